public import JSONText

/// Where the records of a kind name things of one sort: items, participants, dates.
///
/// The schemas show these places: the schema of each refers to a shared definition, for example `itemId`. When a schema
/// gains a field, `make accept` adds it to the generated table.
public struct NamedPlaces: Sendable {
  /// One step from a value to the values inside it.
  public enum Step: Hashable, Sendable {
    case member(String)
    /// The values of all members.
    case eachMember
    case eachElement
    /// The keys of all members; always the last step.
    case eachKey
  }

  /// The places, each as the steps from the root of a record.
  public let places: [[Step]]

  init(_ places: [[Step]]) { self.places = places }

  /// Whether no record of the kind can name such a thing.
  public var isEmpty: Bool { places.isEmpty }

  /// The member at the top of a record whose keys or elements are the only such names in the record, such as `bearsOn`
  /// of a vote. `nil` if there are other places.
  public var onlyMember: String? {
    guard places.count == 1, places[0].count == 2, case .member(let name) = places[0][0],
      [.eachKey, .eachElement].contains(places[0][1])
    else { return nil }
    return name
  }

  /// A name in a record: a value, or the key of a member.
  public enum Found: Sendable {
    case value(JSONValue)
    case key(JSONMember)
  }

  /// Calls `take` with each name in a record and the steps to it, place by place.
  public func forEach(in root: JSONValue, _ take: (Found, [JSONStep]) -> Void) {
    for place in places { Self.go(place[...], from: root, [], take) }
  }

  private static func go(
    _ rest: ArraySlice<Step>, from value: JSONValue, _ steps: [JSONStep],
    _ take: (Found, [JSONStep]) -> Void
  ) {
    guard let step = rest.first else { return take(.value(value), steps) }
    let rest = rest.dropFirst()
    switch step {
    case .member(let name):
      if let inner = value[name] { go(rest, from: inner, steps + [.member(name)], take) }
    case .eachMember:
      for member in value.members {
        go(rest, from: member.value, steps + [.member(member.key)], take)
      }
    case .eachElement:
      for (index, element) in value.elements.enumerated() {
        go(rest, from: element, steps + [.element(index)], take)
      }
    case .eachKey:
      for member in value.members { take(.key(member), steps + [.member(member.key)]) }
    }
  }
}

extension RecordKind {
  /// Where its records name items, such as in `bearsOn`. The keys of `answers`, and the keys under which a framework
  /// lists its own items, are not among these places.
  public var namedItems: NamedPlaces { Self.items[self] }

  /// Where its records name participants. A member that only repeats the participant in the record's path is not among
  /// these places.
  public var namedParticipants: NamedPlaces { Self.participants[self] }

  /// Where the schema describes a value of its records by a shared definition, such as `date`. This searches
  /// the whole schema.
  public func places(of definition: String) -> NamedPlaces {
    NamedPlaces(RecordShape.of(self).places(of: definition))
  }

  /// The places of a shared definition from `table`, which is generated from the schemas. Searching the schemas of all
  /// kinds would take as long as checking a small store. If the table does not have the kind yet, its schema is
  /// searched.
  private func places(
    of definition: String, in table: [String: [[NamedPlaces.Step]]]
  ) -> [[NamedPlaces.Step]] {
    table[rawValue] ?? places(of: definition).places
  }

  /// Whether its records are lists of items, to which other records refer.
  public var listsItems: Bool { Self.listing[self] }

  private static let listing = ByKind { !$0.listedItems.isEmpty }

  /// The places of the ids in a list of items: the keys of the object that holds the items.
  private var listedItems: [[NamedPlaces.Step]] {
    guard case .shared(let parts) = traits.seal else { return [] }
    return parts.compactMap { part in
      if case .items(let name) = part { [.member(name), .eachKey] } else { nil }
    }
  }

  private static let items = ByKind { kind in
    let keyed = kind.traits.keyedByItems.map { [NamedPlaces.Step.member($0), .eachKey] }
    let listed = kind.listedItems
    return NamedPlaces(
      kind.places(of: "itemId", in: itemPlaces).filter { !listed.contains($0) } + keyed)
  }

  private static let participants = ByKind { kind in
    let own = kind.identity.map { [NamedPlaces.Step.member($0.member)] }
    return NamedPlaces(
      kind.places(of: "participantId", in: participantPlaces).filter { !own.contains($0) })
  }
}

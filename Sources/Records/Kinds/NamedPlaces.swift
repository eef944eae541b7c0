public import JSONText

/// Where the records of a kind name things of one sort: items, participants, dates.
///
/// It comes from the schemas, which say so by a reference to a shared definition such as `itemId`. When a schema gains
/// a field, `make accept` adds it to the generated table.
public struct NamedPlaces: Sendable {
  /// One step from a value to those that stand in it.
  public enum Step: Hashable, Sendable {
    case member(String)
    case eachMember
    case eachElement
    /// Not the members' values but their keys; always the last step.
    case eachKey
  }

  public let places: [[Step]]

  init(_ places: [[Step]]) { self.places = places }

  /// Whether records of the kind name nothing of the sort.
  public var isEmpty: Bool { places.isEmpty }

  /// The one member whose keys or elements are all that such a record names; `nil` where there are other places.
  public var onlyMember: String? {
    guard places.count == 1, places[0].count == 2, case .member(let name) = places[0][0],
      [.eachKey, .eachElement].contains(places[0][1])
    else { return nil }
    return name
  }

  /// A name that stands in a record.
  public enum Found: Sendable {
    case value(JSONValue)
    case key(JSONMember)
  }

  /// Takes each name in a record, with the steps to it, place by place.
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
  /// Where its records name items that they do not answer or list.
  public var namedItems: NamedPlaces { Self.items[self] }

  /// Where its records name participants; what repeats the record's path is not among it.
  public var namedParticipants: NamedPlaces { Self.participants[self] }

  /// Where a value of its records is described by a shared definition, such as `date`. It goes through the whole
  /// schema.
  public func places(of definition: String) -> NamedPlaces {
    NamedPlaces(RecordShape.of(self).places(of: definition))
  }

  /// The same from a table that was made from the schemas. Going through the schemas of all kinds would take as long
  /// as checking a small store. A kind that is not in the table yet is looked up in its schema.
  private func places(
    of definition: String, in table: [String: [[NamedPlaces.Step]]]
  ) -> [[NamedPlaces.Step]] {
    table[rawValue] ?? places(of: definition).places
  }

  /// Whether its records are lists of items, which others name.
  public var listsItems: Bool { Self.listing[self] }

  private static let listing = ByKind { !$0.listedItems.isEmpty }

  /// The objects whose keys are the items of a list of items.
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

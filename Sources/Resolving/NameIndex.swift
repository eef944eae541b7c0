import Diagnostics

/// Things by their ids and by all other names they have.
///
/// Make one for as many lookups as there are: making it reads all names once.
public struct NameIndex<Thing: Sendable>: Sendable {
  /// In the order in which they were given.
  public let known: [KnownName]
  private let things: [Thing]
  private let byID: [ExactText: Int]
  private let byName: [FoldedName: [Int]]

  /// `names` gives a thing's other names, besides its id; they may repeat it.
  public init(_ things: [Thing], known: [KnownName], names: (Thing) -> [String]) {
    (self.things, self.known) = (things, known)
    byID = Dictionary(firstOf: known.enumerated().map { ($1.id, $0) })
    var byName: [FoldedName: [Int]] = [:]
    for (index, thing) in things.enumerated() {
      for name in Set((names(thing) + [known[index].id]).map(FoldedName.init)) where !name.isEmpty {
        byName[name, default: []].append(index)
      }
    }
    self.byName = byName
  }

  /// The thing with just this id.
  public func thing(id: String) -> Thing? { byID[ExactText(id)].map { things[$0] } }

  /// The things with this name or id, whatever its capitals and accents.
  public func things(named name: String) -> [Thing] {
    (byName[FoldedName(name)] ?? []).map { things[$0] }
  }

  /// The thing of this id, or else the only one with this id or name in other letters.
  ///
  /// `prefers` chooses among several of one name; `suggestion` is worked out only for a name that nothing
  /// has.
  public func resolve(
    _ typed: String, as expected: ExpectedName, prefers: (Thing) -> Bool = { _ in false },
    suggestion: (String) -> Suggestion?
  ) -> Resolution<Thing> {
    if let thing = thing(id: typed) { return .success(thing) }
    let name = TypedName(typed, as: expected, among: known)
    let folded = FoldedName(typed)
    let indices = byName[folded] ?? []
    guard !indices.isEmpty else { return .failure(.unknown(name, suggestion(typed))) }
    let byID = indices.filter { FoldedName(known[$0].id) == folded }
    for choice in [indices, byID, indices.filter { prefers(things[$0]) }] where choice.count == 1 {
      return .success(things[choice[0]])
    }
    return .failure(.several(name, indices.map { known[$0] }))
  }

  /// The same, with the suggestion that fits most kinds of names: an id that looks the same, else the id
  /// with the fewest other letters.
  public func resolve(_ typed: String, as expected: ExpectedName) -> Resolution<Thing> {
    resolve(typed, as: expected) {
      Suggestion.looksLike($0, among: known) ?? .nearest($0, among: known)
    }
  }
}

extension Suggestion {
  /// The first id or title that looks the same as a typed name and has other characters.
  static func looksLike(_ typed: String, among known: [KnownName]) -> Suggestion? {
    let names = known.map(\.id) + known.compactMap(\.title)
    return names.first { difference(of: typed, from: $0) != nil }.map { .looksLike($0) }
  }

  /// The id with so few other letters that it was probably meant.
  static func nearest(_ typed: String, among known: [KnownName]) -> Suggestion? {
    let id = Diagnostics.nearest(to: typed, in: known.map(\.id))
    return id.flatMap { id in known.first { $0.id == id } }.map { .nearest($0) }
  }
}

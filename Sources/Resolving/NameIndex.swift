import Diagnostics

/// Finds things, such as participants, by their id or by any other name they have.
///
/// Making an index reads the names of all things, so make it once and use it for all lookups.
public struct NameIndex<Thing: Sendable>: Sendable {
  /// The ids and titles of all things in the index, in the order in which `init` got the things.
  public let known: [KnownName]
  private let things: [Thing]
  private let byID: [ExactText: Int]
  private let byName: [FoldedName: [Int]]

  /// Makes an index of `things`. `known` has the id and title of each thing, in the same order. `names` returns a
  /// thing's other names; they may repeat its id.
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

  /// The thing with exactly this id.
  public func thing(id: String) -> Thing? { byID[ExactText(id)].map { things[$0] } }

  /// The things with this name or id. Capitals and accents make no difference.
  public func things(named name: String) -> [Thing] {
    (byName[FoldedName(name)] ?? []).map { things[$0] }
  }

  /// The thing with exactly this id, or else the only thing with this id or name when capitals and accents are ignored.
  ///
  /// If several things have the name, the one whose id is that name is returned, or else the only one that `prefers`
  /// accepts. `expected` says what kind of thing the name should mean; an error holds it. `suggestion` is called only
  /// if nothing has the name.
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

  /// Like ``resolve(_:as:prefers:suggestion:)``, with the suggestion that fits most kinds of names: a name that looks
  /// the same, or else the id that differs in the fewest letters.
  public func resolve(_ typed: String, as expected: ExpectedName) -> Resolution<Thing> {
    resolve(typed, as: expected) {
      Suggestion.looksLike($0, among: known) ?? .nearest($0, among: known)
    }
  }
}

extension Suggestion {
  /// The first id or title that looks the same as a typed name but has other characters, such as a Cyrillic `А` for a
  /// Latin `A`.
  static func looksLike(_ typed: String, among known: [KnownName]) -> Suggestion? {
    let names = known.map(\.id) + known.compactMap(\.title)
    return names.first { difference(of: typed, from: $0) != nil }.map { .looksLike($0) }
  }

  /// The id that differs from a typed name in so few letters that it was probably meant.
  static func nearest(_ typed: String, among known: [KnownName]) -> Suggestion? {
    let id = Diagnostics.nearest(to: typed, in: known.map(\.id))
    return id.flatMap { id in known.first { $0.id == id } }.map { .nearest($0) }
  }
}

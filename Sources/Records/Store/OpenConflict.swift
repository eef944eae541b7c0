// If two people's changes to a value could not be merged, the record holds both in its place:
//
//   "status": {"$conflict": {"base": "considered", "ours": "planned", "theirs": "implemented"}}
//
// A side that is missing or null had no value there. Until somebody settles the conflict, no document
// reports any of these values.

import Diagnostics
public import JSONText

/// A place in a record that holds two versions of one value.
public struct OpenConflict: Sendable {
  public enum Side: String, Sendable, CaseIterable {
    case base, ours, theirs
  }

  /// The object with the member `$conflict`.
  public let value: JSONValue
  /// The path from the root of the record to `value`.
  public let steps: [JSONStep]

  /// The value of one side; `nil` if it has none.
  public subscript(side: Side) -> JSONValue? { value.side(side) }
}

extension JSONValue {
  private static let mark = "$conflict"

  /// Whether it is an object `{"$conflict": …}`, which replaces a value that two edits changed differently.
  public var isConflict: Bool { kind == .object && self[Self.mark] != nil }

  /// Whether it is a conflict or contains one.
  public var holdsConflict: Bool {
    // Most values hold no conflict, and this test shows it quickly.
    guard mayHoldNames(beginningWith: "$") else { return false }
    return isConflict || members.contains { $0.value.holdsConflict }
      || elements.contains { $0.holdsConflict }
  }

  fileprivate func side(_ side: OpenConflict.Side) -> JSONValue? {
    self[Self.mark]?[side.rawValue].flatMap { $0.kind == .null ? nil : $0 }
  }

  /// The value with every conflict settled for one side; `nil` if that side has no value.
  public func settled(_ side: OpenConflict.Side) -> JSONTree? {
    if isConflict { return self.side(side)?.settled(side) }
    switch kind {
    case .object:
      return .object(
        members.compactMap { member in
          member.value.settled(side).map { .init(key: member.key, value: $0) }
        })
    case .array: return .array(elements.compactMap { $0.settled(side) })
    default: return JSONTree(self)
    }
  }

  /// The open conflicts in it, in the order of the text. A conflict inside another one is not listed.
  public var openConflicts: [OpenConflict] { conflicts([]) }

  private func conflicts(_ steps: [JSONStep]) -> [OpenConflict] {
    guard holdsConflict else { return [] }
    if isConflict { return [OpenConflict(value: self, steps: steps)] }
    return members.flatMap { $0.value.conflicts(steps + [.member($0.key)]) }
      + elements.enumerated().flatMap { $1.conflicts(steps + [.element($0)]) }
  }
}

extension Record {
  /// The open conflicts in it, in the order of the text. A conflict inside another one is not listed.
  public var conflicts: [OpenConflict] { root?.openConflicts ?? [] }
}

extension Store {
  /// The store with every conflict settled for one side; `nil` if there is no conflict.
  public func settled(_ side: OpenConflict.Side) -> Store? {
    let open = records.filter { $0.root?.holdsConflict ?? false }
    guard !open.isEmpty else { return nil }
    let texts = open.map { record in
      let order = Schemas.memberOrder(record.path.kind)
      return (
        record.path.text, record.root?.settled(side).map { CanonicalText.write($0, order: order) }
      )
    }
    return replacing(Dictionary(firstOf: texts))
  }
}

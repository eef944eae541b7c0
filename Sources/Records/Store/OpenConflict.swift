// Where two people's changes could not be brought together, a value's place holds both:
//
//   "status": {"$conflict": {"base": "considered", "ours": "planned", "theirs": "implemented"}}
//
// A side that is left out, or null, had nothing there. Until somebody settles it, nothing that
// stands in it is said of anybody.

import Diagnostics
public import JSONText

/// A place where a record holds two versions of one value.
public struct OpenConflict: Sendable {
  public enum Side: String, Sendable, CaseIterable {
    case base, ours, theirs
  }

  /// The object with the member `$conflict`.
  public let value: JSONValue
  /// The names of members and elements from the record to it.
  public let steps: [JSONStep]

  /// What one side holds; `nil` where it holds nothing.
  public subscript(side: Side) -> JSONValue? { value.side(side) }
}

extension JSONValue {
  private static let mark = "$conflict"

  /// Whether it stands in the place of a value on which two changes disagree.
  public var isConflict: Bool { kind == .object && self[Self.mark] != nil }

  /// Whether it is a conflict or holds one.
  public var holdsConflict: Bool {
    // Most values hold none, and that is soon seen.
    guard mayHoldNames(beginningWith: "$") else { return false }
    return isConflict || members.contains { $0.value.holdsConflict }
      || elements.contains { $0.holdsConflict }
  }

  fileprivate func side(_ side: OpenConflict.Side) -> JSONValue? {
    self[Self.mark]?[side.rawValue].flatMap { $0.kind == .null ? nil : $0 }
  }

  /// The value with one side taken in every conflict; `nil` where that side has nothing.
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

  /// The conflicts in it that nobody has settled, in the order of its text; one in another is part of it.
  public var openConflicts: [OpenConflict] { conflicts([]) }

  private func conflicts(_ steps: [JSONStep]) -> [OpenConflict] {
    guard holdsConflict else { return [] }
    if isConflict { return [OpenConflict(value: self, steps: steps)] }
    return members.flatMap { $0.value.conflicts(steps + [.member($0.key)]) }
      + elements.enumerated().flatMap { $1.conflicts(steps + [.element($0)]) }
  }
}

extension Record {
  /// The conflicts in it that nobody has settled, in the order of its text; one in another is part of it.
  public var conflicts: [OpenConflict] { root?.openConflicts ?? [] }
}

extension Store {
  /// The store as if one side were taken in every conflict; `nil` where it has none.
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

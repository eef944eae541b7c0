/// The changes that make a redacted text from another: which values are left out and which are replaced.
///
/// ```swift
/// var redaction = Redaction()
/// redaction.leaveOut(person)
/// redaction.put(["status": "withheld"], inPlaceOf: answer)
/// CanonicalText.write(document.root, redaction, order: order)
/// ```
public struct Redaction: Sendable {
  /// The values to leave out, by the index of their node; and the values to replace.
  private var leftOut: Set<Int> = []
  private var replacements: [Int: JSONTree] = [:]

  public init() {}

  /// Whether nothing is changed.
  public var isEmpty: Bool { leftOut.isEmpty && replacements.isEmpty }

  /// Leaves a value out. If it is a member's value, the member's name is left out too.
  public mutating func leaveOut(_ value: JSONValue) { leftOut.insert(value.index) }

  public mutating func put(_ tree: JSONTree, inPlaceOf value: JSONValue) {
    replacements[value.index] = tree
  }

  public func leavesOut(_ value: JSONValue) -> Bool { leavesOut(value.index) }

  func leavesOut(_ index: Int) -> Bool { !leftOut.isEmpty && leftOut.contains(index) }

  func replacement(of value: JSONValue) -> JSONTree? {
    replacements.isEmpty ? nil : replacements[value.index]
  }
}

extension CanonicalText {
  /// The canonical text of a value after a redaction of its document.
  public static func write(
    _ value: JSONValue, _ redaction: Redaction, order: MemberOrder
  ) -> [UInt8] {
    var writer = CanonicalWriter(capacity: value.range.count + 1, redaction)
    writer.value(value, order)
    return writer.text()
  }
}

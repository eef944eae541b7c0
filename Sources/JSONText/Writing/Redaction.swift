/// What of one text is left out of another that is made from it, and what stands in a value's place.
///
/// ```swift
/// var redaction = Redaction()
/// redaction.leaveOut(person)
/// redaction.put(["status": "withheld"], inPlaceOf: answer)
/// CanonicalText.write(document.root, redaction, order: order)
/// ```
public struct Redaction: Sendable {
  /// By node.
  private var leftOut: Set<Int> = []
  private var replacements: [Int: JSONTree] = [:]

  public init() {}

  /// Whether everything stays as it is.
  public var isEmpty: Bool { leftOut.isEmpty && replacements.isEmpty }

  /// Leaves a value out, of a member the name too.
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
  /// A value as it is written once a redaction of its document is done.
  public static func write(
    _ value: JSONValue, _ redaction: Redaction, order: MemberOrder
  ) -> [UInt8] {
    var writer = CanonicalWriter(capacity: value.range.count + 1, redaction)
    writer.value(value, order)
    return writer.text()
  }
}

import Diagnostics
import JSONText

/// What a schema is applied to: a value, or a member's name, which `propertyNames` checks as a string.
enum Instance: Sendable {
  case value(JSONValue)
  case name(String, range: Range<Int>)

  /// The bytes to underline if the instance is wrong.
  var range: Range<Int> {
    switch self {
    case .value(let value): value.range
    case .name(_, let range): range
    }
  }

  var kind: JSONValue.Kind {
    switch self {
    case .value(let value): value.kind
    case .name: .string
    }
  }

  var string: String? {
    switch self {
    case .value(let value): value.string
    case .name(let name, _): name
    }
  }

  /// The value if it is an object.
  var object: JSONValue? { value(of: .object) }
  /// The value if it is an array.
  var array: JSONValue? { value(of: .array) }

  /// The exact number if the instance is a number.
  var decimal: Decimal? {
    guard let spelling = value(of: .number)?.number else { return nil }
    return Decimal(spelling)
  }

  func equals(_ other: JSONValue) -> Bool {
    switch self {
    case .value(let value): value.equals(other)
    case .name(let name, _):
      other.string.map { ExactText($0) == ExactText(name) } ?? false
    }
  }

  private func value(of kind: JSONValue.Kind) -> JSONValue? {
    guard case .value(let value) = self, value.kind == kind else { return nil }
    return value
  }
}

extension JSONMember {
  /// The member's name as an instance.
  var name: Instance { .name(key, range: keyRange) }
}

import Diagnostics
import JSONText

/// What a schema is applied to: a value, or the name of a member, which `propertyNames` takes as a
/// string although it is no value of the text.
enum Instance: Sendable {
  case value(JSONValue)
  case name(String, range: Range<Int>)

  /// The bytes to underline when this is wrong.
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

  /// The value itself where it is an object; nil for all else.
  var object: JSONValue? { value(of: .object) }
  /// The value itself where it is an array; nil for all else.
  var array: JSONValue? { value(of: .array) }

  /// A number as an exact decimal; nil for all else.
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
  /// The member's name as an instance of its own.
  var name: Instance { .name(key, range: keyRange) }
}

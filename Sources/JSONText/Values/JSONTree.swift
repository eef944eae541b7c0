/// A JSON value built in memory, to be written.
///
/// Two trees are equal if their text is the same: strings are compared scalar by scalar, numbers by their
/// spelling, members in order.
///
///     JSONTree.object([.init(key: "status", value: .string("planned"))])
public indirect enum JSONTree: Sendable {
  case null
  case boolean(Bool)
  /// A number in the spelling in which it is written. If it is not JSON, the written text is not JSON either.
  case number(String)
  case string(String)
  case array([JSONTree])
  case object([Member])

  public struct Member: Sendable {
    public var key: String
    public var value: JSONTree

    public init(key: String, value: JSONTree) {
      self.key = key
      self.value = value
    }
  }

  /// A copy of a value of a text, without its place in the text.
  public init(_ value: JSONValue) {
    switch value.kind {
    case .null: self = .null
    case .boolean: self = .boolean(value.bool == true)
    case .number: self = .number(value.text)
    case .string: self = .string(String(decoding: value.contents, as: UTF8.self))
    case .array: self = .array(value.elements.map { JSONTree($0) })
    case .object:
      self = .object(value.members.map { Member(key: $0.key, value: JSONTree($0.value)) })
    }
  }
}

extension JSONTree: Hashable {
  public static func == (a: JSONTree, b: JSONTree) -> Bool {
    switch (a, b) {
    case (.null, .null): true
    case (.boolean(let a), .boolean(let b)): a == b
    case (.number(let a), .number(let b)), (.string(let a), .string(let b)): a.isExactly(b)
    case (.array(let a), .array(let b)): a == b
    case (.object(let a), .object(let b)): a == b
    case (.null, _), (.boolean, _), (.number, _), (.string, _), (.array, _), (.object, _): false
    }
  }

  public func hash(into hasher: inout Hasher) {
    switch self {
    case .null: hasher.combine(JSONValue.Kind.null)
    case .boolean(let value): hasher.combine(value)
    case .number(let text), .string(let text): text.hashExactly(into: &hasher)
    case .array(let elements): hasher.combine(elements)
    case .object(let members): hasher.combine(members)
    }
  }
}

extension JSONTree.Member: Hashable {
  public static func == (a: Self, b: Self) -> Bool { a.key.isExactly(b.key) && a.value == b.value }

  public func hash(into hasher: inout Hasher) {
    key.hashExactly(into: &hasher)
    hasher.combine(value)
  }
}

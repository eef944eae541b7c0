extension JSONValue {
  /// An object's members in the order of the text; empty for other values.
  public var members: JSONMembers { JSONMembers(of: self) }

  /// An array's elements in order; empty for other values.
  public var elements: JSONElements { JSONElements(of: self) }
}

/// A member of an object: its key, the key's range, and its value.
public struct JSONMember: Sendable {
  public var key: String
  /// The key's bytes in the source, quotes included.
  public var keyRange: Range<Int>
  public var value: JSONValue
}

/// The members of an object, one after the other.
public struct JSONMembers: Sequence, IteratorProtocol, Sendable {
  private let document: JSONDocument
  private var index: Int
  private var left: Int

  init(of value: JSONValue) {
    document = value.document
    index = value.index + 1
    left = value.kind == .object ? value.count : 0
  }

  public var underestimatedCount: Int { left }

  public mutating func next() -> JSONMember? {
    guard left > 0 else { return nil }
    let key = JSONValue(document: document, index: index)
    let value = JSONValue(document: document, index: index + 1)
    left -= 1
    index = value.node.following(value.index)
    return JSONMember(
      key: String(decoding: key.contents, as: UTF8.self), keyRange: key.range, value: value)
  }
}

/// The elements of an array, one after the other.
public struct JSONElements: Sequence, IteratorProtocol, Sendable {
  private let document: JSONDocument
  private var index: Int
  private var left: Int

  init(of value: JSONValue) {
    document = value.document
    index = value.index + 1
    left = value.kind == .array ? value.count : 0
  }

  public var underestimatedCount: Int { left }

  public mutating func next() -> JSONValue? {
    guard left > 0 else { return nil }
    let value = JSONValue(document: document, index: index)
    left -= 1
    index = value.node.following(index)
    return value
  }
}

/// One value and its place in a text.
///
/// It is small and cheap to pass on. A property of another kind of value is nil or empty, so you can read a
/// text before you know that it has the right form:
///
///     answer["status"]?.string               // nil if it is missing, or a number
///     for action in answer.members { … }     // no iteration if it is not an object
public struct JSONValue: Sendable {
  public enum Kind: UInt8, Sendable {
    case null, boolean, number, string, array, object
  }

  public let document: JSONDocument
  /// The index of its node among the document's nodes.
  package let index: Int

  package init(document: JSONDocument, index: Int) {
    self.document = document
    self.index = index
  }

  var node: Node { document.nodes[index] }

  public var kind: Kind { node.kind }

  /// The range of its bytes in the source, with quotes and brackets.
  public var range: Range<Int> { node.range }

  /// The value as it is spelled in the source.
  public var text: String { String(decoding: document.bytes[range], as: UTF8.self) }

  public var bool: Bool? { kind == .boolean ? range.count == 4 : nil }

  /// The text of a string, with escapes decoded.
  public var string: String? { kind == .string ? String(decoding: contents, as: UTF8.self) : nil }

  /// Whether it is a string with exactly these scalars, or another value that is spelled like this.
  public func says(_ text: String) -> Bool {
    var text = text
    let node = node
    return text.withUTF8 { wanted in
      if node.isString && node.isEscaped { return contents.elementsEqual(wanted) }
      let spelling = node.isString ? node.contents : node.range
      return spelling.count == wanted.count
        && document.bytes.withRow {
          BorrowedBuffer(wanted).isSame(0, as: $0, spelling.lowerBound, count: spelling.count)
        }
    }
  }

  /// A number as it is spelled, for example `1.50e3`, so nothing is rounded.
  public var number: String? { kind == .number ? text : nil }

  /// A number without decimal point and exponent, if it fits an `Int`.
  public var int: Int? {
    guard kind == .number else { return nil }
    let spelled = document.bytes[range]
    let isNegative = spelled.first == Byte.minus
    var value = 0
    for byte in isNegative ? spelled.dropFirst() : spelled {
      guard Byte.isDigit(byte) else { return nil }
      let (shifted, tooLarge) = value.multipliedReportingOverflow(by: 10)
      let digit = Int(byte - Byte.zero) * (isNegative ? -1 : 1)
      let (sum, tooLargeNow) = shifted.addingReportingOverflow(digit)
      if tooLarge || tooLargeNow { return nil }
      value = sum
    }
    return value
  }

  /// The number of members of an object or elements of an array; 0 for other values.
  public var count: Int { node.count }

  /// The UTF-8 of a string, with escapes decoded.
  var contents: ArraySlice<UInt8> {
    document.contents(of: node)
  }
}

// MARK: - Values inside

extension JSONValue {
  /// The value of an object's member. Keys are compared scalar by scalar.
  public subscript(_ key: String) -> JSONValue? {
    guard kind == .object else { return nil }
    var key = key
    let found = key.withUTF8 { wanted in
      document.withRows { place(of: BorrowedBuffer(wanted), $0, $1) }
    }
    return found.map { JSONValue(document: document, index: $0) }
  }

  /// The index of the node of the value of the member with this key. Keys with the same hash are compared by their
  /// bytes.
  private func place(
    of key: BorrowedBuffer<UInt8>, _ nodes: BorrowedBuffer<Node>, _ bytes: BorrowedBuffer<UInt8>
  ) -> Int? {
    let hash = key.hash(0..<key.count)
    if nodes[self.index].count > LongText.fewMembers,
      let found = document.long?.keys(of: self.index, with: hash, in: nodes)
    {
      return found.first { nodes[Int($0)].isKey(key, in: bytes) }.map { Int($0) + 1 }
    }
    var index = index + 1
    for _ in 0..<nodes[self.index].count {
      let node = nodes[index]
      if node.hash == hash, node.isKey(key, in: bytes) { return index + 1 }
      index = nodes[index + 1].following(index + 1)
    }
    return nil
  }

  /// An array's element, counted from 0; nil if there are fewer.
  ///
  /// It walks from the first element. To visit all elements, use ``elements``.
  public subscript(_ index: Int) -> JSONValue? {
    guard index >= 0, index < count else { return nil }
    return elements.dropFirst(index).first { _ in true }
  }

  /// The value that the steps lead to from here; nil if there is none.
  public func value(at path: some Sequence<JSONStep>) -> JSONValue? {
    var value = self
    for step in path {
      let inner =
        switch step {
        case .member(let key): value[key]
        case .element(let index): value[index]
        }
      guard let inner else { return nil }
      value = inner
    }
    return value
  }
}

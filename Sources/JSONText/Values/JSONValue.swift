/// One value at its place in a text.
///
/// Small and cheap to pass on; asking it for what it is not gives nil, or nothing to go through, so
/// that one can walk into a text one does not yet trust:
///
///     answer["status"]?.string               // nil when there is none, or when it is a number
///     for action in answer.members { … }     // nothing when it is not an object
public struct JSONValue: Sendable {
  public enum Kind: UInt8, Sendable {
    case null, boolean, number, string, array, object
  }

  public let document: JSONDocument
  /// Where its node stands among the document's.
  package let index: Int

  package init(document: JSONDocument, index: Int) {
    self.document = document
    self.index = index
  }

  var node: Node { document.nodes[index] }

  public var kind: Kind { node.kind }

  /// The bytes it takes in the source, quotes and brackets included.
  public var range: Range<Int> { node.range }

  /// The value as the source spells it.
  public var text: String { String(decoding: document.bytes[range], as: UTF8.self) }

  public var bool: Bool? { kind == .boolean ? range.count == 4 : nil }

  /// A string's scalars, escapes resolved.
  public var string: String? { kind == .string ? String(decoding: contents, as: UTF8.self) : nil }

  /// Whether it is a string of just these scalars, or anything else that is spelled like this.
  public func says(_ text: String) -> Bool {
    var text = text
    let node = node
    return text.withUTF8 { wanted in
      if node.isString && node.isEscaped { return contents.elementsEqual(wanted) }
      let run = node.isString ? node.contents : node.range
      return run.count == wanted.count
        && document.bytes.withRow {
          BorrowedBuffer(wanted).isSame(0, as: $0, run.lowerBound, count: run.count)
        }
    }
  }

  /// A number as it is spelled, for example `1.50e3`: no rounding anywhere.
  public var number: String? { kind == .number ? text : nil }

  /// A number without point and exponent that fits `Int`.
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

  /// Members of an object, elements of an array; 0 for anything else.
  public var count: Int { node.count }

  /// A string's UTF-8, escapes resolved.
  var contents: ArraySlice<UInt8> {
    document.contents(of: node)
  }
}

// MARK: - Going in

extension JSONValue {
  /// The value of an object's member; keys are compared scalar by scalar, from the first on.
  public subscript(_ key: String) -> JSONValue? {
    guard kind == .object else { return nil }
    var key = key
    let found = key.withUTF8 { wanted in
      document.withRows { place(of: BorrowedBuffer(wanted), $0, $1) }
    }
    return found.map { JSONValue(document: document, index: $0) }
  }

  /// Where the value of a member stands, by the hash of its key and then by the key's bytes.
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

  /// An array's element, counted from 0; nil beyond the last.
  ///
  /// It walks from the first one: to go through them all, go through ``elements``.
  public subscript(_ index: Int) -> JSONValue? {
    guard index >= 0, index < count else { return nil }
    return elements.dropFirst(index).first { _ in true }
  }

  /// Where the steps lead from here, if there is such a place.
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

import Diagnostics

/// The canonical text of a value: equal records have equal bytes.
///
/// It is UTF-8 with LF and a final newline, two spaces for each level, and one member or element on a line.
/// Empty containers are `{}` and `[]`. Numbers keep their spelling. Strings have only the escapes they need.
/// Invisible characters are escaped, so that they can be seen wherever the text is shown: see
/// ``Swift/Unicode/Scalar/isUnseen``. Reading the text again gives the same value.
///
///     {
///       "status": "planned",
///       "sources": [
///         "aso-2013"
///       ]
///     }
public enum CanonicalText {
  public static func write(_ value: JSONValue, order: MemberOrder) -> [UInt8] {
    var writer = CanonicalWriter(capacity: value.range.count + 1)
    writer.value(value, order)
    return writer.text()
  }

  public static func write(_ tree: JSONTree, order: MemberOrder) -> [UInt8] {
    var writer = CanonicalWriter(capacity: 0)
    writer.tree(tree, order)
    return writer.text()
  }
}

/// Writes one canonical text: the bytes so far, and how many objects and arrays are open.
struct CanonicalWriter {
  private var bytes: [UInt8] = []
  private var level = 0
  private let redaction: Redaction

  init(capacity: Int, _ redaction: Redaction = Redaction()) {
    self.redaction = redaction
    bytes.reserveCapacity(capacity)
  }

  consuming func text() -> [UInt8] {
    bytes.append(Byte.lineFeed)
    return bytes
  }

  mutating func value(_ value: JSONValue, _ order: MemberOrder) {
    if let replacement = redaction.replacement(of: value) { return tree(replacement, order) }
    switch value.kind {
    case .null, .boolean, .number: bytes += value.document.bytes[value.range]
    case .string: string(value)
    case .array:
      let kept = value.elements.lazy.filter { [redaction] in !redaction.leavesOut($0) }
      brackets(Byte.openBracket, kept) { writer, element in
        writer.value(element, order.ofElements)
      }
    case .object:
      brackets(Byte.openBrace, sortedMembers(of: value, order)) { writer, member in
        let document = value.document
        writer.string(JSONValue(document: document, index: member.key))
        writer.colon()
        let inner = JSONValue(document: document, index: member.key + 1)
        writer.value(inner, order.order(at: member.rank))
      }
    }
  }

  mutating func tree(_ tree: JSONTree, _ order: MemberOrder) {
    switch tree {
    case .null: bytes += "null".utf8
    case .boolean(let value): bytes += (value ? "true" : "false").utf8
    case .number(let spelled): bytes += spelled.utf8
    case .string(let text): string(ArraySlice(text.utf8))
    case .array(let elements):
      brackets(Byte.openBracket, elements) { writer, element in
        writer.tree(element, order.ofElements)
      }
    case .object(let members):
      var ranks: [Int] = []
      ranks.reserveCapacity(members.count)
      var isSorted = true
      for (index, member) in members.enumerated() {
        let rank = order.rank(of: ArraySlice(member.key.utf8), after: ranks.last)
        if let last = ranks.last, isSorted {
          isSorted =
            last != rank ? last < rank : naturallyPrecedes(members[index - 1].key, member.key)
        }
        ranks.append(rank)
      }
      let places =
        isSorted
        ? Array(members.indices)
        : members.indices.sorted { a, b in
          ranks[a] != ranks[b]
            ? ranks[a] < ranks[b] : naturallyPrecedes(members[a].key, members[b].key)
        }
      brackets(Byte.openBrace, places) { writer, place in
        writer.string(ArraySlice(members[place].key.utf8))
        writer.colon()
        writer.tree(members[place].value, order.order(at: ranks[place]))
      }
    }
  }
}

// MARK: - Layout

extension CanonicalWriter {
  /// Writes an opening bracket, each item on a line of its own, and the closing bracket. Without items it
  /// writes nothing between the brackets.
  private mutating func brackets<Items: Sequence>(
    _ opening: UInt8, _ items: Items, write: (inout CanonicalWriter, Items.Element) -> Void
  ) {
    bytes.append(opening)
    level += 1
    var isFirst = true
    for item in items {
      if !isFirst { bytes.append(Byte.comma) }
      isFirst = false
      newLine()
      write(&self, item)
    }
    level -= 1
    if !isFirst { newLine() }
    bytes.append(opening + 2)
  }

  private mutating func newLine() {
    bytes.append(Byte.lineFeed)
    bytes.append(contentsOf: repeatElement(Byte.space, count: level * 2))
  }

  private mutating func colon() {
    bytes.append(Byte.colon)
    bytes.append(Byte.space)
  }

  /// A member: the node of its key, and its rank in the order.
  private typealias Member = (key: Int, rank: Int)

  /// The members that are not left out, in canonical order. Most texts have them in this order already.
  private func sortedMembers(of object: JSONValue, _ order: MemberOrder) -> [Member] {
    let document = object.document
    func contents(_ member: Member) -> ArraySlice<UInt8> {
      JSONValue(document: document, index: member.key).contents
    }
    func precedes(_ a: Member, _ b: Member) -> Bool {
      a.rank != b.rank ? a.rank < b.rank : naturallyPrecedes(contents(a), contents(b))
    }
    var members: [Member] = []
    members.reserveCapacity(object.count)
    var isSorted = true
    var index = object.index + 1
    for _ in 0..<object.count {
      defer { index = document.nodes[index + 1].following(index + 1) }
      if redaction.leavesOut(index + 1) { continue }
      var member = (key: index, rank: 0)
      member.rank = order.rank(of: contents(member), after: members.last?.rank)
      if let last = members.last, isSorted { isSorted = precedes(last, member) }
      members.append(member)
    }
    return isSorted ? members : members.sorted(by: precedes)
  }
}

// MARK: - Strings

extension CanonicalWriter {
  private mutating func string(_ value: JSONValue) {
    if value.node.isPlain {
      bytes += value.document.bytes[value.range]
    } else {
      string(value.contents)
    }
  }

  /// Writes a string, given its UTF-8: in quotes and with the escapes that it needs.
  private mutating func string(_ contents: ArraySlice<UInt8>) {
    bytes.append(Byte.quote)
    var written = contents.startIndex
    var next = written
    while next < contents.endIndex {
      let length = mayNeedEscape(contents[next]) ? escapeLength(contents[next...]) : 0
      if length > 0 {
        bytes += contents[written..<next]
        written = next + length
        escape(contents[next..<written])
      }
      next += max(length, 1)
    }
    bytes += contents[written...]
    bytes.append(Byte.quote)
  }

  private mutating func escape(_ character: ArraySlice<UInt8>) {
    bytes.append(Byte.backslash)
    switch character.first {
    case Byte.quote, Byte.backslash: bytes += character
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case Byte.tab: bytes.append(UInt8(ascii: "t"))
    case Byte.lineFeed: bytes.append(UInt8(ascii: "n"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case Byte.carriageReturn: bytes.append(UInt8(ascii: "r"))
    default:
      let units = String(decoding: character, as: UTF8.self).utf16
      bytes +=
        units.map { "u" + hexadecimal(UInt32($0), 4).lowercased() }.joined(separator: "\\").utf8
    }
  }
}

/// Whether a character whose UTF-8 begins with this byte may need an escape.
private func mayNeedEscape(_ byte: UInt8) -> Bool {
  switch byte {
  case 0..<Byte.space, Byte.quote, Byte.backslash, Byte.delete: true
  case 0xC2, 0xCD, 0xD8, 0xE1...0xE3, 0xEE...0xF4: true
  default: false
  }
}

/// The number of bytes of the first character of `rest`, if it is written as an escape; otherwise 0.
private func escapeLength(_ rest: ArraySlice<UInt8>) -> Int {
  guard let first = rest.first else { return 0 }
  if first < Byte.space || first == Byte.quote || first == Byte.backslash { return 1 }
  var parser = Unicode.UTF8.ForwardParser()
  var bytes = rest.makeIterator()
  guard case .valid(let encoded) = parser.parseScalar(from: &bytes) else { return 0 }
  return Unicode.UTF8.decode(encoded).isUnseen ? encoded.count : 0
}

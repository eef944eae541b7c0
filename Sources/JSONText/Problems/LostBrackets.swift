import Diagnostics

/// The missing and extra brackets of a text, as the indentation of its lines shows them.
///
/// A parser notices a missing `}` only much later, often at the end of the text. But what is inside a bracket
/// is indented:
///
///     1  {
///     2    "R1": {
///     3      "status": "planned"
///     4    ,                           not further right than line 2, so `}` is missing before it
///     5    "R2": {}
///     6  }                             a parser notices the mistake after this line
///
/// The indentation may be wrong too. So the result is used only if the text can be read after all brackets
/// were corrected.
struct LostBrackets {
  /// A bracket to insert or to remove.
  struct Fix {
    var kind: JSONProblem.Kind
    /// The bytes to replace: empty for a missing bracket, or the extra bracket.
    var range: Range<Int>
    var replacement: [UInt8]

    var problem: JSONProblem { JSONProblem(kind, range) }
  }

  /// A bracket that is not closed yet.
  private struct Open {
    var offset: Int
    var bracket: UInt8
    var line: Int
    /// The indentation of its line.
    var indent: Int
    /// Whether this bracket is not in the text but was inserted, perhaps in place of a whole line that is missing. Then
    /// its indentation is not known.
    var isGuessed = false

    var closing: UInt8 { bracket == Byte.openBrace ? Byte.closeBrace : Byte.closeBracket }
  }

  /// The largest number of corrections. A text that needs more has other problems than lost brackets.
  static let most = 20

  private let bytes: [UInt8]
  private var place = 0
  private var line = 0
  private var indent = 0
  /// The width of one level of indentation: that of the first line that is indented.
  private var unit = 0
  private var isAtLineStart = true
  private var open: [Open] = []
  private(set) var fixes: [Fix] = []
  /// Whether brackets are missing at the end. Then the text may also have been cut off.
  var isOpenAtEnd: Bool { !open.isEmpty }
  /// The last token that was read: where it ends, and its last byte.
  private var end = 0
  private var last: UInt8?

  init(in bytes: [UInt8]) {
    self.bytes = bytes
    while place < bytes.count, fixes.count <= Self.most { step() }
  }

  /// The text with all corrections.
  var repaired: [UInt8] {
    var text: [UInt8] = []
    var start = 0
    for fix in fixes {
      text += bytes[start..<fix.range.lowerBound] + fix.replacement
      start = fix.range.upperBound
    }
    return text + bytes[start...]
  }
}

/// Reading the text token by token.
extension LostBrackets {
  private mutating func step() {
    let byte = bytes[place]
    if byte == Byte.lineFeed {
      line += 1
      (indent, isAtLineStart) = (0, true)
      place += 1
    } else if Byte.isSpace(byte) {
      if isAtLineStart { indent += 1 }
      place += 1
    } else {
      if isAtLineStart { beginLine(byte) }
      isAtLineStart = false
      token(byte)
      end = place
      last = bytes[place - 1]
    }
  }

  private mutating func token(_ byte: UInt8) {
    switch byte {
    case Byte.quote: place = endOfString(from: place)
    case Byte.openBrace, Byte.openBracket:
      open.append(Open(offset: place, bracket: byte, line: line, indent: indent))
      place += 1
    case Byte.closeBrace, Byte.closeBracket:
      close(byte)
      place += 1
    default: place += 1
    }
  }

  /// The offset after a string's closing quote; the end of the line if there is none.
  private func endOfString(from start: Int) -> Int {
    var place = start + 1
    while place < bytes.count, bytes[place] != Byte.quote, bytes[place] != Byte.lineFeed {
      place += bytes[place] == Byte.backslash ? 2 : 1
    }
    let isClosed = place < bytes.count && bytes[place] == Byte.quote
    return min(isClosed ? place + 1 : place, bytes.count)
  }
}

/// Using the indentation.
extension LostBrackets {
  /// Handles the first token of a line.
  private mutating func beginLine(_ byte: UInt8) {
    if unit == 0 { unit = indent }
    let isClosing = byte == Byte.closeBrace || byte == Byte.closeBracket
    // What is inside a bracket is indented more than the line of the opening bracket. The closing bracket is indented
    // as much as that line.
    while let inner = open.last, inner.line < line,
      isClosing ? inner.indent > indent : inner.indent >= indent
    {
      addClosing(for: inner)
    }
    if !isClosing { openIfLost(byte) }
  }

  /// Inserts the closing bracket for a container that should have been closed already. It goes after the last
  /// token, but before a comma.
  private mutating func addClosing(for inner: Open) {
    open.removeLast()
    let next = bytes[place]
    let isBeforeValue = ![Byte.comma, Byte.closeBrace, Byte.closeBracket].contains(next)
    let isBehindComma = last == Byte.comma
    let offset = isBehindComma ? end - 1 : end
    addClosing(for: inner, at: offset, andComma: isBeforeValue && !isBehindComma)
  }

  private mutating func addClosing(for inner: Open, at offset: Int, andComma: Bool = false) {
    // Two brackets at one place are two corrections. The comma goes after the second one.
    if andComma, let previous = fixes.indices.last, fixes[previous].range == offset..<offset,
      fixes[previous].replacement.last == Byte.comma
    {
      fixes[previous].replacement.removeLast()
    }
    fixes.append(
      Fix(
        kind: .missingClosing(closing(inner), open: inner.offset, key: key(before: inner.offset)),
        range: offset..<offset, replacement: [inner.closing] + (andComma ? [Byte.comma] : [])))
  }

  private func closing(_ open: Open) -> String { String(Character(Unicode.Scalar(open.closing))) }

  /// Inserts a missing opening bracket, if the text shows that it is missing: by a key where only a value may be,
  /// by a colon with nothing after it in its line, or by a line that is indented too far.
  private mutating func openIfLost(_ byte: UInt8) {
    let isKey = byte == Byte.quote && isColon(behind: endOfString(from: place))
    let isOpening = byte == Byte.openBrace || byte == Byte.openBracket
    if last == Byte.colon {
      let own = indentOfLine(at: end)
      // Some people write an opening bracket on the line below its key, with the same indentation.
      if isOpening && indent <= own { return }
      addOpening(isKey ? Byte.openBrace : Byte.openBracket, at: end, indent: own)
    } else if let outer = open.last, outer.bracket == Byte.openBracket {
      guard isKey || indent > outer.indent + unit else { return }
      addOpening(isKey ? Byte.openBrace : Byte.openBracket, at: place, indent: outer.indent + 1)
      open[open.count - 1].isGuessed = true
    } else if isKey, open.isEmpty {
      addOpening(Byte.openBrace, at: place, indent: 0)
      open[open.count - 1].isGuessed = true
    }
  }

  private mutating func addOpening(_ bracket: UInt8, at offset: Int, indent: Int) {
    let name = String(Character(Unicode.Scalar(bracket)))
    fixes.append(
      Fix(
        kind: .missingOpening(name, key: key(before: offset)), range: offset..<offset,
        replacement: [bracket]))
    open.append(Open(offset: offset, bracket: bracket, line: line - 1, indent: indent))
  }

  /// Handles a closing bracket.
  private mutating func close(_ byte: UInt8) {
    let isFirst = bytes[..<place].last { !Byte.isSpace($0) || $0 == Byte.lineFeed } == Byte.lineFeed
    let isTooFarRight =
      isFirst && open.last?.isGuessed != true && (open.last?.indent ?? -1) < indent
    if !isTooFarRight, let inner = open.lastIndex(where: { $0.closing == byte }),
      open[inner].indent >= indent || open[inner].line == line || open[inner].isGuessed
    {
      while open.count > inner + 1, let lost = open.popLast() { addClosing(for: lost, at: place) }
      open.removeLast()
    } else if last == Byte.colon
      || open.last?.bracket == Byte.openBracket && (last == Byte.comma || last == Byte.openBracket)
    {
      // The closing bracket is where a value should begin. So it closes an empty container whose opening bracket is
      // missing.
      addOpening(byte == Byte.closeBrace ? Byte.openBrace : Byte.openBracket, at: place, indent: 0)
      open.removeLast()
    } else {
      let name = String(Character(Unicode.Scalar(byte)))
      fixes.append(
        Fix(kind: .extraClosing(name), range: place..<place + 1, replacement: []))
    }
  }

  private func isColon(behind offset: Int) -> Bool {
    bytes[offset...].first { !Byte.isSpace($0) } == Byte.colon
  }

  private func indentOfLine(at offset: Int) -> Int {
    let start = bytes[..<offset].lastIndex(of: Byte.lineFeed).map { $0 + 1 } ?? 0
    return bytes[start..<offset].prefix { Byte.isSpace($0) }.count
  }

  /// The key whose value begins at an offset; nil if it is not the value of a member.
  private func key(before offset: Int) -> String? {
    let before = bytes[..<offset]
    guard let colon = before.lastIndex(where: { !Byte.isSpace($0) }),
      before[colon] == Byte.colon,
      let close = before[..<colon].lastIndex(where: { !Byte.isSpace($0) }),
      before[close] == Byte.quote,
      let start = before[..<close].lastIndex(of: Byte.quote)
    else { return nil }
    return String(decoding: bytes[start + 1..<close], as: UTF8.self)
  }
}

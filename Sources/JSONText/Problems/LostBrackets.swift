import Diagnostics

/// Where a bracket is missing or too many, as the indentation of the lines shows.
///
/// A reader notices a lost `}` only far below, often at the end of the text. But what stands inside a
/// bracket is indented:
///
///     1  {
///     2    "R1": {
///     3      "status": "planned"
///     4    ,                           as far left as line 2: what began there should be closed
///     5    "R2": {}
///     6  }                             the end of the text is where the mistake shows
///
/// The indentation may be wrong, too. So what was found is believed only where the text can be read with
/// all of it put right.
struct LostBrackets {
  /// A bracket to put in or to take out.
  struct Fix {
    var kind: JSONProblem.Kind
    /// The bytes that are replaced: none, or the bracket that is too many.
    var range: Range<Int>
    var replacement: [UInt8]

    var problem: JSONProblem { JSONProblem(kind, range) }
  }

  /// A bracket that is open.
  private struct Open {
    var offset: Int
    var bracket: UInt8
    var line: Int
    /// The indentation of the line it stands in.
    var indent: Int
    /// Whether it was put in where a whole line may be lost, so that its indentation is not known.
    var isGuessed = false

    var closing: UInt8 { bracket == Byte.openBrace ? Byte.closeBrace : Byte.closeBracket }
  }

  /// More mistakes than this are not mistakes of typing.
  static let most = 20

  private let bytes: [UInt8]
  private var place = 0
  private var line = 0
  private var indent = 0
  /// How much further right the inside of a bracket stands: as far as the first line that is indented.
  private var unit = 0
  private var isAtLineStart = true
  private var open: [Open] = []
  private(set) var fixes: [Fix] = []
  /// Whether brackets are missing at the very end, where the text may just as well have been cut off.
  var isOpenAtEnd: Bool { !open.isEmpty }
  /// The end of what was read last, and its last byte, besides white space.
  private var end = 0
  private var last: UInt8?

  init(in bytes: [UInt8]) {
    self.bytes = bytes
    while place < bytes.count, fixes.count <= Self.most { step() }
  }

  /// The text with everything put right.
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

/// Going through the text, token by token.
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

  /// Behind the closing quote; at the end of the line where there is none.
  private func endOfString(from start: Int) -> Int {
    var place = start + 1
    while place < bytes.count, bytes[place] != Byte.quote, bytes[place] != Byte.lineFeed {
      place += bytes[place] == Byte.backslash ? 2 : 1
    }
    let isClosed = place < bytes.count && bytes[place] == Byte.quote
    return min(isClosed ? place + 1 : place, bytes.count)
  }
}

/// What the indentation says.
extension LostBrackets {
  /// At the first byte of a line that holds anything.
  private mutating func beginLine(_ byte: UInt8) {
    if unit == 0 { unit = indent }
    let isClosing = byte == Byte.closeBrace || byte == Byte.closeBracket
    // What is inside stands further right than the bracket; a closing bracket stands just below it.
    while let inner = open.last, inner.line < line,
      isClosing ? inner.indent > indent : inner.indent >= indent
    {
      addClosing(for: inner)
    }
    if !isClosing { openIfLost(byte) }
  }

  /// Closes what should have been closed by now: behind what was read last, before its comma if it has
  /// one.
  private mutating func addClosing(for inner: Open) {
    open.removeLast()
    let next = bytes[place]
    let isBeforeValue = ![Byte.comma, Byte.closeBrace, Byte.closeBracket].contains(next)
    let isBehindComma = last == Byte.comma
    let offset = isBehindComma ? end - 1 : end
    addClosing(for: inner, at: offset, andComma: isBeforeValue && !isBehindComma)
  }

  private mutating func addClosing(for inner: Open, at offset: Int, andComma: Bool = false) {
    // Two at one place are two fixes; the comma stands behind the second.
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

  /// A key that stands where only a value may, a colon with nothing behind it in its line, or a line
  /// that is indented twice as far as it should be: the opening bracket is missing.
  private mutating func openIfLost(_ byte: UInt8) {
    let isKey = byte == Byte.quote && isColon(behind: endOfString(from: place))
    let isOpening = byte == Byte.openBrace || byte == Byte.openBracket
    if last == Byte.colon {
      let own = indentOfLine(at: end)
      // Some write an opening bracket below its key, and then just below.
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

  /// At a closing bracket.
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
      // Where a value should begin there was an empty one.
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

  /// The key whose value begins at a place; nil where that is no member of an object.
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

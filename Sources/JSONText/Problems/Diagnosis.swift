import Diagnostics

/// A slow and careful reading of a text that has a mistake, to find out which.
///
/// It is a recursive descent parser with one function for each rule of the grammar. It throws the first
/// syntax mistake and stops. Duplicate keys are collected on the way.
struct Diagnosis {
  let bytes: [UInt8]
  var place = 0
  private var levels = 0
  /// The first duplicate keys; for the others see ``moreDuplicates``.
  private var duplicates: [JSONProblem] = []
  /// How many more duplicate keys there are, and where the first of these is.
  private var moreDuplicates: (count: Int, first: Range<Int>)?
  /// How many duplicate keys get a problem of their own.
  private let most: Int

  /// Everything that is wrong with the text, in the order of the text; never empty.
  ///
  /// `offset` is where the fast pass stopped. Beyond `most` duplicate keys, the others are only counted.
  static func problems(in source: SourceText, near offset: Int, most: Int) -> [JSONProblem] {
    var diagnosis = Diagnosis(bytes: source.bytes, most: most)
    var problems: [JSONProblem] = []
    do throws(JSONProblem) {
      try diagnosis.text()
    } catch {
      problems = lostBrackets(in: source.bytes, noticedAs: error) ?? [error]
    }
    problems += diagnosis.duplicates
    if let more = diagnosis.moreDuplicates {
      problems.append(JSONProblem(.moreDuplicateKeys(count: more.count, most: most), more.first))
    }
    if problems.isEmpty { problems = [diagnosis.unexpected(at: offset)] }
    return problems.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private init(bytes: [UInt8], most: Int) { (self.bytes, self.most) = (bytes, most) }

  private mutating func note(_ key: ArraySlice<UInt8>, _ range: Range<Int>, first: Range<Int>) {
    guard duplicates.count >= most else {
      let text = String(decoding: key, as: UTF8.self)
      return duplicates.append(JSONProblem(.duplicateKey(text, first: first), range))
    }
    moreDuplicates = ((moreDuplicates?.count ?? 0) + 1, moreDuplicates?.first ?? range)
  }

  /// The missing or extra brackets that led to `error`.
  ///
  /// They are found by the lines' indentation. Nil if the indentation shows none or more than `LostBrackets.most`, or
  /// if the text is not JSON even with all of them corrected.
  private static func lostBrackets(
    in bytes: [UInt8], noticedAs error: JSONProblem
  ) -> [JSONProblem]? {
    guard error.kind.mayBeLostBracket else { return nil }
    let lost = LostBrackets(in: bytes)
    guard !lost.isOpenAtEnd, (1...LostBrackets.most).contains(lost.fixes.count) else { return nil }
    var diagnosis = Diagnosis(bytes: lost.repaired, most: 0)
    do throws(JSONProblem) {
      try diagnosis.text()
    } catch {
      return nil
    }
    return lost.fixes.map(\.problem)
  }

  private mutating func text() throws(JSONProblem) {
    if bytes.count > SizeLimits.bytes {
      throw JSONProblem(.tooLarge(bytes: bytes.count), 0..<0)
    }
    try refuseByteOrderMark()
    try skipSpace()
    if place == bytes.count { throw JSONProblem(.empty, 0..<0) }
    try value(in: nil)
    try skipSpace()
    guard place < bytes.count else { return }
    throw JSONProblem(.trailingText(found: character(at: place).name), here)
  }

  private func refuseByteOrderMark() throws(JSONProblem) {
    let marks: [([UInt8], JSONProblem.Encoding)] = [
      ([0xEF, 0xBB, 0xBF], .utf8), ([0xFF, 0xFE, 0, 0], .utf32), ([0, 0, 0xFE, 0xFF], .utf32),
      ([0xFF, 0xFE], .utf16), ([0xFE, 0xFF], .utf16),
    ]
    if let (mark, encoding) = marks.first(where: { bytes.starts(with: $0.0) }) {
      throw JSONProblem(.byteOrderMark(encoding), 0..<mark.count)
    }
  }

  /// The byte at the current place; nil at the end.
  var byte: UInt8? { byte(at: place) }

  func byte(at offset: Int) -> UInt8? { offset < bytes.count ? bytes[offset] : nil }

  /// Throws if a line with a conflict marker of git begins here: a character seven times, as in `<<<<<<<`.
  private func refuseConflictMarker() throws(JSONProblem) {
    guard let byte, "<|=>".utf8.contains(byte), place == 0 || bytes[place - 1] == Byte.lineFeed,
      bytes[place...].prefix(7).elementsEqual(repeatElement(byte, count: 7))
    else { return }
    let end = bytes[place...].firstIndex(of: Byte.lineFeed) ?? bytes.count
    throw JSONProblem(.conflictMarker, place..<end)
  }

  /// Throws at a character that looks like a space or is invisible but is not white space in JSON, and at a
  /// character that looks like one of JSON's brackets, quotes, colons or commas.
  private func refuseOddSpace() throws(JSONProblem) {
    guard let scalar = character(at: place).scalar else { return }
    if let name = scalar.nameOfUnseen { throw JSONProblem(.oddSpace(name), here) }
    if let meant = Self.foreignSigns[scalar] {
      let code = hexadecimal(scalar.value, 4)
      throw JSONProblem(.foreignSign(found: "\(scalar) (U+\(code))", meant: meant), here)
    }
  }

  /// Characters that look like one of JSON's brackets, quotes, colons or commas, each with the character of JSON that
  /// it looks like.
  private static let foreignSigns: [Unicode.Scalar: String] = [
    "\u{FF1A}": ":", "\u{FE55}": ":", "\u{A789}": ":", "\u{2236}": ":", "\u{FF0C}": ",",
    "\u{FE50}": ",",
    "\u{3001}": ",", "\u{FF64}": ",", "\u{60C}": ",", "\u{FF5B}": "{", "\u{FF5D}": "}",
    "\u{FF3B}": "[", "\u{FF3D}": "]", "\u{FF02}": "\"",
  ]

  /// Goes over white space to the next token. Throws at text that is not allowed between tokens.
  mutating func skipSpace() throws(JSONProblem) {
    while let byte, Byte.isSpace(byte) { place += 1 }
    if let byte, byte >= 0x80, character(at: place).scalar == nil {
      throw JSONProblem(.badUTF8(byte: byte), here)
    }
    try refuseOddSpace()
    try refuseConflictMarker()
    let next = byte(at: place + 1)
    let isComment =
      byte == UInt8(ascii: "#")
      || byte == UInt8(ascii: "/") && (next == UInt8(ascii: "/") || next == UInt8(ascii: "*"))
    guard isComment else { return }
    let end = bytes[place...].firstIndex(of: Byte.lineFeed) ?? bytes.count
    throw JSONProblem(.comment, place..<end)
  }
}

// MARK: - Objects and arrays

extension Diagnosis {
  /// Reads a value. `open` is the offset at which the object or array around it begins; nil for the outermost value.
  private mutating func value(in open: Int?) throws(JSONProblem) {
    guard let byte else { throw JSONProblem(.unexpectedEnd(open: open), place..<place) }
    switch byte {
    case Byte.openBrace: try object()
    case Byte.openBracket: try array()
    case Byte.quote: _ = try string()
    case Byte.comma: throw JSONProblem(.extraComma, place..<place + 1)
    case Byte.closeBrace, Byte.closeBracket: throw wrongBracket(open)
    case Byte.minus, UInt8(ascii: "+"), UInt8(ascii: "."), Byte.zero...Byte.nine: try number()
    default: try word()
    }
  }

  private mutating func object() throws(JSONProblem) {
    let open = try begin()
    var keys: [KeyBytes: Range<Int>] = [:]
    try skipSpace()
    guard byte != Byte.closeBrace else { return end() }
    while true {
      let (key, range) = try key(in: open)
      if let first = keys[KeyBytes(bytes: key)] {
        note(key, range, first: first)
      } else {
        keys[KeyBytes(bytes: key)] = range
      }
      try skipSpace()
      if byte == Byte.comma || byte == Byte.closeBrace {
        throw JSONProblem(.missingValue(found: character(at: place).name), here)
      }
      try value(in: open)
      guard try another(in: open, before: Byte.closeBrace) else { return end() }
    }
  }

  private mutating func array() throws(JSONProblem) {
    let open = try begin()
    try skipSpace()
    guard byte != Byte.closeBracket else { return end() }
    while true {
      try value(in: open)
      guard try another(in: open, before: Byte.closeBracket) else { return end() }
    }
  }

  /// Goes over an opening bracket, and returns its offset.
  private mutating func begin() throws(JSONProblem) -> Int {
    if levels == SizeLimits.levels { throw JSONProblem(.tooDeep, place..<place + 1) }
    levels += 1
    place += 1
    return place - 1
  }

  /// Goes over a closing bracket.
  private mutating func end() {
    levels -= 1
    place += 1
  }

  /// Goes over the comma after a value, and returns true if another value follows; false at the closing
  /// bracket.
  private mutating func another(
    in open: Int, before closing: UInt8
  ) throws(JSONProblem) -> Bool {
    let end = place
    try skipSpace()
    guard let byte else { throw JSONProblem(.unexpectedEnd(open: open), place..<place) }
    if byte == closing { return false }
    if byte == Byte.closeBrace || byte == Byte.closeBracket { throw wrongBracket(open) }
    guard byte == Byte.comma else {
      throw missing(.missingComma(found: character(at: place).name, after: end))
    }
    let comma = place
    place += 1
    try skipSpace()
    if self.byte == closing { throw JSONProblem(.trailingComma, comma..<comma + 1) }
    return true
  }

  /// Reads a key and its colon, and returns the key's decoded bytes and its range.
  private mutating func key(
    in open: Int
  ) throws(JSONProblem) -> (key: ArraySlice<UInt8>, range: Range<Int>) {
    guard byte == Byte.quote else { throw noKey(open) }
    let start = place
    let key = try string()
    let range = start..<place
    try skipSpace()
    guard let byte else { throw JSONProblem(.unexpectedEnd(open: open), place..<place) }
    guard byte == Byte.colon else { throw missing(.missingColon(found: character(at: place).name)) }
    place += 1
    return (key, range)
  }

  private func noKey(_ open: Int) -> JSONProblem {
    guard let byte else { return JSONProblem(.unexpectedEnd(open: open), place..<place) }
    if byte == Byte.comma { return JSONProblem(.extraComma, place..<place + 1) }
    if byte == Byte.closeBracket { return wrongBracket(open) }
    if let quote = quoteMistake() { return quote }
    let word = wordRange()
    if !word.isEmpty && !Byte.isDigit(byte) {
      return JSONProblem(.unquotedKey(text(word)), word)
    }
    return JSONProblem(.keyNotString(found: character(at: place).name, at: place), here)
  }

  private func wrongBracket(_ open: Int?) -> JSONProblem {
    JSONProblem(.wrongBracket(found: character(at: place).name, open: open), here)
  }

  /// The problem of a missing comma or colon. If a word follows a string directly, the string probably contains a quote
  /// without a backslash, as in `"the "new" law"`.
  private func missing(_ kind: JSONProblem.Kind) -> JSONProblem {
    let isWord = byte.map { Byte.isLetter($0) || Byte.isDigit($0) || $0 >= 0x80 } ?? false
    let follows = place > 0 && bytes[place - 1] == Byte.quote
    return JSONProblem(isWord && follows ? .quoteInString : kind, here)
  }
}

extension JSONProblem.Kind {
  /// Whether a missing or extra bracket may be the real reason for this problem.
  fileprivate var mayBeLostBracket: Bool {
    switch self {
    case .unexpectedEnd, .trailingText, .wrongBracket, .missingComma, .missingColon, .missingValue,
      .extraComma, .trailingComma, .keyNotString, .unquotedKey, .quoteInString, .unexpected,
      .tooDeep:
      true
    default: false
    }
  }
}

import Diagnostics

// Reading numbers, and words such as `true`. A problem names the whole word or number, for example `1.2.3`.

extension Diagnosis {
  mutating func number() throws(JSONProblem) {
    let start = place
    if byte == UInt8(ascii: "+") { throw badNumber(.plusSign, from: start) }
    if byte == Byte.minus { place += 1 }
    if byte == UInt8(ascii: ".") { throw badNumber(.noDigitBeforePoint, from: start) }
    let whole = place
    guard digits() else {
      throw byte.map(Byte.isLetter) ?? false
        ? JSONProblem(.notANumber(found: text(start..<wordRange().upperBound)), token(from: start))
        : badNumber(.noDigitAfterMinus, from: start)
    }
    if bytes[whole] == Byte.zero {
      if place > whole + 1 { throw badNumber(.leadingZero, from: start) }
      if byte == UInt8(ascii: "x") || byte == UInt8(ascii: "X") {
        throw badNumber(.hexadecimal, from: start)
      }
    }
    if byte == UInt8(ascii: ".") {
      place += 1
      guard digits() else { throw badNumber(.noDigitAfterPoint, from: start) }
    }
    if byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") {
      place += 1
      if byte == UInt8(ascii: "+") || byte == Byte.minus { place += 1 }
      guard digits() else { throw badNumber(.noDigitInExponent, from: start) }
    }
    if token(from: place) != place..<place { throw badNumber(.strayCharacter, from: start) }
  }

  private mutating func digits() -> Bool {
    let start = place
    while let byte, Byte.isDigit(byte) { place += 1 }
    return place > start
  }

  private func badNumber(
    _ mistake: JSONProblem.NumberMistake, from start: Int
  ) -> JSONProblem {
    let range = token(from: start)
    return JSONProblem(.badNumber(mistake, found: text(range)), range)
  }

  /// The range that a person would take for one number: digits, letters, plus and minus signs, points,
  /// underscores, dollar signs.
  private func token(from start: Int) -> Range<Int> {
    let signs = [UInt8(ascii: "."), UInt8(ascii: "+"), Byte.minus]
    let end = bytes[start...].firstIndex { !isWordByte($0) && !signs.contains($0) }
    return start..<(end ?? bytes.count)
  }

  mutating func word() throws(JSONProblem) {
    if let quote = quoteMistake() { throw quote }
    let range = wordRange()
    let word = text(range)
    switch word {
    case "": throw unexpected(at: place)
    case "true", "false", "null": place = range.upperBound
    case "NaN", "nan", "Infinity", "inf", "Inf": throw JSONProblem(.notANumber(found: word), range)
    case _ where Self.saysNoValue(word): throw JSONProblem(.noValue(found: word), range)
    default:
      guard let meant = Self.meant(by: word) else {
        let isClosed = byte(at: range.upperBound) == Byte.quote
        throw JSONProblem(
          isClosed ? .noOpeningQuote(word) : .bareWord(word),
          range.lowerBound..<range.upperBound + (isClosed ? 1 : 0))
      }
      throw JSONProblem(.wrongLiteral(found: word, meant: meant), range)
    }
  }

  /// Whether a word stands for a missing value: a word that programs write for it, or a misspelled `null`. No
  /// correction is suggested for it, because only a person can know which value belongs there.
  private static func saysNoValue(_ word: String) -> Bool {
    ["none", "nil", "undefined", "null"].contains(word.lowercased())
      || nearest(to: word, in: ["true", "false", "null"]) == "null"
  }

  /// `true` or `false`, if the word is a misspelling of it. `yes` and `no` are not taken for them, because they may
  /// be texts.
  private static func meant(by word: String) -> String? {
    nearest(to: word, in: ["true", "false"])
  }

  /// The range of letters, digits, `_` and `$` from the current place on, in any script.
  func wordRange() -> Range<Int> {
    var end = place
    while let byte = byte(at: end) {
      let character = character(at: end)
      guard isWordByte(byte) || byte >= 0x80 && character.isWordPart else { break }
      end = character.range.upperBound
    }
    return place..<end
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    Byte.isLetter(byte) || Byte.isDigit(byte) || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: "$")
  }

  /// The problem if a single or a curly quote is at the current place, where a string should begin with `"`; otherwise
  /// nil.
  func quoteMistake() -> JSONProblem? {
    if byte == UInt8(ascii: "'") { return JSONProblem(.singleQuotes, here) }
    guard let scalar = character(at: place).scalar,
      "“”„‟‘’‚‛«»‹›".unicodeScalars.contains(scalar)
    else { return nil }
    return JSONProblem(.curlyQuotes(found: String(scalar)), here)
  }

  func unexpected(at offset: Int) -> JSONProblem {
    let found = character(at: offset)
    return found.scalar == nil && offset < bytes.count
      ? JSONProblem(.badUTF8(byte: bytes[offset]), found.range)
      : JSONProblem(.unexpected(found: found.name), found.range)
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}

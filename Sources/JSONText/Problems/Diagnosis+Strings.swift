// Reading strings, by the same rules as in `FastPass`. Each rule that is broken has a problem of its own.

extension Diagnosis {
  /// Goes over a string, from its opening quote, and returns its decoded bytes.
  mutating func string() throws(JSONProblem) -> ArraySlice<UInt8> {
    let start = place
    place += 1
    while let byte, byte != Byte.quote {
      switch byte {
      case Byte.backslash: try escape(inStringAt: start)
      case Byte.lineFeed, Byte.carriageReturn:
        throw JSONProblem(.lineBreakInString, place..<place + 1)
      case 0..<Byte.space: throw JSONProblem(.controlCharacter(byte), place..<place + 1)
      default:
        let here = character(at: place)
        if here.scalar == nil { throw JSONProblem(.badUTF8(byte: byte), here.range) }
        place = here.range.upperBound
      }
    }
    if place == bytes.count { throw JSONProblem(.unterminatedString, start..<place) }
    place += 1
    return unescaped(bytes[start + 1..<place - 1])[...]
  }

  /// Goes over an escape, from its backslash.
  mutating func escape(inStringAt string: Int) throws(JSONProblem) {
    let start = place
    switch byte(at: start + 1) {
    case nil: throw JSONProblem(.unterminatedString, string..<bytes.count)
    case UInt8(ascii: "u"): try unicodeEscape()
    case let letter? where "\"\\/bfnrt".utf8.contains(letter): place += 2
    default:
      let range = start..<character(at: start + 1).range.upperBound
      throw JSONProblem(.badEscape(found: text(range)), range)
    }
  }

  private mutating func unicodeEscape() throws(JSONProblem) {
    let start = place
    let unit = try codeUnit()
    guard unit & 0xF800 == 0xD800 else { return }
    let lone = JSONProblem(.loneSurrogate(found: text(start..<place)), start..<place)
    guard unit < 0xDC00, byte == Byte.backslash, byte(at: place + 1) == UInt8(ascii: "u") else {
      throw lone
    }
    if try codeUnit() & 0xFC00 != 0xDC00 { throw lone }
  }

  /// Goes over `\u` and four digits, and returns their code unit.
  private mutating func codeUnit() throws(JSONProblem) -> UInt32 {
    let digits = bytes[min(place + 2, bytes.count)...].prefix(4).prefix {
      Byte.hexadecimal($0) != nil
    }
    let range = place..<digits.endIndex
    guard digits.count == 4 else { throw JSONProblem(.badEscape(found: text(range)), range) }
    place = digits.endIndex
    return digits.reduce(0) { $0 << 4 | (Byte.hexadecimal($1) ?? 0) }
  }
}

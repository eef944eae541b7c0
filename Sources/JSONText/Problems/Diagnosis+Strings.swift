extension Diagnosis {
  /// At an opening quote: over the string, whose decoded bytes it gives.
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

  /// At a backslash: over the escape.
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

  /// At `\u`: the four digits' code unit.
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

/// What stands at a place of a text, for a message.
struct TextCharacter {
  /// Nil at the end of the text, and for bytes that are not UTF-8.
  var scalar: Unicode.Scalar?
  var range: Range<Int>
  /// In words: `}`, `the character U+00A0`, `the end of the text`.
  var name: String

  /// A letter or a mark on one, as it occurs in the words of any language.
  var isWordPart: Bool { scalar?.properties.isXIDContinue ?? false }
}

extension Diagnosis {
  /// The bytes of the character at the place.
  var here: Range<Int> { character(at: place).range }

  /// The scalar that begins at `offset`, or the longest start of one that is not UTF-8.
  func character(at offset: Int) -> TextCharacter {
    var decoder = Unicode.UTF8.ForwardParser()
    var input = bytes[min(offset, bytes.count)...].makeIterator()
    switch decoder.parseScalar(from: &input) {
    case .valid(let encoded):
      let scalar = Unicode.UTF8.decode(encoded)
      return TextCharacter(
        scalar: scalar, range: offset..<offset + encoded.count, name: Self.name(of: scalar))
    case .error(let length):
      return TextCharacter(
        range: offset..<offset + length, name: "the byte 0x\(hexadecimal(UInt32(bytes[offset]), 2))")
    case .emptyInput:
      return TextCharacter(range: bytes.count..<bytes.count, name: "the end of the text")
    }
  }

  private static func name(of scalar: Unicode.Scalar) -> String {
    switch scalar.properties.generalCategory {
    case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator, .privateUse,
      .unassigned, .nonspacingMark, .spacingMark, .enclosingMark:
      "the character U+\(hexadecimal(scalar.value, 4))"
    default: String(scalar)
    }
  }
}

/// The character at a place of a text, for use in a message.
struct TextCharacter {
  /// Nil at the end of the text, and for bytes that are not UTF-8.
  var scalar: Unicode.Scalar?
  var range: Range<Int>
  /// Its name in a message: `}`, `the character U+00A0`, `the end of the text`.
  var name: String

  /// Whether it can be part of a word: a letter, a mark on one, a digit or an underscore, in any script.
  var isWordPart: Bool { scalar?.properties.isXIDContinue ?? false }
}

extension Diagnosis {
  /// The range of the character at the current place.
  var here: Range<Int> { character(at: place).range }

  /// The character that begins at `offset`. If the bytes are not UTF-8, the bytes that the decoder reports as one
  /// error.
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
        range: offset..<offset + length, name: "the byte 0x\(hexadecimal(UInt32(bytes[offset]), 2))"
      )
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

extension Unicode.Scalar {
  /// The name and number of an invisible character; nil for other characters and for JSON's white space.
  var nameOfUnseen: String? {
    if value < 0x80, Byte.isSpace(UInt8(value)) { return nil }
    let number = "U+" + hexadecimal(value, 4)
    if let name = Self.namesOfUnseen[value] { return "\(name) (\(number))" }
    switch properties.generalCategory {
    case .control: return "the control character \(number)"
    case .spaceSeparator: return "an unusual space (\(number))"
    case .format: return "an invisible character (\(number))"
    default: return nil
    }
  }

  private static let namesOfUnseen: [UInt32: String] = [
    0x00: "a NUL", 0x08: "a backspace", 0x0B: "a vertical tab", 0x0C: "a form feed",
    0x1B: "an escape character", 0x7F: "a delete character", 0x85: "a next-line character",
    0xA0: "a no-break space", 0xAD: "a soft hyphen", 0x200B: "a zero-width space",
    0x2028: "a line separator", 0x2029: "a paragraph separator", 0xFEFF: "a byte-order mark",
  ]
}

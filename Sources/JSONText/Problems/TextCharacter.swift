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

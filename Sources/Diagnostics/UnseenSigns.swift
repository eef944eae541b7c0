extension Unicode.Scalar {
  /// Whether nobody sees it, or everybody something else: it steers a terminal, turns the direction of
  /// writing, leaves no trace on paper, or is drawn as each font likes.
  ///
  /// This is the one list of such signs. Canonical text writes them escaped, as `\u200b`, so that a text, a
  /// difference or a patch made of it shows all that is in it. The value stays the same. So this may also be
  /// done to what the writing of a language or of emoji needs, joiners and variation selectors: what people
  /// read is made of the value, and there such a sign stays where it is needed.
  ///
  /// The ranges are fixed here, and not looked up in the tables of a Unicode version, so that the same
  /// record has the same bytes everywhere.
  package var isUnseen: Bool {
    switch value {
    case 0x00...0x1F, 0x7F...0x9F: true  // controls
    case 0x2028...0x2029: true  // ends of a line and of a paragraph
    case 0x061C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069: true  // direction of writing
    case 0x00AD, 0x034F, 0x180E, 0x200B...0x200D, 0x2060...0x2065, 0x206A...0x206F, 0xFEFF: true
    case 0x115F...0x1160, 0x17B4...0x17B5, 0x3164, 0xFFA0: true  // letters without a shape
    case 0x2800, 0x13430...0x1343F, 0x16FE4, 0x1D159: true  // blanks of other writings
    case 0x180B...0x180D, 0x180F, 0xFE00...0xFE0F: true  // variation selectors
    case 0xFFF0...0xFFFC, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A: true  // marks for programs
    case 0xE0000...0xE0FFF: true  // tags, and more variation selectors
    default: isOfOneFont || isNoCharacter
    }
  }

  /// Whether it is for private use: each font draws it as it likes, or not at all. The last of them stand for
  /// bytes of file names that are not UTF-8.
  package var isOfOneFont: Bool {
    switch value {
    case 0xE000...0xF8FF, 0xF0000...0xFFFFD, 0x100000...0x10FFFD: true
    default: false
    }
  }

  /// Whether Unicode promises that it will never be a character.
  package var isNoCharacter: Bool {
    (0xFDD0...0xFDEF).contains(value) || value & 0xFFFE == 0xFFFE
  }
}

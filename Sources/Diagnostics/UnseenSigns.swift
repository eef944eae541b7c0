extension Unicode.Scalar {
  /// Whether a reader does not see this scalar, or not as it is: it is invisible, controls a terminal, changes the
  /// direction of writing, or looks different in each font.
  ///
  /// No other code lists such scalars. Canonical text writes them as escapes, such as `\u200b`, so a text, a diff or a
  /// patch shows all that is in it. The value of the string stays the same. So the list may also contain scalars that a
  /// language or emoji need (joiners and variation selectors): documents are made from the value and contain these
  /// scalars.
  ///
  /// The ranges are written here, and not taken from the tables of some version of Unicode, so that the same
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

  /// Whether the scalar is for private use: each font draws it in its own way, or not at all. ``SystemName`` uses the
  /// last of these scalars for bytes of file names that are not UTF-8.
  package var isOfOneFont: Bool {
    switch value {
    case 0xE000...0xF8FF, 0xF0000...0xFFFFD, 0x100000...0x10FFFD: true
    default: false
    }
  }

  /// Whether the scalar is a noncharacter, such as U+FFFE: Unicode guarantees that it will never be a character.
  package var isNoCharacter: Bool {
    (0xFDD0...0xFDEF).contains(value) || value & 0xFFFE == 0xFFFE
  }
}

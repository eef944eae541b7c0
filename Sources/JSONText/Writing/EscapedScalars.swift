import Diagnostics

extension Unicode.Scalar {
  /// Whether canonical text writes the character escaped, as `\u200b`, because nobody sees it: it steers a
  /// terminal, turns the direction of writing, or leaves no trace on paper.
  ///
  /// A text, a difference or a patch made of canonical text then shows all that is in it. The value stays
  /// the same. So this may also be done to what the writing of a language or of emoji needs, joiners and
  /// variation selectors: what people read is made of the value, not of its spelling.
  ///
  /// The ranges are fixed here, and not looked up in the tables of a Unicode version, so that the same
  /// record has the same bytes everywhere.
  public var isWrittenEscaped: Bool {
    switch value {
    case 0x00...0x1F, 0x7F...0x9F: true  // controls
    case 0x2028...0x2029: true  // ends of a line and of a paragraph
    case 0x061C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069: true  // direction of writing
    case 0x00AD, 0x034F, 0x180E, 0x200B...0x200D, 0x2060...0x2065, 0x206A...0x206F, 0xFEFF: true
    case 0x115F...0x1160, 0x17B4...0x17B5, 0x3164, 0xFFA0: true  // letters without a shape
    case 0x180B...0x180D, 0x180F, 0xFE00...0xFE0F: true  // variation selectors
    case 0xFFF0...0xFFFB, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A: true  // marks for programs
    case 0xE0000...0xE0FFF: true  // tags, and more variation selectors
    case 0x10FF80...0x10FFFF: true  // stand for bytes of file names that are not UTF-8
    case 0xFDD0...0xFDEF: true  // no characters
    default: isWithoutShape || value & 0xFFFE == 0xFFFE
    }
  }
}

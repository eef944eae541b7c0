/// The properties of single scalars that RFC 5892 and RFC 5893 need.
///
/// Swift's standard library does not have the script, the joining and the direction of a scalar. They are written here
/// as ranges of scalars.
extension Unicode.Scalar {
  var isMark: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }

  /// PVALID in RFC 5892: a letter, mark or digit that compatibility mapping and case folding do not change.
  var isAllowedInDomains: Bool {
    switch value {
    case 0xDF, 0x3C2, 0x6FD, 0x6FE, 0xF0B, 0x3007: return true
    case 0x640, 0x7FA, 0x302E, 0x302F, 0x3031...0x3035, 0x303B: return false
    case 0x2D: return true
    // Old Hangul, combining marks for symbols, and musical symbols.
    case 0x1100...0x11FF, 0xA960...0xA97C, 0xD7B0...0xD7FB: return false
    case 0x20D0...0x20FF, 0x1D100...0x1D1FF, 0x1D200...0x1D24F: return false
    default: break
    }
    if properties.changesWhenNFKCCaseFolded || properties.isDefaultIgnorableCodePoint {
      return false
    }
    switch properties.generalCategory {
    case .lowercaseLetter, .otherLetter, .modifierLetter, .nonspacingMark, .spacingMark,
      .decimalNumber:
      return true
    default: return false
    }
  }

  var isGreek: Bool {
    switch value {
    case 0x370...0x373, 0x375...0x377, 0x37A...0x37D, 0x37F, 0x384, 0x386, 0x388...0x3E1,
      0x3F0...0x3FF, 0x1F00...0x1FFE:
      true
    default: false
    }
  }

  var isHebrew: Bool {
    switch value {
    case 0x591...0x5F4, 0xFB1D...0xFB4F: true
    default: false
    }
  }

  var isKanaOrHan: Bool {
    switch value {
    case 0x3041...0x3096, 0x309D...0x309F, 0x30A1...0x30FA, 0x30FD...0x30FF, 0x31F0...0x31FF,
      0x2E80...0x2FD5, 0x3005, 0x3007, 0x3021...0x3029, 0x3038...0x303B, 0x3400...0x4DBF,
      0x4E00...0x9FFF, 0xF900...0xFAD9, 0xFF66...0xFF9D, 0x2_0000...0x3_FFFD:
      true
    default: false
    }
  }

  /// A letter of a script whose letters join, such as Arabic or Syriac.
  var isJoining: Bool {
    switch value {
    case 0x621, 0x674: false
    case 0x620...0x64A, 0x66E...0x6D5, 0x6EE...0x6FF, 0x710...0x77F, 0x7CA...0x7EA, 0x840...0x858,
      0x860...0x887, 0x889...0x8C9:
      !isMark && properties.isAlphabetic
    default: false
    }
  }

  /// A joining letter that joins the letter after it. Some do not.
  var joinsNext: Bool {
    switch value {
    case 0x622...0x625, 0x627, 0x629, 0x62F...0x632, 0x648, 0x671...0x673, 0x675...0x677,
      0x688...0x699, 0x6C0, 0x6C3...0x6CB, 0x6CD, 0x6CF, 0x6D2, 0x6D3, 0x6D5, 0x6EE, 0x6EF, 0x710,
      0x715...0x719, 0x71E, 0x728, 0x72A, 0x72C, 0x72F, 0x74D, 0x759...0x75B, 0x76B, 0x76C, 0x771,
      0x773, 0x774, 0x778, 0x779:
      false
    default: isJoining
    }
  }

  enum Direction {
    case leftToRight
    case rightToLeft
    case number
    case arabicNumber
    case mark
    case neutral
  }

  var direction: Direction {
    if properties.generalCategory == .nonspacingMark { return .mark }
    switch value {
    case 0x30...0x39, 0x6F0...0x6F9: return .number
    case 0x660...0x669, 0x66B, 0x66C, 0x6DD: return .arabicNumber
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x1_0800...0x1_0FFF, 0x1_E800...0x1_EFFF:
      return .rightToLeft
    default: return properties.isAlphabetic || isMark ? .leftToRight : .neutral
    }
  }
}

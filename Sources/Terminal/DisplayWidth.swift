extension StringProtocol {
  /// How many columns of a terminal the text takes.
  ///
  /// Use it to align tables: `"日本".displayWidth` is 4, `"é".displayWidth` is 1 in every encoding.
  /// Colours, line ends and tabs count as 0 columns, so measure line by line.
  public var displayWidth: Int {
    if utf8.allSatisfy({ 0x20 <= $0 && $0 < 0x7F }) { return utf8.count }
    return unpainted.reduce(0) { $0 + $1.displayWidth }
  }

  /// The text with blanks added up to `width` columns. A wider text is unchanged.
  public func padded(to width: Int) -> String {
    String(self) + String(repeating: " ", count: Swift.max(0, width - displayWidth))
  }

  /// The text without the colours of a `Style`: `ESC [ digits m`.
  private var unpainted: String {
    guard utf8.contains(0x1B) else { return String(self) }
    var plain = String.UnicodeScalarView()
    var rest = unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar == "\u{1B}", rest.first == "[" else {
        plain.append(scalar)
        continue
      }
      rest = rest.drop { $0 != "m" }.dropFirst()
    }
    return String(plain)
  }
}

extension Character {
  /// Columns of one character: the sum of its scalars. An emoji made of several scalars counts as one
  /// emoji, 2 columns.
  fileprivate var displayWidth: Int {
    let scalars = unicodeScalars
    if scalars.count > 1, scalars.contains(where: \.makesEmoji) { return 2 }
    return scalars.reduce(0) { $0 + $1.displayWidth }
  }
}

extension Unicode.Scalar {
  /// Whether the scalar turns its character into an emoji: variation selector 16, a skin tone, half a
  /// flag.
  fileprivate var makesEmoji: Bool {
    value == 0xFE0F || properties.isEmojiModifier || (0x1F1E6...0x1F1FF).contains(value)
  }

  fileprivate var displayWidth: Int {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator:
      return 0
    default: break
    }
    // Medial vowels and final consonants of a Hangul syllable are drawn in the column of its first
    // letter.
    if (0x1160...0x11FF).contains(value) { return 0 }
    if properties.isEmojiPresentation { return 2 }
    return wideRanges.contains { $0.contains(value) } ? 2 : 1
  }
}

/// Blocks whose characters are wide or full-width in Unicode's East Asian Width (UAX #11). Emoji are not
/// in this list, because they have a property of their own.
private let wideRanges: [ClosedRange<UInt32>] = [
  0x1100...0x115F,  // Hangul initial consonants
  0x2E80...0x303E,  // CJK radicals, ideographic punctuation
  0x3041...0x33FF,  // kana, bopomofo, enclosed and squared CJK
  0x3400...0x4DBF,  // ideographs, extension A
  0x4E00...0x9FFF,  // ideographs
  0xA000...0xA4CF,  // Yi
  0xA960...0xA97C,  // Hangul initial consonants, extended
  0xAC00...0xD7A3,  // Hangul syllables
  0xF900...0xFAFF,  // compatibility ideographs
  0xFE30...0xFE6F,  // vertical and small forms
  0xFF01...0xFF60,  // full-width forms
  0xFFE0...0xFFE6,  // full-width signs
  0x17000...0x18CFF,  // Tangut
  0x1B000...0x1B2FF,  // kana, supplements
  0x20000...0x3FFFD,  // ideographs, further extensions
]

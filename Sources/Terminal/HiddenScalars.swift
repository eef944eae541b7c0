import Diagnostics

extension Unicode.Scalar {
  /// Whether a reader cannot see the character if it is between `last` and `next`: a control character or an
  /// invisible one.
  ///
  /// Control characters change what a terminal does. Bidirectional controls change the order in which a
  /// text is read. Other invisible characters can carry hidden text. `isUnseen` lists them. They all
  /// count as hidden, except where a language or an emoji needs them:
  ///
  /// - a joiner or non-joiner (U+200D, U+200C) between letters of a script that is not Latin, Greek or
  ///   Cyrillic, and a joiner between emoji;
  /// - a zero-width space between letters of a script without blanks: Thai, Lao, Myanmar, Khmer;
  /// - one variation selector after an emoji, an ideograph or a Mongolian letter.
  public func isHidden(after last: Unicode.Scalar?, before next: Unicode.Scalar?) -> Bool {
    guard value >= 0x7F else { return value < 0x20 }
    guard isUnseen else { return false }
    switch value {
    case 0x200B: return !(last.isOfScriptWithoutBlanks && next.isOfScriptWithoutBlanks)
    case 0x200C: return !(last.isOfJoiningScript && next.isOfJoiningScript)
    case 0x200D:
      return !(last.isOfJoiningScript && next.isOfJoiningScript)
        && !(last.isEmoji && next.isEmoji && next?.value != 0xFE0F)
    case 0xFE0E, 0xFE0F:
      return !(last.isEmoji && last?.value != 0xFE0F || next?.value == 0x20E3)
    case 0xFE00...0xFE0D, 0xE0100...0xE01EF: return last?.properties.isIdeographic != true
    case 0x180B...0x180D: return !(last.map { (0x1820...0x18AA).contains($0.value) } ?? false)
    default: return true
    }
  }
}

extension Unicode.Scalar? {
  fileprivate var isOfScriptWithoutBlanks: Bool {
    guard let value = self?.value else { return false }
    switch value {
    case 0x0E01...0x0EFF, 0x1000...0x109F, 0x1780...0x17B3, 0x17B6...0x17FF, 0xAA60...0xAA7F:
      return true
    default: return false
    }
  }

  /// A letter, or a mark on a letter, of a script from Hebrew and Arabic on, whose letters may join.
  /// Hidden characters are excluded.
  fileprivate var isOfJoiningScript: Bool {
    guard let self, (0x0590...0x1CFF).contains(self.value) || (0xA800...0xABFF).contains(self.value)
    else { return false }
    return !self.properties.isDefaultIgnorableCodePoint
      && (self.properties.isAlphabetic || self.properties.canonicalCombiningClass != .notReordered)
  }

  fileprivate var isEmoji: Bool {
    guard let self, self.value >= 0xA9 else { return false }
    return self.properties.isEmoji || self.value == 0xFE0F
  }
}

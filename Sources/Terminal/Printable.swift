extension StringProtocol {
  /// The text with every character that could play a trick on a terminal or a reader written out, as
  /// `\u001b`.
  ///
  /// For anything that came from outside, a typed word or a record, before it is printed. Control
  /// characters could recolour or erase the screen, bidirectional ones could make it read otherwise
  /// than it is. Line ends are written out as well: print paragraphs one at a time.
  public var printable: String {
    if !mayBeTreacherous { return String(self) }
    return unicodeScalars.reduce(into: "") { text, scalar in
      if scalar.isTreacherous {
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: Swift.max(0, 4 - digits.count)) + digits
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
  }
}

extension StringProtocol {
  /// Whether its bytes may hold a control or bidirectional character: these are U+0000 to U+001F,
  /// U+007F to U+009F, U+061C, U+200B to U+200F, U+2028 to U+202F and U+2060 to U+206F.
  private var mayBeTreacherous: Bool {
    utf8.withContiguousStorageIfAvailable(Terminal.mayBeTreacherous) ?? true
  }
}

private func mayBeTreacherous(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  var (beforeLast, last): (UInt8, UInt8) = (0, 0)
  for byte in bytes {
    if byte < 0x80 {
      if byte < 0x20 || byte == 0x7F { return true }
    } else {
      switch (beforeLast, last, byte) {
      case (_, 0xC2, 0x80..<0xA0), (_, 0xD8, 0x9C), (0xE2, 0x80, 0x8B...0x8F),
        (0xE2, 0x80, 0xA8...0xAF), (0xE2, 0x81, 0xA0...0xAF):
        return true
      default: break
      }
    }
    (beforeLast, last) = (last, byte)
  }
  return false
}

extension Unicode.Scalar {
  fileprivate var isTreacherous: Bool {
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    case .format: properties.isBidiControl
    default: false
    }
  }
}

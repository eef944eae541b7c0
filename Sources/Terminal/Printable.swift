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
  /// Whether a byte of it may begin a control or bidirectional character: these are U+0000 to U+001F,
  /// U+007F to U+009F, U+061C, and some of U+2000 to U+207F.
  private var mayBeTreacherous: Bool {
    utf8.withContiguousStorageIfAvailable(Terminal.mayBeTreacherous) ?? true
  }
}

private func mayBeTreacherous(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  var last: UInt8 = 0
  for byte in bytes {
    if byte < 0x20 || byte == 0x7F { return true }
    if last == 0xC2, byte < 0xA0 { return true }
    if last == 0xD8, byte == 0x9C { return true }
    if last == 0xE2, byte == 0x80 || byte == 0x81 { return true }
    last = byte
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

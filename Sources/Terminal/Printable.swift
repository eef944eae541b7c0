extension StringProtocol {
  /// The text with every character that could play a trick on a terminal or a reader written out, as
  /// `\u001b`.
  ///
  /// For anything that came from outside, a typed word or a record, before it is printed. Control
  /// characters could recolour or erase the screen, bidirectional ones could make it read otherwise
  /// than it is. Line ends are written out as well: print paragraphs one at a time.
  public var printable: String {
    if utf8.allSatisfy({ 0x20 <= $0 && $0 < 0x7F }) { return String(self) }
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

extension Unicode.Scalar {
  fileprivate var isTreacherous: Bool {
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    case .format: properties.isBidiControl
    default: false
    }
  }
}

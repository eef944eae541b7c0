import Diagnostics

extension StringProtocol {
  /// The text with every character that could mislead a reader or control a terminal written as a code.
  /// The code is `\u001b`, or `\u{e0001}` if it has more than four digits. A byte of a file name that is
  /// not valid UTF-8 is written as `\xE9`.
  ///
  /// Use it for everything that comes from outside, such as a typed argument or a record, before it is
  /// printed. Control characters could recolour or erase the screen. Bidirectional controls could change
  /// how the text reads. Invisible characters could hide text. Line ends are written as codes too, so
  /// print paragraphs one at a time. Which characters stay:
  /// ``Swift/Unicode/Scalar/isHidden(after:before:)``.
  public var printable: String {
    mayHide || utf8.contains(0x0A) ? written(keeping: .nothing) : String(self)
  }

  /// Like `printable`, but line ends and tabs stay. If `isColored`, the colours of a ``Style`` stay too.
  /// Every text passes through this when it is printed.
  public func harmless(isColored: Bool) -> String {
    mayHide ? written(keeping: isColored ? .linesAndColours : .lines) : String(self)
  }
}

/// Which of the hidden characters stay as they are; all others are written as codes.
private enum Kept { case nothing, lines, linesAndColours }

extension StringProtocol {
  private func written(keeping kept: Kept) -> String {
    var text = ""
    var last: Unicode.Scalar?
    var rest = unicodeScalars[...]
    while let scalar = rest.first {
      if kept == .linesAndColours, scalar == "\u{1B}", let paint = paint(at: rest) {
        for sign in paint { text.unicodeScalars.append(sign) }
        rest = rest[paint.endIndex...]
        continue
      }
      rest.removeFirst()
      let isLine = kept != .nothing && (scalar == "\n" || scalar == "\t")
      if !isLine, scalar.isHidden(after: last, before: rest.first) {
        // The next character now follows the code, so it has no character before it that it could join.
        text += escaped(scalar)
        last = nil
      } else {
        text.unicodeScalars.append(scalar)
        last = scalar
      }
    }
    return text
  }
}

/// The code of a ``Style`` that sets or ends a colour, if the text begins with one.
private func paint<Text: BidirectionalCollection<Unicode.Scalar>>(
  at text: Text
) -> Text.SubSequence? where Text.SubSequence == Text {
  for code in Style.codes {
    let sign = "\u{1B}[\(code)m".unicodeScalars
    if text.starts(with: sign) { return text.prefix(sign.count) }
  }
  return nil
}

private func escaped(_ scalar: Unicode.Scalar) -> String {
  if let code = SystemName.code(of: scalar) { return code }
  let digits = String(scalar.value, radix: 16)
  if digits.utf8.count > 4 { return "\\u{\(digits)}" }
  return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
}

extension StringProtocol {
  /// Whether the text may hold a hidden character. For nearly every text this is false and found quickly.
  private var mayHide: Bool {
    utf8.withContiguousStorageIfAvailable(mayHideBytes) ?? true
  }
}

/// Looks at the last three bytes each time. Three are enough to recognise the start of a hidden
/// character.
private func mayHideBytes(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  var (beforeLast, last): (UInt8, UInt8) = (0, 0)
  for byte in bytes {
    if byte < 0x80 {
      if byte < 0x20 && byte != 0x0A || byte == 0x7F { return true }
    } else if mayHide(beforeLast, last, byte) {
      return true
    }
    (beforeLast, last) = (last, byte)
  }
  return false
}

private func mayHide(_ beforeLast: UInt8, _ last: UInt8, _ byte: UInt8) -> Bool {
  // Tags and characters for private use: their first byte is enough to recognise them.
  if byte >= 0xF3 || byte == 0xEE { return true }
  switch (beforeLast, last, byte) {
  case (_, 0xC2, 0x80..<0xA0), (_, 0xC2, 0xAD), (_, 0xCD, 0x8F), (_, 0xD8, 0x9C),
    (0xE1, 0x85, 0x9F...0xA0), (0xE1, 0x9E, 0xB4...0xB5), (0xE1, 0xA0, 0x8B...0x8F),
    (0xE2, 0x80, 0x8B...0x8F), (0xE2, 0x80, 0xA8...0xAF), (0xE2, 0x81, 0xA0...0xAF),
    (0xE2, 0xA0, 0x80), (0xF0, 0x93, 0x90), (0xF0, 0x96, 0xBF),
    (0xE3, 0x85, 0xA4), (_, 0xEF, 0x80...0xA3), (0xEF, 0xB7, 0x90...0xAF),
    (0xEF, 0xB8, 0x80...0x8F),
    (0xEF, 0xBB, 0xBF), (0xEF, 0xBE, 0xA0), (0xEF, 0xBF, 0xB0...0xBF), (0xF0, 0x9B, 0xB2),
    (0xF0, 0x9D, 0x85), (_, 0xBF, 0xBE...0xBF):
    return true
  default: return false
  }
}

import Terminal

/// The text in a form that is safe to show. Characters that control a terminal, a browser or the direction of writing
/// become visible, for example `[U+202E]`. White space at which a line can end becomes one space.
///
/// Joiners (U+200C, U+200D), the zero-width space and variation selectors are kept where Persian, Sinhala, Khmer or
/// emoji need them. Elsewhere they could hide text, so they become visible too.
func visible(_ text: String) -> String {
  var shown = ""
  var afterSpace = false
  var last: Unicode.Scalar?
  var rest = text.unicodeScalars[...]
  while let scalar = rest.popFirst() {
    if isBreakingSpace(scalar) {
      if !afterSpace { shown += " " }
      (afterSpace, last) = (true, " ")
      continue
    }
    afterSpace = false
    if scalar.isHidden(after: last, before: rest.first) {
      // The character before the next one is now the closing bracket of the name.
      shown += codePointName(scalar)
      last = nil
    } else {
      shown.unicodeScalars.append(scalar)
      last = scalar
    }
  }
  return shown
}

/// Whether a character is a tab, a line end or the space itself.
private func isBreakingSpace(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09...0x0D, 0x20, 0x2028, 0x2029: true
  default: false
  }
}

/// The number of a character with at least four hexadecimal digits: `[U+202E]`.
private func codePointName(_ scalar: Unicode.Scalar) -> String {
  let digits = String(scalar.value, radix: 16, uppercase: true)
  return "[U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "]"
}

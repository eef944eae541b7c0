import Terminal

/// The text as it may be shown: what steers a terminal, a browser or the direction of writing
/// becomes visible, for example `[U+202E]`, and any white space that breaks a line becomes one
/// space.
///
/// Joiners (U+200C, U+200D), the zero-width space and variation selectors stay where the writing of
/// Persian, Sinhala, Khmer or emoji needs them; elsewhere they could hide text, and are shown.
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
      // What comes next stands behind the name now.
      shown += codePointName(scalar)
      last = nil
    } else {
      shown.unicodeScalars.append(scalar)
      last = scalar
    }
  }
  return shown
}

/// Tabs, line ends and the space itself.
private func isBreakingSpace(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09...0x0D, 0x20, 0x2028, 0x2029: true
  default: false
  }
}

/// `[U+202E]`: at least four hexadecimal digits.
private func codePointName(_ scalar: Unicode.Scalar) -> String {
  let digits = String(scalar.value, radix: 16, uppercase: true)
  return "[U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "]"
}

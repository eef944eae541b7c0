/// The text as it may be shown: what steers a terminal, a browser or the direction of writing
/// becomes visible, for example `[U+202E]`, and any white space that breaks a line becomes one
/// space.
///
/// Joiners (U+200C, U+200D) and the zero-width space stay: the writing of Persian, Sinhala or Khmer
/// needs them.
func visible(_ text: String) -> String {
  var shown = String.UnicodeScalarView()
  var afterSpace = false
  for scalar in text.unicodeScalars {
    if isBreakingSpace(scalar) {
      if !afterSpace { shown.append(" ") }
      afterSpace = true
      continue
    }
    afterSpace = false
    if isHidden(scalar) {
      shown.append(contentsOf: codePointName(scalar).unicodeScalars)
    } else {
      shown.append(scalar)
    }
  }
  return String(shown)
}

/// Tabs, line ends and the space itself.
private func isBreakingSpace(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09...0x0D, 0x20, 0x2028, 0x2029: true
  default: false
  }
}

/// Characters that act without being seen, and code points that are no characters.
private func isHidden(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x00...0x1F, 0x7F...0x9F: true  // control characters
  case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true  // direction of writing
  case 0x206A...0x206F, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F: true  // other invisible signs
  case 0xFDD0...0xFDEF: true
  default: scalar.value & 0xFFFE == 0xFFFE
  }
}

/// `[U+202E]`: at least four hexadecimal digits.
private func codePointName(_ scalar: Unicode.Scalar) -> String {
  let digits = String(scalar.value, radix: 16, uppercase: true)
  return "[U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "]"
}

/// Breaks Markdown text at its spaces into lines of at most `width` columns. A line that would begin like a list, a
/// heading, a quotation or a rule gets a backslash.
///
/// A word that is longer than the width, such as a link, has its own line and is never broken.
func wrapped(_ text: String, width: Int) -> [String] {
  var lines: [String] = []
  let parts = text.split(separator: hardBreak).filter { !isBlank($0) }
  for (index, part) in parts.enumerated() {
    lines += filled(part, width: width)
    if index + 1 < parts.count { lines[lines.count - 1] += "\\" }
  }
  return lines.enumerated().map { index, line in
    let line = line.replacing(String(fixedSpace), with: " ").drop { $0 == " " }
    return literalStart(String(line), isFirst: index == 0)
  }
}

private func isBlank(_ text: Substring) -> Bool {
  text.allSatisfy { $0.isWhitespace || $0 == fixedSpace }
}

private func filled(_ text: Substring, width: Int) -> [String] {
  var lines: [String] = []
  var line = ""
  var used = 0
  for word in text.split(separator: " ") {
    let columns = displayWidth(word)
    if !line.isEmpty, used + 1 + columns > width {
      lines.append(line)
      (line, used) = ("", 0)
    }
    used += (line.isEmpty ? 0 : 1) + columns
    line += line.isEmpty ? String(word) : " " + word
  }
  if !line.isEmpty { lines.append(line) }
  return lines
}

/// The line with a backslash if its first word would begin a block, such as a list. `isFirst` says whether it is the
/// first line of its paragraph: a later line begins a numbered list only with the number 1.
private func literalStart(_ line: String, isFirst: Bool) -> String {
  let word = line.prefix { $0 != " " }
  // The first code point, because Markdown reads a `>` with a combining mark after it as `>`.
  guard let first = word.unicodeScalars.first else { return line }
  switch first {
  case "-", "+": return isMarker(word) ? "\\" + line : line
  case "#": return word.count <= 6 && word.allSatisfy { $0 == "#" } ? "\\" + line : line
  case ">": return "\\" + line
  case "=", ":": return !isFirst && word.allSatisfy { "=-:".contains($0) } ? "\\" + line : line
  case "0"..."9": return numbered(line, word, isFirst: isFirst)
  default: return line
  }
}

/// Whether a line's first word is a marker: `-` or `+` alone begins a list, `--` or `-:` underlines a heading or a
/// table's head.
private func isMarker(_ word: Substring) -> Bool {
  word == "-" || word == "+" || word.allSatisfy { $0 == "-" || $0 == ":" }
}

/// The line with a backslash after its number if its first word begins a numbered list: `1.` or `1)`.
private func numbered(_ line: String, _ word: Substring, isFirst: Bool) -> String {
  let digits = word.prefix { ("0"..."9").contains($0) }
  let rest = word.dropFirst(digits.count)
  guard rest == "." || rest == ")", digits.count <= 9 else { return line }
  guard isFirst || Int(digits) == 1 else { return line }
  return digits + "\\" + line.dropFirst(digits.count)
}

/// The approximate width of a text in a monospaced font, in columns: two for a wide East Asian character, none for a
/// combining mark.
func displayWidth(_ text: some StringProtocol) -> Int {
  text.unicodeScalars.reduce(0) { width, scalar in
    switch scalar.value {
    case 0x20..<0x300: width + 1
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      width + 2
    case 0x200B...0x200D, 0xFE00...0xFE0F: width
    default: width + (isCombining(scalar) ? 0 : 1)
    }
  }
}

private func isCombining(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark: true
  default: false
  }
}

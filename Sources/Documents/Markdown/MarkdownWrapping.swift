/// A line of Markdown broken at spaces into lines of at most `width` columns, none of which begins
/// with something that Markdown would read as a list, a heading, a quotation or a rule.
///
/// A word longer than the width (a link) has a line of its own and is never broken.
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

/// The line with a backslash before its first word where that would open a block: at a paragraph's
/// beginning any list, within it only one that counts from 1.
private func literalStart(_ line: String, isFirst: Bool) -> String {
  let word = line.prefix { $0 != " " }
  // By code points: a `>` with a combining mark behind it is a `>` to Markdown.
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

/// `-` and `+` alone are a list's, `--` or `-:` a heading's or a table's.
private func isMarker(_ word: Substring) -> Bool {
  word == "-" || word == "+" || word.allSatisfy { $0 == "-" || $0 == ":" }
}

/// `1.` and `1)` alone are a list's.
private func numbered(_ line: String, _ word: Substring, isFirst: Bool) -> String {
  let digits = word.prefix { ("0"..."9").contains($0) }
  let rest = word.dropFirst(digits.count)
  guard rest == "." || rest == ")", digits.count <= 9 else { return line }
  guard isFirst || Int(digits) == 1 else { return line }
  return digits + "\\" + line.dropFirst(digits.count)
}

/// About how many columns a text takes in a monospaced font: two for East Asian wide characters,
/// none for combining marks.
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

/// Plain text as Markdown that shows exactly this text.
///
/// A backslash is put only before a character that would be read as markup at its place: `A/RES/68/31`, `SALW-05`,
/// `2012–13`, `snake_case`, `(a)` and `3 < 5` are not changed. `wrapped` escapes what is markup only at the beginning
/// of a line.
///
/// Give it the complete text up to the next markup, not piece by piece: `&` followed by `amp;` must come in one text.
func markdownText(_ text: String) -> String {
  let scalars = Array(visible(text).unicodeScalars)
  var escaped = String.UnicodeScalarView()
  for (index, scalar) in scalars.enumerated() {
    if isMarkup(scalar, at: index, in: scalars) { escaped.append("\\") }
    escaped.append(scalar)
  }
  return String(escaped)
}

private func isMarkup(_ scalar: Unicode.Scalar, at index: Int, in text: [Unicode.Scalar]) -> Bool {
  let before = index > 0 ? text[index - 1] : nil
  let after = index + 1 < text.count ? text[index + 1] : nil
  switch scalar {
  case "\\", "`", "*", "[", "]", "~", "|": return true
  case "_": return !(isWordCharacter(before) && isWordCharacter(after))
  case "<": return after.map { isLetter($0) || "/!?".unicodeScalars.contains($0) } ?? false
  case "&": return mayBeEntity(text[(index + 1)...])
  case ":": return mayBeEmoji(text[(index + 1)...])
  case "$": return after.map { !isDigit($0) && $0 != " " } ?? false
  default: return false
  }
}

/// Whether what follows an ampersand reads like `amp;` or `#38;`.
private func mayBeEntity(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
  let name = rest.drop { $0 == "#" }.drop { isLetter($0) || isDigit($0) }
  return name.startIndex > rest.startIndex && name.first == ";"
}

/// Whether what follows a colon reads like `smile:`, which a git host shows as a picture.
private func mayBeEmoji(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
  let name = rest.drop { isLetter($0) || isDigit($0) || "_+-".unicodeScalars.contains($0) }
  return name.startIndex > rest.startIndex && name.first == ":"
}

private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
  ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
}

private func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

private func isWordCharacter(_ scalar: Unicode.Scalar?) -> Bool {
  scalar.map { $0.properties.isAlphabetic || isDigit($0) } ?? false
}

/// Code between backticks. If the code itself has backticks, more are put around it than it has in a row. Spaces in the
/// code become `fixedSpace`; spaces at its ends are put outside the backticks.
func markdownCode(_ text: String, inTable: Bool) -> String {
  let scalars = visible(text).unicodeScalars
  let code = scalars.drop { $0 == " " }
  guard let last = code.lastIndex(where: { $0 != " " }) else { return String(scalars) }
  let leading = scalars[..<code.startIndex]
  let trailing = scalars[scalars.index(after: last)...]
  return String(leading) + fenced(Substring(code[...last]), inTable: inTable) + String(trailing)
}

private func fenced(_ text: Substring, inTable: Bool) -> String {
  // After a link's opening bracket, Markdown reads `]:` as a link definition, even within code.
  if text.contains("]:") { return "<code>" + fixingSpaces(markdownText(String(text))) + "</code>" }
  let scalars = text.unicodeScalars
  let longest = scalars.split { $0 != "`" }.map(\.count).max() ?? 0
  let fence = String(repeating: "`", count: longest + 1)
  let space = scalars.first == "`" || scalars.last == "`" ? " " : ""
  let code = fence + space + text + space + fence
  // Within a table, a vertical bar ends the cell even in code. A backslash before it works only within a table.
  return fixingSpaces(inTable ? escapingBars(code) : code)
}

/// The text with a backslash before each bar. It is searched by code points, because Markdown reads a bar with a
/// combining mark after it as a bar.
private func escapingBars(_ text: String) -> String {
  var escaped = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    if scalar == "|" { escaped.append("\\") }
    escaped.append(scalar)
  }
  return String(escaped)
}

/// Stands for a space at which no line is broken. A record's text cannot contain it, because `visible` replaces it.
let fixedSpace: Character = "\u{1}"
/// Stands for a line break that the document asks for.
let hardBreak: Character = "\u{2}"

func fixingSpaces(_ text: String) -> String {
  String(text.map { $0 == " " ? fixedSpace : $0 })
}

/// Part of a running text: finished Markdown, text that is not escaped yet, or text in a tag.
enum MarkdownPiece {
  enum Tag: String {
    case strong
    case emphasis = "em"
    case inserted = "ins"
    case deleted = "del"

    /// The sign around the text; `nil` if CommonMark has none, so that an HTML element is written.
    var delimiter: String? {
      switch self {
      case .strong: "**"
      case .emphasis: "*"
      case .inserted, .deleted: nil
      }
    }
  }

  /// Finished Markdown.
  case plain(String)
  /// Text that is not escaped yet.
  case text(String)
  /// The text of code, without backticks.
  case code(String)
  /// Finished Markdown within a tag.
  case tagged(Tag, String)

  fileprivate var text: String {
    switch self {
    case .plain(let text), .text(let text), .code(let text), .tagged(_, let text): text
    }
  }
}

/// The pieces as one Markdown text. A tag is written with asterisks, `**strong**`, if Markdown reads them as intended.
/// Otherwise it is written in HTML, `<strong>strong</strong>`, for example in `un(**do**)able` or next to other
/// asterisks.
func joined(_ pieces: [MarkdownPiece], inTable: Bool) -> String {
  let pieces = pieces.filter { !$0.text.isEmpty }
  var markdown = ""
  for (index, piece) in pieces.enumerated() {
    switch piece {
    case .plain(let text):
      // Markdown would read `!` and a link as an image.
      if text.hasPrefix("["), markdown.hasSuffix("!") { markdown = markdown.dropLast() + "\\!" }
      markdown += text
    case .text(let text): markdown += markdownText(text)
    case .code(let text): markdown += markdownCode(text, inTable: inTable)
    case .tagged(let tag, let text):
      let next = index + 1 < pieces.count ? pieces[index + 1] : nil
      if let delimiter = tag.delimiter, isReadAsMeant(text, after: markdown.last, before: next) {
        markdown += delimiter + text + delimiter
      } else {
        markdown += "<\(tag.rawValue)>" + text + "</\(tag.rawValue)>"
      }
    }
  }
  return markdown
}

/// Whether Markdown reads asterisks around the text as intended. This is CommonMark's rule for delimiter runs, but
/// stricter. If the text begins with a letter or a digit, anything may come before it. If it begins with punctuation,
/// only a space or the beginning of the text may come before it. The same holds for its end.
private func isReadAsMeant(
  _ text: String, after before: Character?, before next: MarkdownPiece?
) -> Bool {
  guard let first = text.first, let last = text.last, before != "*" else { return false }
  if case .tagged? = next { return false }
  if first.isWhitespace || last.isWhitespace { return false }
  var after = next?.text.first
  if case .code? = next { after = "`" }
  // An asterisk in the text or after it might end the emphasis too early.
  if after == "*" || text.contains("*") { return false }
  return (isPlain(first) || isSpace(before)) && (isPlain(last) || isSpace(after))
}

private func isPlain(_ character: Character) -> Bool {
  character.isLetter || character.isNumber
}

private func isSpace(_ character: Character?) -> Bool {
  character.map { $0 == " " || $0 == hardBreak } ?? true
}

/// Part of a running text: Markdown as it stands, or text to be set strong or emphatic.
enum MarkdownPiece {
  enum Tag: String {
    case strong
    case emphasis = "em"
    case inserted = "ins"
    case deleted = "del"

    /// `nil` where CommonMark has no sign for it, and HTML's element stands.
    var delimiter: String? {
      switch self {
      case .strong: "**"
      case .emphasis: "*"
      case .inserted, .deleted: nil
      }
    }
  }

  case plain(String)
  /// Text not yet escaped.
  case text(String)
  /// The text of code, not yet between backticks.
  case code(String)
  case tagged(Tag, String)

  fileprivate var text: String {
    switch self {
    case .plain(let text), .text(let text), .code(let text), .tagged(_, let text): text
    }
  }
}

/// The pieces put together: `**strong**` where Markdown reads that as meant,
/// `<strong>strong</strong>` where it would not, as in `un(**do**)able` or between two runs of
/// asterisks.
func joined(_ pieces: [MarkdownPiece], inTable: Bool) -> String {
  let pieces = pieces.filter { !$0.text.isEmpty }
  var markdown = ""
  for (index, piece) in pieces.enumerated() {
    switch piece {
    case .plain(let text):
      // `!` before a link would make it a picture.
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

/// CommonMark's rule for delimiter runs, more strictly: an asterisk opens before and closes after
/// a letter or digit anywhere, next to punctuation only at white space or a text's end.
private func isReadAsMeant(
  _ text: String, after before: Character?, before next: MarkdownPiece?
) -> Bool {
  guard let first = text.first, let last = text.last, before != "*" else { return false }
  if case .tagged? = next { return false }
  if first.isWhitespace || last.isWhitespace { return false }
  var after = next?.text.first
  if case .code? = next { after = "`" }
  // An asterisk within might close the one before it.
  if after == "*" || text.contains("*") { return false }
  return (isPlain(first) || isSpace(before)) && (isPlain(last) || isSpace(after))
}

private func isPlain(_ character: Character) -> Bool {
  character.isLetter || character.isNumber
}

private func isSpace(_ character: Character?) -> Bool {
  character.map { $0 == " " || $0 == hardBreak } ?? true
}

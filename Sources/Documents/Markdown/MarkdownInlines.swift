extension MarkdownWriter {
  /// Running text as Markdown on one line, with `fixedSpace` and `hardBreak` in it.
  mutating func phrases(_ inlines: [Inline]) -> String {
    var pieces: [MarkdownPiece] = []
    for inline in inlines { append(inline, to: &pieces) }
    return joined(pieces)
  }

  private mutating func append(_ inline: Inline, to pieces: inout [MarkdownPiece]) {
    switch inline {
    case .text(let text): pieces.append(.plain(markdownText(text)))
    case .strong(let content): appendEmphasis(content, .strong, to: &pieces)
    case .emphasis(let content): appendEmphasis(content, .emphasis, to: &pieces)
    case .code(let text): pieces.append(.plain(markdownCode(text, inTable: isInTable)))
    case .link(let content, let url): pieces.append(.plain(link(content, url: url)))
    case .reference(let content, let id): pieces.append(.plain(reference(content, to: id)))
    case .anchor(let content, let id):
      let mark = newAnchor(id).map { "<a" + String(fixedSpace) + "id=\"\($0)\"></a>" } ?? ""
      pieces.append(.plain(mark + phrases(content)))
    case .foreign(let content, _):
      pieces.append(.plain(phrases(content)))
    case .mark(let mark):
      pieces.append(.plain(fixingSpaces(markdownText(mark.symbol + " ")) + markdownText(mark.word)))
    case .symbol(let mark): pieces.append(.plain(markdownText(mark.symbol)))
    case .lineBreak: pieces.append(.plain(isInTable ? "<br>" : String(hardBreak)))
    }
  }

  /// Spaces at the inner ends go outside, where Markdown wants them.
  private mutating func appendEmphasis(
    _ content: [Inline], _ tag: MarkdownPiece.Tag, to pieces: inout [MarkdownPiece]
  ) {
    let text = phrases(content)
    let inner = text.drop { $0 == " " || $0 == hardBreak }
    let leading = text[..<inner.startIndex]
    let trimmed = inner.reversed().drop { $0 == " " || $0 == hardBreak }.reversed()
    guard !trimmed.isEmpty else { return pieces.append(.plain(text)) }
    let trailing = inner.dropFirst(trimmed.count)
    pieces.append(.plain(String(leading)))
    pieces.append(.tagged(tag, String(trimmed)))
    pieces.append(.plain(String(trailing)))
  }

  private mutating func link(_ content: [Inline], url: String) -> String {
    let content = linkText(content, url: url)
    if url.hasPrefix("#") { return reference(content, to: String(url.dropFirst())) }
    guard let address = Address(url) else { return phrases(content) }
    return bracketed(content, destination: markdownDestination(address.text))
  }

  private mutating func reference(_ content: [Inline], to id: String) -> String {
    guard let target = anchors.target(id) else { return phrases(content) }
    return bracketed(content, destination: "#" + target)
  }

  /// A link in one piece: no line is broken within it.
  private mutating func bracketed(_ content: [Inline], destination: String) -> String {
    let text = phrases(unlinked(content)).replacing(String(hardBreak), with: " ")
    return fixingSpaces("[" + text + "](" + destination + ")")
  }
}

/// An address in parentheses; what Markdown reads there stands behind a backslash.
private func markdownDestination(_ address: String) -> String {
  var destination = ""
  for character in address {
    if character == "&" || character == "*" || character == "_" { destination += "\\" }
    destination.append(character)
  }
  return destination
}

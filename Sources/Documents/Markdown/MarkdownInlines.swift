extension MarkdownWriter {
  /// Running text as one line of Markdown. It can contain `fixedSpace` and `hardBreak`, which `wrapped` replaces.
  mutating func phrases(_ inlines: [Inline]) -> String {
    var pieces: [MarkdownPiece] = []
    for inline in inlines { append(inline, to: &pieces) }
    return joined(pieces, inTable: isInTable)
  }

  private mutating func append(_ inline: Inline, to pieces: inout [MarkdownPiece]) {
    switch inline {
    case .text(let text): appendText(text, to: &pieces)
    case .strong(let content): appendEmphasis(content, .strong, to: &pieces)
    case .emphasis(let content): appendEmphasis(content, .emphasis, to: &pieces)
    case .inserted(let content): appendEmphasis(content, .inserted, to: &pieces)
    case .deleted(let content): appendEmphasis(content, .deleted, to: &pieces)
    case .code(let text): appendCode(text, to: &pieces)
    case .link(let content, let url):
      appendLink(linkText(content, url: url), to: destination(url), &pieces)
    case .reference(let content, let id): appendLink(content, to: destination("#" + id), &pieces)
    case .crossReference(let content, let document, let id):
      let address = addresses.address(of: id, in: document)?.text
      appendLink(content, to: address.map(markdownDestination), &pieces)
    case .anchor(let content, let id):
      if let id = newAnchor(id) { pieces.append(.plain("<a\(fixedSpace)id=\"\(id)\"></a>")) }
      for inline in content { append(inline, to: &pieces) }
    case .foreign(let content, _):
      for inline in content { append(inline, to: &pieces) }
    case .mark(let mark):
      appendText(mark.symbol, to: &pieces)
      pieces.append(.plain(String(fixedSpace)))
      appendText(mark.word, to: &pieces)
    case .symbol(let mark): appendText(mark.symbol, to: &pieces)
    case .lineBreak: pieces.append(.plain(isInTable ? "<br>" : String(hardBreak)))
    }
  }

  /// Joins text that follows text, because the two together may read like markup and must be escaped together.
  private func appendText(_ text: String, to pieces: inout [MarkdownPiece]) {
    if case .text(let before)? = pieces.last {
      pieces[pieces.count - 1] = .text(before + text)
    } else {
      pieces.append(.text(text))
    }
  }

  /// Joins code that follows code. Otherwise Markdown would read the backticks between them as one longer fence.
  private func appendCode(_ text: String, to pieces: inout [MarkdownPiece]) {
    if case .code(let before)? = pieces.last {
      pieces[pieces.count - 1] = .code(before + text)
    } else {
      pieces.append(.code(text))
    }
  }

  /// Appends text in a tag. Spaces at its ends are moved outside the tag, because Markdown does not allow them inside.
  private mutating func appendEmphasis(
    _ content: [Inline], _ tag: MarkdownPiece.Tag, to pieces: inout [MarkdownPiece]
  ) {
    let text = phrases(content)
    let inner = text.drop(while: isEdge)
    let leading = text[..<inner.startIndex]
    let trimmed = inner.reversed().drop(while: isEdge).reversed()
    guard !trimmed.isEmpty else { return pieces.append(.plain(text)) }
    let trailing = inner.dropFirst(trimmed.count)
    pieces.append(.plain(String(leading)))
    pieces.append(.tagged(tag, String(trimmed)))
    pieces.append(.plain(String(trailing)))
  }

  /// Appends a link as one piece, in which no line is broken. Without a destination, only its text is written.
  private mutating func appendLink(
    _ content: [Inline], to destination: String?, _ pieces: inout [MarkdownPiece]
  ) {
    guard let destination else {
      for inline in content { append(inline, to: &pieces) }
      return
    }
    let text = phrases(unlinked(content)).replacing(String(hardBreak), with: " ")
    pieces.append(.plain(fixingSpaces("[" + text + "](" + destination + ")")))
  }

  private func destination(_ url: String) -> String? {
    guard url.hasPrefix("#") else { return Address(url).map { markdownDestination($0.text) } }
    return anchors.target(String(url.dropFirst())).map { "#" + $0 }
  }
}

private func isEdge(_ character: Character) -> Bool {
  character == " " || character == fixedSpace || character == hardBreak
}

/// The address for use between parentheses, with a backslash before each character that Markdown would read as markup.
private func markdownDestination(_ address: String) -> String {
  var destination = ""
  for character in address {
    if character == "&" || character == "*" || character == "_" { destination += "\\" }
    destination.append(character)
  }
  return destination
}

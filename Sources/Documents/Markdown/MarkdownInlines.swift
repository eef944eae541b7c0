extension MarkdownWriter {
  /// Running text as Markdown on one line, with `fixedSpace` and `hardBreak` in it.
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

  /// Text behind text is one text: the two together may read like markup.
  private func appendText(_ text: String, to pieces: inout [MarkdownPiece]) {
    if case .text(let before)? = pieces.last {
      pieces[pieces.count - 1] = .text(before + text)
    } else {
      pieces.append(.text(text))
    }
  }

  /// Code behind code is one piece of code: the backticks between would be taken for a longer
  /// fence.
  private func appendCode(_ text: String, to pieces: inout [MarkdownPiece]) {
    if case .code(let before)? = pieces.last {
      pieces[pieces.count - 1] = .code(before + text)
    } else {
      pieces.append(.code(text))
    }
  }

  /// Spaces at the inner ends go outside, where Markdown wants them.
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

  /// A link in one piece, in which no line is broken; without a destination just its text.
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

/// An address in parentheses; what Markdown reads there stands behind a backslash.
private func markdownDestination(_ address: String) -> String {
  var destination = ""
  for character in address {
    if character == "&" || character == "*" || character == "_" { destination += "\\" }
    destination.append(character)
  }
  return destination
}

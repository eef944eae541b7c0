extension HTMLWriter {
  /// Running text as phrasing content.
  mutating func phrases(_ inlines: [Inline]) -> String {
    let hasNeighbours = inlines.count > 1
    var html = ""
    for inline in inlines { html += phrase(inline, hasNeighbours: hasNeighbours) }
    return html
  }

  private mutating func phrase(_ inline: Inline, hasNeighbours: Bool) -> String {
    switch inline {
    case .text(let text): isolated(text, hasNeighbours: hasNeighbours)
    case .strong(let content): "<strong>" + phrases(content) + "</strong>"
    case .emphasis(let content): "<em>" + phrases(content) + "</em>"
    case .code(let text): "<code>" + htmlText(text) + "</code>"
    case .link(let content, let url): link(content, url: url)
    case .reference(let content, let id): reference(content, to: id)
    case .anchor(let content, let id): anchor(content, id: id)
    case .foreign(let content, let language): foreign(content, language: language)
    case .mark(let mark): self.mark(mark, showsWord: true)
    case .symbol(let mark): self.mark(mark, showsWord: false)
    case .lineBreak: "<br>"
    }
  }

  /// Right-to-left text among other text in an element of its own, so that full stops, numbers and
  /// names around it stay where they belong.
  private func isolated(_ text: String, hasNeighbours: Bool) -> String {
    let html = htmlText(text)
    return hasNeighbours && hasRightToLeft(text) ? "<bdi>" + html + "</bdi>" : html
  }

  private mutating func link(_ content: [Inline], url: String) -> String {
    let content = linkText(content, url: url)
    if url.hasPrefix("#") { return reference(content, to: String(url.dropFirst())) }
    guard let address = Address(url) else { return phrases(content) }
    return "<a href=\"" + htmlAttribute(address.text) + "\">" + phrases(unlinked(content)) + "</a>"
  }

  private mutating func reference(_ content: [Inline], to id: String) -> String {
    guard let target = anchors.target(id) else { return phrases(content) }
    return "<a href=\"#" + target + "\">" + phrases(unlinked(content)) + "</a>"
  }

  private mutating func anchor(_ content: [Inline], id: String) -> String {
    guard let id = newAnchor(id) else { return phrases(content) }
    return "<span id=\"" + id + "\">" + phrases(content) + "</span>"
  }

  private mutating func foreign(_ content: [Inline], language: String) -> String {
    let tag = languageTag(language).map { " lang=\"" + $0 + "\"" } ?? ""
    return "<bdi" + tag + ">" + phrases(content) + "</bdi>"
  }

  func mark(_ mark: Mark, showsWord: Bool) -> String {
    let symbol = "<span class=\"symbol\" aria-hidden=\"true\">" + htmlText(mark.symbol) + "</span>"
    let word = htmlText(mark.word)
    let words = showsWord ? "\u{A0}" + word : "<span class=\"unseen\">" + word + "</span>"
    return "<span class=\"mark \(mark.tone.rawValue)\">" + symbol + words + "</span>"
  }
}

/// The text of a link without links of its own, which HTML and Markdown both forbid.
func unlinked(_ inlines: [Inline]) -> [Inline] {
  inlines.flatMap { inline -> [Inline] in
    switch inline {
    case .link(let content, let url): unlinked(linkText(content, url: url))
    case .reference(let content, _): unlinked(content)
    case .strong(let content): [.strong(unlinked(content))]
    case .emphasis(let content): [.emphasis(unlinked(content))]
    case .anchor(let content, let id): [.anchor(unlinked(content), id: id)]
    case .foreign(let content, let language): [.foreign(unlinked(content), language: language)]
    case .text, .code, .mark, .symbol, .lineBreak: [inline]
    }
  }
}

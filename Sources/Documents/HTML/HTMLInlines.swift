extension HTMLWriter {
  /// Running text as HTML's phrasing content. `hasNeighbours` says whether there is other text around it.
  mutating func phrases(_ inlines: [Inline], hasNeighbours: Bool = false) -> String {
    let hasNeighbours = hasNeighbours || inlines.count > 1
    var html = ""
    for inline in inlines { html += phrase(inline, hasNeighbours) }
    return html
  }

  private mutating func phrase(_ inline: Inline, _ hasNeighbours: Bool) -> String {
    switch inline {
    case .text(let text): isolated(text, hasNeighbours)
    case .strong(let content): element("strong", content, hasNeighbours)
    case .emphasis(let content): element("em", content, hasNeighbours)
    case .inserted(let content): element("ins", content, hasNeighbours)
    case .deleted(let content): element("del", content, hasNeighbours)
    case .code(let text): "<code>" + breakable(htmlText(text)) + "</code>"
    case .link(let content, let url): link(linkText(content, url: url), url: url, hasNeighbours)
    case .reference(let content, let id): link(content, url: "#" + id, hasNeighbours)
    case .crossReference(let content, let document, let id):
      link(content, to: addresses.address(of: id, in: document)?.text, hasNeighbours)
    case .anchor(let content, let id): anchor(content, id: id, hasNeighbours)
    case .foreign(let content, let language): foreign(content, language: language)
    case .mark(let mark): self.mark(mark, showsWord: true)
    case .symbol(let mark): self.mark(mark, showsWord: false)
    case .lineBreak: "<br>"
    }
  }

  /// Text that has other text around it gets its own element if it is written from right to left. So full stops,
  /// numbers and names around it stay in their places.
  private func isolated(_ text: String, _ hasNeighbours: Bool) -> String {
    let html = htmlText(text)
    return hasNeighbours && hasRightToLeft(text) ? "<bdi>" + html + "</bdi>" : html
  }

  private mutating func element(
    _ name: String, _ content: [Inline], _ hasNeighbours: Bool
  ) -> String {
    "<\(name)>" + phrases(content, hasNeighbours: hasNeighbours) + "</\(name)>"
  }

  /// A link to a place in the document or to an address. If there is no such place or address, only the text is
  /// written.
  private mutating func link(
    _ content: [Inline], url: String, _ hasNeighbours: Bool
  ) -> String {
    link(content, to: destination(url), hasNeighbours, isAddress: plainText(content) == url)
  }

  private mutating func link(
    _ content: [Inline], to target: String?, _ hasNeighbours: Bool, isAddress: Bool = false
  ) -> String {
    guard let target else { return phrases(content, hasNeighbours: hasNeighbours) }
    let text = phrases(unlinked(content), hasNeighbours: hasNeighbours)
    return "<a href=\"" + htmlAttribute(target) + "\">" + (isAddress ? breakable(text) : text)
      + "</a>"
  }

  /// The text with places where a line can end: after each separator in a long name or address.
  private func breakable(_ html: String) -> String {
    html.replacing("/", with: "/<wbr>").replacing("@", with: "@<wbr>").replacing(
      ":", with: ":<wbr>"
    )
    .replacing("/<wbr>/<wbr>", with: "//<wbr>")
  }

  private func destination(_ url: String) -> String? {
    guard url.hasPrefix("#") else { return Address(url)?.text }
    return anchors.target(String(url.dropFirst())).map { "#" + $0 }
  }

  private mutating func anchor(_ content: [Inline], id: String, _ hasNeighbours: Bool) -> String {
    let written = newAnchor(id)
    let html = phrases(content, hasNeighbours: hasNeighbours)
    return written.map { "<span id=\"" + $0 + "\">" + html + "</span>" } ?? html
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

/// The text of a link, without links inside it. HTML and Markdown both forbid those.
func unlinked(_ inlines: [Inline]) -> [Inline] {
  inlines.flatMap { inline -> [Inline] in
    switch inline {
    case .link(let content, let url): unlinked(linkText(content, url: url))
    case .reference(let content, _), .crossReference(let content, _, _): unlinked(content)
    case .strong(let content): [.strong(unlinked(content))]
    case .emphasis(let content): [.emphasis(unlinked(content))]
    case .inserted(let content): [.inserted(unlinked(content))]
    case .deleted(let content): [.deleted(unlinked(content))]
    case .anchor(let content, let id): [.anchor(unlinked(content), id: id)]
    case .foreign(let content, let language): [.foreign(unlinked(content), language: language)]
    case .text, .code, .mark, .symbol, .lineBreak: [inline]
    }
  }
}

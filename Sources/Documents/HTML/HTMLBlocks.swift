extension HTMLWriter {
  mutating func write(_ blocks: [Block]) {
    for block in blocks { write(block) }
  }

  mutating func write(_ block: Block) {
    switch block {
    case .paragraph(let content): paragraph(content)
    case .list(let items, let style): list(items, style: style)
    case .definitions(let definitions): self.definitions(definitions)
    case .table(let table): write(table)
    case .notice(let notice): write(notice)
    case .quotation(let blocks): quotation(blocks)
    case .legend(let entries): legend(entries)
    }
  }

  mutating func paragraph(_ content: [Inline], class name: String = "") {
    guard !content.isEmpty else { return }
    line("<p\(named([name]))\(direction(content))>" + phrases(content) + "</p>")
  }

  private mutating func list(_ items: [ListItem], style: ListStyle) {
    guard !items.isEmpty else { return }
    let tag = style == .numbers ? "ol" : "ul"
    line("<\(tag)>")
    for item in items { write(item) }
    line("</\(tag)>")
  }

  private mutating func write(_ item: ListItem) {
    guard let text = item.text else {
      line("<li>")
      write(item.blocks)
      line("</li>")
      return
    }
    line("<li\(direction(text))>" + phrases(text) + "</li>")
  }

  private mutating func definitions(_ definitions: [Definition]) {
    guard !definitions.isEmpty else { return }
    let isNarrow = definitions.allSatisfy { plainText($0.term).count <= 6 }
    line(isNarrow ? "<dl class=\"narrow\">" : "<dl>")
    for definition in definitions {
      line("<div>")
      line("<dt\(direction(definition.term))>" + phrases(definition.term) + "</dt>")
      line("<dd\(direction(definition.text))>" + phrases(definition.text) + "</dd>")
      line("</div>")
    }
    line("</dl>")
  }

  private mutating func write(_ notice: Notice) {
    line("<div class=\"notice \(notice.kind.rawValue)\" role=\"note\">")
    let title = notice.title.isEmpty ? FixedPhrases.opening(of: notice.kind) : notice.title
    line("<p class=\"opening\"\(direction(title))>" + htmlText(title) + "</p>")
    write(notice.blocks)
    line("</div>")
  }

  private mutating func quotation(_ blocks: [Block]) {
    guard !blocks.isEmpty else { return }
    line("<blockquote>")
    write(blocks)
    line("</blockquote>")
  }

  private mutating func legend(_ entries: [LegendEntry]) {
    guard !entries.isEmpty else { return }
    line("<ul class=\"legend\">")
    for entry in entries {
      let text = entry.text.isEmpty ? "" : ": " + phrases(entry.text)
      line("<li\(direction(entry.text))>" + mark(entry.mark, showsWord: true) + text + "</li>")
    }
    line("</ul>")
  }
}

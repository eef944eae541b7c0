extension MarkdownWriter {
  /// Blocks as groups of lines. An empty line belongs between two groups.
  mutating func blocks(_ blocks: [Block], width: Int) -> [[String]] {
    var groups: [[String]] = []
    var listsInSuccession = 0
    for block in blocks {
      let isList = block.isList
      listsInSuccession = isList ? listsInSuccession + 1 : 0
      // Markdown reads two lists in a row as one if their markers are the same.
      let alternates = listsInSuccession % 2 == 0 && isList
      groups += self.block(block, width: width, alternates: alternates)
    }
    return groups
  }

  private mutating func block(_ block: Block, width: Int, alternates: Bool) -> [[String]] {
    switch block {
    case .paragraph(let content): [wrapped(phrases(content), width: width)]
    case .list(let items, let style):
      list(items, style, alternates: alternates, width: width)
    case .definitions(let definitions):
      list(definitions.map { (phrases($0.sentence), bullet(alternates)) }, width: width)
    case .table(let table): self.table(table, width: width)
    case .notice(let notice): self.notice(notice, width: width)
    case .quotation(let blocks): quoted(self.blocks(blocks, width: width - 2))
    case .legend(let entries):
      list(entries.map { (phrases($0.sentence), bullet(alternates)) }, width: width)
    }
  }

  private func bullet(_ alternates: Bool) -> String { alternates ? "*" : "-" }

  private mutating func list(
    _ items: [ListItem], _ style: ListStyle, alternates: Bool, width: Int
  ) -> [[String]] {
    var parts: [[String]] = []
    for (index, item) in items.enumerated() {
      let marker =
        switch style {
        case .bullets: bullet(alternates)
        case .numbers: "\(index + 1)" + (alternates ? ")" : ".")
        }
      let groups = blocks(item.blocks, width: width - marker.count - 1).filter { !$0.isEmpty }
      parts.append(Self.marked(Array(groups.joined(separator: [""])), marker))
    }
    // If an item has more than running text, there is an empty line between all items.
    let isLoose = items.contains { $0.text == nil }
    return isLoose ? parts : parts.isEmpty ? [] : [Array(parts.joined())]
  }

  /// A list whose items are Markdown text.
  func list(_ items: [(text: String, marker: String)], width: Int) -> [[String]] {
    guard !items.isEmpty else { return [] }
    return [
      items.flatMap { text, marker in
        Self.marked(wrapped(text, width: width - marker.count - 1), marker)
      }
    ]
  }

  /// An item's lines: the first one after its marker, the others indented by the marker's width.
  private static func marked(_ lines: [String], _ marker: String) -> [String] {
    let indent = String(repeating: " ", count: marker.count + 1)
    guard let first = lines.first else { return [marker] }
    return [marker + " " + first]
      + lines.dropFirst().map { $0.isEmpty ? "" : indent + $0 }
  }

  mutating func notice(_ notice: Notice, width: Int) -> [[String]] {
    let title = notice.title.isEmpty ? FixedPhrases.opening(of: notice.kind) : notice.title
    let ends = title.last.map { ".!?:".contains($0) } ?? false
    let opening: [Inline] = [.strong([.text(ends ? title : title + ".")])]
    var content = notice.blocks
    if case .paragraph(let text)? = content.first {
      content[0] = .paragraph(opening + [" "] + text)
    } else {
      content.insert(.paragraph(opening), at: 0)
    }
    return quoted(blocks(content, width: width - 2))
  }

  private func quoted(_ groups: [[String]]) -> [[String]] {
    let lines = Array(groups.filter { !$0.isEmpty }.joined(separator: [""]))
    guard !lines.isEmpty else { return [] }
    return [lines.map { $0.isEmpty ? ">" : "> " + $0 }]
  }
}

extension Block {
  /// Whether Markdown writes it as a list.
  fileprivate var isList: Bool {
    switch self {
    case .list, .definitions, .legend: true
    case .paragraph, .table, .notice, .quotation: false
    }
  }
}

extension Definition {
  /// The term in strong type, followed by its text.
  fileprivate var sentence: [Inline] { [.strong(term + [.text(":")]), .text(" ")] + text }
}

extension LegendEntry {
  fileprivate var sentence: [Inline] {
    [.mark(mark)] + (text.isEmpty ? [] : [.text(": ")] + text)
  }
}

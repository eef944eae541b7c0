extension Block {
  /// All running texts in the block, in reading order.
  var runningTexts: [[Inline]] {
    switch self {
    case .paragraph(let content): [content]
    case .list(let items, _): items.flatMap(\.blocks).flatMap(\.runningTexts)
    case .definitions(let definitions): definitions.flatMap { [$0.term, $0.text] }
    case .table(let table): table.runningTexts
    case .notice(let notice): notice.blocks.flatMap(\.runningTexts)
    case .quotation(let blocks): blocks.flatMap(\.runningTexts)
    case .legend(let entries): entries.map(\.text)
    }
  }
}

extension Table {
  var runningTexts: [[Inline]] {
    let heads = ([stub] + columns).map(\.title)
    let cells = (headRows + rows + totals).flatMap { [$0.header] + $0.cells.map(\.content) }
    return heads + cells + [note]
  }
}

extension Inline {
  /// The running text within this piece; empty if it contains no other pieces.
  var content: [Inline] {
    switch self {
    case .strong(let content), .emphasis(let content), .inserted(let content),
      .deleted(let content), .link(let content, _), .reference(let content, _),
      .crossReference(let content, _, _), .anchor(let content, _), .foreign(let content, _):
      content
    case .text, .code, .mark, .symbol, .lineBreak: []
    }
  }

  /// The place in another document to which this piece refers; `nil` if it is no such reference.
  var crossReferenceTarget: (document: String, id: String)? {
    guard case .crossReference(_, let document, let id) = self else { return nil }
    return (document, id)
  }

  /// The id in the same document to which this piece refers; `nil` if it is no such reference.
  var referenceTarget: String? {
    switch self {
    case .reference(_, let id): id
    case .link(_, let url) where url.hasPrefix("#"): String(url.dropFirst())
    default: nil
    }
  }
}

// Decides which printed pages are upright and which are turned, that is, in landscape format. Every writer that has
// pages uses this.

/// How a table is printed on A4 paper.
enum TableSetting: String {
  case upright
  case turned
  /// Turned, and in smaller type.
  case dense

  /// The width of the text on an upright and on a turned page, in millimetres.
  private static let uprightWidth = 170
  private static let turnedWidth = 261

  init(_ table: Table) {
    switch table.leastWidths.reduce(0, +) {
    case ...Self.uprightWidth: self = .upright
    case ...Self.turnedWidth: self = .turned
    default: self = .dense
    }
  }
}

extension Section {
  /// Whether the section and its heading are printed on a turned page. `inLandscape` says whether the section is part
  /// of a landscape section.
  func isTurned(inLandscape: Bool) -> Bool {
    switch orientation {
    case .landscape: true
    case .portrait: false
    case .fitting: inLandscape || blocks.contains(where: \.needsTurnedPage)
    }
  }

  /// Whether the sections within this one are part of a landscape section. `inLandscape` says whether this one is.
  func innerInLandscape(inLandscape: Bool) -> Bool {
    orientation == .fitting ? inLandscape : orientation == .landscape
  }
}

extension Block {
  /// Whether the block contains a table that is too wide for an upright page.
  fileprivate var needsTurnedPage: Bool {
    switch self {
    case .table(let table): TableSetting(table) != .upright
    case .list(let items, _): items.flatMap(\.blocks).contains(where: \.needsTurnedPage)
    case .notice(let notice): notice.blocks.contains(where: \.needsTurnedPage)
    case .quotation(let blocks): blocks.contains(where: \.needsTurnedPage)
    case .paragraph, .definitions, .legend: false
    }
  }
}

extension Table {
  /// The approximate width in millimetres that each column needs in a table's small type: the width for its
  /// ``Column/width`` or for its longest word, whichever is greater.
  fileprivate var leastWidths: [Int] {
    let columns = [stub] + allColumns
    var widths = columns.map { max($0.width.leastMillimetres, leastWidth($0.head)) }
    for row in headRows + rows + totals {
      for (index, content) in ([row.header] + row.cells.map(\.content)).enumerated() {
        widths[index] = max(widths[index], leastWidth(content))
      }
    }
    return widths
  }
}

/// The width of the longest word, in millimetres: two for each letter, and three for the space around it. A word counts
/// as at most 20 letters, because addresses and digests can be broken anywhere.
private func leastWidth(_ content: [Inline]) -> Int {
  let words = plainText(content).split { " -/\u{A0}".contains($0) }
  return 3 + 2 * min(words.map(\.count).max() ?? 0, 20)
}

extension Column.Width {
  fileprivate var leastMillimetres: Int {
    switch self {
    case .mark: 8
    case .short: 16
    case .medium: 30
    case .long: 50
    }
  }
}

// What of a document decides how its printed pages lie. Every writer that has pages asks this.

/// How a table is set on A4 paper: upright, turned, or turned and in smaller type.
enum TableSetting: String {
  case upright
  case turned
  case dense

  /// The width of the text on an upright and on a turned page.
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
  /// Whether the section, with its heading, stands on a page that is turned; `isWithin` says whether it is
  /// part of a landscape section.
  func isTurned(isWithin: Bool) -> Bool {
    switch orientation {
    case .landscape: true
    case .portrait: false
    case .fitting: isWithin || blocks.contains(where: \.needsTurnedPage)
    }
  }

  /// Whether the sections within are part of a landscape section.
  func handsOnLandscape(isWithin: Bool) -> Bool {
    orientation == .fitting ? isWithin : orientation == .landscape
  }
}

extension Block {
  /// Whether a table in it is too wide for an upright page.
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
  /// About how many millimetres each column needs in a table's small type: what its kind asks for,
  /// and its longest word.
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

/// The longest word at two millimetres a letter, between three of white space. Addresses and
/// digests are broken anywhere, and count as 20 letters.
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

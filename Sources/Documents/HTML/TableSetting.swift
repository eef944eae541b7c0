/// How a table is set on A4 paper: upright, turned, or turned and in smaller type.
enum TableSetting: String {
  case upright
  case turned
  case dense

  /// The width of the text on an upright and on a turned page.
  private static let uprightWidth = 170
  private static let turnedWidth = 261

  init(_ table: Table) {
    let widths = ([table.stub] + table.allColumns).map(\.leastWidth)
    switch widths.reduce(0, +) {
    case ...Self.uprightWidth: self = .upright
    case ...Self.turnedWidth: self = .turned
    default: self = .dense
    }
  }

  var className: String { rawValue }
}

extension Column {
  /// About how many millimetres it needs in a table's small type.
  fileprivate var leastWidth: Int {
    let longestWord =
      plainText(head).split(whereSeparator: { " -/".contains($0) }).map(\.count).max() ?? 0
    return max(width.leastMillimetres, 3 + longestWord * 2)
  }
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

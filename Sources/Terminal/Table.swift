/// Rows of cells as lines whose columns line up, two blanks apart, with none at a line's end.
///
/// Cells may be painted and in any script; a row may have fewer cells than others.
///
/// ```swift
/// aligned([["AUS", "implemented"], ["LAO", "not-reported"]])  // "AUS  implemented", …
/// ```
public func aligned(_ rows: [[String]]) -> [String] {
  var widths: [Int] = []
  for row in rows {
    for (column, cell) in row.enumerated() {
      if column == widths.count { widths.append(0) }
      widths[column] = max(widths[column], cell.displayWidth)
    }
  }
  return rows.map { row in
    let filled = row.prefix((row.lastIndex { !$0.isEmpty } ?? -1) + 1)
    return filled.enumerated()
      .map { $0.offset == filled.count - 1 ? $0.element : $0.element.padded(to: widths[$0.offset]) }
      .joined(separator: "  ")
  }
}

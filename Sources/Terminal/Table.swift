/// Rows of cells as lines of text with aligned columns. There are two blanks between columns, and none at
/// the end of a line.
///
/// Cells may be coloured and in any script. Rows may have different numbers of cells.
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

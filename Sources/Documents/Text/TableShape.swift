extension Table {
  /// The columns with as many more, headless, as the longest row needs: no cell is dropped.
  var allColumns: [Column] {
    let needed = (headRows + rows + totals).map(\.cells.count).max() ?? 0
    let missing = max(0, needed - columns.count)
    return columns + Array(repeating: Column("", width: .short), count: missing)
  }

  /// The rows in runs of the same group.
  var rowGroups: [(group: String, rows: [Row])] { runs(of: rows, by: \.group) }

  /// The columns in runs of the same group.
  var columnGroups: [(group: String, columns: [Column])] {
    runs(of: allColumns, by: \.group).map { (group: $0.group, columns: $0.rows) }
  }

  /// The columns whose heads are abbreviated, for the key under the table.
  var abbreviated: [Column] {
    ([stub] + columns).filter { !$0.abbreviation.isEmpty && !$0.title.isEmpty }
  }
}

/// Neighbours that agree, put together.
private func runs<Element>(
  of elements: [Element], by group: KeyPath<Element, String>
) -> [(group: String, rows: [Element])] {
  var runs: [(group: String, rows: [Element])] = []
  for element in elements {
    if let last = runs.indices.last, runs[last].group == element[keyPath: group] {
      runs[last].rows.append(element)
    } else {
      runs.append((element[keyPath: group], [element]))
    }
  }
  return runs
}

extension Column {
  /// What stands over the column.
  var head: [Inline] { abbreviation.isEmpty ? title : [.text(abbreviation)] }
}

extension Row {
  /// Its cells, filled up with empty ones.
  func cells(filledTo count: Int) -> [Cell] {
    cells + Array(repeating: Cell(""), count: max(0, count - cells.count))
  }
}

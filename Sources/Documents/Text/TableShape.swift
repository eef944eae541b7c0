extension Table {
  /// The columns. If a row has more cells than there are columns, columns without a head are added, so that no cell is
  /// lost.
  var allColumns: [Column] {
    let needed = (headRows + rows + totals).map(\.cells.count).max() ?? 0
    let missing = max(0, needed - columns.count)
    return columns + Array(repeating: Column("", width: .short), count: missing)
  }

  /// The rows in sequences that have the same ``Row/group``, which is printed once above them.
  var rowGroups: [(group: String, rows: [Row])] {
    divided(rows, by: \.group).map { (group: $0.group, rows: $0.elements) }
  }

  /// The columns in sequences that have the same ``Column/group``, which is printed once above them.
  var columnGroups: [(group: String, columns: [Column])] {
    divided(allColumns, by: \.group).map { (group: $0.group, columns: $0.elements) }
  }

  /// The columns with an abbreviated head. The key under the table explains them.
  var abbreviated: [Column] {
    ([stub] + columns).filter { !$0.abbreviation.isEmpty && !$0.title.isEmpty }
  }
}

/// The elements in sequences of neighbours that have the same group.
private func divided<Element>(
  _ elements: [Element], by group: KeyPath<Element, String>
) -> [(group: String, elements: [Element])] {
  var parts: [(group: String, elements: [Element])] = []
  for element in elements {
    if let last = parts.indices.last, parts[last].group == element[keyPath: group] {
      parts[last].elements.append(element)
    } else {
      parts.append((element[keyPath: group], [element]))
    }
  }
  return parts
}

extension Column {
  /// The printed head of the column: its abbreviation, or its title if it has none.
  var head: [Inline] { abbreviation.isEmpty ? title : [.text(abbreviation)] }
}

extension Row {
  /// The row's cells, with empty cells added until there are `count`.
  func cells(filledTo count: Int) -> [Cell] {
    cells + Array(repeating: Cell(""), count: max(0, count - cells.count))
  }
}

extension MarkdownWriter {
  /// The greatest width, in characters, of a table that is padded so that its bars are aligned and it can be read as
  /// plain text. Wider tables have sentences in their cells and are written without padding.
  private static let widestAligned = 240

  /// A table as groups of lines: its caption, a list of the columns that have a common head, the table itself, the key
  /// (the abbreviated heads in full), and its note.
  mutating func table(_ table: Table, width: Int) -> [[String]] {
    var blocks: [[String]] = []
    if !table.caption.isEmpty {
      blocks.append(wrapped(phrases([.strong([.text(table.caption)])]), width: width))
    }
    let groups = table.columnGroups.filter {
      !$0.group.isEmpty && !$0.columns.allSatisfy(\.abbreviation.isEmpty)
    }
    blocks += list(
      groups.map { group in
        let heads = group.columns.map(\.abbreviation).joined(separator: ", ")
        return (phrases([.text("\(group.group): \(heads)")]), "-")
      }, width: width)
    blocks.append(pipes(table))
    let key = table.abbreviated.map { column in
      phrases([.text(column.abbreviation + ": ")] + column.title)
    }
    blocks += list(key.map { ($0, "-") }, width: width)
    if !table.note.isEmpty { blocks.append(wrapped(phrases(table.note), width: width)) }
    return blocks
  }

  private mutating func pipes(_ table: Table) -> [String] {
    isInTable = true
    defer { isInTable = false }
    let columns = [table.stub] + table.allColumns
    let heads = columns.map { line(head($0)) }
    var rows: [[String]] = []
    // A Markdown table can have only one head row. The others become its first rows, in strong type.
    for row in table.headRows { rows.append(cells(of: row.strong, columns.count - 1)) }
    for group in table.rowGroups {
      if !group.group.isEmpty {
        let head = line([.strong([.text(group.group)])])
        rows.append([head] + Array(repeating: "", count: columns.count - 1))
      }
      for row in group.rows { rows.append(cells(of: row, columns.count - 1)) }
    }
    for row in table.totals { rows.append(cells(of: row, columns.count - 1)) }
    return laidOut(heads, columns.map(\.alignment), rows)
  }

  private func head(_ column: Column) -> [Inline] {
    guard !column.group.isEmpty, column.abbreviation.isEmpty else { return column.head }
    return [.text(column.group + ": ")] + column.head
  }

  private mutating func cells(of row: Row, _ count: Int) -> [String] {
    var cells = [line(row.header)]
    for cell in row.cells(filledTo: count) { cells.append(line(cell.content)) }
    return cells
  }

  /// Running text on one line, because no line can be broken within a table.
  private mutating func line(_ inlines: [Inline]) -> String {
    phrases(inlines).split(separator: " ").joined(separator: " ")
      .replacing(String(fixedSpace), with: " ")
  }

  private func laidOut(
    _ heads: [String], _ alignments: [Column.Alignment], _ rows: [[String]]
  ) -> [String] {
    var widths = heads.indices.map { column in
      ([heads] + rows).map { displayWidth($0[column]) }.max() ?? 0
    }
    widths = widths.map { max($0, 3) }
    let isAligned = widths.reduce(1) { $0 + $1 + 3 } <= Self.widestAligned
    let padding = isAligned ? widths : widths.map { _ in 0 }
    func row(_ cells: [String]) -> String {
      let fields = zip(cells, zip(padding, alignments)).map { padded($0, to: $1.0, $1.1) }
      return "| " + fields.joined(separator: " | ") + " |"
    }
    let rules = zip(alignments, padding).map { rule($0, width: $1) }
    return [row(heads), "| " + rules.joined(separator: " | ") + " |"] + rows.map(row)
  }

  private func padded(_ text: String, to width: Int, _ alignment: Column.Alignment) -> String {
    let missing = max(0, width - displayWidth(text))
    let before =
      switch alignment {
      case .start: 0
      case .centre: missing / 2
      case .end: missing
      }
    return String(repeating: " ", count: before) + text
      + String(repeating: " ", count: missing - before)
  }

  private func rule(_ alignment: Column.Alignment, width: Int) -> String {
    let dashes = String(repeating: "-", count: max(1, max(3, width) - 2))
    return switch alignment {
    case .start: "-" + dashes + "-"
    case .centre: ":" + dashes + ":"
    case .end: "-" + dashes + ":"
    }
  }
}

extension Row {
  /// The row with all its text in strong type.
  fileprivate var strong: Row {
    func strong(_ inlines: [Inline]) -> [Inline] { inlines.isEmpty ? [] : [.strong(inlines)] }
    return Row(strong(header), cells.map { Cell(strong($0.content)) })
  }
}

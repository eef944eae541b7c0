extension HTMLWriter {
  mutating func write(_ table: Table) {
    writtenTables += 1
    let id = Self.tableID + String(writtenTables)
    let columns = table.allColumns
    let setting = TableSetting(table)
    let matrix = columns.allSatisfy { $0.width == .mark } ? " matrix" : ""
    line("<div class=\"table \(setting.rawValue)\(matrix)\">")
    // On a narrow screen this region scrolls. With `tabindex` it can be scrolled with the keyboard too.
    let region = table.caption.isEmpty ? "" : " role=\"region\" aria-labelledby=\"\(id)\""
    line("<div class=\"scroll\"\(region) tabindex=\"0\">")
    line("<table>")
    caption(table.caption, id: id)
    columnGroups(table)
    heads(table)
    for group in table.rowGroups { body(group.rows, under: group.group, columns) }
    totals(table.totals, columns)
    line("</table>")
    line("</div>")
    below(table)
    line("</div>")
  }

  private mutating func caption(_ text: String, id: String) {
    guard !text.isEmpty else { return }
    line("<caption id=\"\(id)\"\(direction(text))>" + htmlText(text) + "</caption>")
  }

  /// Writes the key and the note, which are kept on one page.
  private mutating func below(_ table: Table) {
    guard !table.abbreviated.isEmpty || !table.note.isEmpty else { return }
    line("<div class=\"below\">")
    key(table.abbreviated)
    paragraph(table.note, class: "note")
    line("</div>")
  }

  private mutating func columnGroups(_ table: Table) {
    line("<colgroup><col class=\"stub \(table.stub.width.className)\"></colgroup>")
    for group in table.columnGroups {
      let columns = group.columns.map { "<col class=\"\($0.width.className)\">" }
      line("<colgroup>" + columns.joined() + "</colgroup>")
    }
  }

  private mutating func heads(_ table: Table) {
    let hasGroups = table.columnGroups.contains { !$0.group.isEmpty }
    line("<thead>")
    line("<tr>")
    line(head(table.stub, spansRows: hasGroups))
    for group in table.columnGroups where hasGroups {
      if group.group.isEmpty {
        for column in group.columns { line(head(column, spansRows: true)) }
      } else {
        line(
          "<th scope=\"colgroup\" colspan=\"\(group.columns.count)\" class=\"group\">"
            + htmlText(group.group) + "</th>")
      }
    }
    if hasGroups {
      line("</tr>")
      line("<tr>")
    }
    for group in table.columnGroups where !hasGroups || !group.group.isEmpty {
      for column in group.columns { line(head(column, spansRows: false)) }
    }
    line("</tr>")
    for row in table.headRows { write(row, table.allColumns) }
    line("</thead>")
  }

  private mutating func head(_ column: Column, spansRows: Bool) -> String {
    let rows = spansRows ? " rowspan=\"2\"" : ""
    // An empty head is a plain cell, so that a screen reader does not announce it as a head.
    guard !column.head.isEmpty else { return "<td\(rows)></td>" }
    return "<th scope=\"col\"\(rows)\(named([column.alignment.className]))>" + headText(column)
      + "</th>"
  }

  private mutating func headText(_ column: Column) -> String {
    guard !column.abbreviation.isEmpty, !column.title.isEmpty else { return phrases(column.head) }
    return "<abbr title=\"" + htmlAttribute(plainText(column.title)) + "\">"
      + breakable(column.abbreviation) + "</abbr>"
  }

  /// The abbreviation with a place where a line can end after each hyphen, so that the column of `SALW-05` can be
  /// narrow.
  private func breakable(_ abbreviation: String) -> String {
    htmlText(abbreviation).replacing("-", with: "-<wbr>")
  }

  private mutating func body(_ rows: [Row], under group: String, _ columns: [Column]) {
    line("<tbody>")
    if !group.isEmpty {
      line(
        "<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"\(columns.count + 1)\""
          + direction(group) + ">" + htmlText(group) + "</th></tr>")
    }
    for row in rows { write(row, columns) }
    line("</tbody>")
  }

  private mutating func totals(_ rows: [Row], _ columns: [Column]) {
    guard !rows.isEmpty else { return }
    line("<tbody class=\"totals\">")
    for row in rows { write(row, columns) }
    line("</tbody>")
  }

  private mutating func write(_ row: Row, _ columns: [Column]) {
    line("<tr>")
    line("<th scope=\"row\"\(direction(row.header))>" + phrases(row.header) + "</th>")
    for (cell, column) in zip(row.cells(filledTo: columns.count), columns) {
      let names = named([column.alignment.className, cell.tone?.rawValue ?? ""])
      line("<td\(names)\(direction(cell.content))>" + phrases(cell.content) + "</td>")
    }
    line("</tr>")
  }

  /// Writes the full words of the abbreviated heads, for paper and for readers without a mouse.
  private mutating func key(_ columns: [Column]) {
    guard !columns.isEmpty else { return }
    line("<dl class=\"key\">")
    for column in columns {
      line(
        "<div><dt>" + htmlText(column.abbreviation) + "</dt> <dd\(direction(column.title))>"
          + phrases(column.title) + "</dd></div>")
    }
    line("</dl>")
  }
}

extension Column.Width {
  var className: String {
    switch self {
    case .mark: "width-mark"
    case .short: "width-short"
    case .medium: "width-medium"
    case .long: "width-long"
    }
  }
}

extension Column.Alignment {
  /// The class of the alignment; empty for `start`, which is the default.
  var className: String { self == .start ? "" : rawValue }
}

import JSONText
import RecordChanges
import RecordWords
import Records
import Terminal

extension YearReport {
  /// The report as CSV (RFC 4180). It has a line for each field that differs, for each change without such a field (a
  /// treaty act, for example), and for each answer that cannot be compared.
  ///
  /// An apostrophe is put before everything that a spreadsheet program would read as a formula. This is also done after
  /// a semicolon, a tab or a line end within a cell, because in many countries the programs split a line there.
  public func csv() -> String {
    let head = ["participant", "name", "item", "title", "change", "field", "from", "to"]
    var rows = changes.filter { !$0.isWithoutDifference }.flatMap { self.rows($0) }
    for (participant, items) in incomparable { rows += incomparableRows(participant, items) }
    rows += records.flatMap { self.rows($0) }
    return ([head] + rows).map { row in row.map(cell).joined(separator: ",") + "\r\n" }.joined()
  }

  private func rows(_ change: Change) -> [[String]] {
    let start = [
      change.participant, name(change.participant), change.item, title(change),
      change.kind.rawValue,
    ]
    if let act = change.act { return [start + ["act", "", act.words()]] }
    if let vote = change.vote { return [start + ["vote", vote.oldWords, vote.newWords]] }
    let fields = change.differences.map { start + columns($0) }
    return fields.isEmpty ? [start + ["", "", ""]] : fields
  }

  private func incomparableRows(_ participant: String, _ items: [String]) -> [[String]] {
    items.map { id in
      let title = item(id)?.name ?? id
      return [participant, name(participant), id, title, "cannot-be-compared", "", "", ""]
    }
  }

  private func rows(_ record: RecordDifference) -> [[String]] {
    let path = record.path.text
    let start = [record.path.participant ?? "", "", path, ""]
    switch record.what {
    case .added: return [start + ["added", "", "", ""]]
    case .removed: return [start + ["removed", "", "", ""]]
    case .unreadable: return [start + ["unreadable", "", "", ""]]
    case .edited(let differences): return differences.map { start + ["edited"] + columns($0) }
    }
  }

  /// The columns `field`, `from` and `to`.
  private func columns(_ difference: ValueDifference) -> [String] {
    let field = difference.names.joined(separator: ".")
    func words(_ value: JSONValue) -> String {
      FieldWords.words(of: value, in: difference.names.last ?? "")
    }
    switch difference.what {
    case .added(let value): return [field, "", words(value)]
    case .removed(let value): return [field, words(value), ""]
    case .replaced(let old, let new): return [field, words(old), words(new)]
    case .members(let removed, let added):
      return [field, removed.joined(separator: "; "), added.joined(separator: "; ")]
    case .paragraphs(let old, let new):
      let edits = paragraphEdits(from: old, to: new)
      return [field, edits.old.joined(separator: "\n"), edits.new.joined(separator: "\n")]
    }
  }

  /// The text of a cell, with invisible characters shown and formulas disarmed. It is in quotes if it contains a
  /// character at which some spreadsheet program splits a line.
  private func cell(_ text: String) -> String {
    let isBlank = text.unicodeScalars.first.map { "\t\r\n".unicodeScalars.contains($0) } ?? false
    let shown = (isBlank ? "'" : "") + withoutFormulas(text.harmless(isColored: false))
    guard shown.utf8.contains(where: { ",;\t\"\r\n".utf8.contains($0) }) else { return shown }
    return "\"" + shown.replacing("\"", with: "\"\"") + "\""
  }
}

/// The text with an apostrophe before each formula at its beginning, and at each place where a spreadsheet program
/// might split it.
private func withoutFormulas(_ text: String) -> String {
  var shown = ""
  var isBeginning = true
  for scalar in text.unicodeScalars {
    if isBeginning, formulaSigns.contains(scalar) { shown += "'" }
    shown.unicodeScalars.append(scalar)
    isBeginning = ";\t\r\n".unicodeScalars.contains(scalar)
  }
  return shown
}

/// The characters with which a formula begins in a spreadsheet, in normal and full width.
private let formulaSigns = "=+-@＝＋－＠".unicodeScalars

extension [ParagraphEdit] {
  /// The paragraphs of the older version that were removed or edited.
  fileprivate var old: [String] {
    compactMap { edit in
      switch edit {
      case .kept, .added: nil
      case .removed(let text): text
      case .edited(let edits): edits.joined { if case .added = $0 { false } else { true } }
      }
    }
  }

  /// The paragraphs of the newer version that were added or edited.
  fileprivate var new: [String] {
    compactMap { edit in
      switch edit {
      case .kept, .removed: nil
      case .added(let text): text
      case .edited(let edits): edits.joined { if case .removed = $0 { false } else { true } }
      }
    }
  }
}

extension [TextEdit] {
  fileprivate func joined(_ isWanted: (TextEdit) -> Bool) -> String {
    filter(isWanted).map(\.text).joined()
  }
}

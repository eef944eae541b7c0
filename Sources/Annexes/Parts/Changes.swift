import Documents
import RecordChanges
import RecordWords
import Records

extension AnnexCompiler {
  /// A table of the changes since the year before, or a sentence if there are none.
  mutating func changes() -> [Block] {
    var rows: [Row] = []
    for change in changesShown {
      let cited = change.act?.sources ?? change.new?.sources ?? []
      rows.append(
        Row(
          name(change.participant),
          [
            Cell(title(change.item) + formerly(change)), Cell(change.kindWords),
            Cell(detail(change) + sources.cite(cited)),
          ]))
    }
    let first =
      hasYearBefore
      ? [] : [Block.paragraph("There is no year before \(year) to compare its answers with.")]
    guard !rows.isEmpty else {
      return hasYearBefore
        ? [.paragraph("No status and no treaty act on record differs from the year before.")]
        : first
    }
    return first + [
      .table(
        Table(
          caption: hasYearBefore ? "What changed since \(year - 1)" : "New in \(year)",
          stub: Column("Participant"),
          columns: [
            Column("Item", width: .long), Column("Change", width: .short),
            Column("What is on record", width: .long),
          ], rows: rows,
          note: [
            .text(
              "A change is worked out from two recorded statuses or from a dated act. Where neither "
                + "year has an answer, nothing is said.")
          ]))
    ]
  }

  /// The changes of the year that are printed: those of the printed participants and of the bodies, without answers
  /// that are unchanged or give no new information. If the year before has no edition, only changes that do not compare
  /// two years, such as a treaty act.
  var changesShown: [Change] {
    let wanted = Set(participants.map(\.id) + store.bodies.map(\.id))
    return store.changes(in: year).filter { change in
      wanted.contains(change.participant)
        && ![.unchanged, .noNewInformation].contains(change.kind)
        && (hasYearBefore || !change.restsOnYearBefore)
    }
  }

  /// Whether the year before has an edition, with which answers can be compared.
  private var hasYearBefore: Bool { store.edition(year - 1) != nil }

  /// The items that this item replaced this year: ` (until 2022: SALW-16)`; empty if it replaced none.
  private func formerly(_ change: Change) -> String {
    let years = Set(change.predecessors.map { $0.item.until ?? year - 1 }).sorted()
    let parts = years.map { until in
      let ids = change.predecessors.map(\.item).filter { ($0.until ?? year - 1) == until }.map(\.id)
      return "until \(until): \(ids.joined(separator: ", "))"
    }
    return parts.isEmpty ? "" : " (\(parts.joined(separator: "; ")))"
  }

  /// What was on record in the year before: one status, or the statuses of the items that this item replaced.
  private func before(_ change: Change) -> [Inline] {
    let statuses = Set(change.predecessors.map { $0.answer?.status ?? .notReported })
    guard statuses.count > 1 else { return [.mark((change.old?.status ?? .notReported).mark)] }
    return joined(
      change.predecessors.map { older in
        [.text("\(older.item.id) "), .mark((older.answer?.status ?? .notReported).mark)]
      }, by: ", ")
  }

  private mutating func detail(_ change: Change) -> [Inline] {
    if let act = change.act {
      // The kind of the change is printed beside it. If that already says "signed", the verb is left out here.
      let verb = act.act?.verb == change.kind.words ? nil : act.act?.verb
      let words = [act.date?.words, verb].compactMap(\.self).joined(separator: ": ")
      return [.text(words + act.withoutEffect)] + note(act)
    }
    guard change.old != nil || change.new != nil || !change.predecessors.isEmpty else { return [] }
    let new = change.new?.status ?? .notReported
    var words: [Inline] = before(change) + [" → ", .mark(new.mark)]
    words += signs(change.new).flatMap { mark -> [Inline] in [" ", .symbol(mark)] }
    if change.kind == .notConfirmed, let date = change.new?.asOf {
      words.append(.text(" " + RecordFact.asOf(date, confirmed: false).words))
    }
    let note = change.new?.changeNote ?? []
    return words + (note.isEmpty ? [] : [.lineBreak] + flow(note))
  }
}

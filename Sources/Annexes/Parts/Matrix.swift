import Documents
import RecordWords
import Records

extension AnnexCompiler {
  /// A table of participants (rows) and items (columns). Each cell has a status and its signs.
  ///
  /// If nothing is on record in the whole table, one sentence says so instead. A table of empty cells would read like a
  /// list of participants that failed to report.
  func matrix(_ items: [Item], caption: String, groups: (Item) -> String) -> Block {
    guard items.contains(where: holdsAnything) else {
      return .paragraph([
        .text(
          "No answer, no action and no meeting of \(year) is on record under any of these items "
            + "for any participant shown here. Nothing follows from that.")
      ])
    }
    let rows = participants.map { participant in
      Row(
        participant.name(in: year),
        items.map { cell(answer($0, of: participant.id), $0, participant.id) })
    }
    return .table(
      Table(
        caption: caption, stub: Column("Participant"),
        columns: items.map {
          Column(
            $0.title, abbreviation: $0.id.replacing("SALW-", with: ""), group: groups($0),
            width: .mark, alignment: .centre)
        },
        rows: rows, totals: participants.count > 1 ? totals(items) : [],
        note: [
          .text(
            "Totals count the participants shown, by measure. † from public sources; ‡ not "
              + "confirmed this year; + an action or a meeting of Track I is on record, whatever the status."
          )
        ]))
  }

  /// Whether any printed participant has an answer, an action or a meeting on record under an item.
  private func holdsAnything(_ item: Item) -> Bool {
    participants.contains { participant in
      hasAnswer(item, participant.id) || met(item, participant.id)
    }
  }

  /// Whether a participant took part in a meeting of Track I that bears on an item. A publication or a meeting of
  /// scholars (Track II) is not an act of the participant.
  private func met(_ item: Item, _ participant: String) -> Bool {
    activitiesOfYear.contains {
      $0.track == 1 && $0.kind != "publication" && $0.bears(on: item.id, of: participant)
    }
  }

  private func cell(_ answer: Answer?, _ item: Item, _ participant: String) -> Cell {
    let status = answer?.status ?? .notReported
    var content: [Inline] = [.symbol(status.mark)]
    var signs = signs(answer)
    if !(answer?.actions ?? []).isEmpty || met(item, participant) { signs.append(Sign.onRecord) }
    // A narrow no-break space separates the signs from the status, and no line can end there.
    if !signs.isEmpty { content += ["\u{202F}"] + signs.map { .symbol($0) } }
    return Cell(content, tone: status.mark.tone)
  }

  /// The signs beside an answer's status; none for an answer that reports nothing.
  func signs(_ answer: Answer?) -> [Mark] {
    answer?.signs.map(\.mark) ?? []
  }

  /// One row for each status that occurs, with the number of participants for each item.
  private func totals(_ items: [Item]) -> [Row] {
    let counts = items.map { item in
      participants.reduce(into: [Status: Int]()) { counts, participant in
        counts[answer(item, of: participant.id)?.status ?? .notReported, default: 0] += 1
      }
    }
    return Status.allCases.filter { status in counts.contains { $0[status] != nil } }.map {
      status in
      Row([.mark(status.mark)], counts.map { Cell("\($0[status] ?? 0)") })
    }
  }

  /// A table of the actions that the answers record, grouped by item; empty if there are none.
  mutating func actionTable(_ items: [Item], caption: String) -> [Block] {
    var rows: [Row] = []
    for item in items {
      for participant in participants {
        guard let answer = answer(item, of: participant.id) else { continue }
        for action in answer.actions {
          rows.append(
            Row(
              [.text(participant.name(in: year))],
              [
                Cell(action.date?.words ?? ""),
                Cell(
                  actionText(action)
                    + inlines(answer.publicSourceSign + RecordFact.cited(action.sources))),
              ], group: title(item.id)))
        }
      }
    }
    guard !rows.isEmpty else { return [] }
    return [
      .table(
        Table(
          caption: caption, stub: Column("Participant"),
          columns: [Column("Date", width: .short), Column("Action", width: .long)], rows: rows))
    ]
  }

  mutating func actionText(_ action: Action) -> [Inline] {
    inlines(action.titled)
      + (action.summary.isEmpty ? [] : [.lineBreak] + flow(action.summary))
      + inlines(RecordFact.confidence(action.confidence))
  }
}

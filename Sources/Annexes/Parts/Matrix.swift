import Documents
import RecordWords
import Records

extension AnnexCompiler {
  /// Participants by items: one status a cell, with its signs. Where nothing at all is on record, one
  /// sentence says so: a table of silence reads as a roll of absences.
  func matrix(_ items: [Item], caption: String, groups: (Item) -> String) -> Block {
    guard items.contains(where: holdsAnything) else {
      return .paragraph([
        .text(
          "No answer, no action and no meeting of \(year) is on record under any of these for "
            + "anybody shown here. Nothing follows from that.")
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

  /// Whether any participant shown has an answer, an action or a meeting under an item.
  private func holdsAnything(_ item: Item) -> Bool {
    participants.contains { participant in
      hasAnswer(item, participant.id) || met(item, participant.id)
    }
  }

  /// A publication, and a meeting of scholars, are no act of the participant under an item.
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
    // A narrow space keeps a sign apart from the status without letting a line end between them.
    if !signs.isEmpty { content += ["\u{202F}"] + signs.map { .symbol($0) } }
    return Cell(content, tone: status.mark.tone)
  }

  /// The signs of an answer that states something.
  func signs(_ answer: Answer?) -> [Mark] {
    answer?.signs.map(\.mark) ?? []
  }

  /// One row for each status that occurs: how many participants, measure by measure.
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

  /// What was done, item by item: the actions that answers record.
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

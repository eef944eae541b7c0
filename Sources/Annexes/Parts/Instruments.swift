import Documents
import RecordWords
import Records

extension AnnexCompiler {
  mutating func instruments() -> [Block] {
    let items = store.instruments(to: period)
    return [matrix(of: items)] + referenceToActs + limits + [coverage(items)]
  }

  private func matrix(of items: [Item]) -> Block {
    let rows = participants.map { participant in
      let acts = actsByInstrument(of: participant)
      return Row(
        participant.name(in: year), items.map { standing($0, acts[$0.id] ?? []) })
    }
    return .table(
      Table(
        caption: "Signed, joined or left: by the acts found to the end of \(year)",
        stub: Column("Participant"),
        columns: items.map {
          Column(
            $0.title, abbreviation: $0.abbreviation.replacing("-", with: "‑"), width: .mark,
            alignment: .centre)
        },
        rows: rows,
        note: [.text(legend(of: items))]))
  }

  /// What the signs of the matrix mean. Rare signs are explained only if they occur.
  private func legend(of items: [Item]) -> String {
    let listed = Set(items.map(\.id))
    let found = participants.flatMap { participant in
      actsByInstrument(of: participant)
        .compactMap { listed.contains($0) ? deciding($1)?.act : nil }
    }
    let letters = [
      found.contains(.withdrawal) ? ", w withdrew" : "",
      found.contains(.announcement)
        ? ", a announced something that has no effect by itself, and no other act has an effect"
        : "",
    ]
    return
      "p ratified, acceded, accepted or approved; s signed, and no later act found that took effect"
      + letters.joined()
      + "; each with the year of the act, not of its entry into force. · no act found. … no act "
      + "found up to the latest entry of the list of acts, which is before the year’s end. Neither · "
      + "nor … means that a participant is not a party."
      + (participants.contains { $0.kind == .organisation }
        ? " Most of the instruments are open only to states, not to an organisation." : "")
  }

  private func standing(_ item: Item, _ acts: [InstrumentAct]) -> Cell {
    guard let last = deciding(acts), let act = last.act, let date = last.date else {
      return Cell([.symbol(noAct(item))])
    }
    return Cell([.symbol(act.mark), .text("\u{A0}\(date.year)")])
  }

  /// The act that the matrix shows: the latest one that has an effect. If no act has one, it is the latest act.
  private func deciding(_ acts: [InstrumentAct]) -> InstrumentAct? {
    acts.last { $0.act != .announcement && $0.tookEffect } ?? acts.last
  }

  private func noAct(_ item: Item) -> Mark {
    guard let reach = item.coveredTo, reach.last < period.last else {
      return Mark("·", "no act found", .none)
    }
    return Mark("…", "no act found up to \(reach.words)", .none)
  }

  private var referenceToActs: [Block] {
    let isAnyOfTheYear = actsByParticipant.values.joined().contains {
      $0.date.map(period.mayHold) ?? false
    }
    guard isAnyOfTheYear else { return [] }
    let annex = outlookFormat?.annexes.first { $0.part == AnnexPart.changes.rawValue }?.letter ?? ""
    return [
      .paragraph([
        .text("The acts of \(year) are listed with their sources in "),
        .reference([.text("Annex \(annex)")], to: "annex-\(annex.lowercased())"), ".",
      ])
    ]
  }

  mutating func note(_ act: InstrumentAct) -> [Inline] {
    inlines(
      (act.note == nil ? [] : [.words(act.noteInBrackets)])
        + RecordFact.confidence(act.confidence))
  }

  /// The `description` in `frameworks/instruments.json`: how the lists of acts were made, and their limits.
  private var limits: [Block] {
    store.instrumentsDescription.map { .paragraph($0) }
  }

  /// A table with the latest entry and the sources of each instrument's list of acts. A reader needs both to judge
  /// what "no act found" means.
  private mutating func coverage(_ items: [Item]) -> Block {
    var rows: [Row] = []
    for item in items {
      rows.append(
        Row(
          [.anchor([.text(item.short)], id: Anchor.item(item.id))],
          [
            Cell(item.abbreviation), Cell(item.coveredTo?.words ?? ""),
            Cell(
              (item.coverageNote.map { [.text($0)] } ?? []) + sources.cite(item.sources)),
          ]))
    }
    return .table(
      Table(
        caption: "The instruments, and how far each list of acts reaches",
        stub: Column("Instrument"),
        columns: [
          Column("Short", width: .short), Column("Latest entry", width: .short),
          Column("Source and limits", width: .long),
        ], rows: rows,
        note: [
          "A list is taken to reach up to its latest entry, no matter which participant made that act. A later act may be missing from it."
        ]))
  }
}

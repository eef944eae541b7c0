import Documents
import Records

extension Composition {
  mutating func instruments() -> [Block] {
    let items = store.instruments
    return [matrix(of: items)] + actsOfYear() + [coverage(items)]
  }

  private func matrix(of items: [Item]) -> Block {
    let rows = participants.map { participant in
      let acts = Dictionary(grouping: store.acts(of: participant.id), by: \.instrument)
      return Row(
        participant.name(in: year), items.map { standing($0, acts[$0.id] ?? []) })
    }
    return .table(
      Table(
        caption: "The latest act on each instrument that was found, to the end of \(year)",
        stub: Column("Participant"),
        columns: items.map {
          Column(
            $0.short, abbreviation: $0.abbreviation, width: .mark, alignment: .centre)
        },
        rows: rows,
        note: [
          .text(
            "● became a party, ○ signed and no later act found, ◇ announced something without legal "
              + "effect, ■ left, each with its year. – no act found. … no act found up to the day on "
              + "which the list of acts ends, which is before the year does. None of these says that a "
              + "participant is not a party.")
        ]))
  }

  /// The latest act that decides where a participant stands.
  private func standing(_ item: Item, _ acts: [InstrumentAct]) -> Cell {
    let deciding = acts.last { $0.act != .announcement } ?? acts.last
    guard let last = deciding, let act = last.act, let date = last.date else {
      return Cell([.symbol(noAct(item))])
    }
    return Cell([.symbol(act.mark), .text("\u{A0}\(date.year)")])
  }

  private func noAct(_ item: Item) -> Mark {
    guard let reach = item.coveredTo, reach.last < period.last else {
      return Mark("–", "no act found", .none)
    }
    return Mark("…", "no act found up to \(reach.words)", .none)
  }

  private mutating func actsOfYear() -> [Block] {
    var rows: [Row] = []
    for participant in participants {
      for act in store.acts(of: participant.id) {
        guard let date = act.date, period.mayHold(date), let done = act.act else { continue }
        rows.append(
          Row(
            participant.name(in: year),
            [
              Cell(date.words), Cell(done.verb),
              Cell([.text(title(act.instrument))] + note(act) + sources.cite(act.sources)),
            ]))
      }
    }
    guard !rows.isEmpty else { return [.paragraph("No act of \(year) is on record.")] }
    return [
      .table(
        Table(
          caption: "Acts of \(year)", stub: Column("Participant"),
          columns: [
            Column("Date", width: .short), Column("Act", width: .short),
            Column("Instrument", width: .long),
          ], rows: rows))
    ]
  }

  func note(_ act: InstrumentAct) -> [Inline] {
    (act.note.map { [Inline.text(" (\($0))")] } ?? []) + confidence(act.confidence)
  }

  /// How far the lists of acts reach: without it, no absence can be read.
  private mutating func coverage(_ items: [Item]) -> Block {
    var rows: [Row] = []
    for item in items {
      rows.append(
        Row(
          item.short,
          [
            Cell(item.abbreviation), Cell(item.coveredTo?.words ?? ""),
            Cell(
              (item.short == item.title ? [] : [.text(item.title + ". ")])
                + (item.coverageNote.map { [.text($0)] } ?? []) + sources.cite(item.sources)),
          ]))
    }
    return .table(
      Table(
        caption: "The instruments, and the day up to which each list of acts reaches",
        stub: Column("Instrument"),
        columns: [
          Column("Short", width: .short), Column("Acts found up to", width: .short),
          Column("Source and limits", width: .long),
        ], rows: rows))
  }
}

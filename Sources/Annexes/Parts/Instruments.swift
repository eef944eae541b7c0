import Documents
import Records

extension Composition {
  mutating func instruments() -> [Block] {
    let items = store.instruments
    return [matrix(of: items), whereTheActsAre, coverage(items)]
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
            $0.title, abbreviation: $0.abbreviation, width: .mark, alignment: .centre)
        },
        rows: rows,
        note: [
          .text(
            "p became a party, s signed and no later act found, a announced something without legal "
              + "effect, w withdrew, each with its year. · no act found. … no act found up to the latest "
              + "entry of the list of acts, which is before the year’s end. Neither · nor … says that a "
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
      return Mark("·", "no act found", .none)
    }
    return Mark("…", "no act found up to \(reach.words)", .none)
  }

  private var whereTheActsAre: Block {
    let annex = outline?.annexes.first { $0.part == AnnexPart.changes.rawValue }?.letter ?? ""
    return .paragraph([
      .text("The acts of \(year) stand with their sources in "),
      .reference([.text("Annex \(annex)")], to: "annex-\(annex.lowercased())"), ".",
    ])
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
          "A list is taken to reach to its latest entry, whoever’s it is; an act after that may be missing from it."
        ]))
  }
}

import Documents
import Records

extension AnnexCompiler {
  /// The recommendations that participants answer: first those on their own measures, then those on contributions to
  /// collective measures.
  var recommendationItems: [Item] {
    let items = store.recommendations(in: year)
    return items.filter { $0.measure == .own } + items.filter { $0.measure == .contribution }
  }

  mutating func recommendations() -> [Block] {
    let items = recommendationItems
    return [
      matrix(items, caption: "Participants by recommendation, \(year)") { item in
        item.measure == .own ? "The state’s own measures" : "Contribution to collective measures"
      }
    ] + actionTable(items, caption: "Actions on record, by recommendation") + [gists(items)]
  }

  private func gists(_ items: [Item]) -> Block {
    .table(
      Table(
        caption: "The recommendations in short", stub: Column("Recommendation"),
        columns: [
          Column("What it asks", width: .long), Column("Addressed to", width: .medium),
          Column("Pillars", width: .short),
        ],
        rows: items.map { item in
          Row(
            [.anchor([.text(title(item.id))], id: Anchor.item(item.id))],
            [Cell(item.gist), Cell(addressees(item)), Cell(pillars(item))])
        },
        note: [
          "The pillars are this store’s own reading. Those in brackets are a secondary reading. The Memorandum names a pillar only at recommendation 7."
        ]))
  }

  func addressees(_ item: Item) -> String {
    item.addressees.map(\.words).joined(separator: ", ")
  }

  private func pillars(_ item: Item) -> String {
    let main = item.pillars.map(String.init).joined(separator: ", ")
    let other = item.otherPillars.map(String.init).joined(separator: ", ")
    return other.isEmpty ? main : "\(main) (\(other))"
  }
}

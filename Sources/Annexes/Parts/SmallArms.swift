import Documents
import Records

extension AnnexCompiler {
  var smallArmsItems: [Item] { store.smallArmsMeasures(in: year) }

  mutating func smallArms() -> [Block] {
    let items = smallArmsItems
    return [matrix(items, caption: "Participants by small arms measure, \(year)") { _ in "" }]
      + actionTable(items, caption: "Actions on record, by measure") + [gists(ofMeasures: items)]
  }

  private func gists(ofMeasures items: [Item]) -> Block {
    .table(
      Table(
        caption: "The measures", stub: Column("Measure"),
        columns: [
          Column("What it asks", width: .long), Column("Paragraphs", width: .medium),
        ],
        rows: items.map { item in
          Row(
            [.anchor([.text(title(item.id))], id: Anchor.item(item.id))],
            [Cell(item.gist), Cell(item.paragraph + (item.unconfirmed == nil ? "" : " *"))])
        },
        note: items.contains { $0.unconfirmed != nil }
          ? ["* The paragraph was not confirmed in the text itself."] : []))
  }
}

import Documents
import RecordWords
import Records

extension AnnexCompiler {
  mutating func registers() -> [Block] {
    var rows: [Row] = []
    for participant in participants {
      for entry in store.registers(of: participant.id) where entry.stood(in: period) {
        let who = entry.office(heldBy: entry.person) ?? "a person who is not named"
        let expertise = entry.expertise.isEmpty ? "" : " (\(entry.expertiseWords))"
        rows.append(
          Row(
            participant.name(in: year),
            [
              Cell([.text(who + expertise)] + sources.cite(entry.sources)),
              Cell(entry.from?.words ?? ""), Cell(entry.to?.words ?? ""),
            ], group: entry.register.title))
      }
    }
    guard !rows.isEmpty else {
      return [
        .paragraph(
          "No office, expert, envoy or capacity is on record for \(year). Nothing follows from that: "
            + "the records hold only what a source states.")
      ]
    }
    let order = RegisterEntry.Register.allCases.map(\.title)
    return [
      .table(
        Table(
          caption: "Focal points, experts, envoys and capacities on call",
          stub: Column("Participant"),
          columns: [
            Column("Office or person", width: .long), Column("From", width: .short),
            Column("To", width: .short),
          ],
          rows: order.flatMap { title in rows.filter { $0.group == title } },
          note: ["People are named only with their recorded consent."]))
    ]
  }
}

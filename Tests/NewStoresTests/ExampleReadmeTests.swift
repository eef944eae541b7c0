import NewStores
import RecordChanges
import Records
import Testing

/// The rows of the README's tables whose last cell is code, as lists of cells.
private let rows = exampleReadme().split(separator: "\n").filter { $0.hasPrefix("| ") }.map {
  line in
  line.split(separator: "|").map { $0.trimmingPrefix(" ") }.map { cell in
    String(cell.last == " " ? cell.dropLast() : cell)
  }
}

@Test func `the README says correctly where each kind of change can be seen, and leaves none out`()
{
  for kind in ChangeKind.allCases {
    guard let row = rows.first(where: { $0.first == kind.words }) else {
      Issue.record("no row for \(kind.words)")
      continue
    }
    let place = row[1].filter { $0 != "`" }.split(separator: " ").map(String.init)
    let year = Int(place[1]) ?? 0
    let compared = YearComparison(
      from: YearState(example, year - 1), to: YearState(example, year))
    let found = compared.changes.contains { change in
      change.kind == kind && change.participant == place[0]
        && (place.count < 3 || change.item == place[2])
    }
    #expect(found, "\(row)")
  }
}

@Test func `the README lists every participant with its name`() {
  for participant in example.participants {
    let row = rows.first { $0.first == "`\(participant.id)`" }
    #expect(row.map { participant.name().contains($0[1]) } == true, "\(participant.id)")
  }
}

@Test func `every record that the README names exists, and has what the README says`() throws {
  let named = rows.filter { $0.last?.hasPrefix("`records/") == true }
  #expect(named.count >= 12)
  for row in named {
    let words = (row.last ?? "").split(separator: "`").map(String.init).filter { $0.count > 5 }
    let record = try #require(
      example.record(String(words[0].dropFirst("records/".count))), "\(row)")
    let text = String(decoding: record.bytes, as: UTF8.self)
    for key in words.dropFirst() { #expect(text.contains("\"\(key)\""), "\(row)") }
  }
}

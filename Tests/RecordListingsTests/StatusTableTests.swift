import Records
import SampleStore
import Terminal
import Testing

@testable import RecordListings

private func table(_ sample: SampleStore) -> [String] {
  StatusTable(store: sample.store, year: 2013, style: .plain).text
    .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
}

@Test func `every line of the status table fits into 80 columns, whatever a participant's name`() {
  var sample = SampleStore()
  let name = String(repeating: "漢字 ", count: 20)
  sample.set("participants/XAA/participant.json", at: "name", to: #""\#(name)""#)
  let lines = table(sample)
  #expect(lines.contains { $0.contains("漢字") && $0.contains("…") })
  for line in lines { #expect(line.displayWidth <= 80, "\(line)") }
}

@Test func `an answer is shown as the sign of its status, in the column of its item`() throws {
  var sample = SampleStore()
  let answer = #"{"status": "planned", "asOf": "2013", "statedBy": "participant"}"#
  sample.set("2013/XAA/implementation.json", at: "answers", to: #"{"R2": \#(answer)}"#)
  let lines = table(sample)
  let head = try #require(lines.first)
  let column = try #require(head.firstRange(of: "R2")).lowerBound
  let row = try #require(lines.first { $0.hasPrefix("Aurelia") })
  let place = row.index(row.startIndex, offsetBy: head.distance(from: head.startIndex, to: column))
  #expect(row[place...].hasPrefix(Records.Status.planned.sign))
}

private struct AnyYear: LoggedYear {
  let year: Int
  let isSilent: Bool
}

@Test(arguments: [
  ([], ""), ([2011], "2011"), ([-2011, -2012, -2013], "2011–2013"),
  ([2011, -2012, -2013, 2014], "2011 2012–2013 2014"), ([-2011, -2013], "2011 2013"),
  ([2011, 2012], "2011 2012"),
])
func `silent years that follow each other are one group`(years: [Int], groups: String) {
  let all = years.map { AnyYear(year: abs($0), isSilent: $0 < 0) }
  #expect(all.runs.map(\.span).joined(separator: " ") == groups)
}

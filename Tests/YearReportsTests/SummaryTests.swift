import Documents
import Editions
import Foundation
import Goldens
import NewStores
import Records
import SampleStore
import SeededStores
import Testing

@testable import YearReports

private func summary(of store: Store, _ year: Int, for audience: Audience = .public) -> String {
  let seen = Projection(of: store, year: year, for: audience).store
  return YearSummary(of: seen, year: year, for: audience.words).document().markdown()
}

@Test func `the invented year is summed up as recorded`() {
  let text = summary(of: exampleStore(withConflict: false).store, 2023)
  expect("Tests/YearReportsTests/Golden/summary.md", holds: text)
}

private let note = #""asOf": "2013", "statedBy": "participant""#

/// The sentence that begins like this, in one line.
private func sentence(_ beginning: String, of sample: SampleStore) -> String {
  let lines = summary(of: sample.store, 2013).split(separator: "\n").joined(separator: " ")
  guard let start = lines.range(of: "- " + beginning)?.lowerBound else { return "" }
  let rest = lines[start...].dropFirst(2)
  return String(rest.prefix(upTo: rest.range(of: "\\] ")?.upperBound ?? rest.endIndex))
    .split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

@Test
func `participants with the same position are listed together, in the order of the forum's names`()
{
  var sample = SampleStore()
  for id in ["XCC", "XAA"] {
    sample.set(
      "2013/\(id)/implementation.json", at: "answers/R1", to: #"{"status": "planned", \#(note)}"#)
  }
  let told = sentence("R1 Consider", of: sample)
  #expect(
    told.contains(
      "both participants with an answer on record, ◇ planned, Aurelia and The Celestine Union."))
  #expect(told.contains("`2013/{XAA,XCC}/implementation.json` (R1)"), "\(told)")
}

@Test func `facts from public sources alone are marked, and withheld facts are not printed`() {
  var sample = SampleStore()
  sample.set(
    "2013/XAA/implementation.json", at: "answers/R1",
    to: #"{"status": "planned", "asOf": "2013", "statedBy": "public-source"}"#)
  sample.set(
    "2013/XCC/implementation.json", at: "answers/R1",
    to: #"{"status": "implemented", \#(note), "visibility": "parties"}"#)
  let told = sentence("R1 Consider", of: sample)
  #expect(told.contains("◇ planned, Aurelia†."))
  #expect(!told.contains("Celestine") && !told.contains("XCC"))
}

@Test func `an absence from a vote does not change what the others have in common`() {
  var sample = SampleStore()
  func cast(_ third: String) -> String {
    #"{"resolution": "A/RES/1", "title": "A", "date": "2013-12-01", "votes": {"XAA": {"vote": "yes"}, "XBB": {"vote": "absent"}, "XCC": {"vote": "\#(third)"}}}"#
  }
  func isShared() -> Bool {
    let text = summary(of: sample.store, 2013)
    let similar = text.range(of: "## Similarities")?.upperBound
    let different = text.range(of: "## Differences")?.upperBound
    let vote = text.range(of: "A/RES/1 A")?.lowerBound
    #expect(vote != nil)
    return vote.map { place in
      similar.map { $0 < place } ?? false && different.map { place < $0 } ?? true
    } ?? false
  }
  sample.set("2013/votes/one.json", to: cast("yes"))
  #expect(isShared())
  sample.set("2013/votes/one.json", to: cast("no"))
  #expect(!isShared())
}

/// Every path that a sentence names is that of a record of the store.
@Test(arguments: [2021, 2022, 2023])
func `every sentence is based on records that exist`(year: Int) {
  let store = exampleStore(withConflict: false).store
  let seen = Projection(of: store, year: year, for: .secretariat).store
  let text = YearSummary(of: seen, year: year, for: "x").document().markdown()
  let paths = text.split(separator: "`").map(String.init).filter { $0.hasSuffix(".json") }
  #expect(paths.count > 10)
  for path in paths {
    let parts = path.split(whereSeparator: { "{}".contains($0) }).map(String.init)
    let names = parts.count == 3 ? parts[1].split(separator: ",").map(String.init) : [""]
    for name in names {
      let full = parts.count == 3 ? parts[0] + name + parts[2] : path
      #expect(store.record(full) != nil, "\(full)")
    }
  }
}

@Test(arguments: 1..<3 as Range<UInt64>)
func `nothing that is marked for another circle is in a summary`(seed: UInt64) throws {
  let made = SeededStore(try StoreShape(seed: seed, participants: 4, years: 2, fullness: 10))
  var files: [StoreFile] = []
  made.forEachFile { files.append($0) }
  let store = Store(name: "records", files: files, judging: false)
  let text = summary(of: store, 2012)
  for circle in Visibility.allCases where circle != .public {
    #expect(!text.contains(circle.seededNotice) && !text.contains("-\(circle.rawValue)-only"))
  }
}

@Test func `an item with a withheld answer is not said to have none`() {
  var sample = SampleStore()
  let answer = #"{"status": "planned", \#(note), "visibility": "participants"}"#
  sample.set("2013/XAA/implementation.json", at: "answers/R1", to: answer)
  let told = summary(of: sample.store, 2013).split(whereSeparator: \.isWhitespace)
    .joined(separator: " ")
  #expect(told.contains("This edition shows no answer on R1, and withholds"))
  #expect(told.contains("No participant has an answer on record on R2, "), "\(told)")
}

@Test func `a store's first year is compared with no other`() {
  var sample = SampleStore()
  for path in sample.files.keys where path.hasPrefix("2012/") { sample.files[path] = nil }
  let answer = #"{"status": "planned", \#(note)}"#
  sample.set("2013/XAA/implementation.json", at: "answers/R1", to: answer)
  sample.put(
    "participants/XAA/instruments.json",
    #"""
    {"participant": "XAA", "instruments": {"rome-statute": {"acts": {"2013-02-03-signature":
    {"act": "signature", "date": "2013-02-03", "sources": ["sample-note"]}}}}}
    """#)
  let told = summary(of: sample.store, 2013)
  #expect(!told.contains("2012"), "\(told)")
  #expect(told.contains("## In 2013") && told.contains("signed, Aurelia"), "\(told)")
}

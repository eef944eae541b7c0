import Diagnostics
import RecordRules
import Records
import SampleStore
import Testing

private let measures = "frameworks/salw.json"

/// The sample in which an item of 2013 replaces others, and every sheet answers it.
private func renamed(_ old: [String] = ["SALW-16"], to new: String = "SALW-26") -> SampleStore {
  var sample = SampleStore()
  for id in old { sample.set(measures, at: "items/\(id)/until", to: "2012") }
  let names = old.map { "\"\($0)\"" }.joined(separator: ", ")
  sample.set(
    measures, at: "items/\(new)",
    to:
      #"{"title": "New", "gist": "New.", "addressee": ["national-governments"], "paragraph": "PoA II.9", "answeredBy": ["participants"], "measure": "own", "since": 2013, "replaces": [\#(names)]}"#
  )
  for id in ["XAA", "XBB", "XCC"] {
    let path = "2013/\(id)/salw.json"
    for gone in old {
      let answer = "\"\(gone)\": {\n      \"status\": \"not-reported\"\n    },\n    "
      sample.files[path] = sample.files[path]?.replacing(answer, with: "")
    }
    sample.set(path, at: "answers/\(new)", to: #"{"status": "not-reported"}"#)
  }
  return sample
}

@Test func `an item that replaces one that ended passes`() {
  #expect(findings(in: renamed().store) == [])
  #expect(findings(in: renamed(["SALW-16", "SALW-17"]).store) == [])
}

@Test(arguments: [
  (2013, "SALW-16", "whose last year is 2012", "SALW-26 replaced it"),
  (2012, "SALW-26", "whose first year is 2013", "SALW-16 came before it"),
])
func `an answer on an item of other years says when it is listed and what replaces it`(
  year: Int, item: String, found: String, expected: String
) throws {
  var sample = renamed()
  sample.set("\(year)/XAA/salw.json", at: "answers/\(item)", to: #"{"status": "not-reported"}"#)
  let all = findings(in: sample.store)
  #expect(all.map(\.rule) == ["unknown-item"])
  let finding = try #require(all.first)
  #expect(finding.found.contains(found))
  #expect(finding.expected.contains(expected))
  #expect(finding.place == "XAA \(year) › \(item)")
}

@Test func `an item that ended without a replacement is not asked about`() {
  var sample = SampleStore()
  sample.set(measures, at: "items/SALW-25/until", to: "2012")
  let found = findings(in: sample.store)
  #expect(Set(found.map(\.rule)) == ["unknown-item"])
  #expect(found.allSatisfy { $0.advice.contains("Remove the answer") })
}

/// One error in a line of replacements, and what the finding says.
struct BrokenLine: Sendable {
  var pointer: String
  var json: String
  var found: String
}

@Test(arguments: [
  BrokenLine(pointer: "SALW-16/until", json: "2013", found: "whose last year is 2013"),
  BrokenLine(pointer: "SALW-26/replaces", json: #"["SALW-15"]"#, found: "has no \"until\""),
  BrokenLine(pointer: "SALW-26/replaces", json: #"["R1"]"#, found: "an item of cscap-18"),
  BrokenLine(pointer: "SALW-26/replaces", json: #"["SALW-26"]"#, found: "itself replaces SALW-26"),
  BrokenLine(pointer: "SALW-26/until", json: "2012", found: "2012"),
])
func `a line of replacements that cannot be followed is found`(line: BrokenLine) throws {
  var sample = renamed()
  sample.set(measures, at: "items/\(line.pointer)", to: line.json)
  let found = findings(in: sample.store).filter { $0.rule == "broken-succession" }
  #expect(found.count == 1)
  #expect(found.first?.found.contains(line.found) == true, "\(found)")
}

@Test func `a circle of items is found at both ends, without an endless loop`() {
  var sample = renamed()
  sample.set(measures, at: "items/SALW-16/since", to: "2010")
  sample.set(measures, at: "items/SALW-16/replaces", to: #"["SALW-26"]"#)
  let found = findings(in: sample.store).filter { $0.rule == "broken-succession" }
  #expect(found.count == 2)
  #expect(found.allSatisfy { $0.expected.contains("never replaces itself") })
  #expect(sample.store.item("SALW-26").map { sample.store.lineage(of: $0).count } == 2)
}

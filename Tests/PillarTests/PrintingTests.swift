import Commands
import Foundation
import Records
import SampleStore
import Testing

@testable import pillar

private let sheet = "2013/XAA/implementation.json"
private let note = #""sources": ["sample-note"]"#

/// The store with one value changed.
private func sample(_ path: String, _ pointer: String, _ json: String) -> SampleStore {
  var sample = SampleStore()
  sample.set(path, at: pointer, to: json)
  return sample
}

@Test(arguments: [
  (
    #"{"status": "planned", "asOf": "2012", "statedBy": "participant", "confirmation": "carried-forward"}"#,
    "planned, last reported 2012, not confirmed, stated by the participant"
  ),
  (
    #"{"status": "planned", "asOf": "2013", "statedBy": "secretariat", "visibility": "parties"}"#,
    "planned, as of 2013, stated by the secretariat (visible to: parties)"
  ),
])
func `show says what the status of an answer is`(json: String, line: String) throws {
  let result = try run(["show", "XAA", "2013", "R4"], sample: sample(sheet, "answers/R4", json))
  #expect(result.output.contains(line), "\(result.output)")
}

@Test func `show names items without a record, and prints only its year and item`() throws {
  var sample = SampleStore()
  for date in ["2012-06-03", "2013-06-03"] {
    sample.set(
      "participants/XAA/instruments.json",
      at: "instruments/arms-trade-treaty/acts/\(date)-signature",
      to: #"{"act": "signature", "date": "\#(date)", \#(note)}"#)
  }
  let whole = try run(["show", "XAA", "2013"], sample: sample).output
  #expect(whole.contains("Not reported: R1, R2,"))
  #expect(whole.contains("3 June 2013: signed"))
  #expect(!whole.contains("3 June 2012"))
  #expect(try run(["show", "XAA", "2013", "R2"], sample: sample).output.contains("A seminar"))
  #expect(try !run(["show", "XAA", "2013", "R1"], sample: sample).output.contains("A seminar"))
}

@Test func `status counts answers, and those not confirmed`() throws {
  var one = sample(sheet, "answers/R4", #"{"status": "planned", "statedBy": "participant"}"#)
  one.set(
    sheet, at: "answers/R5",
    to: #"{"status": "planned", "statedBy": "participant", "confirmation": "carried-forward"}"#)
  let output = try run(["status"], sample: one).output
  #expect(output.contains("3 of 3 participants have a file for 2013; 2 answers, 1 of them not"))
  #expect(output.contains("◇‡"))
  #expect(output.contains("–+"), "the seminar bears on R2")
}

@Test func `the latest year is the latest with an edition`() throws {
  let result = try run(["status"], sample: sample("2013/edition.json", "kind", "\"background\""))
  #expect(result.output.hasPrefix("2012, open"))
  let annex = try run(
    ["annex", "2013"], sample: sample("2013/edition.json", "kind", "\"background\""))
  #expect(annex.outcome == .usage)
}

@Test func `a warning alone makes no draft`() throws {
  let result = try run(
    ["annex", "2013"],
    sample: sample(
      "sources/left.json", "", #"{"id": "left", "title": "L", "url": "https://example.org"}"#))
  #expect(result.outcome == .clean)
  #expect(!result.output.contains("Draft"))
}

@Test func `an annex for a party holds what is for the parties`() throws {
  var one = sample(
    sheet, "answers/R4", #"{"status": "planned", "summary": ["INNER"], "visibility": "parties"}"#)
  one.set("store.json", at: "access/audience", to: "\"secretariat\"")
  func annex(_ participant: String) throws -> String {
    try run(
      ["annex", "2013", "--edition", "parties", "--participant", participant], sample: one
    ).output
  }
  #expect(try annex("XAA").contains("INNER"))
  #expect(try !annex("XBB").contains("INNER"))
}

@Test func `an annex is chosen by its letter, small or capital`() throws {
  for letter in ["e", "E"] {
    let output = try run(["annex", "2013", "--part", letter]).output
    #expect(output.contains("## Annex E."))
    #expect(!output.contains("## Annex F."))
  }
}

@Test func `fmt --check lists files that are not canonical and writes nothing`() throws {
  var one = SampleStore()
  one.put("sources/sample-note.json", #"{"id":"sample-note"}"#)
  let result = try run(["fmt", "--check"], sample: one)
  #expect(result.outcome == .findings)
  #expect(result.output == "records/sources/sample-note.json\n")
  #expect(!result.error.contains("wrote"))
  #expect(try run(["fmt", "-", "--check"], input: "{\"a\":1}").outcome == .findings)
  #expect(try run(["fmt", "-", "--check"], input: "{\n  \"a\": 1\n}\n").outcome == .clean)
}

@Test func `fmt does not end clean on a file that is not JSON`() throws {
  var one = SampleStore()
  one.put("sources/sample-note.json", "{")
  #expect(try run(["fmt"], sample: one).outcome == .findings)
  #expect(try run(["fmt", "--check"], sample: one).outcome == .findings)
}

@Test func `only the given path is corrected and checked, and no longer path that begins with it`()
  throws
{
  var one = SampleStore()
  for id in ["a", "ab"] { one.put("sources/\(id)/x.json", "{}") }
  one.put("sources/one.json", #"{"id":"one"}"#)
  one.put("sources/sample-note.json", #"{"id":"sample-note"}"#)
  let fixed = try run(["check", "--fix", "STORE/sources/one.json"], sample: one)
  #expect(fixed.error.contains("wrote records/sources/one.json"))
  #expect(!fixed.error.contains("wrote records/sources/sample-note.json"))
  let output = try run(["check", "STORE/sources/a", "--format", "concise"], sample: one).output
  #expect(output.contains("sources/a/x.json"))
  #expect(!output.contains("sources/ab/x.json"))
}

@Test func `the front page says what to do next`() throws {
  #expect(try run([]).output.contains("Next: 'pillar status 2013'"))
  let broken = sample(sheet, "answers/R4/status", "\"implmented\"")
  #expect(try run([], sample: broken).output.contains("Next: 'pillar check'"))
}

@Test func `findings are written to a file instead`() throws {
  let file = FileManager.default.temporaryDirectory.appending(path: "check-\(UUID()).txt").path
  defer { try? FileManager.default.removeItem(atPath: file) }
  let result = try run(
    ["check", "--format", "concise", "--output", file],
    sample: sample(sheet, "answers/R4/status", "\"implmented\""))
  #expect(result.output == "")
  #expect(try String(contentsOfFile: file, encoding: .utf8).contains("[schema]"))
}

@Test func `show prints facts of earlier years beside a silence, and only there`() throws {
  let old =
    #"{"status": "planned", "asOf": "2012", "statedBy": "participant", "confidence": "low", "actions": {"a": {"title": "A law", "date": "1999", \#(note)}}}"#
  var one = sample("2012/XAA/implementation.json", "answers/R4", old)
  let line =
    "Earlier years: recorded for 2012, A law (1999) [sample-note]; last reported 2012: planned (confidence:"
  func flat(_ words: [String]) throws -> String {
    try run(words, sample: one).output.split { $0.isWhitespace }.joined(separator: " ")
  }
  #expect(try flat(["show", "XAA", "2013"]).contains(line))
  #expect(try flat(["show", "XAA", "2013", "R4"]).contains(line))
  #expect(try !flat(["show", "XAA", "2013", "R5"]).contains("Earlier years"))
  #expect(try !flat(["show", "XAA", "2012"]).contains("earlier years"))
  one.set(sheet, at: "answers/R4", to: #"{"status": "considered", "confidence": "low"}"#)
  #expect(try flat(["show", "XAA", "2013"]).contains("considered (confidence: low)"))
  #expect(try !flat(["show", "XAA", "2013"]).contains("earlier years"))
}

@Test func `show and status list the items of their year`() throws {
  var one = sample("frameworks/cscap-18.json", "items/R12/until", "2012")
  one.set("frameworks/cscap-18.json", at: "items/R11/since", to: "2013")
  #expect(try run(["show", "XAA", "2012"], sample: one).output.contains("R12"))
  #expect(try !run(["show", "XAA", "2012"], sample: one).output.contains("R11"))
  #expect(try !run(["show", "XAA", "2013"], sample: one).output.contains("R12"))
  #expect(try run(["status", "2012"], sample: one).output.contains("R12"))
  #expect(try !run(["status", "2013"], sample: one).output.contains("R12"))
}

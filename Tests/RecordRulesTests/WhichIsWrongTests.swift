// If two places contradict each other, the advice does not assume which of them is wrong.

import Diagnostics
import RecordRules
import Records
import SampleStore
import Testing

private func found(_ rule: String, _ change: (inout SampleStore) -> Void) -> [Finding] {
  var sample = SampleStore()
  change(&sample)
  return findings(in: sample.store).filter { $0.rule == rule }
}

private let acts = "participants/XAA/instruments.json"

private func act(_ key: String, _ kind: String, _ date: String, _ more: String = "") -> String {
  "\"\(key)\": {\"act\": \"\(kind)\", \"date\": \"\(date)\", \"sources\": [\"sample-note\"]\(more)}"
}

private func left(_ date: String) -> String { act("\(date)-withdrawal", "withdrawal", date) }

private func put(_ all: String..., in sample: inout SampleStore) {
  sample.set(
    acts,
    to:
      #"{"participant": "XAA", "instruments": {"rome-statute": {"acts": {\#(all.joined(separator: ", "))}}}}"#
  )
}

@Test func `if an act contradicts its key, the key, the date or the kind may be wrong`() throws {
  let all = found("path-and-content") {
    put(act("2010-06-01-signature", "signature", "2010-06-02"), in: &$0)
  }
  let finding = try #require(all.first)
  #expect(finding.advice.contains("The key, the date or the kind"))
  #expect(finding.advice.contains("source"))
  #expect(!finding.advice.contains("Rename"))
}

@Test func `a number is shown without quotes`() throws {
  let all = found("path-and-content") { $0.set("2013/XAA/salw.json", at: "year", to: "2012") }
  let finding = try #require(all.first)
  #expect(finding.found == "2012")
  #expect(finding.expected.hasPrefix("2013, as in its path"))
}

// MARK: - The days of a year

private let many = ["XAA", "XBB", "XCC", "ARF", "UN"]

private func answers(in sample: inout SampleStore) {
  for code in ["XAA", "XBB", "XCC"] {
    for kind in ["implementation", "salw"] {
      sample.set(
        "2013/\(code)/\(kind).json", at: "answers/\(kind == "salw" ? "SALW-01" : "R4")",
        to:
          #"{"status": "planned", "asOf": "2013-05", "statedBy": "secretariat", "sources": ["sample-note"]}"#
      )
    }
  }
}

private func period(_ from: String, _ to: String, in sample: inout SampleStore) {
  sample.set("2013/edition.json", at: "period", to: "{\"from\": \"\(from)\", \"to\": \"\(to)\"}")
}

@Test func `a period that ends before it begins is the only finding`() throws {
  let all = found("date-out-of-place") {
    answers(in: &$0)
    // The end of a year from August to July was written with the wrong year.
    $0.set("2013/activities/sample-seminar.json", at: "date", to: "\"2014-02-06\"")
    period("2013-08-01", "2013-07-31", in: &$0)
  }
  #expect(all.map(\.location.file) == ["records/2013/edition.json"])
  let finding = try #require(all.first)
  #expect(finding.subject.pointer == "/period/to")
  #expect(finding.advice.contains("which of its two days is wrong"))
}

@Test func `if the dates of many records are outside the period, the period is doubted`() throws {
  let all = found("date-out-of-place") {
    answers(in: &$0)
    period("2012-01-01", "2012-12-31", in: &$0)
  }.filter { !$0.found.hasPrefix("days that also belong to 2012") }
  #expect(all.count { $0.location.file == "records/2013/edition.json" } == 1)
  let edition = try #require(all.first { $0.location.file == "records/2013/edition.json" })
  #expect(edition.advice.hasPrefix("Look at these days first."))
  #expect(edition.found.contains("7 records"))
  for finding in all where finding != edition {
    #expect(finding.advice.contains("look at the \"period\" in 2013/edition.json first"))
  }
  // A single date outside the period does not mean that the period is wrong.
  let one = found("date-out-of-place") {
    $0.set("2013/activities/sample-seminar.json", at: "date", to: "\"2012-05-06\"")
  }
  #expect(one.map(\.location.file) == ["records/2013/activities/sample-seminar.json"])
}

@Test func `for a year that was closed by hand the advice is to open it, and not to write a seal`()
  throws
{
  let all = found("schema") { $0.set("2013/edition.json", at: "state", to: "\"closed\"") }
  #expect(all.count == 1)
  let finding = try #require(all.first)
  #expect(finding.subject.pointer == "/seal")
  #expect(
    finding.advice.hasPrefix(
      "Change \"state\" back to \"open\". 'pillar year close 2013' closes the year")
  )
  #expect(!finding.advice.contains("Add"))
}

// MARK: - Dates that are numbers

@Test(arguments: [
  ("45047", nil as String?), ("20230512", "If 12 May 2023 is meant, write \"2023-05-12\"."),
  ("2023.5", nil), ("20231399", nil), ("\"45047\"", nil), ("0", nil),
  ("\"20230512\"", "If 12 May 2023 is meant, write \"2023-05-12\"."),
  ("2013", "Write it in quotes: \"2013\"."),
])
func `a number in a date's place is no date`(json: String, advice: String?) throws {
  let all = found("schema") {
    $0.set(
      "2013/XAA/implementation.json", at: "answers/R4",
      to:
        #"{"status": "planned", "asOf": \#(json), "statedBy": "secretariat", "sources": ["sample-note"]}"#
    )
  }
  let finding = try #require(all.first { $0.subject.pointer.hasSuffix("asOf") })
  #expect(all.count == 1)
  if let advice {
    #expect(finding.advice == advice)
  } else {
    #expect(
      finding.advice.contains("The number that a spreadsheet uses for a day is not a date"),
      "\(finding.advice)")
    #expect(!finding.advice.contains("45047"))
  }
}

@Test func `an empty text in a date's place is not called a spreadsheet's number`() throws {
  let all = found("schema") {
    $0.set("2013/XAA/implementation.json", at: "answers/R4/asOf", to: "\"\"")
  }
  let finding = try #require(all.first { $0.subject.pointer.hasSuffix("asOf") })
  #expect(finding.advice.contains("A date is written in quotes"), "\(finding.advice)")
  #expect(!finding.advice.contains("spreadsheet"), "\(finding.advice)")
}

// MARK: - Answers under a wrong key

@Test(arguments: [
  ("SALW-3", "SALW-03", true), ("salw-03", "SALW-03", true), ("SLAW-03", "SALW-03", true),
  ("SALW-99", "SALW-03", false),
])
func `an answer under a wrong key is not missing`(key: String, item: String, isCertain: Bool) throws
{
  var sample = SampleStore()
  let path = "2013/XAA/salw.json"
  sample.files[path] = sample.files[path]?.replacing("\"\(item)\"", with: "\"\(key)\"")
  let all = findings(in: sample.store)
  #expect(all.contains { $0.rule == "unknown-item" })
  let missing = all.filter { $0.rule == "missing-item" }
  #expect(missing.isEmpty == isCertain)
  if let finding = missing.first {
    #expect(finding.advice.hasPrefix("If its answer is under a wrong key, \"\(key)\""))
  }
}

// MARK: - Votes and acts

private let vote = "2013/votes/A-RES-68-31.json"

@Test(arguments: [
  ("A/RES/68/32", 68, ["2013/votes/A-RES-68-31.json › /resolution"]),
  ("A/RES/68/31", 67, ["2013/votes/A-RES-68-31.json › /session"]), ("A/RES/68/31", 68, []),
])
func `a vote's id, its resolution and its session fit`(
  resolution: String, session: Int, places: [String]
) {
  let all = found("path-and-content") {
    $0.set(
      vote,
      to:
        #"{"id": "A-RES-68-31", "year": 2013, "resolution": "\#(resolution)", "session": \#(session)}"#
    )
  }
  #expect(all.map { "\(vote) › \($0.subject.field)" } == places)
}

private let sign = act("2007-06-01-signature", "signature", "2007-06-01")
private let join = act("2009-03-04-ratification", "ratification", "2009-03-04")

@Test(arguments: [
  ([sign, join], 0),
  ([join, act("2009-accession", "accession", "2009")], 1),
  ([sign, act("2007-signature", "signature", "2007")], 1),
  ([join, act("2010-01-01-signature", "signature", "2010-01-01")], 1),
  // The day of one is not known.
  ([join, act("2009-signature", "signature", "2009")], 0),
  ([join, act("2009-03-04-signature", "signature", "2009-03-04")], 0),
  // The participant left in between, or the act was withdrawn.
  (
    [
      join, act("2012-01-01-withdrawal", "withdrawal", "2012-01-01"),
      act("2015-01-01-accession", "accession", "2015-01-01"),
    ], 0
  ),
  (
    [join, act("2008-01-01-accession", "accession", "2008-01-01", ", \"tookEffect\": false")], 0
  ),
  (
    [
      act("2008-01-01-announcement", "announcement", "2008-01-01"),
      act("2009-01-01-announcement", "announcement", "2009-01-01"),
    ], 0
  ),
  ([join, left("2008-01-01"), left("2009-01-01")], 1),
  ([join, left("2008-01-01"), left("2008")], 1),
  ([left("2008-01-01"), left("2009-01-01"), left("2010-01-01")], 2),
  (
    [
      join, left("2008-01-01"), act("2008-06-01-accession", "accession", "2008-06-01"),
      left("2009-01-01"),
    ], 0
  ),
  (
    [
      join, left("2008-01-01"), act("2008-accession", "accession", "2008"), left("2009-01-01"),
    ], 0
  ),
  (
    [
      join, act("2008-01-01-announcement", "announcement", "2008-01-01"), left("2009-01-01"),
    ], 0
  ),
  (
    [
      join, left("2009-01-01"),
      act("2008-withdrawal", "withdrawal", "2008-01-01", ", \"tookEffect\": false"),
    ], 0
  ),
])
func `an act is recorded once, and a signature before joining`(all: [String], count: Int) {
  let found = found("act-twice") {
    $0.set(
      acts,
      to:
        #"{"participant": "XAA", "instruments": {"rome-statute": {"acts": {\#(all.joined(separator: ", "))}}}}"#
    )
  }
  #expect(found.count == count)
}

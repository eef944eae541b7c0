import Diagnostics
import RecordRules
import Records
import SampleStore
import Testing

private let sheet = "2013/XAA/implementation.json"
private let implemented = #"{"status": "implemented", "asOf": "2013", "statedBy": "participant"}"#

private func rules(_ sample: SampleStore) -> [String] { findings(in: sample.store).map(\.rule) }

@Test func `a finding says where, in the domain's words and in the file`() throws {
  var sample = SampleStore()
  sample.set(sheet, at: "answers/R4/status", to: "\"implmented\"")
  let found = findings(in: sample.store).filter {
    $0.rule == "schema" && $0.place.hasSuffix("status")
  }
  let finding = try #require(found.first)
  #expect(finding.place == "XAA 2013 › R4 › status")
  #expect(finding.location.file == "records/2013/XAA/implementation.json")
  #expect(finding.location.line.contains("implmented"))
  #expect(finding.found.contains("implmented"))
  #expect(finding.advice.contains("implemented"))
}

@Test func `everything is found at once, in the same order every run`() {
  var sample = SampleStore()
  sample.set(sheet, at: "answers/R1", to: implemented)
  sample.set(sheet, at: "answers/R2/sources", to: #"["nowhere", "nowhere-else"]"#)
  sample.set("2012/XBB/salw.json", at: "year", to: "2013")
  sample.put("sources/broken.json", "{")
  let first = findings(in: sample.store)
  #expect(
    Set(first.map(\.rule)).isSuperset(of: [
      "implemented-without-source", "unknown-source", "path-and-content", "json",
    ]))
  #expect(first == first.sorted())
  for _ in 0..<5 { #expect(findings(in: sample.store) == first) }
}

@Test(arguments: [(2013, false), (2012, true), (2014, false)])
func `a waiver lets a rule pass through its year`(through: Int, isFound: Bool) {
  var sample = SampleStore()
  sample.set(sheet, at: "answers/R1", to: implemented)
  sample.set(
    sheet, at: "answers/R1/waivers",
    to: #"{"implemented-without-source": {"reason": "under way", "through": \#(through)}}"#)
  #expect(rules(sample).contains("implemented-without-source") == isFound)
}

@Test func `any rule can be waived in an answer, and only there`() {
  var sample = SampleStore()
  let waivers = #"{"date-out-of-place": {"reason": "announced early", "through": 2013}}"#
  for item in ["R1", "R2"] {
    sample.set(
      sheet, at: "answers/\(item)",
      to:
        #"{"status": "planned", "asOf": "2014", "statedBy": "participant", "sources": ["sample-note"]}"#
    )
  }
  sample.set(sheet, at: "answers/R1/waivers", to: waivers)
  let places = findings(in: sample.store).map(\.place)
  #expect(places == ["XAA 2013 › R2 › asOf"])
}

@Test(arguments: [
  (#"{"from": "2014-01-01"}"#, true), (#"{"from": "2013-12-31"}"#, false),
  (#"{"from": "2013"}"#, false), (#"{"from": {"notAfter": "2020"}}"#, false),
  (#"{"from": "1996", "to": "2012-12-31"}"#, true),
  (#"{"from": "1996", "to": "2013-01-01"}"#, false),
])
func `only certain absence from the forum is found`(membership: String, isFound: Bool) {
  var sample = SampleStore()
  let text = membership.dropLast() + #", "sources": ["sample-note"]}"#
  sample.set("participants/XAA/participant.json", at: "memberships/ARF", to: String(text))
  let found = findings(in: sample.store).filter { $0.rule == "not-a-member" }
  #expect(found.contains { $0.location.file.hasPrefix("records/2013/XAA/") } == isFound)
}

@Test(arguments: [
  ("answers/R1/asOf", "2013-12-31", false), ("answers/R1/asOf", "2014", true),
  ("answers/R1/asOf", "1999", false), ("answers/R1/asOf", "2013-02-29", true),
])
func `a status may be older than its year, not younger`(place: String, date: String, isFound: Bool)
{
  var sample = SampleStore()
  sample.set(sheet, at: "answers/R1", to: implemented)
  sample.set(sheet, at: place, to: "\"\(date)\"")
  #expect(rules(sample).contains("date-out-of-place") == isFound)
}

@Test(arguments: [
  ("2013-05-06", false), ("2013", false), ("2012-12-31", true), ("2014-01-01", true),
])
func `an activity belongs to the year in which it happened`(date: String, isFound: Bool) {
  var sample = SampleStore()
  sample.set("2013/activities/sample-seminar.json", at: "date", to: "\"\(date)\"")
  #expect(rules(sample).contains("date-out-of-place") == isFound)
}

@Test func `an edition's own days decide, not the calendar's`() {
  var sample = SampleStore()
  sample.set("2013/edition.json", at: "period", to: #"{"from": "2012-08-01", "to": "2013-07-31"}"#)
  sample.set("2013/activities/sample-seminar.json", at: "date", to: "\"2013-08-01\"")
  #expect(rules(sample).contains("date-out-of-place"))
  sample.set("2013/activities/sample-seminar.json", at: "date", to: "\"2012-08-01\"")
  #expect(!rules(sample).contains("date-out-of-place"))
}

@Test func `an act's key is its date and kind`() {
  var sample = SampleStore()
  let act = #"{"act": "signature", "date": "2013-06-03", "sources": ["sample-note"]}"#
  sample.set(
    "participants/XAA/instruments.json",
    to:
      #"{"participant": "XAA", "instruments": {"arms-trade-treaty": {"acts": {"2013-06-03-signature": \#(act)}}}}"#
  )
  #expect(rules(sample) == [])
  sample.set(
    "participants/XAA/instruments.json",
    to:
      #"{"participant": "XAA", "instruments": {"arms-trade-treaty": {"acts": {"2012-06-03-signature": \#(act)}}}}"#
  )
  #expect(rules(sample) == ["path-and-content"])
}

@Test func `an item of the forum is not for a state to answer`() throws {
  var sample = SampleStore()
  sample.set(sheet, at: "answers/R4.a", to: #"{"status": "not-reported"}"#)
  let finding = try #require(findings(in: sample.store).first)
  #expect(finding.rule == "unknown-item")
  #expect(finding.place == "XAA 2013 › R4.a")
}

@Test func `a restricted text is allowed in a restricted store`() {
  var sample = SampleStore()
  sample.set(sheet, at: "answers/R1/visibility", to: "\"secretariat\"")
  #expect(rules(sample) == ["narrower-than-access"])
  sample.set("store.json", at: "access/audience", to: "\"secretariat\"")
  #expect(rules(sample) == [])
}

@Test(arguments: [
  ("2013/XAA/implementation.json", true), ("2012/XAA/briefings/laws.json", true),
  ("participants/XAA/registers.json", true), ("2013/XBB/reviews/XAA/asked.json", true),
  ("2013/XAA/reviews/XBB/answered.json", true), ("sources/new.json", true),
  ("2013/XAA/notes.md", true), ("participants/XAA/LICENSE", true),
  ("README.md", false), ("2013/XBB/notes.md", false), ("2013/XAA/.gitattributes", false),
  (".gitattributes", false), ("CODEOWNERS", false), ("2013/XAA/odd.txt", false),
  ("2013/XAA/reviews/XBB/asked.json", false), ("2013/XBB/reviews/XAA/answered.json", false),
  ("2013/XBB/salw.json", false), ("store.json", false), ("frameworks/salw.json", false),
  ("2013/votes/A-RES-68-31.json", false), ("2013/edition.json", false), ("odd/file.json", false),
])
func `a participant's contribution touches its own records and sources`(path: String, isOwn: Bool) {
  let found = trespasses(of: "XAA", touching: [path], in: SampleStore().store)
  #expect(found.isEmpty == isOwn)
}

@Test(arguments: [("own", true), ("shared", false), ("new", true)])
func `a source that others cite does not belong to one participant`(id: String, isOwn: Bool) {
  var sample = SampleStore()
  for (code, sources) in [("XAA", #"["own", "shared"]"#), ("XBB", #"["shared"]"#)] {
    let answer =
      #"{"status": "planned", "asOf": "2013", "statedBy": "participant", "sources": \#(sources)}"#
    sample.set("2013/\(code)/implementation.json", at: "answers/R1", to: answer)
  }
  let found = trespasses(
    of: "XAA", touching: ["sources/\(id).json"], since: sample.store, in: sample.store)
  #expect(found.isEmpty == isOwn)
}

@Test func `the purpose of a missing member is explained`() throws {
  var sample = SampleStore()
  sample.set(sheet, at: "answers/R4", to: #"{"status": "planned"}"#)
  let advice = findings(in: sample.store).map(\.advice)
  #expect(advice.contains { $0.hasPrefix("Add \"asOf\": ") })
  let who = try #require(advice.first { $0.hasPrefix("Add \"statedBy\": ") })
  #expect(who.contains("public-source"))
}

@Test(arguments: ["2013-2-1", "2013-02-30", "next spring"])
func `an invalid date is found once, with an example of a valid one`(date: String) {
  var sample = SampleStore()
  sample.set(sheet, at: "answers/R1", to: implemented)
  sample.set(sheet, at: "answers/R1/sources", to: #"["sample-note"]"#)
  sample.set(sheet, at: "answers/R1/asOf", to: "\"\(date)\"")
  let found = findings(in: sample.store)
  #expect(found.count == 1)
  #expect(
    found.allSatisfy { $0.expected.contains("such as") && $0.expected.contains("2013-04-02") })
  let advice = [
    "2013-02-30": "There is no such day in the calendar. Look up the date in the source.",
    "2013-2-1": "A date is written as year, month, day: 2013-09-30 is 30 September 2013.",
  ]
  #expect(found.map(\.advice) == [advice[date] ?? ""])
}

@Test func `for a date without quotes an example is shown`() {
  var sample = SampleStore()
  sample.set(sheet, at: "answers/R1", to: implemented)
  sample.set(sheet, at: "answers/R1/sources", to: #"["sample-note"]"#)
  sample.set(sheet, at: "answers/R1/asOf", to: "2013")
  let found = findings(in: sample.store)
  #expect(found.map(\.found) == ["a number, 2013"])
  #expect(found.map(\.expected) == [#"a date such as "2013-04-02", "2013-02", "2013""#])
}

@Test func `line ends of another system are named`() {
  var sample = SampleStore()
  let text = sample.files[sheet]?.replacing("\n", with: "\r\n") ?? ""
  sample.put(sheet, text)
  #expect(findings(in: sample.store).map(\.found) == ["a line end of Windows (CR LF)"])
}

import Editions
import JSONText
import Records
import SampleStore
import Testing

private let sheet = "2013/XAA/implementation.json"

/// Everything an edition holds, as one text.
private func text(of projection: Projection) -> String {
  projection.store.records.map { $0.path.text + "\n" + String(decoding: $0.bytes, as: UTF8.self) }
    .joined(separator: "\n")
}

private func answer(_ visibility: String, _ secret: String) -> String {
  """
  {"status": "planned", "asOf": "2013", "statedBy": "participant", "summary": ["\(secret)"],
  "actions": {"\(secret.lowercased())": {"title": "\(secret)", "date": "2013", "sources": ["sample-note"]}},
  "visibility": "\(visibility)"}
  """
}

private let audiences: [(audience: Audience, sees: Set<String>)] = [
  (.public, ["public"]),
  (Audience(.participants), ["public", "participants"]),
  (Audience(.parties, party: "XAA"), ["public", "participants", "parties"]),
  (Audience(.parties, party: "XBB"), ["public", "participants"]),
  (Audience(.parties), ["public", "participants"]),
  (.secretariat, ["public", "participants", "parties", "secretariat", "nonsense"]),
]

@Test(arguments: audiences, ["public", "participants", "parties", "secretariat", "nonsense"])
func `an answer is seen by its circle and reads withheld elsewhere`(
  audience: (audience: Audience, sees: Set<String>), visibility: String
) {
  var sample = SampleStore()
  sample.set(sheet, at: "answers/R4", to: answer(visibility, "SECRETWORD"))
  let projection = Projection(of: sample.store, year: 2013, for: audience.audience)
  let isSeen = audience.sees.contains(visibility)
  #expect(text(of: projection).lowercased().contains("secretword") == isSeen)
  let status = projection.store.sheet(.implementation, "XAA", 2013)?.answer("R4")?.status
  #expect(status == (isSeen ? .planned : .withheld))
}

/// Puts a secret on every object that may have a visibility, one at a time.
@Test(arguments: [
  (
    sheet, "answers/R4/actions/plan-secretword",
    #"{"title": "SECRETWORD", "date": "2013", "sources": ["sample-note"], "visibility": "secretariat"}"#
  ),
  (
    sheet, "answers/R4/assistance/sought/secretword",
    #"{"title": "SECRETWORD", "visibility": "secretariat"}"#
  ),
  (
    "sources/secretword.json", "",
    #"{"id": "secretword", "title": "SECRETWORD", "url": "https://example.org/secretword", "visibility": "secretariat"}"#
  ),
  (
    "participants/XAA/registers.json", "",
    #"{"participant": "XAA", "focalPoints": {"secretword": {"office": "SECRETWORD", "from": "2013", "sources": ["sample-note"], "visibility": "secretariat"}}}"#
  ),
  (
    "participants/XAA/registers.json", "",
    #"{"participant": "XAA", "focalPoints": {"office": {"office": "Office", "person": {"name": "SECRETWORD"}, "from": "2013", "sources": ["sample-note"]}}}"#
  ),
  (
    "participants/XAA/instruments.json", "",
    #"{"participant": "XAA", "instruments": {"arms-trade-treaty": {"acts": {"2013-06-03-signature": {"act": "signature", "date": "2013-06-03", "note": "SECRETWORD", "sources": ["sample-note"], "visibility": "secretariat"}}}}}"#
  ),
  (
    "participants/XAA/instruments.json", "",
    #"{"participant": "XAA", "instruments": {"arms-trade-treaty": {"acts": {"2014-01-01-signature": {"act": "signature", "date": "2014-01-01", "note": "SECRETWORD", "sources": ["sample-note"]}}}}}"#
  ),
  (
    "2013/activities/secretword.json", "",
    #"{"id": "secretword", "year": 2013, "title": "SECRETWORD", "participants": {}, "visibility": "secretariat"}"#
  ),
  ("2013/XAA/briefings/secretword.json", "", #"{"id": "secretword", "title": "SECRETWORD"}"#),
  (
    "2013/XAA/briefings/secretword.json", "",
    #"{"id": "secretword", "title": "SECRETWORD", "consent": {"by": "Office", "date": "2013", "edition": "participants"}}"#
  ),
  (
    "2013/XAA/reviews/XBB/asked.json", "",
    #"{"entries": {"secretword": {"kind": "question", "text": ["SECRETWORD"]}}}"#
  ),
  (
    "2013/XAA/reviews/XBB/answered.json", "",
    #"{"entries": {"secretword": {"response": "noted", "text": ["SECRETWORD"]}}}"#
  ),
  (
    "2013/XAA/reviews/XBB/answered.json", "",
    #"{"entries": {"secretword": {"text": ["SECRETWORD"], "consent": {"edition": "participants"}}}}"#
  ),
  (
    "2013/activities/sample-seminar.json", "list",
    #"[{"title": "SECRETWORD", "visibility": "secretariat"}]"#
  ),
  (
    "2013/ARF/implementation.json", "",
    #"{"visibility": "secretariat", "answers": {}, "pathway": {"R4": {"note": "SECRETWORD"}}}"#
  ),
  (sheet, "visibility", #""secretariat""#),
])
func `a text that is not for an edition never reaches it`(
  path: String, pointer: String, json: String
) {
  var sample = SampleStore()
  sample.set(
    sheet, at: "answers/R4",
    to:
      #"{"status": "planned", "asOf": "2013", "statedBy": "participant", "sources": ["sample-note", "secretword"]}"#
  )
  if pointer == "visibility" {
    sample.set(sheet, at: "answers/R4/summary", to: #"["SECRETWORD"]"#)
    sample.set(sheet, at: "answers/R4/sources", to: #"["sample-note"]"#)
  }
  sample.set(path, at: pointer, to: json)
  let hidden = text(of: Projection(of: sample.store, year: 2013, for: .public)).lowercased()
  // The id of a source that does not exist is cited by nobody, too.
  #expect(!hidden.contains("secretword"))
  let whole = Projection(
    of: sample.store, year: json.contains("2014-01-01") ? 2014 : 2013, for: .secretariat)
  #expect(text(of: whole).contains("SECRETWORD"))
}

@Test func `hidden changes do not change the public digest, and every visible change does`() {
  var sample = SampleStore()
  let base = Projection(of: sample.store, year: 2013, for: .public).digest
  sample.set(
    "sources/x.json",
    to: #"{"id": "x", "title": "X", "url": "https://example.org", "visibility": "secretariat"}"#)
  sample.set("2013/XAA/briefings/b.json", to: #"{"id": "b", "title": "B"}"#)
  #expect(Projection(of: sample.store, year: 2013, for: .public).digest == base)
  sample.set(sheet, at: "answers/R4", to: answer("secretariat", "ONE"))
  let withheld = Projection(of: sample.store, year: 2013, for: .public).digest
  #expect(withheld != base)
  sample.set(sheet, at: "answers/R4", to: answer("secretariat", "ANOTHER"))
  #expect(Projection(of: sample.store, year: 2013, for: .public).digest == withheld)
  sample.set(sheet, at: "answers/R5/status", to: "\"unclear\"")
  #expect(Projection(of: sample.store, year: 2013, for: .public).digest != withheld)
}

@Test func `if a sheet is withheld as a whole, nobody learns which items are answered`() {
  var sample = SampleStore()
  sample.set(sheet, at: "answers/R4", to: answer("public", "SECRETWORD"))
  sample.set(sheet, at: "visibility", to: "\"parties\"")
  let seen = Projection(of: sample.store, year: 2013, for: .public).store.sheet(
    .implementation, "XAA", 2013)
  #expect(seen?.answers.count == 13)
  #expect(seen?.answers.allSatisfy { $0.status == .withheld } ?? false)
}

@Test func `a withheld text without a status is an answer, silence is none`() {
  var sample = SampleStore()
  sample.set(
    sheet, at: "answers/R4",
    to: #"{"status": "not-reported", "summary": ["SECRETWORD"], "visibility": "secretariat"}"#)
  let seen = Projection(of: sample.store, year: 2013, for: .public).store.sheet(
    .implementation, "XAA", 2013)
  #expect(seen?.answer("R4")?.status == .withheld)
}

@Test(arguments: [("XAA", true), ("XBB", true), ("XCC", false)])
func `both parties of a review see it`(party: String, isSeen: Bool) {
  var sample = SampleStore()
  sample.set(
    "2013/XAA/reviews/XBB/asked.json",
    to: #"{"entries": {"one": {"text": ["SECRETWORD"], "visibility": "parties"}}}"#)
  let projection = Projection(
    of: sample.store, year: 2013, for: Audience(.parties, party: party))
  #expect(text(of: projection).contains("SECRETWORD") == isSeen)
}

@Test(arguments: [("2013-06-29", true), ("2013-06-30", true), ("2013-07-01", false)])
func `acts are known up to the cut-off, that day included`(date: String, isKnown: Bool) {
  var sample = SampleStore()
  sample.set("2013/edition.json", at: "cutOff", to: "\"2013-06-30\"")
  sample.set(
    "participants/XAA/instruments.json", at: "instruments/arms-trade-treaty/acts/\(date)-signature",
    to: #"{"act": "signature", "date": "\#(date)", "sources": ["sample-note"]}"#)
  let projection = Projection(of: sample.store, year: 2013, for: .public)
  #expect(!projection.store.acts(of: "XAA").isEmpty == isKnown)
}

@Test func `a source that nothing seen cites is not in the edition`() {
  var sample = SampleStore()
  sample.set("sources/open.json", to: #"{"id": "open", "title": "Open"}"#)
  sample.set(
    sheet, at: "answers/R4",
    to: #"{"status": "planned", "sources": ["open"], "visibility": "secretariat"}"#)
  let seen = Projection(of: sample.store, year: 2013, for: .public).store
  #expect(seen.source("open") == nil)
  #expect(seen.source("sample-note") != nil)
}

@Test func `an answer that cites only what is hidden cites nothing`() {
  var sample = SampleStore()
  sample.set("sources/x.json", to: #"{"id": "x", "visibility": "secretariat"}"#)
  sample.set(sheet, at: "answers/R4", to: #"{"status": "planned", "sources": ["x"]}"#)
  let seen = Projection(of: sample.store, year: 2013, for: .public).store.sheet(
    .implementation, "XAA", 2013)
  #expect(seen?.answer("R4")?.value["sources"] == nil)
}

@Test func `of years further back only the answers are in the edition`() {
  var sample = SampleStore()
  sample.set("2010/XAA/implementation.json", to: #"{"answers": {"R4": {"status": "planned"}}}"#)
  sample.set("2010/XAA/briefings/old.json", to: #"{"consent": {"edition": "public"}}"#)
  sample.set("2012/XAA/briefings/new.json", to: #"{"consent": {"edition": "public"}}"#)
  let seen = Projection(of: sample.store, year: 2013, for: .public).store
  #expect(seen.sheet(.implementation, "XAA", 2010)?.answer("R4")?.status == .planned)
  #expect(seen.record("2010/XAA/briefings/old.json") == nil)
  #expect(seen.record("2012/XAA/briefings/new.json") != nil)
}

@Test func `the withholding of the tool is not a finding`() {
  var sample = SampleStore()
  sample.set(sheet, at: "visibility", to: "\"secretariat\"")
  #expect(Projection(of: sample.store, year: 2013, for: .public).store.problems.isEmpty)
}

@Test func `another year's edition is not in this one, its answers are`() {
  let store = SampleStore().store
  let paths = Projection(of: store, year: 2012, for: .public).store.records.map(\.path.text)
  #expect(paths.contains("2012/XAA/salw.json"))
  #expect(!paths.contains { $0.hasPrefix("2013/") })
}

/// A pin is the digest of a whole answer, but an edition may show only a part of it.
@Test func `a pin is for those alone who may see every answer`() {
  var sample = SampleStore()
  let pin = "sha256:" + String(repeating: "0", count: 64)
  sample.set(
    "2013/XAA/reviews/XBB/asked.json",
    to:
      #"{"entries": {"one": {"kind": "question", "item": "R1", "text": ["?"], "pin": "\#(pin)"}}}"#)
  sample.set(
    "2013/XAA/reviews/XBB/answered.json",
    to: #"{"entries": {"one": {"response": "noted", "text": ["."], "pin": "\#(pin)"}}}"#)
  // This is an entry named `pin`, not a pin.
  sample.set(
    "2013/XAA/reviews/XCC/asked.json",
    to: #"{"entries": {"pin": {"kind": "question", "item": "R1", "text": ["NAMED PIN"]}}}"#)
  for (audience, sees) in [
    (Audience.secretariat, true), (Audience(.parties, party: "XAA"), false),
  ] {
    let projection = Projection(of: sample.store, year: 2013, for: audience)
    #expect(text(of: projection).contains("question"))
    #expect(text(of: projection).contains("NAMED PIN"))
    #expect(text(of: projection).ranges(of: pin).count == (sees ? 2 : 0))
  }
}

@Test func `names in every script come through unchanged`() {
  let projection = Projection(of: SampleStore().store, year: 2013, for: .public)
  #expect(projection.store.participant("XBB")?.name() == "Boreala — ອາວີເລຍ 보레알라 أوريليا")
}

/// A file of answers as canonical text has it, up to the first member of an answer.
private func laidOut(_ rest: String, head: String = "\"year\": 2013,") -> String {
  "{\n  \(head)\n  \"answers\": {\n    \"R1\": {\n" + rest
}

/// Sheets that are not JSON, and whether it can be seen that they are for everybody.
@Test(arguments: [
  (#"{"participant": "XAA", "year": 2013 "answers": {"R1": "SECRETWORD"}}"#, true),
  (#"{"participant": "XAA", "year": 2013,, "answers": {"R1": {"status" "SECRETWORD"}},}"#, true),
  (#"{"visibility": "public" "answers": {"R1": "SECRETWORD \" {"}}"#, true),
  (#"{"visibility": "secretariat" "answers": {"R1": "SECRETWORD"}}"#, false),
  (#"{"visibility": "public", "visibility": "secretariat" "answers": {}}"#, false),
  (#"{"visibility": public "answers": {"R1": "SECRETWORD"}}"#, false),
  (#"{"visibility" "secretariat", "answers": {"R1": "SECRETWORD"}}"#, false),
  (#"{"vsibility": "secretariat" "answers": {"R1": "SECRETWORD"}}"#, false),
  (#"{"\u0076isibility": "secretariat" "answers": {}}"#, false),
  (#"{"participant": "XAA "answers": {"R1": "SECRETWORD"}, "visibility": "secretariat"}"#, false),
  (#"{"answers": {"R1": {"status": "SECRETWORD"}, "visibility": "secretariat"}"#, false),
  (#"{"answers": {"R1": "SECRETWORD"]}}"#, false),
  (#"{"participant": "XAA", "SECRETWORD" "#, false),
  (#"{"answers": {}} SECRETWORD}"#, true),
  ("\u{FEFF}{\"answers\": {\"R1\": \"SECRETWORD\"}}", true),
  (#"{"answers": {}} "visibility": "secretariat"}"#, false), (#"["SECRETWORD"]"#, false),
  ("{\"answers\": {\"R1\": {\"summary\": [\"a\tSECRETWORD\"]}}}", true), ("{", false), ("", false),
  (laidOut("      \"summary\": [\"a\n b SECRETWORD\"]\n    }\n  }\n}\n"), true),
  (laidOut("      \"summary\": [\"SECRETWORD]\n    }\n  }\n}\n"), true),
  (laidOut("<<<<<<< ours\n      \"a\": {\n=======\n>>>>>>> theirs\n    }\n  }\n}\n"), true),
  (laidOut("      \"a\": 1\n    }\n  }\n"), true),
  (laidOut("      \"a\": [\n    }\n  },\n  \"visibility\": \"secretariat\"\n}\n"), false),
  (laidOut("      \"a\": [\n    }\n  },\n  visibility\": \"secretariat\"\n}\n"), false),
  (laidOut("      \"a\": [\n    },\n    \"visibility\": \"secretariat\"\n  }\n}\n"), false),
  (laidOut("      \"a\": \"SECRETWORD"), false),
  (laidOut("      \"a\": [\n    }\n  }\n}\n", head: "\"visibility\": \"secretariat\","), false),
])
func `a broken sheet is never silence`(broken: String, isOpen: Bool) {
  var sample = SampleStore()
  sample.put(sheet, broken)
  let projection = Projection(of: sample.store, year: 2013, for: .public)
  let statuses = projection.store.sheet(.implementation, "XAA", 2013)?.answers.map(\.status) ?? []
  #expect(statuses.count == 13)
  #expect(statuses.allSatisfy { $0 == (isOpen ? .unreadable : .withheld) })
  #expect(projection.unreadable == (isOpen ? ["XAA 2013"] : []))
  #expect(!text(of: projection).contains("SECRETWORD"))
}

@Test func `a sheet that is not JSON is named to the secretariat`() {
  var sample = SampleStore()
  sample.put(sheet, "{")
  let projection = Projection(of: sample.store, year: 2013, for: .secretariat)
  #expect(projection.unreadable == ["XAA 2013"])
}

@Test func `of a broken record that may be hidden only the secretariat learns`() {
  var sample = SampleStore()
  sample.put("2013/XAA/briefings/secretword.json", "{")
  sample.put("2013/activities/secretword.json", "{")
  sample.put("sources/secretword.json", "{")
  sample.put("participants/XAA/registers.json", "{")
  #expect(Projection(of: sample.store, year: 2013, for: .public).unreadable == [])
  #expect(Projection(of: sample.store, year: 2013, for: .public).errors == 0)
  #expect(Projection(of: sample.store, year: 2013, for: .secretariat).unreadable.count == 4)
}

private func digest(_ sample: SampleStore) -> String {
  Projection(of: sample.store, year: 2013, for: .public).digest
}

/// Adds something hidden, in one place at a time.
@Test(arguments: [
  (sheet, "answers/R4/actions", #"{"x": {"title": "X", "visibility": "secretariat"}}"#),
  (sheet, "answers/R4/assistance", #"{"sought": {"x": {"title": "X", "visibility": "parties"}}}"#),
  (
    "participants/XAA/registers.json", "",
    #"{"participant": "XAA", "focalPoints": {"x": {"office": "X", "from": "2013", "visibility": "parties"}}}"#
  ),
  (
    "participants/XAA/registers.json", "",
    #"{"participant": "XAA", "focalPoints": {"x": {"office": "X", "from": "2014"}}}"#
  ),
  (
    "participants/XAA/instruments.json", "",
    #"{"participant": "XAA", "instruments": {"arms-trade-treaty": {"acts": {"2014-01-01-signature": {"act": "signature", "date": "2014-01-01"}}}}}"#
  ),
  (
    "2013/XAA/reviews/XBB/asked.json", "",
    #"{"participant": "XAA", "reviewer": "XBB", "year": 2013, "entries": {"x": {"kind": "question"}}}"#
  ),
  (
    "2013/XAA/reviews/XBB/answered.json", "",
    #"{"participant": "XAA", "reviewer": "XBB", "year": 2013, "entries": {"x": {"response": "noted"}}}"#
  ),
])
func `the existence of hidden text does not change the digest`(
  path: String, pointer: String, json: String
) {
  var sample = SampleStore()
  sample.set(sheet, at: "answers/R4", to: #"{"status": "planned", "asOf": "2013"}"#)
  let base = digest(sample)
  sample.set(path, at: pointer, to: json)
  #expect(digest(sample) == base)
}

@Test func `a person without consent is not named by a key either`() {
  var sample = SampleStore()
  sample.set(
    "participants/XAA/registers.json",
    to:
      #"{"participant": "XAA", "experts": {"jane-secretword": {"person": {"name": "Jane Secretword", "consent": {"by": "Jane", "date": "2013", "edition": "participants"}}, "expertise": ["law"], "from": "2013"}}}"#
  )
  func holds(_ audience: Audience) -> Bool {
    text(of: Projection(of: sample.store, year: 2013, for: audience)).contains("secretword")
  }
  #expect(!holds(.public))
  #expect(holds(Audience(.participants)))
}

@Test func `a misspelt visibility hides, and silence that is restricted stays silence`() {
  var sample = SampleStore()
  sample.set(
    sheet, at: "answers/R4",
    to: #"{"status": "planned", "summary": ["SECRETWORD"], "visiblity": "parties"}"#)
  sample.set(sheet, at: "answers/R5", to: #"{"status": "not-reported", "visibility": "parties"}"#)
  let projection = Projection(of: sample.store, year: 2013, for: .public)
  #expect(!text(of: projection).contains("SECRETWORD"))
  let seen = projection.store.sheet(.implementation, "XAA", 2013)
  #expect(seen?.answer("R4")?.status == .withheld)
  #expect(seen?.answer("R5")?.status == .notReported)
}

@Test func `a finding about a hidden name, or about a broken record, is not mentioned`() {
  var sample = SampleStore()
  sample.set(sheet, at: "answers/R4", to: answer("public", "SEEN"))
  let errors = Projection(of: sample.store, year: 2013, for: .public).errors
  sample.set(
    sheet, at: "answers/R5",
    to:
      #"{"status": "not-reported", "actions": {"Bad Key": {"title": "X"}}, "visibility": "parties"}"#
  )
  sample.put("2013/XAA/briefings/b.json", "{")
  #expect(Projection(of: sample.store, year: 2013, for: .public).errors == errors)
  #expect(Projection(of: sample.store, year: 2013, for: .secretariat).errors > errors)
}

@Test func `an erratum on a file of answers that is withheld as a whole is in no narrower edition`()
{
  var sample = SampleStore()
  sample.set(sheet, at: "visibility", to: "\"parties\"")
  func digest(_ sample: SampleStore) -> String {
    Projection(of: sample.store, year: 2013, for: .public).digest
  }
  let without = digest(sample)
  let erratum = #"{"a": {"date": "2014-02-01", "reason": "SECRETWORD", "records": ["\#(sheet)"]}}"#
  sample.set("2013/edition.json", at: "errata", to: erratum)
  #expect(digest(sample) == without)
  sample.set(sheet, at: "visibility", to: "\"public\"")
  let seen = text(of: Projection(of: sample.store, year: 2013, for: .public))
  #expect(seen.contains("SECRETWORD"))
}

@Test func `a hidden note on why there is no answer reads as silence`() {
  var sample = SampleStore()
  sample.set(sheet, at: "answers/R4", to: #"{"status": "not-reported"}"#)
  let silent = Projection(of: sample.store, year: 2013, for: .public).digest
  sample.set(
    sheet, at: "answers/R4",
    to: #"{"status": "not-reported", "changeNote": ["Asked."], "visibility": "secretariat"}"#)
  #expect(Projection(of: sample.store, year: 2013, for: .public).digest == silent)
}

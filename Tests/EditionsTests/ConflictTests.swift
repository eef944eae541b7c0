import Editions
import JSONText
import Records
import SampleStore
import Testing

private let sheet = "2013/XAA/implementation.json"

/// What one edition holds, as one text.
private func held(_ sample: SampleStore, _ audience: Audience) -> String {
  Projection(of: sample.store, year: 2013, for: audience).store.records
    .map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
}

private let audiences = [
  Audience.public, Audience(.participants), Audience(.parties, party: "XAA"), .secretariat,
]

/// A conflict in an answer between a text for everybody and a text for few.
private let open =
  #"{"$conflict": {"ours": {"status": "planned", "summary": ["OURTEXT"]}, "theirs": {"status": "considered", "summary": ["THEIRTEXT"], "visibility": "secretariat"}}}"#

@Test(arguments: audiences)
func `of an open answer an edition says that it could not be read, and nothing else`(
  audience: Audience
) {
  let texts = #"{"$conflict": {"ours": ["OURTEXT"], "theirs": ["THEIRTEXT"]}}"#
  let levels = #"{"$conflict": {"ours": "public", "theirs": "secretariat"}}"#
  for (pointer, json) in [
    ("answers/R4", open), ("answers/R4/summary", texts),
    ("answers/R4", #"{"status": "planned", "summary": ["OURTEXT"], "visibility": \#(levels)}"#),
    (
      "answers/R4",
      #"{"status": "not-reported", "actions": {"a": {"title": "OURTEXT", "visibility": \#(levels)}}}"#
    ),
  ] {
    var sample = SampleStore()
    sample.set(sheet, at: pointer, to: json)
    let projection = Projection(of: sample.store, year: 2013, for: audience)
    #expect(!held(sample, audience).contains("TEXT"))
    let answer = projection.store.sheet(.implementation, "XAA", 2013)?.answer("R4")
    #expect(answer?.status == .unreadable)
    #expect(projection.unreadable == [])
    #expect(projection.errors > 0)
  }
}

private let act = #"{"act": "signature", "date": "2013-06-03", "sources": ["sample-note"]"#

/// A conflict in a text for everybody, and the name that the edition uses for the record.
@Test(arguments: [
  (sheet, "participant", #""OURTEXT""#, #""THEIRTEXT""#, "XAA 2013"),
  (sheet, "", "{}", #"{"answers": {}}"#, "XAA 2013"),
  (
    "participants/XAA/instruments.json", "instruments/arms-trade-treaty/acts/2013-06-03-signature",
    act + #", "note": "OURTEXT"}"#, act + #", "note": "THEIRTEXT"}"#, "XAA acts"
  ),
  (
    "2013/activities/sample-seminar.json", "title", #""OURTEXT""#, #""THEIRTEXT""#,
    "activity sample-seminar"
  ),
  ("frameworks/salw.json", "items/SALW-01/gist", #""OURTEXT""#, #""THEIRTEXT""#, "salw"),
  ("sources/sample-note.json", "title", #""OURTEXT""#, #""THEIRTEXT""#, "source sample-note"),
])
func `elsewhere nothing of either side is in an edition, and it says what is missing`(
  path: String, pointer: String, ours: String, theirs: String, name: String
) {
  var sample = SampleStore()
  sample.set(
    path, at: pointer,
    to: #"{"$conflict": {"base": "BASETEXT", "ours": \#(ours), "theirs": \#(theirs)}}"#)
  for audience in audiences {
    #expect(!held(sample, audience).contains("TEXT"))
    #expect(!held(sample, audience).contains("$conflict"))
    let missing = Projection(of: sample.store, year: 2013, for: audience).unreadable
    #expect(missing.count == 1)
    #expect(missing.allSatisfy { $0.contains(name) }, "\(missing)")
  }
}

/// A conflict in a text for few. It changes no byte and no count for the others.
@Test(arguments: [
  ("2013/activities/closed.json", "title", #""OURTEXT""#, #""THEIRTEXT""#),
  ("2013/activities/closed.json", "", "{}", "null"),
  (sheet, "answers/R4/summary", #"["OURTEXT"]"#, #"["THEIRTEXT"]"#),
  (sheet, "answers/R5/actions/a/title", #""OURTEXT""#, #""THEIRTEXT""#),
  (sheet, "answers/R5/actions/a", "null", #"{"title": "THEIRTEXT", "visibility": "parties"}"#),
])
func `a conflict in what is hidden leaves no trace`(
  path: String, pointer: String, ours: String, theirs: String
) {
  var sample = SampleStore()
  let facts = #""asOf": "2013", "statedBy": "participant""#
  sample.set(
    sheet, at: "answers/R4", to: #"{"status": "planned", \#(facts), "visibility": "parties"}"#)
  sample.set(
    sheet, at: "answers/R5",
    to:
      #"{"status": "planned", \#(facts), "actions": {"a": {"title": "A", "date": "2013", "visibility": "parties"}}}"#
  )
  sample.set("2013/activities/closed.json", to: #"{"title": "A", "visibility": "secretariat"}"#)
  let before = Projection(of: sample.store, year: 2013, for: .public)
  sample.set(
    path, at: pointer, to: #"{"$conflict": {"ours": \#(ours), "theirs": \#(theirs)}}"#)
  let after = Projection(of: sample.store, year: 2013, for: .public)
  #expect(after.digest == before.digest)
  #expect(after.unreadable == before.unreadable)
  #expect(after.errors == before.errors)
}

@Test func `answers that are one conflict are never silent`() {
  for pointer in ["", "answers"] {
    var sample = SampleStore()
    sample.set(sheet, at: pointer, to: #"{"$conflict": {"ours": {}, "theirs": {"a": "TEXT"}}}"#)
    let projection = Projection(of: sample.store, year: 2013, for: .public)
    let answers = projection.store.sheet(.implementation, "XAA", 2013)?.answers ?? []
    #expect(answers.count == 13)
    #expect(answers.allSatisfy { [.unreadable, .withheld].contains($0.status) })
  }
}

@Test func `a vote or an act with an open conflict is missing as a whole`() {
  var sample = SampleStore()
  sample.set(
    "2013/activities/sample-seminar.json", at: "participants/XAA/note",
    to: #"{"$conflict": {"ours": "OURTEXT"}}"#)
  let store = Projection(of: sample.store, year: 2013, for: .secretariat).store
  #expect(store.activities(2013).isEmpty)
}

@Test(arguments: [Audience.public, Audience(.participants)])
func `a conflict in a hidden answer does not affect an edition, even if a side is silent`(
  audience: Audience
) {
  var plain = SampleStore()
  plain.set("store.json", at: "access/audience", to: #""secretariat""#)
  var open = plain
  let end = #", "summary": ["A text."], "visibility": "secretariat"}"#
  plain.set(sheet, at: "answers/R4", to: #"{"status": "planned""# + end)
  let statuses = #"{"$conflict": {"ours": "not-reported", "theirs": "planned"}}"#
  let whole =
    #"{"$conflict": {"ours": {"status": "not-reported", "visibility": "secretariat"}, "theirs": {"status": "planned"\#(end)}}"#
  for answer in [#"{"status": \#(statuses)"# + end, whole] {
    open.set(sheet, at: "answers/R4", to: answer)
    #expect(held(open, audience) == held(plain, audience))
    let projections = [open, plain].map { Projection(of: $0.store, year: 2013, for: audience) }
    #expect(projections[0].errors == projections[1].errors)
    #expect(projections[0].unreadable == projections[1].unreadable)
  }
}

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

/// A conflict in an answer between what all may see and what few may.
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
    let offset = sample.files[sheet]?.firstRange(of: "OURTEXT")?.lowerBound.utf16Offset(
      in: sample.files[sheet] ?? "")
    #expect(offset.map { projection.shows(sheet, at: $0) } == false)
  }
}

@Test(arguments: [
  (sheet, "pathway", "XAA 2013"), (sheet, "answers", "XAA 2013"),
  (sheet, "participant", "XAA 2013"),
  ("participants/XAA/instruments.json", "instruments", "XAA"),
  ("2013/activities/sample-seminar.json", "title", "1 other record"),
  ("2013/activities/sample-seminar.json", "visibility", "1 other record"),
  ("frameworks/salw.json", "items/SALW-01/gist", "salw"),
  ("sources/sample-note.json", "title", "1 other record"),
])
func `elsewhere nothing of either side is in an edition, and it says what is missing`(
  path: String, pointer: String, name: String
) {
  let side = { (word: String) in #"{"a": "\#(word)TEXT", "b": ["\#(word)TEXT"]}"# }
  var sample = SampleStore()
  sample.set(
    path, at: pointer,
    to:
      #"{"$conflict": {"base": "BASETEXT", "ours": \#(side("OUR")), "theirs": \#(side("THEIR"))}}"#
  )
  for audience in audiences {
    #expect(!held(sample, audience).contains("TEXT"))
    #expect(!held(sample, audience).contains("$conflict"))
    let missing = Projection(of: sample.store, year: 2013, for: audience).unreadable
    #expect(missing.count == 1)
    #expect(missing.allSatisfy { $0.contains(name) }, "\(missing)")
  }
}

@Test func `answers that are one conflict are all unreadable, never silent`() {
  for pointer in ["", "answers"] {
    var sample = SampleStore()
    sample.set(sheet, at: pointer, to: #"{"$conflict": {"ours": {}, "theirs": {"a": "TEXT"}}}"#)
    let projection = Projection(of: sample.store, year: 2013, for: .public)
    let answers = projection.store.sheet(.implementation, "XAA", 2013)?.answers ?? []
    #expect(answers.count == 13)
    #expect(answers.allSatisfy { $0.status == .unreadable })
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

import Annexes
import Documents
import Editions
import Records
import SampleStore
import Testing

private let answers = "2013/XAA/implementation.json"
private let note = #""sources": ["sample-note"]"#

/// One annex of a store as Markdown, without its list of sources, each run of blanks as one.
private func annex(
  _ letter: String, of sample: SampleStore, for audience: Audience = .public,
  participants: [String] = []
) -> String {
  var document = compiled(
    sample, audience, .init(letters: [letter], participants: participants, version: "0"))
  document.sections.removeAll { $0.number != "Annex \(letter)" }
  document.colophon = []
  return document.markdown().replacing("\n> ", with: " ").split { $0.isWhitespace }
    .joined(separator: " ")
}

private func act(_ act: String, _ date: String) -> (path: String, pointer: String, json: String) {
  (
    "participants/XAA/instruments.json", "instruments/arms-trade-treaty/acts/\(date)-\(act)",
    #"{"act": "\#(act)", "date": "\#(date)", \#(note)}"#
  )
}

/// A fact in the store, and what an annex prints of it.
struct PrintedFact: Sendable {
  var letter: String
  var path: String
  var pointer: String
  var json: String
  var prints: String
}

@Test(arguments: [
  PrintedFact(
    letter: "B", path: answers, pointer: "answers/R1",
    json:
      #"{"status": "planned", "statedBy": "public-source", "actions": {"a": {"title": "A law", \#(note)}}}"#,
    prints: "A law †"),
  PrintedFact(
    letter: "B", path: answers, pointer: "answers/R1",
    json: #"{"status": "planned", "actions": {"a": {"title": "A law", "confidence": "low"}}}"#,
    prints: "A law (confidence: low)"),
  PrintedFact(
    letter: "B", path: answers, pointer: "answers/R1",
    json: #"{"status": "planned", "actions": {"a": {"title": "A law", "confidence": "high"}}}"#,
    prints: "A law |"),
  PrintedFact(
    letter: "B", path: answers, pointer: "answers/R1",
    json: #"{"status": "planned", "actions": {"a": {"title": "A law", "status": "under-way"}}}"#,
    prints: "A law (under way) |"),
  PrintedFact(
    letter: "K", path: answers, pointer: "answers/R1",
    json:
      #"{"status": "planned", "actions": {"a": {"title": "Late", "date": "2013-02-01"}, "b": {"title": "Early", "date": "2013"}}}"#,
    prints: #"2013: Early\ 1 February 2013: Late"#),
  PrintedFact(
    letter: "F", path: "2013/activities/sample-seminar.json", pointer: "endDate",
    json: "\"2013-05-08\"", prints: "6–8 May 2013"),
  PrintedFact(
    letter: "F", path: "2013/activities/sample-seminar.json", pointer: "endDate",
    json: "\"2013-06-01\"", prints: "6 May 2013 to 1 June 2013"),
  PrintedFact(
    letter: "F", path: "2013/activities/sample-seminar.json", pointer: "track", json: "2",
    prints: "Track II"),
  PrintedFact(
    letter: "F", path: "2013/activities/sample-seminar.json", pointer: "participants/UN",
    json: #"{"roles": ["hosted"]}"#, prints: "The Nations"),
  PrintedFact(
    letter: "F", path: "2013/activities/sample-seminar.json", pointer: "participants/XAA/by",
    json: "\"an institute\"", prints: "**hosted**, by an institute: Aurelia"),
  PrintedFact(
    letter: "H", path: "2013/ARF/implementation.json", pointer: "answers/R4",
    json: #"{"status": "planned", "summary": ["A plan."], \#(note)}"#, prints: "A plan. \\["),
  PrintedFact(
    letter: "H", path: "2013/ARF/implementation.json", pointer: "pathway/R4",
    json: #"{"step": "experts-meeting", \#(note)}"#, prints: "experts’ meeting \\["),
  PrintedFact(
    letter: "K", path: answers, pointer: "answers/R1",
    json: #"{"status": "planned", "asOf": "2013", "statedBy": "secretariat"}"#,
    prints: "planned, as of 2013; stated by the secretariat"),
  PrintedFact(
    letter: "K", path: answers, pointer: "answers/R1",
    json: #"{"status": "planned", "assistance": {"offered": {"a": {"title": "Help", \#(note)}}}}"#,
    prints: "Assistance offered: Help \\["),
  PrintedFact(
    letter: "K", path: answers, pointer: "answers/R1",
    json: #"{"status": "planned", "changeNote": ["A new government."]}"#,
    prints: "*Why it changed:* A new government."),
])
func `a fact is printed with its notes`(fact: PrintedFact) {
  var sample = SampleStore()
  sample.set(fact.path, at: fact.pointer, to: fact.json)
  let text = annex(fact.letter, of: sample)
  #expect(text.contains(fact.prints), "\(text)")
}

@Test func `silence has no mark`() {
  var sample = SampleStore()
  let before = annex("B", of: sample)
  sample.set(
    answers, at: "answers/R1",
    to:
      #"{"status": "not-reported", "statedBy": "public-source", "confirmation": "carried-forward"}"#
  )
  #expect(annex("B", of: sample) == before)
}

@Test func `an accession that was taken back makes no party`() {
  var sample = SampleStore()
  let one = act("accession", "2013-03-04")
  sample.set(one.path, at: one.pointer, to: one.json)
  #expect(annex("D", of: sample).contains("| Aurelia | p 2013 |"))
  sample.set(one.path, at: one.pointer + "/tookEffect", to: "false")
  let other = act("announcement", "2013-04-05")
  sample.set(other.path, at: other.pointer, to: other.json)
  let text = annex("D", of: sample)
  #expect(text.contains("| Aurelia | a 2013 |"))
  #expect(text.contains("a announced something that has no effect by itself"))
  #expect(!annex("G", of: sample).contains("joined"))
}

@Test func `nobody is said to lack an act on an instrument that was not adopted yet`() {
  var sample = SampleStore()
  #expect(annex("K", of: sample).contains("Arms Trade Treaty"))
  sample.set(
    "frameworks/instruments.json", at: "items/arms-trade-treaty/adopted", to: "\"2014-04-02\"")
  #expect(!annex("K", of: sample).contains("Arms Trade Treaty"))
  #expect(!annex("D", of: sample).contains("Arms Trade Treaty"))
}

@Test func `scholars and publications give no sign under an item`() {
  var sample = SampleStore()
  let path = "2013/activities/sample-seminar.json"
  #expect(annex("B", of: sample).contains("– +"))
  sample.set(path, at: "track", to: "2")
  #expect(!annex("B", of: sample).contains("– +"))
  sample.set(path, at: "track", to: "1")
  sample.set(path, at: "kind", to: "\"publication\"")
  #expect(!annex("B", of: sample).contains("– +"))
}

@Test func `a part in an activity says how far its source can be relied on`() {
  var sample = SampleStore()
  sample.set(
    "2013/activities/sample-seminar.json", at: "participants/XAA/confidence", to: "\"medium\"")
  #expect(annex("F", of: sample).contains("**hosted** (confidence: medium): Aurelia"))
  #expect(annex("K", of: sample).contains("hosted) (confidence: medium)"))
}

@Test(arguments: [
  ([("signature", "2012-06-03"), ("ratification", "2013-06-03")], "p 2013"),
  ([("ratification", "2012-06-03"), ("announcement", "2013-06-03")], "p 2012"),
  ([("ratification", "2012-06-03"), ("withdrawal", "2013-06-03")], "w 2013"),
  ([("announcement", "2013-06-03")], "a 2013"),
])
func `the latest decisive act determines the position of a participant`(
  acts: [(String, String)], standing: String
) {
  var sample = SampleStore()
  for one in acts.map(act) { sample.set(one.path, at: one.pointer, to: one.json) }
  let text = annex("D", of: sample)
  #expect(text.contains("| Aurelia | \(standing) |"), "\(text)")
}

@Test func `the acts of a year are its own`() {
  var sample = SampleStore()
  let one = act("signature", "2012-06-03")
  sample.set(one.path, at: one.pointer, to: one.json)
  #expect(
    annex("G", of: sample).contains(
      "No status and no treaty act on record differs from the year before."))
}

@Test func `totals count those who are shown`() {
  let text = annex("B", of: SampleStore(), participants: ["XAA", "XBB"])
  #expect(text.contains("| – not reported | 2 |"), "\(text)")
}

@Test func `changes are those of the participants asked for, and say nothing of what stayed`() {
  var sample = SampleStore()
  for id in ["XAA", "XBB"] {
    sample.set("2013/\(id)/implementation.json", at: "answers/R1/status", to: "\"planned\"")
  }
  for year in [2012, 2013] {
    sample.set("\(year)/XAA/implementation.json", at: "answers/R2/status", to: "\"considered\"")
  }
  let text = annex("G", of: sample, participants: ["XAA"])
  #expect(text.contains("Aurelia"))
  #expect(!text.contains("Boreala"))
  #expect(!text.contains("unchanged"))
}

@Test(arguments: ["participant", "secretariat"])
func `an answer that somebody gave is not a mere compilation`(statedBy: String) {
  func basis(_ sample: SampleStore) -> Bool {
    annex("A", of: sample).contains("not submissions by governments")
  }
  for (year, isCompilation) in [(2012, true), (2013, false)] {
    var sample = SampleStore()
    sample.set(
      "\(year)/XAA/implementation.json", at: "answers/R1",
      to: #"{"status": "planned", "statedBy": "\#(statedBy)"}"#)
    #expect(basis(sample) == isCompilation)
  }
}

@Test func `the word withheld is explained where it is used, and only there`() {
  for year in [2012, 2013] {
    var sample = SampleStore()
    sample.set(
      "\(year)/XAA/implementation.json", at: "answers/R1",
      to: #"{"status": "planned", "statedBy": "participant", "visibility": "secretariat"}"#)
    let text = annex("A", of: sample)
    #expect(text.contains("▢") == (year == 2013))
    #expect(text.contains("not submissions by governments") == (year == 2012))
  }
}

@Test func `the first page says for whom it is and whether the year is closed`() {
  var sample = SampleStore()
  #expect(annex("A", of: sample).contains("2013, public edition"))
  #expect(annex("A", of: sample, for: .secretariat).contains("2013, secretariat's edition"))
  #expect(annex("A", of: sample).contains("**Year:** open: its records can still change"))
  sample.set("2013/edition.json", at: "state", to: "\"closed\"")
  #expect(annex("A", of: sample).contains("**Year:** closed"))
}

@Test func `registers keep their own order and list those who were in office in the year`() throws {
  var sample = SampleStore()
  sample.set(
    "participants/XAA/registers.json",
    to:
      #"{"capacities": {"c": {"title": "Capacity"}}, "focalPoints": {"f": {"office": "Focus"}, "g": {"office": "Gone", "to": "2012"}}}"#
  )
  let text = annex("J", of: sample)
  #expect(!text.contains("Gone"))
  let (focus, capacity) = (
    try #require(text.firstRange(of: "Focus")), try #require(text.firstRange(of: "Capacity"))
  )
  #expect(focus.lowerBound < capacity.lowerBound)
}

@Test func `a list of sources holds those that the part cites`() {
  let part = compiled(fullSample(), .public, .init(letters: ["E"], version: "0"))
  let sources = part.sections.last?.blocks.compactMap { block -> Int? in
    if case .definitions(let entries) = block { entries.count } else { nil }
  }
  #expect(sources == [1])
}

@Test func `a review is printed as far as it was agreed to, in the words of both`() {
  var sample = SampleStore()
  #expect(!annex("K", of: sample).contains("Peer reviews"))
  let folder = "2013/XAA/reviews/XBB"
  let asked = #"{"kind": "question", "item": "R1", "text": ["Who is it?"]}"#
  sample.set(folder + "/asked.json", to: #"{"entries": {"one": \#(asked), "two": \#(asked)}}"#)
  #expect(!annex("K", of: sample).contains("Who is it?"))
  let consent = #"{"by": "An office", "date": "2013-09-01", "edition": "public"}"#
  sample.set(
    folder + "/answered.json",
    to:
      #"{"entries": {"one": {"response": "noted", "text": ["An office is."], "date": "2013-09-01", "consent": \#(consent)}}}"#
  )
  let text = annex("K", of: sample)
  #expect(text.contains("Reviewed by Boreala"))
  #expect(text.ranges(of: "Who is it?").count == 1)
  #expect(text.contains("**Noted by the participant**, 1 September 2013"))
  #expect(text.contains("An office is."))
  #expect(annex("K", of: sample, for: .secretariat).ranges(of: "Who is it?").count == 2)
  #expect(annex("K", of: sample, for: .secretariat).contains("No answer is on record."))
}

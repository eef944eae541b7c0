import Diagnostics
import Records
import SampleStore
import Testing

private let sheet = "2013/XAA/implementation.json"

/// A store whose `sheet` has this answer on R1.
private func answer(_ json: String) -> Answer? {
  var sample = SampleStore()
  sample.set(sheet, at: "answers/R1", to: json)
  return sample.store.sheet(.implementation, "XAA", 2013)?.answer("R1")
}

@Test(arguments: [
  (#"{"status": "not-reported"}"#, true), (#"{"status": "unclear"}"#, false),
  (#"{"status": "not-reported", "summary": ["A word."]}"#, false),
  (#"{"status": "not-reported", "actions": {"a": {"title": "A law"}}}"#, false),
  (#"{"status": "not-reported", "assistance": {"sought": {"a": {"title": "Help"}}}}"#, false),
  (#"{"status": "not-reported", "assistance": {"offered": {"a": {"title": "Help"}}}}"#, false),
])
func `an answer is empty only when nothing at all is on record`(json: String, isEmpty: Bool) {
  #expect(answer(json)?.isEmpty == isEmpty)
}

@Test func `participants are sorted by their sort keys, not by their codes`() {
  var sample = SampleStore()
  sample.set("participants/XAA/participant.json", at: "sortKey", to: "\"Zealandia\"")
  #expect(sample.store.participants.map(\.id) == ["XBB", "XCC", "XAA"])
}

@Test func `activities are sorted by date, those of a day by id`() {
  var sample = SampleStore()
  for (id, date) in [("a", "2013-09-01"), ("c", "2013-02-01"), ("b", "2013-02-01")] {
    sample.set(
      "2013/activities/\(id).json", to: #"{"id": "\#(id)", "year": 2013, "date": "\#(date)"}"#)
  }
  #expect(sample.store.activities(2013).map(\.id) == ["b", "c", "sample-seminar", "a"])
}

@Test func `acts are sorted by date, on a day a signature first`() {
  var sample = SampleStore()
  for (date, act) in [
    ("2013-06-03", "ratification"), ("2013-06-03", "signature"), ("2012-01-01", "announcement"),
  ] {
    sample.set(
      "participants/XAA/instruments.json", at: "instruments/arms-trade-treaty/acts/\(date)-\(act)",
      to: #"{"act": "\#(act)", "date": "\#(date)"}"#)
  }
  #expect(
    sample.store.acts(of: "XAA").map(\.act) == [.announcement, .signature, .ratification])
}

@Test func `votes are sorted by date, those of a day by number`() {
  var sample = SampleStore()
  for (id, date) in [("A-10", "2013-12-05"), ("A-9", "2013-12-05"), ("A-11", "2013-12-04")] {
    sample.set("2013/votes/\(id).json", to: #"{"id": "\#(id)", "date": "\#(date)"}"#)
  }
  #expect(sample.store.votes(2013).map(\.id) == ["A-11", "A-9", "A-10"])
}

@Test(arguments: [
  ("2013-01-01", true), ("2013-12-31", true), ("2013", true), ("2012-12-31", false),
  ("2014-01-01", false), ("2013-06", true),
])
func `a period may hold a date from its first day to its last`(text: String, holds: Bool) throws {
  #expect(Period(year: 2013).mayHold(try #require(RecordDate(text))) == holds)
}

@Test func `an edition reaches to its cut-off, else to its last day`() {
  var sample = SampleStore()
  sample.set("2013/edition.json", at: "period/to", to: "\"2013-07-31\"")
  #expect(sample.store.edition(2013)?.reach == 20_130_731)
  sample.set("2013/edition.json", at: "cutOff", to: "\"2013-09-15\"")
  #expect(sample.store.edition(2013)?.reach == 20_130_915)
  #expect(sample.store.period(of: 2013).last == 20_130_731)
  #expect(sample.store.period(of: 1999) == Period(year: 1999))
}

@Test(arguments: [
  (#""from": "2013""#, true), (#""from": "2013-12-31""#, true), (#""from": "2014""#, false),
  (#""from": "2010", "to": "2013-01-01""#, true), (#""from": "2010", "to": "2012""#, false),
  (#""office": "Office""#, true),
])
func `an office counts for a year unless it certainly did not exist then`(
  dates: String, stood: Bool
) throws {
  var sample = SampleStore()
  sample.set("participants/XAA/registers.json", to: #"{"focalPoints": {"office": {\#(dates)}}}"#)
  let entry = try #require(sample.store.registers(of: "XAA").first)
  #expect(entry.stood(in: Period(year: 2013)) == stood)
}

@Test func `a person is named only with recorded consent`() {
  var sample = SampleStore()
  let path = "participants/XAA/registers.json"
  sample.set(path, to: #"{"experts": {"one": {"person": {"name": "A. Person"}}}}"#)
  #expect(sample.store.registers(of: "XAA").map(\.person) == [nil])
  sample.set(path, at: "experts/one/person/consent", to: #"{"edition": "public"}"#)
  #expect(sample.store.registers(of: "XAA").map(\.person) == ["A. Person"])
}

@Test func `a participant has the name of the edition's year`() {
  var sample = SampleStore()
  sample.set(
    "participants/XAA/participant.json", at: "namesByEdition", to: #"{"2012": "Old Aurelia"}"#)
  let participant = sample.store.participant("XAA")
  #expect(participant?.name(in: 2012) == "Old Aurelia")
  #expect(participant?.name(in: 2013) == "Aurelia")
}

@Test func `briefings and answered reviews are those of the year`() {
  var sample = SampleStore()
  for year in [2012, 2013] {
    sample.set("\(year)/XAA/briefings/b-\(year).json", to: #"{"title": "T"}"#)
  }
  sample.set("2012/XAA/reviews/XBB/answered.json", to: #"{"entries": {"a": {}}}"#)
  sample.set("2013/XAA/reviews/XCC/answered.json", to: #"{"entries": {"a": {}}}"#)
  sample.set("2013/XAA/reviews/XBB/answered.json", to: #"{"entries": {}}"#)
  #expect(sample.store.given(.briefing, by: "XAA", 2013).map(\.id) == ["b-2013"])
  #expect(sample.store.answeredReviewers(of: "XAA", 2013) == ["XCC"])
}

@Test
func `the findings of reading are sorted by file and place, whatever the order of the records`() {
  // In the natural order of records, R-9 comes before R-10; in the order of findings it comes after.
  var sample = SampleStore()
  for id in ["R-9", "R-10"] { sample.put("2013/votes/\(id).json", "{") }
  let problems = sample.store.problems
  #expect(problems.map(\.location.file) == problems.map(\.location.file).sorted())
  #expect(problems.count >= 2)
}

/// A name in letters of several bytes, and one whose last letter takes an accent of its own.
@Test(arguments: ["records", "ບັນທຶກ", "/a/e\u{301}", "."])
func `a file's name says which record of the store it is`(name: String) {
  let store = Store(name: name, files: [])
  #expect(store.path(ofFile: name + "/2013/XAA/salw.json") == "2013/XAA/salw.json")
  #expect(store.path(ofFile: "elsewhere.json") == "elsewhere.json")
}

import JSONText
import RecordChanges
import Records
import SampleStore
import SeededStores
import Testing

private let sheet = "XAA/implementation.json"

private func compared(
  _ store: Store, _ from: Int, _ to: Int, with other: Store? = nil
) -> YearComparison {
  YearComparison(from: YearState(store, from), to: YearState(other ?? store, to))
}

/// What happened to each answer, found in a slow way from two answers and everything before them.
@Test(arguments: 1..<4 as Range<UInt64>)
func `every answer of a seeded store is compared as the two alone would be`(seed: UInt64)
  throws
{
  let made = SeededStore(try StoreShape(seed: seed, participants: 5, years: 4, fullness: 30))
  var files: [StoreFile] = []
  made.forEachFile { files.append($0) }
  let store = Store(name: "records", files: files, judging: false)
  for (from, to) in [(2011, 2012), (2011, 2014), (2013, 2014)] {
    let comparison = compared(store, from, to)
    let found = Dictionary(
      comparison.changes.filter { $0.new != nil || $0.old != nil }.map {
        ("\($0.participant) \($0.item)", $0.kind)
      }, uniquingKeysWith: { first, _ in first })
    let silent = Set(
      comparison.silent.flatMap { part in part.items.map { "\(part.participant) \($0)" } })
    var count = 0
    for participant in store.participants + store.bodies {
      for kind in [RecordKind.implementation, .salw] {
        for answer in store.sheet(kind, participant.id, to)?.answers ?? [] {
          guard let item = store.item(answer.item), item.replaces.isEmpty else { continue }
          count += 1
          let before = (2011..<to).filter { $0 != from }.contains { year in
            store.answer(on: item, of: participant.id, year).map { $0.status != .notReported }
              ?? false
          }
          let old = store.answer(on: item, of: participant.id, from)
          let name = "\(participant.id) \(item.id)"
          let expected = ChangeKind(from: old, to: answer, answeredBefore: before)
          #expect(found[name] == expected, "\(name)")
          #expect(silent.contains(name) == (expected == nil), "\(name)")
        }
      }
    }
    #expect(count > 100)
  }
}

@Test func `over several years an item is followed through all its replacements`() {
  var sample = SampleStore()
  for path in sample.files.keys where path.hasPrefix("201") { sample.files[path] = nil }
  sample.set(
    "frameworks/salw.json", at: "items",
    to: #"""
      {"A": {"title": "A", "answeredBy": ["participants"], "until": 2010},
       "B": {"title": "B", "answeredBy": ["participants"], "since": 2011, "until": 2012, "replaces": ["A"]},
       "C": {"title": "C", "answeredBy": ["participants"], "since": 2013, "replaces": ["B"]}}
      """#)
  let answer = #"{"status": "planned", "asOf": "2010", "statedBy": "participant"}"#
  sample.set("2010/XAA/salw.json", to: #"{"answers": {"A": \#(answer)}}"#)
  sample.set(
    "2013/XAA/salw.json",
    to: #"{"answers": {"C": \#(answer.replacing("planned", with: "implemented"))}}"#)
  let changes = compared(sample.store, 2010, 2013).changes
  #expect(changes.map(\.kind) == [.progress])
  #expect(changes.first?.predecessors.map(\.item.id) == ["A"])
  #expect(changes.first?.records == ["2010/XAA/salw.json", "2013/XAA/salw.json"])
  sample.files["2013/XAA/salw.json"] = nil
  let gone = compared(sample.store, 2010, 2013).changes
  #expect(gone.map(\.item) == ["C"])
  #expect(gone.map(\.kind) == [.fellSilent])
}

@Test func `over several years everything between counts`() {
  var sample = SampleStore()
  sample.set(
    "participants/XAA/instruments.json", at: "instruments/arms-trade-treaty/acts",
    to: #"""
      {"a": {"act": "signature", "date": "2011-06-03"}, "b": {"act": "ratification", "date": "2012-06-03"},
       "c": {"act": "withdrawal", "date": "2013-06-03"}, "d": {"act": "accession", "date": "2014-06-03"}}
      """#)
  #expect(compared(sample.store, 2011, 2013).changes.map(\.kind) == [.joined, .left])
  #expect(compared(sample.store, 2012, 2013).changes.map(\.kind) == [.left])
}

private func vote(_ year: Int, _ date: String, _ series: String, _ votes: String) -> String {
  #"{"resolution": "A/RES/\#(year)", "title": "A", "date": "\#(date)", "series": "\#(series)", "votes": \#(votes)}"#
}

@Test func `of each series the last vote of both years is compared`() {
  var sample = SampleStore()
  let yes = #"{"XAA": {"vote": "yes"}, "XBB": {"vote": "yes"}, "XCC": {"vote": "no"}}"#
  let other = #"{"XAA": {"vote": "no"}, "XBB": {"vote": "yes"}}"#
  sample.set("2012/votes/one.json", to: vote(1, "2012-05-01", "s", other))
  sample.set("2012/votes/two.json", to: vote(2, "2012-12-01", "s", yes))
  sample.set("2013/votes/three.json", to: vote(3, "2013-12-01", "s", other))
  sample.set("2013/votes/four.json", to: vote(4, "2013-12-02", "alone", other))
  let changes = compared(sample.store, 2012, 2013).changes
  #expect(changes.map(\.kind) == [.votedDifferently])
  #expect(changes.map(\.participant) == ["XAA"])
  #expect(changes.map(\.item) == ["A/RES/3"])
  #expect(changes.first?.records == ["2012/votes/two.json", "2013/votes/three.json"])
  #expect(sample.store.changes(in: 2013).isEmpty, "the annexes print votes elsewhere")
}

@Test(
  arguments: [
    ("not-reported", "none", .firstReport), ("none", "experts-meeting", .progress),
    ("implementation", "ministerial-consideration", .regression),
    ("implementation", "not-reported", .fellSilent), ("none", "none", .unchanged),
  ] as [(String, String, ChangeKind)])
func `the forum's steps are compared`(old: String, new: String, kind: ChangeKind) {
  var sample = SampleStore()
  for (year, step) in [(2012, old), (2013, new)] {
    sample.set(
      "\(year)/ARF/implementation.json", at: "pathway", to: #"{"R4": {"step": "\#(step)"}}"#)
  }
  let changes = compared(sample.store, 2012, 2013).changes
  #expect(changes.map(\.kind) == [kind])
  #expect(changes.map(\.item) == ["R4"])
}

@Test func `one year as of two revisions is compared record by record`() {
  var before = SampleStore()
  before.set("2013/XAA/briefings/one.json", to: #"{"title": "One"}"#)
  before.set("2013/XAA/briefings/gone.json", to: #"{"title": "Gone"}"#)
  var now = before
  now.set("2013/\(sheet)", at: "answers/R4/status", to: "\"planned\"")
  now.set("2013/XAA/briefings/two.json", to: #"{"title": "Two"}"#)
  now.set("2013/XAA/briefings/one.json", at: "title", to: "\"The first\"")
  now.files["2013/XAA/briefings/gone.json"] = nil
  now.set(
    "participants/XAA/instruments.json", at: "instruments/arms-trade-treaty/acts/a",
    to: #"{"act": "signature", "date": "2013-06-03"}"#)
  now.set("participants/XAA/registers.json", to: #"{"entries": {}}"#)
  let comparison = compared(before.store, 2013, 2013, with: now.store)
  #expect(comparison.changes.map(\.kind) == [.firstReport, .signed, .briefingGiven])
  #expect(
    comparison.records.map(\.path.text) == [
      "2013/XAA/briefings/gone.json", "2013/XAA/briefings/one.json", "2013/XAA/briefings/two.json",
      "participants/XAA/instruments.json",
    ])
  let differing = compared(now.store, 2013, 2013).changes.filter { !$0.isWithoutDifference }
  #expect(differing.isEmpty)
  #expect(compared(now.store, 2013, 2013).records.isEmpty)
}

@Test func `a participant that does not exist any more is compared as well`() {
  var before = SampleStore()
  before.set("2012/\(sheet)", at: "answers/R4/status", to: "\"planned\"")
  var now = before
  for path in now.files.keys where path.contains("XAA") { now.files[path] = nil }
  let comparison = compared(before.store, 2012, 2013, with: now.store)
  #expect(comparison.changes.map(\.kind) == [.fellSilent])
}

@Test func `an unreadable record is reported as unreadable`() {
  var sample = SampleStore()
  sample.set("2012/\(sheet)", at: "answers/R4/status", to: "\"planned\"")
  sample.set("2013/\(sheet)", at: "answers/R4/status", to: "\"planed\"")
  let comparison = compared(sample.store, 2012, 2013)
  #expect(comparison.changes.isEmpty)
  #expect(comparison.untold.map(\.items) == [["R4"]])
}

import Diagnostics
import Foundation
import JSONText
import RecordChanges
import RecordRules
import Records
import SampleStore
import SeededStores
import Testing

private let sheet = "XAA/implementation.json"

private func answer(_ status: String, _ asOf: String = "2012", _ more: String = "") -> String {
  #"{"status": "\#(status)", "asOf": "\#(asOf)", "statedBy": "participant", "sources": ["sample-note"]\#(more)}"#
}

private let confirmed = #", "confirmation": "confirmed""#

/// The rules that find something in R1 of XAA in 2013 after these answers.
private func rules(
  _ old: String?, _ new: String?, older: String? = nil,
  change: (inout SampleStore) -> Void = { _ in }
) -> [String] {
  var sample = SampleStore()
  for (year, text) in [(2012, old), (2013, new)] {
    if let text { sample.set("\(year)/\(sheet)", at: "answers/R1", to: text) }
  }
  change(&sample)
  return findings(in: sample.store).filter { $0.location.file.hasSuffix(sheet) }.map(\.rule)
}

@Test(arguments: [
  ("planned", "considered", ["unexplained-change"]), ("planned", "implemented", []),
  ("implemented", "discontinued", ["unexplained-change"]),
  ("planned", "not-pursued", ["unexplained-change"]), ("not-pursued", "discontinued", []),
  ("planned", "not-applicable", []), ("unclear", "not-started", []), ("planned", "planned", []),
])
func `a step back and a stop need a reason`(old: String, new: String, found: [String]) {
  let (before, now) = (answer(old, "2012", confirmed), answer(new, "2013", confirmed))
  #expect(rules(before, now).filter { $0.hasPrefix("unexplained") } == found)
  let told = answer(new, "2013", confirmed + #", "changeNote": ["Because."]"#)
  #expect(rules(before, told).filter { $0.hasPrefix("unexplained") } == [])
}

@Test func `a statement by public sources alone needs no reason`() {
  let sources = #""sources": ["sample-note"]"#
  func stated(_ status: String) -> String {
    #"{"status": "\#(status)", "asOf": "2012", "statedBy": "public-source", \#(sources)}"#
  }
  #expect(rules(stated("planned"), stated("considered")) == [])
  #expect(rules(answer("planned", "2012", confirmed), stated("considered")) == [])
  #expect(rules(stated("planned"), #"{"status": "not-reported"}"#) == [])
}

@Test func `silence after an answer is a reminder, unless nothing was on record`() {
  let silent = #"{"status": "not-reported"}"#
  #expect(rules(answer("planned", "2012", confirmed), silent) == ["unexplained-silence"])
  let noted = #"{"status": "not-reported", "changeNote": ["Asked."]}"#
  #expect(rules(answer("planned", "2012", confirmed), noted) == [])
  #expect(rules(silent, silent) == [])
  let restricted = answer("planned", "2012", confirmed + #", "visibility": "parties""#)
  let found = rules(restricted, silent)
  #expect(!found.contains("unexplained-silence"), "a note would tell of it")
  let gone = rules(answer("planned", "2012", confirmed), nil) { $0.files["2013/\(sheet)"] = nil }
  #expect(gone == [])
  let closed = rules(answer("planned", "2012", confirmed), silent) {
    $0.set("2013/edition.json", at: "state", to: "\"closed\"")
  }
  #expect(!closed.contains("unexplained-silence"))
}

@Test(arguments: [("2010", true), ("2011", false), ("2013", false)])
func `what is carried forward for more than two years is doubtful`(asOf: String, isFound: Bool) {
  let carried = answer("planned", asOf, #", "confirmation": "carried-forward""#)
  #expect(rules(carried, carried).contains("unconfirmed-too-long") == isFound)
}

@Test func `a waiver lets one answer pass through its year`() {
  func waived(_ through: Int) -> [String] {
    let waiver =
      #", "waivers": {"unexplained-change": {"reason": "Asked.", "through": \#(through)}}"#
    return rules(
      answer("planned", "2012", confirmed), answer("considered", "2013", confirmed + waiver))
  }
  #expect(waived(2013) == [])
  #expect(waived(2012).contains("unexplained-change"))
}

/// An item that replaced two needs a reason if it is behind either of them.
@Test func `an item that replaced others is followed`() {
  var sample = SampleStore()
  sample.set(
    "frameworks/cscap-18.json", at: "items/R1/until", to: "2012")
  sample.set(
    "frameworks/cscap-18.json", at: "items/R13",
    to:
      #"{"title": "A", "gist": "A.", "addressee": ["arf"], "pillars": [1], "answeredBy": ["participants"], "since": 2013, "replaces": ["R1"]}"#
  )
  sample.set("2012/\(sheet)", at: "answers/R1", to: answer("implemented", "2012", confirmed))
  sample.set("2013/\(sheet)", at: "answers/R13", to: answer("planned", "2013", confirmed))
  let found = findings(in: sample.store).filter { $0.rule == "unexplained-change" }
  #expect(found.map(\.subject.record) == ["2013/\(sheet)"])
}

/// The flags leave out no finding: each rule is run on every sheet, the slow way.
@Test(arguments: 1..<6 as Range<UInt64>)
func `the flags leave no finding out`(seed: UInt64) throws {
  let made = SeededStore(try StoreShape(seed: seed, participants: 6, years: 4, fullness: 40))
  var files: [StoreFile] = []
  // Seeded answers give their reasons. Here the reasons are removed.
  made.forEachFile { file in
    let text = String(decoding: file.bytes, as: UTF8.self)
    let bare = text.replacing("\"changeNote\"", with: "\"formerNote\"")
    files.append(StoreFile(path: file.path, bytes: Array(bare.utf8)))
  }
  let store = Store(name: "records", files: files, judging: false)
  let found = findings(in: store).filter { $0.rule == "unexplained-change" }
  var expected: Set<String> = []
  for year in 2012...2014 {
    for change in store.changes(in: year) {
      guard let new = change.new, new.statedBy == .participant, new.changeNote.isEmpty,
        [.regression, .stopped].contains(change.kind), change.old?.statedBy == .participant
      else { continue }
      expected.insert("\(year) \(change.participant) \(change.item)")
    }
  }
  let names = found.map { finding in
    let parts = finding.location.file.split(separator: "/")
    return "\(parts[1]) \(parts[2]) \(finding.place.components(separatedBy: " › ")[1])"
  }
  #expect(!expected.isEmpty)
  #expect(Set(names) == expected, "\(Set(names).symmetricDifference(expected).sorted().prefix(5))")
}

// MARK: - Acts

private let acts = "participants/XAA/instruments.json"

private func sample(_ more: String = "") -> SampleStore {
  var sample = SampleStore()
  sample.set(
    acts, at: "instruments/rome-statute/acts",
    to:
      #"{"2010-06-01-signature": {"act": "signature", "date": "2010-06-01", "sources": ["sample-note"]}\#(more)}"#
  )
  return sample
}

@Test func `an act may get a new key, but may not vanish`() {
  let then = sample().store
  var now = sample()
  #expect(vanishedActs(since: then, in: now.store) == [])
  now.set(
    acts, at: "instruments/rome-statute/acts",
    to: #"{"other": {"act": "signature", "date": "2010-06-01", "sources": ["sample-note"]}}"#)
  #expect(vanishedActs(since: then, in: now.store) == [])
  now.set(
    acts, at: "instruments/rome-statute/acts",
    to: #"{"other": {"act": "ratification", "date": "2010-06-01", "sources": ["sample-note"]}}"#)
  let found = vanishedActs(since: then, in: now.store)
  #expect(found.map(\.found) == ["a removed act: signature of 1 June 2010"])
  now.files[acts] = nil
  #expect(vanishedActs(since: then, in: now.store).count == 1)
}

@Test func `an erratum that names the record allows an act to vanish`() {
  let then = sample().store
  var now = sample()
  now.files[acts] = nil
  now.set(
    "2013/edition.json", at: "errata",
    to: #"{"one": {"date": "2014-01-01", "reason": ["A mistake."], "records": ["\#(acts)"]}}"#)
  #expect(vanishedActs(since: then, in: now.store) == [])
  #expect(vanishedActs(since: now.store, in: now.store) == [])
}

// MARK: - Sheets

@Test func `a sheet with something on record may be moved, but may not vanish`() throws {
  let sheet = "2013/" + sheet
  var then = SampleStore()
  var now = then
  now.files[sheet] = nil
  let paths = [sheet, "2013/XDD/implementation.json", "2013/XBB/salw.json"]
  func found() -> [String] {
    vanishedAnswers(at: paths, since: then.store, in: now.store).map(\.place)
  }
  #expect(found() == [], "nothing was on record")
  then.set(
    sheet, at: "answers/R1",
    to: #"{"status": "planned", "asOf": "2013", "statedBy": "participant"}"#)
  #expect(found() == ["XAA 2013"])
  now.files["2013/XBB/implementation.json"] = then.files[sheet]
  #expect(
    found() == ["XAA 2013"], "the change did not touch the other participant's file at the new path"
  )
  now.files["2013/XDD/implementation.json"] = then.files[sheet]
  #expect(found() == [])
  now.files["2013/XDD/implementation.json"] = nil
  now.set(
    "2013/edition.json", at: "errata",
    to: #"{"one": {"date": "2014-01-01", "reason": ["A mistake."], "records": ["\#(sheet)"]}}"#)
  #expect(found() == [])
}

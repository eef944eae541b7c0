import RecordChanges
import Records
import SampleStore
import Testing

private let sheet = "XAA/implementation.json"

/// What happens to R4 between two statuses; nothing if both are silent.
private func change(
  _ old: String, _ new: String, statedBy: String = "participant", extra: String = ""
) -> ChangeKind? {
  var sample = SampleStore()
  for (year, status) in [(2012, old), (2013, new)] where status != "not-reported" {
    let more = year == 2013 ? extra : ""
    sample.set(
      "\(year)/\(sheet)", at: "answers/R4",
      to: #"{"status": "\#(status)", "asOf": "2012", "statedBy": "\#(statedBy)"\#(more)}"#)
  }
  return sample.store.changes(in: 2013).first { $0.item == "R4" }?.kind
}

@Test(
  arguments: [
    ("not-reported", "not-reported", nil), ("not-reported", "planned", .firstReport),
    ("planned", "not-reported", .fellSilent), ("unclear", "planned", .clarified),
    ("unclear", "not-applicable", .clarified), ("planned", "unclear", .reassessed),
    ("planned", "in-progress", .progress), ("not-started", "implemented", .progress),
    ("implemented", "partly-implemented", .regression), ("planned", "not-pursued", .stopped),
    ("implemented", "discontinued", .stopped), ("not-pursued", "discontinued", .reassessed),
    ("planed", "planned", nil), ("planned", "planed", nil), ("discontinued", "planned", .resumed),
    ("discontinued", "unclear", .reassessed),
    ("not-applicable", "planned", .reassessed), ("planned", "not-applicable", .reassessed),
    ("planned", "planned", .unchanged), ("unclear", "unclear", .unchanged),
    ("withheld", "planned", nil), ("planned", "withheld", nil),
    ("not-reported", "withheld", .firstReport),
    ("withheld", "not-reported", nil),
  ] as [(String, String, ChangeKind?)])
func `two statuses determine one kind of change`(old: String, new: String, kind: ChangeKind?) {
  #expect(change(old, new) == kind)
}

/// The same, found in a slow way for every pair on the ladder.
@Test func `on the ladder a change is up, down or none`() {
  let ladder = [
    "not-started", "considered", "planned", "in-progress", "partly-implemented", "implemented",
  ]
  for (i, old) in ladder.enumerated() {
    for (j, new) in ladder.enumerated() {
      #expect(change(old, new) == (i < j ? .progress : i > j ? .regression : .unchanged))
    }
  }
}

@Test func `silence after a public source is not a finding`() {
  #expect(change("planned", "not-reported", statedBy: "public-source") == .noNewInformation)
}

@Test func `an answer that was carried forward is not confirmed`() {
  #expect(
    change("planned", "planned", extra: #", "confirmation": "carried-forward""#) == .notConfirmed)
}

@Test func `an answer after a gap is reported again`() {
  var sample = SampleStore()
  for (path, text) in sample.files where path.hasPrefix("2012/XAA/implementation") {
    sample.files["2011/XAA/implementation.json"] = text.replacing("2012", with: "2011")
  }
  for year in [2011, 2013] {
    sample.set("\(year)/\(sheet)", at: "answers/R4/status", to: "\"planned\"")
  }
  let kinds = sample.store.changes(in: 2013).filter { $0.item == "R4" }.map(\.kind)
  #expect(kinds == [.reportedAgain])
}

@Test(
  arguments: [
    ("signature", .signed), ("ratification", .joined), ("accession", .joined),
    ("acceptance", .joined),
    ("approval", .joined), ("succession", .joined), ("announcement", .announced),
    ("withdrawal", .left),
  ] as [(String, ChangeKind)])
func `an act of the year is a change`(act: String, kind: ChangeKind) {
  var sample = SampleStore()
  for date in ["2013-06-03", "2012-06-03"] {
    sample.set(
      "participants/XAA/instruments.json", at: "instruments/arms-trade-treaty/acts/\(date)-\(act)",
      to: #"{"act": "\#(act)", "date": "\#(date)", "sources": ["sample-note"]}"#)
  }
  let kinds = sample.store.changes(in: 2013).map(\.kind)
  #expect(kinds == [kind])
}

@Test func `changes are sorted in the order of the forum's names`() {
  var sample = SampleStore()
  for id in ["XCC", "XAA", "XBB"] {
    sample.set("2013/\(id)/implementation.json", at: "answers/R1/status", to: "\"planned\"")
  }
  #expect(sample.store.changes(in: 2013).map(\.participant) == ["XAA", "XBB", "XCC"])
}

@Test func `a review that was answered is named by its reviewer's name`() {
  var sample = SampleStore()
  sample.set("2013/XAA/reviews/XCC/answered.json", to: #"{"entries": {"a": {"text": ["A"]}}}"#)
  let changes = sample.store.changes(in: 2013)
  #expect(changes.map(\.kind) == [.reviewAnswered])
  #expect(changes.map(\.item) == ["The Celestine Union"])
}

@Test func `an answer by somebody else does not turn a first report into a second`() {
  var sample = SampleStore()
  sample.set("2010/XBB/implementation.json", to: #"{"answers": {"R4": {"status": "planned"}}}"#)
  sample.set("2010/XAA/salw.json", to: #"{"answers": {"R4": {"status": "planned"}}}"#)
  sample.set("2013/\(sheet)", at: "answers/R4/status", to: "\"planned\"")
  #expect(sample.store.changes(in: 2013).map(\.kind) == [.firstReport])
}

@Test func `an answer whose file is missing this year counts as silence`() {
  var sample = SampleStore()
  sample.set("2012/\(sheet)", at: "answers/R4/status", to: "\"planned\"")
  sample.files["2013/\(sheet)"] = nil
  #expect(sample.store.changes(in: 2013).map(\.kind) == [.fellSilent])
}

@Test(arguments: [("2012-08-01", 1), ("2013-07-31", 1), ("2013-08-01", 0)])
func `an act belongs to the year that holds its day`(date: String, count: Int) {
  var sample = SampleStore()
  sample.set("2013/edition.json", at: "period", to: #"{"from": "2012-08-01", "to": "2013-07-31"}"#)
  sample.set(
    "participants/XAA/instruments.json", at: "instruments/arms-trade-treaty/acts/\(date)-signature",
    to: #"{"act": "signature", "date": "\#(date)"}"#)
  #expect(sample.store.changes(in: 2013).count == count)
}

@Test func `the answers of a body change too`() {
  var sample = SampleStore()
  sample.set("2013/ARF/implementation.json", at: "answers/R4.a/status", to: "\"planned\"")
  #expect(sample.store.changes(in: 2013).map(\.participant) == ["ARF"])
}

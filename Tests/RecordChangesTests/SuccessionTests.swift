import RecordChanges
import Records
import SampleStore
import SeededNumbers
import Testing

private let measures = "frameworks/salw.json"

/// The measures alone, as a framework of its own: items by id, each with more members.
private func sample(_ items: [(id: String, members: String)]) -> SampleStore {
  var sample = SampleStore()
  for path in sample.files.keys where path.hasPrefix("201") { sample.files[path] = nil }
  let texts = items.map { id, members in
    #""\#(id)": {"title": "T", "answeredBy": ["participants"]\#(members)}"#
  }
  sample.set(measures, to: #"{"id": "salw", "items": {\#(texts.joined(separator: ", "))}}"#)
  return sample
}

extension SampleStore {
  fileprivate mutating func answer(
    _ year: Int, _ item: String, _ status: String, by: String = "participant", _ extra: String = ""
  ) {
    set(
      "\(year)/XAA/salw.json", at: "answers/\(item)",
      to: #"{"status": "\#(status)", "statedBy": "\#(by)"\#(extra)}"#)
  }
}

/// What happened in 2013, as `item kind`.
private func kinds(_ sample: SampleStore) -> [String] {
  sample.store.changes(in: 2013).map { "\($0.item) \($0.kind.rawValue)" }
}

private let until = #", "until": 2012"#
private func since(_ old: String...) -> String {
  let names = old.map { "\"\($0)\"" }.joined(separator: ", ")
  return #", "since": 2013, "replaces": [\#(names)]"#
}

/// Renaming every item does not change what happened.
@Test(arguments: 0..<60)
func `replacing every item by one with a new name gives the same changes`(seed: Int) {
  var numbers = SeededGenerator(seed: UInt64(seed))
  let names = (1...12).map { "M-\($0)" }
  let statuses =
    Status.allCases.map(\.rawValue) + Array(repeating: Status.notReported.rawValue, count: 8)
  var plain = sample(names.map { ($0, "") })
  var renamed = sample(
    names.map { ($0, until) } + names.map { ("N" + $0, since($0)) })
  for name in names {
    for year in [2010, 2012, 2013] where numbers.chance(75) {
      let status = numbers.one(of: statuses)
      let by = numbers.chance(50) ? "participant" : "public-source"
      let extra = numbers.chance(15) ? #", "confirmation": "carried-forward""# : ""
      plain.answer(year, name, status, by: by, extra)
      renamed.answer(year, year == 2013 ? "N" + name : name, status, by: by, extra)
    }
  }
  // A year's changes have the order of its answers. Those that only the year before has come after them.
  let expected = kinds(plain).map { "N" + $0 }.sorted()
  #expect(kinds(renamed).sorted() == expected)
}

/// Two items become one: what each said, what the one says, and what happened.
struct Merging: Sendable {
  var old: [String]
  var new: String
  var kind: String?
  var by = ["participant", "participant"]
}

@Test(arguments: [
  Merging(old: ["planned", "planned"], new: "implemented", kind: "progress"),
  Merging(old: ["planned", "planned"], new: "planned", kind: "unchanged"),
  Merging(old: ["planned", "considered"], new: "planned", kind: "reassessed"),
  Merging(old: ["planned", "not-reported"], new: "planned", kind: "reassessed"),
  Merging(old: ["not-reported", "not-reported"], new: "planned", kind: "first-report"),
  Merging(old: ["not-reported", "not-reported"], new: "not-reported", kind: nil),
  Merging(old: ["planned", "not-reported"], new: "not-reported", kind: "fell-silent"),
  Merging(old: ["planned", "planned"], new: "not-reported", kind: "fell-silent"),
  Merging(
    old: ["planned", "considered"], new: "not-reported", kind: "no-new-information",
    by: ["public-source", "public-source"]),
  Merging(
    old: ["planned", "planned"], new: "not-reported", kind: "fell-silent",
    by: ["public-source", "participant"]),
  Merging(old: ["planned", "withheld"], new: "planned", kind: nil),
  Merging(old: ["planned", "withheld"], new: "not-reported", kind: nil),
  Merging(old: ["planned", "considered"], new: "withheld", kind: nil),
  Merging(old: ["planned", "unheard-of"], new: "planned", kind: nil),
  Merging(old: ["planned", "considered"], new: "unheard-of", kind: nil),
])
func `items that were merged into one are compared where they agree`(merging: Merging) {
  var sample = sample([("A", until), ("B", until), ("C", since("A", "B"))])
  for (index, id) in ["A", "B"].enumerated() {
    sample.answer(2012, id, merging.old[index], by: merging.by[index])
  }
  sample.answer(2013, "C", merging.new)
  #expect(kinds(sample) == (merging.kind.map { ["C \($0)"] } ?? []))
}

@Test func `an answer carried over from several different ones is not confirmed`() {
  var sample = sample([("A", until), ("B", until), ("C", since("A", "B"))])
  sample.answer(2012, "A", "planned")
  sample.answer(2012, "B", "considered")
  sample.answer(2013, "C", "planned", #", "confirmation": "carried-forward""#)
  #expect(kinds(sample) == ["C not-confirmed"])
}

@Test func `each part of an item that was split is compared with the whole`() {
  var sample = sample([("A", until), ("B", since("A")), ("C", since("A"))])
  sample.answer(2012, "A", "planned")
  sample.answer(2013, "B", "implemented")
  sample.answer(2013, "C", "planned")
  #expect(kinds(sample) == ["B progress", "C unchanged"])
  sample.answer(2013, "C", "not-reported")
  #expect(kinds(sample) == ["B progress", "C fell-silent"])
}

@Test func `an item that ended is not silent, nor is one that is not there yet`() {
  var sample = sample([("A", until), ("B", #", "since": 2013"#)])
  sample.answer(2012, "A", "planned")
  #expect(kinds(sample) == [])
  sample.answer(2012, "B", "planned")
  sample.answer(2013, "B", "planned")
  #expect(kinds(sample) == ["B first-report"])
}

@Test func `a line without its year's file is silent under its new name`() {
  var sample = sample([("A", until), ("B", since("A"))])
  sample.answer(2012, "A", "planned")
  #expect(kinds(sample) == ["B fell-silent"])
}

@Test func `that an item was answered before is found however many names back`() {
  var sample = sample([
    ("A", #", "until": 2008"#), ("B", #", "since": 2009, "until": 2012, "replaces": ["A"]"#),
    ("C", since("B")),
  ])
  sample.answer(2007, "A", "planned")
  sample.answer(2013, "C", "planned")
  #expect(kinds(sample) == ["C reported-again"])
}

@Test func `a change knows the names that its item had`() {
  var sample = sample([("A", until), ("B", until), ("C", since("A", "B"))])
  sample.answer(2012, "A", "planned")
  sample.answer(2013, "C", "planned")
  let change = sample.store.changes(in: 2013).first
  #expect(change?.predecessors.map(\.item.id) == ["A", "B"])
  #expect(change?.predecessors.map(\.answer?.status) == [.planned, nil])
  #expect(change?.old == nil)
}

import JSONText
import Records
import SampleStore
import SeededNumbers
import Testing

private let crosswalk = "frameworks/crosswalk.json"

private func entry(_ points: [String]) -> String {
  let names = points.map { "\"\($0)\"" }.joined(separator: ", ")
  return #"{"bearsOn": [\#(names)], "why": "So it is read."}"#
}

/// The sample with a crosswalk and one record of each kind. The numbers say to which points they relate.
private func sample(_ seed: UInt64) -> SampleStore {
  var numbers = SeededGenerator(seed: seed)
  var sample = SampleStore()
  let points = ["P1.3", "P1.5", "P2.2", "P2.10", "W.4"]
  func some(_ names: [String]) -> [String] { names.filter { _ in numbers.chance(30) } }
  sample.set(
    crosswalk,
    to: #"{"id": "crosswalk", "title": "T", "description": ["D"], "to": "sg-2009", "items": {}}"#)
  for item in ["R1", "R2", "R12", "R4.a", "SALW-09", "SALW-20", "cat"] {
    let read = some(points)
    if !read.isEmpty { sample.set(crosswalk, at: "items/\(item)", to: entry(read)) }
  }
  for kind in ["review", "briefing", "seminar", "dialogue"] {
    let read = some(points)
    if !read.isEmpty { sample.set(crosswalk, at: "records/\(kind)", to: entry(read)) }
  }
  let names = points + ["R1", "R2", "R12", "SALW-20", "arms-trade-treaty", "cat", "SALW-09"]
  for (id, kind) in [("a", "seminar"), ("b", "dialogue"), ("c", "meeting")] {
    let list = some(names).map { "\"\($0)\"" }.joined(separator: ", ")
    sample.set(
      "2013/activities/\(id).json",
      to: #"{"id": "\#(id)", "kind": "\#(kind)", "bearsOn": [\#(list)]}"#)
  }
  let list = some(names).map { "\"\($0)\"" }.joined(separator: ", ")
  sample.set("2013/votes/A-RES-1.json", to: #"{"id": "A-RES-1", "bearsOn": [\#(list)]}"#)
  sample.set("2013/XAA/briefings/b.json", to: #"{"id": "b", "title": "B"}"#)
  sample.set("2013/XAA/reviews/XBB/asked.json", to: #"{"entries": {"a": {"text": ["A"]}}}"#)
  return sample
}

/// What relates to a point by a plain reading of the rule, as sorted `subject: ground`.
private func slow(_ store: Store, _ point: String) -> [String] {
  func list(_ value: JSONValue?) -> [String] { value?.elements.compactMap(\.string) ?? [] }
  let cross = store.record(crosswalk)?.root
  func read(_ item: String) -> Set<String> {
    Set(list(cross?["items"]?[item]?["bearsOn"]) + (store.item(item)?.bearsOn ?? []))
  }
  var found: [String] = []
  func look(_ name: String, _ stated: [String], kind: String?) {
    if stated.contains(point) { found.append("\(name): record") }
    for item in stated where store.item(item)?.framework != "sg-2009" && read(item).contains(point)
    {
      found.append("\(name): \(item)")
    }
    if let kind, list(cross?["records"]?[kind]?["bearsOn"]).contains(point) {
      found.append("\(name): kind \(kind)")
    }
  }
  for id in store.itemIDs {
    guard let item = store.item(id), item.framework != "sg-2009" else { continue }
    look(id, item.bearsOn, kind: nil)
    if list(cross?["items"]?[id]?["bearsOn"]).contains(point), !item.bearsOn.contains(point) {
      found.append("\(id): \(id)")
    }
  }
  for record in store.records where record.path.year == 2013 {
    let stated = list(record.root?["bearsOn"])
    switch record.path.kind {
    case .activity: look(record.path.text, stated, kind: record.root?["kind"]?.string)
    case .vote: look(record.path.text, stated, kind: nil)
    case .briefing: look(record.path.text, [], kind: "briefing")
    case .reviewAsked: look(record.path.text, [], kind: "review")
    default: break
    }
  }
  return found.sorted()
}

private func words(_ bearings: BearingRecords) -> [String] {
  func lines<Subject>(_ bearers: [BearingSubject<Subject>], _ name: (Subject) -> String) -> [String]
  {
    bearers.flatMap { bearer in
      bearer.grounds.map { ground in
        switch ground {
        case .record: "\(name(bearer.subject)): record"
        case .item(let id): "\(name(bearer.subject)): \(id)"
        case .kind(let kind): "\(name(bearer.subject)): kind \(kind)"
        }
      }
    }
  }
  return
    (lines(bearings.items, \.id) + lines(bearings.instruments, \.id)
    + lines(bearings.votes) { "2013/votes/\($0.id).json" }
    + lines(bearings.activities) { "2013/activities/\($0.id).json" }
    + lines(bearings.given) { "2013/\($0.participant)/briefings/\($0.id).json" }
    + lines(bearings.reviews) { "2013/\($0.participant)/reviews/\($0.reviewer)/asked.json" })
    .sorted()
}

@Test(arguments: 0..<40)
func `the records that relate to a point are those that a plain reading finds`(seed: Int) {
  let store = sample(UInt64(seed)).store
  let bearings = store.bearings(in: 2013)
  #expect(bearings.count == 34)
  for bearing in bearings { #expect(words(bearing) == slow(store, bearing.point.id)) }
}

@Test func `a vote on an item bears on what the item is read to bear on, and no further`() {
  var sample = SampleStore()
  sample.set(crosswalk, at: "to", to: "\"sg-2009\"")
  sample.set(crosswalk, at: "items/SALW-09", to: entry(["P2.8"]))
  for (id, item) in [("a", "SALW-09"), ("b", "arms-trade-treaty"), ("c", "P2.8")] {
    sample.set("2013/votes/\(id).json", to: #"{"bearsOn": ["\#(item)"]}"#)
  }
  let bearing = sample.store.bearings(on: "P2.8", in: 2013)
  // The treaty relates to SALW-09. A vote on the treaty is two steps away from it.
  #expect(bearing?.instruments.map(\.subject.id) == ["arms-trade-treaty"])
  #expect(bearing?.votes.map(\.subject.id) == ["a", "c"])
  #expect(bearing?.votes.map(\.grounds) == [[.item("SALW-09")], [.record]])
}

@Test func `the points have the order of the report, pillar by pillar`() {
  let ids = SampleStore().store.bearings(in: 2013).map(\.point.id)
  #expect(ids.first == "P1.1")
  #expect(ids.suffix(6) == ["P3.11", "W.1", "W.2", "W.3", "W.4", "W.5"])
  #expect(ids[8..<18].last == "P2.10")
}

@Test func `without a crosswalk what records state themselves stays`() {
  var sample = SampleStore()
  sample.set("2013/votes/a.json", to: #"{"bearsOn": ["P3.8"]}"#)
  #expect(sample.store.bearings(on: "P3.8", in: 2013)?.votes.map(\.grounds) == [[.record]])
  #expect(sample.store.bearings(on: "R1", in: 2013) == nil)
}

@Test func `a review is there when somebody asked, and answered when something was answered`() {
  var sample = SampleStore()
  sample.set("2013/XBB/reviews/XAA/asked.json", to: #"{"entries": {"a": {"text": ["A"]}}}"#)
  sample.set("2013/XAA/reviews/XCC/asked.json", to: #"{"entries": {"a": {"text": ["A"]}}}"#)
  sample.set("2013/XAA/reviews/XCC/answered.json", to: #"{"entries": {"a": {"text": ["A"]}}}"#)
  sample.set("2013/XCC/reviews/XAA/asked.json", to: #"{"entries": {}}"#)
  sample.set("2012/XCC/reviews/XAA/asked.json", to: #"{"entries": {"a": {"text": ["A"]}}}"#)
  let reviews = sample.store.reviews(2013)
  #expect(reviews.map { "\($0.participant) \($0.reviewer)" } == ["XAA XCC", "XBB XAA"])
  #expect(reviews.map(\.isAnswered) == [true, false])
}

import Diagnostics
import JSONText
import RecordRules
import Records
import SampleStore
import Testing

private let sheet = "2013/XAA/implementation.json"

/// The sample with a record of each kind without a conflict, and without repetitions, because it is checked some
/// hundred times.
private func full() -> SampleStore {
  var sample = SampleStore()
  for path in sample.files.keys where path.hasSuffix("salw.json") || path.hasPrefix("2012/") {
    if path.hasPrefix("20") { sample.files[path] = nil }
  }
  for id in ["XBB", "XCC", "ARF", "UN"] { sample.files["2013/\(id)/implementation.json"] = nil }
  sample.set(
    sheet, at: "answers/R1",
    to:
      #"{"status": "implemented", "asOf": "2013-02", "statedBy": "participant", "summary": ["One.", "Two."], "actions": {"law": {"title": "A law", "date": "2013-01", "sources": ["sample-note"]}}, "sources": ["sample-note"]}"#
  )
  sample.set(
    "participants/XAA/instruments.json",
    to:
      #"{"participant": "XAA", "instruments": {"arms-trade-treaty": {"acts": {"2013-06-03-signature": {"act": "signature", "date": "2013-06-03", "sources": ["sample-note"]}}}}}"#
  )
  sample.set(
    "2013/votes/A-RES-68-31.json",
    to:
      #"{"id": "A-RES-68-31", "year": 2013, "resolution": "A/RES/68/31", "session": 68, "date": "2013-12-05", "title": "Arms Trade Treaty", "topic": "att", "bearsOn": ["arms-trade-treaty"], "totals": {"yes": 152, "no": 0, "abstain": 29}, "totalsSources": ["sample-note"], "sources": ["sample-note"], "votes": {"XAA": {"vote": "yes"}}}"#
  )
  sample.set(
    "2013/XBB/briefings/laws.json",
    to:
      #"{"id": "laws", "participant": "XBB", "year": 2013, "title": "Laws and schools", "date": "2013-09-01", "policies": ["One paragraph."], "consent": {"by": "Foreign ministry", "date": "2013-09-02", "edition": "public"}, "sources": ["sample-note"]}"#
  )
  return sample
}

/// Every place in a value, as a path of members and elements.
private func places(in value: JSONValue, _ path: [String] = []) -> [[String]] {
  let inner =
    value.members.flatMap { places(in: $0.value, path + [$0.key]) }
    + value.elements.enumerated().flatMap { places(in: $1, path + [String($0)]) }
  return (path.isEmpty ? [] : [path]) + inner
}

private let paths = [
  sheet, "participants/XAA/instruments.json", "participants/XAA/participant.json",
  "2013/votes/A-RES-68-31.json", "2013/XBB/briefings/laws.json",
  "2013/activities/sample-seminar.json", "2013/edition.json", "sources/sample-note.json",
  "store.json",
]

@Test(arguments: paths)
func `a conflict anywhere in a record is one finding`(path: String) throws {
  let sample = full()
  #expect(findings(in: sample.store) == [])
  let root = try #require(sample.store.record(path)?.root)
  // Answers on which nothing is on record are all alike.
  let distinct = places(in: root).filter { $0.first != "answers" || $0.dropFirst().first == "R1" }
  for (index, place) in distinct.enumerated() {
    let value = try #require(root.value(at: place.map(step))).text
    let conflicts = [
      #"{"$conflict": {"base": \#(value), "ours": \#(value), "theirs": \#(value)}}"#,
      #"{"$conflict": {"ours": \#(value), "theirs": {"odd": ["\u0001"]}}}"#,
      #"{"$conflict": {"base": \#(value), "theirs": \#(value)}}"#,
    ]
    var open = sample
    open.set(path, at: place.joined(separator: "/"), to: conflicts[index % 3])
    let found = findings(in: open.store)
    #expect(found.map(\.rule) == ["open-conflict"], "\(place): \(found.map(\.rule))")
  }
}

private func step(_ name: String) -> JSONStep { Int(name).map { .element($0) } ?? .member(name) }

@Test(arguments: ["frameworks/salw.json", sheet, "participants/XAA/participant.json"])
func `a record that is a conflict as a whole is one finding`(path: String) {
  var sample = full()
  let text = sample.files[path] ?? ""
  for sides in [#""base": \#(text), "ours": \#(text), "theirs": \#(text)"#, #""ours": \#(text)"#] {
    sample.set(path, to: #"{"$conflict": {\#(sides)}}"#)
    #expect(findings(in: sample.store).map(\.rule) == ["open-conflict"])
  }
}

@Test func `a conflict says in words what both sides hold`() throws {
  var sample = full()
  sample.set(
    sheet, at: "answers/R4",
    to:
      #"{"$conflict": {"ours": {"status": "planned", "summary": ["A plan."]}, "theirs": {"status": "considered"}}}"#
  )
  let finding = try #require(findings(in: sample.store).first)
  #expect(
    finding.found
      == #"two versions: ours {status "planned", summary "A plan."}, theirs {status "considered"}; before them nothing"#
  )
  #expect(finding.place == "XAA 2013 › R4")
  #expect(finding.expected.contains("before anything is published"))
}

@Test func `a finding that both sides have is still reported`() {
  var sample = full()
  sample.set(sheet, at: "answers/R4/status", to: #"{"$conflict": {"ours": "a", "theirs": "b"}}"#)
  sample.set(sheet, at: "answers/R5/status", to: "\"planed\"")
  sample.set(
    sheet, at: "answers/R2",
    to: #"{"status": "planned", "asOf": "2013", "statedBy": "participant", "sources": ["nowhere"]}"#
  )
  sample.put("2013/XBB/salw.json", "{")
  let rules = Set(findings(in: sample.store).map(\.rule))
  #expect(rules == ["open-conflict", "schema", "unknown-source", "json"])
}

@Test func `two conflicts are two findings, and one in another is part of it`() {
  var sample = full()
  let silent = #"{"status": "not-reported"}"#
  sample.set(
    sheet, at: "answers/R4", to: #"{"$conflict": {"ours": \#(silent), "theirs": \#(silent)}}"#)
  sample.set(
    sheet, at: "answers/R5",
    to: #"{"$conflict": {"ours": {"$conflict": {"ours": \#(silent)}}, "theirs": \#(silent)}}"#)
  #expect(findings(in: sample.store).map(\.rule) == ["open-conflict", "open-conflict"])
  #expect(findings(in: sample.store).map(\.place) == ["XAA 2013 › R4", "XAA 2013 › R5"])
}

@Test func `formatting keeps a conflict`() throws {
  var sample = full()
  let conflict = #"{"$conflict": {"theirs": "considered", "ours": "planned", "base": null}}"#
  sample.set(sheet, at: "answers/R4/status", to: conflict)
  let record = try #require(sample.store.record(sheet))
  #expect(record.canonicalText == record.bytes)
  #expect(record.conflicts.map { $0[.ours]?.string } == ["planned"])
  #expect(record.conflicts.map { $0[.theirs]?.string } == ["considered"])
  #expect(record.conflicts.first?[.base]?.text == nil)
}

import Diagnostics
import JSONText
import NewStores
import RecordRules
import Records
import Testing

private let first = "2022/activities/marking-workshop.json"
private let second = "2022/activities/workshop-on-marking.json"

/// The example with the workshop recorded a second time, with the given changes.
private func twice(at path: String = second, _ changes: KeyValuePairs<String, JSONTree>)
  -> [Finding]
{
  var draft = exampleStore(withConflict: false)
  var copy = draft[first] ?? .null
  let id = path.split(separator: "/").last.map { String($0.dropLast(5)) } ?? ""
  copy = copy.setting(["id"], to: .string(id))
  for (name, value) in changes { copy = copy.setting([name], to: value) }
  draft[path] = copy
  return findings(in: draft.store).filter { $0.rule == "meeting-twice" }
}

@Test(
  "meeting-twice: both records are named, title alike or not",
  arguments: [
    "Workshop on the marking of small arms", "Workshop on marking rifles (invented)", "Marking",
  ])
func bothAreNamed(title: String) throws {
  let found = twice(["title": .string(title)])
  #expect(found.count == 1)
  let finding = try #require(found.first)
  #expect(finding.severity == .warning)
  #expect(finding.advice.contains(first) && finding.advice.contains(second))
}

private func parts(_ codes: String...) -> JSONTree {
  .object(
    codes.map { .init(key: $0, value: ["roles": ["hosted"], "sources": ["secretariat-file"]]) })
}

private let written: [(String, JSONTree)] = [
  ("endDate", "2022-03-03"), ("kind", "seminar"), ("track", 2), ("place", "Somewhere"),
  ("organiser", "Somebody"), ("participants", parts("XAA", "XFF", "XBB")),
]

@Test(arguments: written)
func `different wordings of one meeting do not hide it`(
  name: String, value: JSONTree
) {
  #expect(twice([name: value]).count == 1)
}

private let otherMeetings: [(String, JSONTree)] = [
  ("date", "2022-03-02"), ("date", "2022-04-01"), ("participants", parts("XBB", "XFF", "XCC")),
]

@Test(arguments: otherMeetings)
func `another day and other participants make another meeting`(name: String, value: JSONTree) {
  #expect(twice([name: value]) == [])
}

@Test func `two places, or two organisers, make two meetings of a day`() {
  for name in ["place", "organiser"] {
    var draft = exampleStore(withConflict: false)
    draft.set(first, [name], to: "Margin")
    var copy = (draft[first] ?? .null).setting(["id"], to: "workshop-on-marking")
    copy = copy.setting([name], to: "Sheet")
    draft[second] = copy
    #expect(!findings(in: draft.store).contains { $0.rule == "meeting-twice" })
  }
}

@Test func `a place is the same with its country and without, in capitals or not`() {
  for (one, other) in [("Margin", "MARGIN, Inkwell Republic"), ("St. Pen", "st pen")] {
    var draft = exampleStore(withConflict: false)
    draft.set(first, ["place"], to: .string(one))
    let copy = (draft[first] ?? .null).setting(["id"], to: "workshop-on-marking")
    draft[second] = copy.setting(["place"], to: .string(other))
    #expect(findings(in: draft.store).contains { $0.rule == "meeting-twice" })
  }
}

@Test func `a meeting that stands in two years' folders is found`() {
  let found = twice(at: "2023/activities/workshop-on-marking.json", ["year": 2023])
  #expect(found.map(\.location.file) == ["records/2023/activities/workshop-on-marking.json"])
}

@Test func `a date that is only a month needs the same title or place`() {
  #expect(twice(["date": "2022-03"]).count == 1)
  #expect(twice(["date": "2022-03", "title": "Another title"]) == [])
}

@Test func `thousands of meetings of a month are not compared in pairs`() {
  var draft = exampleStore(withConflict: false)
  let meeting = draft[first] ?? .null
  for number in 0..<3000 {
    let id = "meeting-\(number)"
    draft["2022/activities/\(id).json"] = meeting.setting(["id"], to: .string(id))
  }
  let found = findings(in: draft.store, rules: Rule.all.filter { $0.name == "meeting-twice" })
  #expect(!found.isEmpty)
}

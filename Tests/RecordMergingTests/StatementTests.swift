// A statement of one side is never combined with the grounds of the other. A withdrawn statement is withdrawn as a
// whole.

import JSONText
import Testing

@testable import RecordMerging

private let before: JSONTree = [
  "status": "planned", "asOf": "2012", "statedBy": "participant", "sources": ["s1", "s2"],
  "summary": ["a", "b"],
]

private func merge(
  _ ours: JSONTree, _ theirs: JSONTree, at place: [String] = ["answers", "R4"],
  base: JSONTree = before
) -> ThreeWayMerge {
  func record(_ value: JSONTree) -> JSONTree { JSONTree.object([]).setting(place, to: value) }
  let merged = ThreeWayMerge(base: record(base), ours: record(ours), theirs: record(theirs))
  let other = ThreeWayMerge(base: record(base), ours: record(theirs), theirs: record(ours))
  #expect(Set(merged.conflicts) == Set(other.conflicts), "no side is preferred")
  return merged
}

/// The names of the members of an answer that are in conflict.
private func disputed(_ merge: ThreeWayMerge) -> [String] {
  merge.conflicts.map { $0.dropFirst(2).pointer }
}

private let done = before.setting(["status"], to: "implemented")

@Test(arguments: [
  before.setting(["sources"], to: ["s3"]), before.setting(["sources"], to: ["s1"]),
  before.setting(["summary"], to: ["A", "b"]), before.setting(["summary"], to: ["b"]),
])
func `a status of one side is not combined with grounds that the other side removed or rewrote`(
  theirs: JSONTree
) {
  let names = disputed(merge(done, theirs))
  #expect(names.contains("/status") && names.count == 2, "\(names)")
}

@Test(arguments: [
  before.setting(["sources"], to: ["s1", "s2", "s3"]),
  before.setting(["summary"], to: ["a", "new", "b"]),
  before.setting(["actions", "x"], to: ["title": "X", "date": "2012"]),
])
func `additions of one side merge with a status of the other`(theirs: JSONTree) {
  #expect(disputed(merge(done, theirs)) == [])
}

@Test func `additions to grounds that the other side removed do not support its status`() {
  let ours = done.setting(["sources"], to: ["s9"])
  #expect(
    disputed(merge(ours, before.setting(["sources"], to: ["s1", "s2", "s3"]))).contains("/sources"))
}

@Test
func `if both sides changed the status, everything on which each is based is decided together`() {
  let theirs = before.setting(["status"], to: "not-pursued").setting(["sources"], to: ["s3"])
    .setting(["changeNote"], to: ["Why."]).setting(["confidence"], to: "low")
  #expect(
    Set(disputed(merge(done, theirs))) == ["/status", "/sources", "/changeNote", "/confidence"])
}

@Test(arguments: ["changeNote", "confidence", "confirmation", "asOf"])
func `a status of one side is not combined with the other's text about it`(name: String) {
  #expect(
    Set(disputed(merge(done, before.setting([name], to: "new")))) == ["/status", "/\(name)"])
}

@Test(
  arguments: [
    ["status": "not-reported"], ["status": "not-reported", "sources": ["s1"]], ["sources": ["s1"]],
  ] as [JSONTree])
func `an answer that one side withdrew and the other changed is one conflict`(silent: JSONTree) {
  let place: [JSONStep] = [.member("answers"), .member("R4")]
  #expect(merge(silent, before.setting(["summary"], to: ["a", "b", "c"])).conflicts == [place])
}

@Test(arguments: [
  ("pathway/R4", "step", "asOf"), ("votes/XAA", "vote", "inferred"),
  ("totals", "yes", "no"), ("answers/R4/actions/a", "status", "date"),
  ("instruments/x/acts/2013-signature", "tookEffect", "date"),
  ("answers/R4/assistance/sought/a", "title", "summary"), ("entries/q", "response", "text"),
  ("errata/e", "date", "reason"), ("", "state", "cutOff"),
])
func `fields that make one statement come from one side`(place: String, one: String, other: String)
{
  let base: JSONTree = .object([one, other].map { .init(key: $0, value: "old") })
  let names = place.split(separator: "/").map(String.init)
  let merged = merge(
    base.setting([one], to: "ours"), base.setting([other], to: "theirs"), at: names, base: base)
  #expect(!merged.conflicts.isEmpty)
  let record = merged.value ?? [:]
  #expect(
    merged.conflicts.count == 1
      || openStatements(among: merged.conflicts, in: record) == [[0, 1]])
}

@Test func `removing the totals of a vote withdraws nothing else of it`() {
  let base: JSONTree = ["totals": ["yes": 1], "title": "A"]
  let merged = merge(
    ["title": "A"], base.setting(["title"], to: "B"), at: [], base: base)
  #expect(merged.conflicts == [] && merged.value == ["title": "B"])
}

@Test func `a single place is not an open statement`() {
  let status: [JSONStep] = ["answers", "R4", "status"]
  let others: [[JSONStep]] = [["answers", "R5", "asOf"], [], ["title"]]
  #expect(openStatements(among: [status] + others, in: [:]) == [])
  #expect(openStatements(among: [[], status, ["answers", "R4", "asOf"]], in: [:]) == [[1, 2]])
}

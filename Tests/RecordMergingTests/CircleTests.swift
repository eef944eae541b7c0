// A merge shows a text only to readers to whom its side showed it.

import JSONText
import Records
import Testing

@testable import RecordMerging

/// The objects that have a visibility, and the places of objects inside them.
private let places: [[String]] = [
  [], ["answers", "R4"], ["answers", "R4", "actions", "a"], ["entries", "q"], ["experts", "e"],
  ["instruments", "x", "acts", "2013-signature"],
]

private func merge(_ base: JSONTree?, _ ours: JSONTree, _ theirs: JSONTree, _ place: [String])
  -> [[JSONStep]]
{
  func record(_ value: JSONTree) -> JSONTree { JSONTree.object([]).setting(place, to: value) }
  let merged = ThreeWayMerge(base: base.map(record), ours: record(ours), theirs: record(theirs))
  let other = ThreeWayMerge(base: base.map(record), ours: record(theirs), theirs: record(ours))
  #expect(merged.conflicts == other.conflicts, "no side is preferred")
  return merged.conflicts
}

private func seen(_ words: [String], by circle: String?) -> JSONTree {
  let told: JSONTree = ["summary": .array(words.map { .string($0) })]
  return circle.map { told.setting(["visibility"], to: .string($0)) } ?? told
}

@Test(arguments: places)
func `an entry that one side shows to more people and the other changes is one conflict`(
  place: [String]
) {
  let whole = [place.map { JSONStep.member($0) }]
  let base = seen(["a"], by: "parties")
  for wider in [nil, "public", "participants"] {
    let wide = seen(["a"], by: wider)
    #expect(merge(base, wide, seen(["a", "new"], by: "parties"), place) == whole)
    #expect(merge(base, wide, seen(["A"], by: "parties"), place) == whole)
    #expect(merge(base, wide, seen(["a"], by: "secretariat"), place) == whole)
  }
  #expect(merge(nil, seen(["a"], by: "participants"), seen(["b"], by: "parties"), place) == whole)
}

@Test(arguments: places)
func `showing an entry to fewer people merges`(place: [String]) {
  let narrow = seen(["a"], by: "parties")
  #expect(merge(seen(["a"], by: nil), narrow, seen(["a", "new"], by: nil), place) == [])
  #expect(merge(narrow, seen(["a"], by: nil), narrow, place) == [])
  #expect(merge(narrow, seen(["a", "b"], by: nil), seen(["a", "b"], by: nil), place) == [])
}

@Test func `a consent of one side does not cover what the other wrote`() {
  let consent: JSONTree = ["by": "Office", "date": "2013", "edition": "public"]
  for place in [[], ["entries", "q"]] as [[String]] {
    let whole = [place.map { JSONStep.member($0) }]
    let base: JSONTree = ["text": ["a"], "lessons": ["l"]]
    let other = base.setting(["lessons"], to: ["l", "m"])
    #expect(merge(base, base.setting(["consent"], to: consent), other, place) == whole)
    let narrow = base.setting(["consent"], to: consent.setting(["edition"], to: "participants"))
    let wide = base.setting(["consent"], to: consent)
    #expect(merge(narrow, wide, narrow.setting(["lessons"], to: ["l", "m"]), place) == whole)
    #expect(merge(wide, narrow, wide.setting(["lessons"], to: ["l", "m"]), place) == [])
  }
  let person: JSONTree = ["expertise": ["a"], "person": ["name": "N", "consent": consent]]
  let hidden = person.setting(["person", "consent", "edition"], to: "participants")
  let place = ["experts", "e"]
  #expect(
    merge(hidden, person, hidden.setting(["expertise"], to: ["a", "b"]), place)
      == [place.map { .member($0) }])
}

/// The objects of a record that may have a visibility, and the members that they may have.
private let known: [(path: String, place: [String], object: JSONTree, more: JSONTree)] = [
  (
    "2013/XAA/implementation.json", ["answers", "R4"], ["status": "planned", "summary": ["a"]],
    ["summary": ["a", "new"]]
  ),
  (
    "2013/XAA/implementation.json", ["answers", "R4", "actions", "a"], ["title": "T"],
    ["title": "new"]
  ),
  ("2013/XAA/salw.json", [], ["answers": [:]], ["answers": ["SALW-01": ["status": "planned"]]]),
  (
    "2013/XAA/reviews/XBB/asked.json", ["entries", "q"], ["kind": "question", "text": ["a"]],
    ["text": ["new"]]
  ),
  ("participants/XAA/registers.json", ["experts", "e"], ["office": "O"], ["office": "new"]),
  ("2013/activities/talk.json", [], ["title": "T"], ["title": "new"]),
]

@Test(arguments: known.indices)
func `an object with a member that no schema knows stays for the secretariat alone`(index: Int)
  throws
{
  let (path, place, object, more) = known[index]
  let whole = [place.map { JSONStep.member($0) }]
  func merge(_ base: JSONTree?, _ ours: JSONTree, _ theirs: JSONTree) -> [[JSONStep]] {
    func record(_ value: JSONTree) -> JSONTree { JSONTree.object([]).setting(place, to: value) }
    func merged(_ ours: JSONTree, _ theirs: JSONTree) -> ThreeWayMerge {
      ThreeWayMerge(
        base: base.map(record), ours: record(ours), theirs: record(theirs), path: RecordPath(path))
    }
    #expect(merged(ours, theirs).conflicts == merged(theirs, ours).conflicts)
    return merged(ours, theirs).conflicts
  }
  func written(_ object: JSONTree) -> JSONTree {
    more.members.reduce(object) { $0.setting([$1.key], to: $1.value) }
  }
  let misspelt = object.setting(["visiblity"], to: "parties")
  // One side removes or corrects the member, and the other writes into the object that only the secretariat sees.
  #expect(merge(misspelt, object, written(misspelt)) == whole)
  let mended = object.setting(["visibility"], to: "parties")
  #expect(merge(misspelt, mended, written(misspelt)) == whole)
  // It is harmless to correct it without showing it to more people, and to misspell it.
  let secret = object.setting(["visibility"], to: "secretariat")
  #expect(merge(misspelt, secret, written(misspelt)) == [])
  #expect(merge(object, misspelt, written(object)) == [])
  #expect(merge(misspelt, written(misspelt), misspelt) == [])
}

@Test func `a consent with a member that no schema knows does not count`() {
  let consent: JSONTree = ["by": "Office", "date": "2013", "edition": "public"]
  let odd = consent.setting(["until"], to: "2014")
  let base: JSONTree = ["text": ["a"], "lessons": ["l"], "consent": odd]
  let place = ["entries", "q"]
  #expect(
    merge(
      base, base.setting(["consent"], to: consent), base.setting(["lessons"], to: ["l", "m"]),
      place) == [place.map { .member($0) }])
}

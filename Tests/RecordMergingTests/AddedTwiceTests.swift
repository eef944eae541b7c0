// Things that both sides added under one name may be two things. Their fields are not mixed into a third.

import JSONText
import Records
import Testing

@testable import RecordMerging

/// Places of records whose file names people choose.
private let named = [
  "sources/one.json", "2013/activities/one.json", "2013/votes/one.json",
  "2013/XAA/briefings/one.json", "frameworks/one.json",
]

@Test(arguments: named)
func `two records that were added under one name are one conflict`(text: String) throws {
  let path = try #require(RecordPath(text))
  let ours: JSONTree = ["id": "one", "title": "A note"]
  let theirs: JSONTree = ["id": "one", "title": "A note", "date": "2013"]
  let merged = ThreeWayMerge(base: nil, ours: ours, theirs: theirs, path: path)
  #expect(merged.conflicts == [[]] && merged.wasAddedTwice)
  #expect(merged.value?.side("ours") == ours.inOneOrder)
  #expect(merged.value?.side("theirs") == theirs.inOneOrder)
  #expect(merged.value?.side("base") == nil)
  // The same text added twice is one record, and so are two edits of one record.
  #expect(ThreeWayMerge(base: nil, ours: ours, theirs: ours, path: path).conflicts == [])
  let edited = ours.setting(["title"], to: "The note")
  #expect(ThreeWayMerge(base: ours, ours: edited, theirs: theirs, path: path).conflicts == [])
}

@Test func `a sheet that both sides added is one sheet`() throws {
  let path = try #require(RecordPath("2013/XAA/salw.json"))
  func sheet(_ item: String) -> JSONTree {
    ["answers": .object([.init(key: item, value: ["status": "planned"])])]
  }
  let merged = ThreeWayMerge(
    base: nil, ours: sheet("SALW-01"), theirs: sheet("SALW-02"), path: path)
  #expect(merged.conflicts == [])
  #expect(merged.value?["answers"]?.members.count == 2)
}

@Test(arguments: [
  "answers/R4/actions/one", "answers/R4/assistance/sought/one", "answers/R4/assistance/offered/one",
  "entries/one", "errata/one", "focalPoints/one", "experts/one", "envoys/one", "capacities/one",
])
func `two entries that were added under one key are one conflict`(place: String) {
  let names = place.split(separator: "/").map(String.init)
  let ours: JSONTree = ["title": "A course", "date": "2013", "note": "For police."]
  let theirs: JSONTree = ["title": "A course", "date": "2013", "summary": ["More."]]
  let base: JSONTree = ["year": 2013]
  func merge(_ base: JSONTree, _ ours: JSONTree, _ theirs: JSONTree) -> ThreeWayMerge {
    ThreeWayMerge(base: base, ours: ours, theirs: theirs)
  }
  func with(_ entry: JSONTree) -> JSONTree { base.setting(names, to: entry) }
  let merged = merge(base, with(ours), with(theirs))
  #expect(merged.conflicts == [names.map { .member($0) }] && !merged.wasAddedTwice)
  #expect(merge(base, with(ours), with(ours)).conflicts == [])
  // An entry that was in the base is one entry: additions of both sides merge.
  let old: JSONTree = ["title": "A course", "date": "2013"]
  #expect(merge(with(old), with(ours), with(theirs)).conflicts == [])
}

@Test(arguments: [
  "answers/R4", "pathway/R4", "votes/XAA", "participants/XAA", "instruments/cped",
  "instruments/cped/acts/2013-signature",
])
func `entries that both sides added under the name of one thing are merged`(place: String) {
  let names = place.split(separator: "/").map(String.init)
  let base: JSONTree = ["year": 2013]
  let merged = ThreeWayMerge(
    base: base, ours: base.setting(names + ["extra"], to: "ours"),
    theirs: base.setting(names + ["other"], to: "theirs"))
  #expect(merged.conflicts == [])
}

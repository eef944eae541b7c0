// Versions of two different records are not merged, even if git takes one for the renamed other.

import Diagnostics
import JSONText
import NewStores
import Records
import Testing

@testable import RecordMerging

private let base: JSONTree = [
  "participant": "XAA", "year": 2013, "framework": "salw",
  "answers": ["SALW-01": ["status": "not-reported"], "SALW-02": ["status": "not-reported"]],
]
private let place = RecordPath("2013/XAA/salw.json")
private let ours = base.setting(["answers", "SALW-01", "status"], to: "planned")
private let theirs = base.setting(["answers", "SALW-02", "status"], to: "planned")

@Test func `versions of one record are merged`() {
  let merged = ThreeWayMerge(base: base, ours: ours, theirs: theirs, path: place)
  #expect(merged.conflicts.isEmpty && !merged.areOfSeveralRecords)
}

@Test(
  arguments: [("participant", "XBB"), ("year", 2014), ("framework", "cscap-18")]
    as [(String, JSONTree)])
func `a version of another record is not merged, whichever side it is`(
  name: String, value: JSONTree
) {
  func other(_ tree: JSONTree) -> JSONTree { tree.setting([name], to: value) }
  let versions: [(JSONTree?, JSONTree, JSONTree)] = [
    (base, other(ours), theirs), (base, ours, other(theirs)), (other(base), ours, theirs),
    (nil, other(ours), theirs), (other(base), other(ours), theirs),
    // All members agree, but the path is another one.
    (other(base), other(ours), other(theirs)),
  ]
  for (base, ours, theirs) in versions {
    let merged = ThreeWayMerge(base: base, ours: ours, theirs: theirs, path: place)
    #expect(merged.conflicts == [[]] && merged.areOfSeveralRecords)
    #expect(merged.value?.side("ours") == ours.inOneOrder)
    #expect(merged.value?.side("theirs") == theirs.inOneOrder)
  }
}

/// Every record of the example agrees with its path. Each member from which the path is made distinguishes the record
/// from one at another path.
@Test func `each kind of record is identified by the members from which its path is made`() throws {
  for record in exampleStore(withConflict: false).store.records {
    let tree = try JSONTree(#require(record.root))
    #expect(RecordIdentity(tree).isOf(record.path), "\(record.path.text)")
    var parts = record.path.text.dropLast(5).split(separator: "/").map(String.init)
    for index in parts.indices {
      let old = parts[index]
      for other in ["2031", "QX", "other-thing"] where other != old {
        parts[index] = other
        guard let path = RecordPath(parts.joined(separator: "/") + ".json"),
          path.kind == record.path.kind
        else { continue }
        #expect(!RecordIdentity(tree).isOf(path), "\(record.path.text) is not \(path.text)")
      }
      parts[index] = old
    }
  }
}

/// Every record of the example at the path that its members would make for each other kind.
@Test func `a record of one kind does not belong at a path of another`() throws {
  var (count, kinds) = (0, Set<RecordKind>())
  for record in exampleStore(withConflict: false).store.records {
    let tree = try JSONTree(#require(record.root))
    #expect(RecordIdentity(tree).isOf(record.path), "\(record.path.text)")
    let (path, year) = (record.path, record.path.year ?? 2023)
    let (participant, id) = (path.participant ?? "XAA", path.id ?? "one")
    let folder = "\(year)/\(participant)"
    let others = [
      "store", "frameworks/\(id)", "sources/\(id)", "participants/\(participant)/participant",
      "participants/\(participant)/instruments", "participants/\(participant)/registers",
      "\(year)/edition", "\(folder)/implementation", "\(folder)/salw", "\(folder)/briefings/\(id)",
      "\(folder)/reviews/\(path.reviewer ?? "XBB")/asked",
      "\(folder)/reviews/\(path.reviewer ?? "XBB")/answered", "\(year)/activities/\(id)",
      "\(year)/votes/\(id)",
    ].compactMap { RecordPath($0 + ".json") }.filter { $0.kind != path.kind }
    #expect(others.count >= 10)
    for other in others {
      #expect(!RecordIdentity(tree).isOf(other), "\(path.text) is not \(other.text)")
      count += 1
    }
    kinds.insert(path.kind)
  }
  #expect(count > 1000 && kinds.count == RecordKind.allCases.count)
}

@Test(
  arguments: [
    (
      "participants/XAA/instruments.json",
      [
        "participant": "XAA",
        "instruments": ["cped": ["acts": ["2013-signature": ["act": "signature"]]]],
      ],
      ["participant": "XAA", "focalPoints": ["desk": ["office": "Desk", "from": "2013"]]]
    ),
    (
      "2013/XAA/reviews/XBB/asked.json",
      [
        "participant": "XAA", "reviewer": "XBB", "year": 2013,
        "entries": ["q": ["kind": "question", "item": "R1", "text": ["?"]]],
      ],
      [
        "participant": "XAA", "reviewer": "XBB", "year": 2013,
        "entries": ["q": ["response": "noted", "text": ["."], "date": "2013"]],
      ]
    ),
    (
      // Neither version says which framework it answers.
      "2013/XAA/implementation.json",
      ["participant": "XAA", "year": 2013, "answers": ["R4": ["status": "planned"]]],
      ["participant": "XAA", "year": 2013, "answers": ["SALW-10": ["status": "planned"]]]
    ),
  ] as [(String, JSONTree, JSONTree)])
func `versions of two kinds are not merged`(
  text: String, own: JSONTree, other: JSONTree
) throws {
  let path = try #require(RecordPath(text))
  let edited = own.setting(["unheard"], to: "of")
  for (base, ours, theirs) in [
    (own, edited, other), (own, other, edited), (other, own, edited), (nil, own, other),
  ] as [(JSONTree?, JSONTree, JSONTree)] {
    let merged = ThreeWayMerge(base: base, ours: ours, theirs: theirs, path: path)
    #expect(merged.conflicts == [[]] && merged.areOfSeveralRecords)
  }
  let more = own.setting(["another"], to: "one")
  #expect(ThreeWayMerge(base: own, ours: edited, theirs: more, path: path).conflicts == [])
  #expect(!RecordIdentity(other).isOf(path))
}

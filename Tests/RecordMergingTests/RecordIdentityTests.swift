// Versions of two records are not brought together, whatever git takes for a moved file.

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

@Test func `versions of one record are brought together`() {
  let merged = ThreeWayMerge(base: base, ours: ours, theirs: theirs, path: place)
  #expect(merged.conflicts.isEmpty && !merged.areOfSeveralRecords)
}

@Test(
  arguments: [("participant", "XBB"), ("year", 2014), ("framework", "cscap-18")]
    as [(String, JSONTree)])
func `a version of another record stays apart, whichever side it is`(
  name: String, value: JSONTree
) {
  func other(_ tree: JSONTree) -> JSONTree { tree.setting([name], to: value) }
  let versions: [(JSONTree?, JSONTree, JSONTree)] = [
    (base, other(ours), theirs), (base, ours, other(theirs)), (other(base), ours, theirs),
    (nil, other(ours), theirs), (other(base), other(ours), theirs),
    // All say the same, and the path says otherwise.
    (other(base), other(ours), other(theirs)),
  ]
  for (base, ours, theirs) in versions {
    let merged = ThreeWayMerge(base: base, ours: ours, theirs: theirs, path: place)
    #expect(merged.conflicts == [[]] && merged.areOfSeveralRecords)
    #expect(merged.value?.side("ours") == ours.inOneOrder)
    #expect(merged.value?.side("theirs") == theirs.inOneOrder)
  }
}

/// Every record of the example says that it is the one of its path, and each member that its path is made from
/// tells it from the record of another path.
@Test func `each kind of record is known by what its path is made from`() throws {
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

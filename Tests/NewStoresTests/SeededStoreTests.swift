import JSONText
import NewStores
import RecordRules
import Records
import Testing

private func made(_ seed: UInt64, _ records: Int) throws -> SeededStore {
  SeededStore(try StoreShape(seed: seed, records: records))
}

/// Every file of a store by its path.
private func files(of made: SeededStore) -> [String: [UInt8]] {
  var files: [String: [UInt8]] = [:]
  made.forEachFile { files[$0.path] = $0.bytes }
  return files
}

@Test(arguments: [(1, 60), (2, 61), (3, 137), (4, 256), (5, 400), (.max, 90)] as [(UInt64, Int)])
func `a made store has nothing against it, and as many files as were asked for`(
  seed: UInt64, records: Int
) throws {
  let store = try made(seed, records).store
  #expect(store.records.count == records)
  let found = findings(in: store)
  #expect(found.isEmpty, "\(found.prefix(3))")
}

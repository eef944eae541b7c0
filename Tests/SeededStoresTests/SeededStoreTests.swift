import Diagnostics
import JSONText
import NewStores
import RecordRules
import Records
import SeededNumbers
import SeededStores
import Testing

private func made(_ seed: UInt64, _ records: Int) throws -> SeededStore {
  SeededStore(try StoreShape(seed: seed, records: records, fullness: 10))
}

private func paths(of made: SeededStore) -> [String] {
  var paths: [String] = []
  made.forEachPath { paths.append($0) }
  return paths
}

private let rows: [(seed: UInt64, records: Int)] = [
  (1, 61), (2, 62), (3, 99), (.max, 160),
]

@Test(arguments: rows)
func `a seeded store has no findings, and as many files as were asked for`(
  row: (seed: UInt64, records: Int)
) throws {
  let made = try made(row.seed, row.records)
  let store = made.store
  #expect(Set(paths(of: made)).count == row.records)
  #expect(store.records.count == row.records)
  let found = findings(in: store).filter { $0.severity != .information }
  #expect(found.isEmpty, "\(found.prefix(3))")
}

@Test(arguments: [(2, 1), (30, 2)])
func `participants and years are as many as were asked for, also where few say anything`(
  participants: Int, years: Int
) throws {
  let shape = try StoreShape(
    seed: 9, participants: participants, years: years, answered: 0, fullness: 10)
  let store = SeededStore(shape).store
  #expect(store.participants.count == participants)
  #expect(store.records(.edition).count == years + 1)
  #expect(store.records.count == shape.records)
  let found = findings(in: store).filter { $0.severity != .information }
  #expect(found.isEmpty, "\(found.prefix(3))")
}

/// Sizes are only counted here: the paths of a store cost next to nothing.
@Test(arguments: [500, 2011, 20_000, 40_007])
func `a size is met exactly, each path once`(records: Int) throws {
  let made = try made(3, records)
  let paths = paths(of: made)
  #expect(paths.count == records)
  #expect(Set(paths).count == records)
  #expect(paths.allSatisfy { RecordPath($0) != nil })
}

@Test func `an impossible shape is refused, and the possible ones are named`() throws {
  #expect(throws: ShapeProblem.participants(found: 1, expected: 2...StoreShape.mostParticipants)) {
    try StoreShape(seed: 1, participants: 1)
  }
  #expect(throws: ShapeProblem.years(found: 0, expected: 1...StoreShape.mostYears)) {
    try StoreShape(seed: 1, participants: 2, years: 0)
  }
  let small = try StoreShape(seed: 1, participants: 8, years: 3)
  #expect(throws: ShapeProblem.self) {
    try StoreShape(seed: 1, records: 100, participants: 8, years: 3)
  }
  for records in [Int.min, -1, 0, 42, StoreShape.mostRecords + 1, Int.max] {
    #expect(throws: ShapeProblem.self) { try StoreShape(seed: 1, records: records) }
  }
  // Any number from the smallest on is possible.
  for records in small.records..<small.records + 40 {
    let shape = try StoreShape(seed: 1, records: records, participants: 8, years: 3)
    #expect(paths(of: SeededStore(shape)).count == records)
  }
}

@Test func `every kind of record and every status occurs`() throws {
  let store = try made(7, 150).store
  let begun = Set(StoreDraft.withFrameworks().paths.compactMap { RecordPath($0)?.kind })
  let made: Set<RecordKind> = [
    .store, .source, .participant, .acts, .registers, .edition, .implementation, .salw, .briefing,
    .reviewAsked, .reviewAnswered, .activity, .vote,
  ]
  #expect(Set(store.records.map(\.path.kind)) == begun.union(made))
  #expect(Set(store.sheets.flatMap(\.answers).map(\.status)) == Set(Status.recordable))
}

@Test func `the same seed makes the same bytes, and another seed others`() throws {
  let (one, again, other) = (try made(5, 90), try made(5, 90), try made(6, 90))
  for path in paths(of: one) {
    #expect(one.file(path)?.bytes == again.file(path)?.bytes)
    if path.hasSuffix("implementation.json") {
      #expect(one.file(path)?.bytes != other.file(path)?.bytes)
    }
  }
}

@Test func `a record made alone equals the one in the whole store`() throws {
  var whole: [(String, [UInt8])] = []
  try made(8, 90).forEachFile { whole.append(($0.path, $0.bytes)) }
  let alone = try made(8, 90)
  for (path, bytes) in whole.reversed() { #expect(alone.file(path)?.bytes == bytes, "\(path)") }
}

@Test(arguments: [
  "2011/AUS/implementation.json", "2011/XZA/salw.json", "2010/XAA/implementation.json",
  "2013/XAA/implementation.json", "2011/ARF/salw.json", "2011/XAA/briefings/briefing-9.json",
  "2011/XAA/reviews/XAA/asked.json", "2011/activities/seminar.json",
  "2011/votes/A-RES-67-901.json", "sources/xaa-2011-notes.json", "sources/x.json", "notes.json",
  "participants/AUS/participant.json", "frameworks/other.json",
])
func `a path that the store does not hold gives no record`(path: String) throws {
  #expect(try made(1, 61).file(path) == nil)
}

@Test func `a larger store holds the answers of the smaller one`() throws {
  let small = try made(2, 70)
  let large = try made(2, 5000)
  #expect(small.shape.participants < large.shape.participants)
  #expect(small.shape.years < large.shape.years)
  for path in paths(of: small) {
    guard path.hasSuffix("salw.json") || path.hasPrefix("sources/") else { continue }
    #expect(small.file(path)?.bytes == large.file(path)?.bytes, "\(path)")
  }
}

@Test func `between two years most answers stay and some move`() throws {
  let store = SeededStore(try StoreShape(seed: 4, participants: 6, years: 2)).store
  var (same, all) = (0, 0)
  for sheet in store.sheets where sheet.year == 2012 {
    let before = store.record("2011/\(sheet.participant)/\(sheet.record.path.kind).json")?.root
    for answer in sheet.answers {
      all += 1
      same += before?["answers"]?[answer.item]?["status"]?.string == answer.status.rawValue ? 1 : 0
    }
  }
  #expect((70...95).contains(same * 100 / all), "\(same) of \(all)")
}

/// One record in twenty is tried.
@Test func `the records of a store for measurements have five and a half kilobytes on average`()
  throws
{
  let made = SeededStore(try StoreShape(seed: 1, records: 20_000))
  var numbers = SeededGenerator(seed: 1)
  let sizes = paths(of: made).filter { _ in numbers.chance(5) }.compactMap { path in
    made.file(path)?.bytes.count
  }
  #expect((4950...6050).contains(sizes.reduce(0, +) / sizes.count))
}

public import Diagnostics
import JSONText
public import Records

/// What a check of a store found, and what of the store is worth keeping: its surroundings.
public struct StoreCheck: Sendable {
  /// As `findings(in:)` has them of the whole store.
  public var findings: [Finding]
  /// How many records were read.
  public var count: Int
  /// The frameworks, participants and editions; or the whole store, where it had to be read whole.
  public var store: Store

  public init(findings: [Finding], count: Int, store: Store) {
    (self.findings, self.count, self.store) = (findings, count, store)
  }
}

/// Everything there is against the store in a folder, like `findings(in:)` of the store read from it, in
/// the memory of one record a thread and of what records say of each other.
///
/// Where what is found depends on more than that, because a source cannot be read or a place holds two
/// versions, the store is read whole.
///
/// `places` are paths in the store, of records or of folders. Where what is wrong with these records can
/// be told from them and their surroundings, no others are read; what is found in others may then be
/// missing. `workers` is how many threads share the work.
public func check(
  _ folder: StoreFolder, only places: [String] = [], rules: [Rule] = Rule.all,
  workers: Int = Workers.processors
) throws(DiskError) -> StoreCheck {
  let parts = try folder.parts()
  let (store, sources) = try folder.surroundings(parts)
  let records = Surroundings.recordsAlone(places, in: store)
  let surroundings = Surroundings(store, sources: sources, for: records)
  let book = RuleBook(rules)
  var shares: [Share] = []
  if let records {
    var share = Share(Examination(surroundings, book))
    try share.take(records, in: folder)
    shares = [share]
  } else {
    let queue = PartQueue(parts)
    // To start threads for a few folders takes longer than to read them.
    shares = Workers.run(parts.count < 64 ? 1 : workers) { _ in
      var share = Share(Examination(surroundings, book))
      share.take(from: queue, in: folder)
      return share
    }
  }
  if let error = shares.lazy.compactMap(\.error).first { throw error }
  guard !shares.contains(where: \.needsWhole) else {
    let whole = try folder.read()
    return StoreCheck(
      findings: findings(in: whole, rules: rules), count: whole.records.count, store: whole)
  }
  var examination = shares[0].examination
  for share in shares.dropFirst() { examination.join(share.examination) }
  try examination.conclude { path throws(DiskError) in try folder.record(at: path) }
  let found = assembled(shares.flatMap(\.problems), examination.found, rules, store)
  return StoreCheck(
    findings: found, count: shares.reduce(0) { $0 + $1.count }, store: store)
}

/// What one thread has read of a store.
private struct Share: Sendable {
  var examination: Examination
  var problems: [Finding] = []
  var count = 0
  /// Whether something was met that cannot be judged one record at a time.
  var needsWhole = false
  var error: DiskError?

  init(_ examination: Examination) { self.examination = examination }

  mutating func take(_ records: [RecordPath], in folder: StoreFolder) throws(DiskError) {
    var texts = JSONReader()
    examination.seesPart()
    for path in records {
      guard let file = try folder.file(at: path) else { continue }
      examine(file, file.leadsOut ? nil : path, in: folder, &texts)
    }
  }

  mutating func take(from queue: PartQueue, in folder: StoreFolder) {
    var reader = FolderReader()
    var texts = JSONReader()
    while error == nil, !needsWhole, let part = queue.next() {
      do throws(DiskError) {
        try folder.forEachFile(of: part, &reader) { file, path in
          examine(file, path, in: folder, &texts)
        }
      } catch {
        self.error = error
      }
    }
  }

  private mutating func examine(
    _ file: StoreFile, _ path: RecordPath?, in folder: StoreFolder, _ texts: inout JSONReader
  ) {
    guard let path else {
      problems.append(misplacedFile(file, in: folder.path))
      return
    }
    let (record, found) = Record.read(
      file.bytes, at: path, in: folder.path, &texts, by: examination.surroundings.schemas)
    problems += found
    count += 1
    examination.examine(record)
    if examination.holdsConflict || path.kind == .source && record.root == nil { needsWhole = true }
  }
}

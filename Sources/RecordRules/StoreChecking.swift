public import Diagnostics
import JSONText
public import Records

/// What a check of a store found, and what of the store is worth keeping: its context.
public struct StoreCheck: Sendable {
  /// As `findings(in:)` has them of the whole store.
  public var findings: [Finding]
  /// How many files and folders could not be read: where it is not 0, the findings are not all.
  public var unread: Int
  /// How many records were read.
  public var count: Int
  /// The frameworks, participants and editions; or the whole store, where it had to be read whole.
  public var store: Store
  /// The files that were seen in the folder; `nil` where not all of the folder was looked at.
  public var seen: SeenPaths?

  public init(
    findings: [Finding], unread: Int = 0, count: Int, store: Store, seen: SeenPaths? = nil
  ) {
    (self.findings, self.unread, self.count) = (findings, unread, count)
    (self.store, self.seen) = (store, seen)
  }
}

/// Everything there is against the store in a folder, like `findings(in:)` of the store read from it, in
/// the memory of one record a thread and of what records say of each other.
///
/// Where what is found depends on more than that, because a source cannot be read or a place holds two
/// versions, the store is read whole.
///
/// What the disk does not give is a finding `unread`, whichever rules are asked for; all else is found
/// all the same, but for what may only seem missing because of it.
///
/// `places` are paths in the store, of records or of folders. Where what is wrong with these records can
/// be told from them and their context, no others are read; what is found in others may then be
/// missing. `workers` is how many threads share the work. Of one rule in one file `most` findings are told,
/// and the others counted; of the whole store 50,000, of those in files that `isPrinted` names by their
/// paths in the store. Without it all findings are kept, for those who hold them against others.
public func check(
  _ folder: StoreFolder, only places: [String] = [], rules: [Rule] = Rule.all,
  workers: Int = Workers.processors, most: Int = Finding.usualMost,
  isPrinted: (@Sendable (_ path: String) -> Bool)? = nil
) -> StoreCheck {
  let (parts, unlisted) = folder.parts()
  let (store, sources) = folder.context(parts)
  let records = StoreContext.recordsAlone(places, in: store)
  let context = StoreContext(store, sources: sources, for: records, most: most)
  let book = RuleBook(rules)
  let limit = RunLimit(most: isPrinted == nil ? .max / 2 : RunLimit.usualMost) { file in
    isPrinted?(store.path(ofFile: file)) ?? true
  }
  let empty = Share(Examination(context, book, limit))
  var shares =
    records.map { [empty.taking($0, in: folder)] }
    ?? inShares(of: empty, PartQueue(parts), in: folder, parts.count < 64 ? 1 : workers)
  if records == nil { shares[0].take(folder.kept.files, in: folder) }
  guard !shares.contains(where: \.needsWhole) else {
    let whole = folder.readWhatCanBe()
    return StoreCheck(
      findings: findings(in: whole, rules: rules, most: most), unread: whole.unread.count,
      count: whole.records.count, store: whole)
  }
  var examination = shares[0].examination
  for share in shares.dropFirst() { examination.join(share.examination) }
  var unread = unlisted + store.unread + shares.flatMap(\.unread)
  examination.conclude { path in
    do throws(DiskError) {
      return try folder.record(at: path)
    } catch {
      unread.append(StoreFile(path: path.text, error: error))
      return nil
    }
  }
  let found = assembled(
    unread.map { noRecord($0, in: folder.path) } + shares.flatMap(\.problems), examination.found,
    rules, store, unread: unread)
  return StoreCheck(
    findings: examination.limit.finish(found), unread: Set(unread.map(\.path)).count,
    count: shares.reduce(0) { $0 + $1.count }, store: store,
    seen: records == nil ? seen(by: shares) : nil)
}

private func seen(by shares: [Share]) -> SeenPaths {
  shares.dropFirst().reduce(into: shares[0].seen) { $0.formUnion($1.seen) }
}

/// What each of several threads has read. To start threads for a few folders takes longer than to read
/// them.
private func inShares(
  of empty: Share, _ queue: PartQueue, in folder: StoreFolder, _ workers: Int
) -> [Share] {
  Workers.run(workers) { _ in
    var share = empty
    share.take(from: queue, in: folder)
    return share
  }
}

/// What one thread has read of a store.
private struct Share: Sendable {
  var examination: Examination
  /// What reading found; what was not read is in `unread` alone.
  var problems: [Finding] = []
  var unread: [StoreFile] = []
  var count = 0
  var seen = SeenPaths()
  /// Whether something was met that cannot be judged one record at a time.
  var needsWhole = false

  init(_ examination: Examination) { self.examination = examination }

  func taking(_ records: [RecordPath], in folder: StoreFolder) -> Share {
    var share = self
    var texts = JSONReader(most: examination.context.most)
    share.examination.seesPart()
    for path in records {
      guard let file = folder.file(at: path) else { continue }
      share.examine(file, file.unread == nil ? path : nil, in: folder, &texts)
    }
    return share
  }

  /// Files that are not in the folder.
  mutating func take(_ files: [StoreFile], in folder: StoreFolder) {
    var texts = JSONReader(most: examination.context.most)
    for file in files where !needsWhole {
      examine(file, file.unread == nil ? RecordPath(file.path) : nil, in: folder, &texts)
    }
  }

  mutating func take(from queue: PartQueue, in folder: StoreFolder) {
    var reader = FolderReader()
    var texts = JSONReader(most: examination.context.most)
    while !needsWhole, let part = queue.next() {
      folder.forEachFile(of: part, &reader) { file, path in
        seen.insert(file.path)
        examine(file, path, in: folder, &texts)
      }
    }
  }

  private mutating func examine(
    _ file: StoreFile, _ path: RecordPath?, in folder: StoreFolder, _ texts: inout JSONReader
  ) {
    examination.limit.prune(&problems)
    guard let path else {
      if file.isMissed {
        unread.append(file)
      } else {
        problems.append(noRecord(file, in: folder.path))
      }
      return
    }
    let (record, found) = Record.read(
      file.bytes, at: path, in: folder.path, &texts, by: examination.context.schemas,
      most: examination.context.most)
    problems += found
    count += 1
    examination.examine(record)
    if examination.holdsConflict || path.kind == .source && record.root == nil { needsWhole = true }
  }
}

public import Diagnostics
import JSONText
public import Records

/// The result of a check of a store.
public struct StoreCheck: Sendable {
  /// The same findings as those of `findings(in:)` for the whole store.
  public var findings: [Finding]
  /// How many files and folders could not be read. If it is not 0, findings may be missing.
  public var unread: Int
  /// How many records were read.
  public var count: Int
  /// The frameworks, participants and editions; or the whole store, if all of it had to be read at once.
  public var store: Store
  /// The files that were seen in the folder; `nil` if only a part of the folder was read.
  public var seen: SeenPaths?

  public init(
    findings: [Finding], unread: Int = 0, count: Int, store: Store, seen: SeenPaths? = nil
  ) {
    (self.findings, self.unread, self.count) = (findings, unread, count)
    (self.store, self.seen) = (store, seen)
  }
}

/// Checks the store in a folder. The findings are those of `findings(in:)`, but it needs the memory of only one record
/// for each thread.
///
/// If a source cannot be read or there is an open conflict, the findings depend on more than one record at a time. The
/// whole store is then read at once.
///
/// A file that cannot be read is always a finding `unread`. Findings that something is missing are left out if it may be
/// in such a file.
///
/// `places` are paths of records or folders in the store. If they are only records that can be checked alone, no other
/// records are read, and findings in others may be missing. `workers` is the number of threads. At most `most` findings
/// of one rule in one file are reported; the others are counted. `isPrinted` says whether findings in a file are wanted,
/// by its path in the store; at most 50,000 findings are then kept for the whole store. Without it all findings are
/// kept, for example to compare them with others.
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

/// Reads the parts of a store on several threads, and returns the share of each. For a few folders one thread is
/// faster.
private func inShares(
  of empty: Share, _ queue: PartQueue, in folder: StoreFolder, _ workers: Int
) -> [Share] {
  Workers.run(workers) { _ in
    var share = empty
    share.take(from: queue, in: folder)
    return share
  }
}

/// The part of a store that one thread read, and what it found.
private struct Share: Sendable {
  var examination: Examination
  /// The findings of reading, without those about unread files, which are in `unread`.
  var problems: [Finding] = []
  var unread: [StoreFile] = []
  var count = 0
  var seen = SeenPaths()
  /// Whether the store must be read as a whole, because it has a conflict or an unreadable source.
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

  /// Reads files that are not in the folder, such as those that a sparse checkout leaves in git.
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

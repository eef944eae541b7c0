public import Diagnostics
import JSONText

/// What writes records: the only way by which a command changes a store.
///
/// ```swift
/// try folder.writing { writer in
///   let store = try writer.folder.read()
///   try writer.write([RecordChange(record, after: text)], in: store)
/// }
/// ```
///
/// The store is locked from before it is read until the last file has its name, so that no two commands
/// write what they made of the same text. All changes of one call are made, or none.
public struct StoreWriter {
  public let folder: StoreFolder
  /// The records to which an earlier write, whose process was killed, gave their new text only now.
  public let completed: [String]
  private let rules: (Store) -> [Finding]

  fileprivate init(
    _ folder: StoreFolder, completed: [String], rules: @escaping (Store) -> [Finding]
  ) {
    (self.folder, self.completed, self.rules) = (folder, completed, rules)
  }

  /// What there is against some changes of a store, as it was read; empty where they may be written.
  public func objections(to changes: [RecordChange], in store: Store) -> [Finding] {
    let other = store.changing(changes)
    let found = changes.flatMap { $0.objections(in: store, becoming: other) }
    return found.isEmpty
      ? newFindings(changes, in: store, becoming: other) { $0.severity == .error } : found
  }

  /// What else the rules find in the changed records and did not find before. It keeps nothing from being
  /// written, and whoever writes has to be told of it.
  public func warnings(on changes: [RecordChange], in store: Store) -> [Finding] {
    newFindings(changes, in: store, becoming: store.changing(changes)) { $0.severity != .error }
  }

  /// What there is against each of some changes that only lay records out anew, as all of them are made.
  public func objections(toEach changes: [RecordChange], in store: Store) -> [[Finding]] {
    let other = store.changing(changes)
    return changes.map { $0.objections(in: store, becoming: other) }
  }

  /// What the rules find in the changed records and did not find before, not even with one side taken in
  /// every open conflict: what a side of a merge brought was recorded with it.
  private func newFindings(
    _ changes: [RecordChange], in store: Store, becoming other: Store,
    where isAsked: (Finding) -> Bool
  ) -> [Finding] {
    let changed = Set(changes.filter(\.changesContents).map(\.path.text))
    guard !changed.isEmpty else { return [] }
    func asked(_ store: Store) -> [Finding] {
      rules(store).filter { isAsked($0) && changed.contains($0.subject.record) }
    }
    let found = asked(other)
    guard !found.isEmpty else { return [] }
    let before = [store] + OpenConflict.Side.allCases.compactMap { store.settled($0) }
    let known = Set(before.flatMap(asked).map { [$0.rule, $0.subject.pointer, $0.found] })
    return found.filter { !known.contains([$0.rule, $0.subject.pointer, $0.found]) }
  }

  /// Makes all the changes, or none.
  ///
  /// `store` is the store as this writer read it. Nothing is written where there is an objection, or where
  /// a file is not any more as it was read.
  public func write(_ changes: [RecordChange], in store: Store) throws(WritingError) {
    let changes = changes.filter { $0.before != $0.after }
    guard !changes.isEmpty else { return }
    guard folder.isOnDisk else { throw .disk(.notOnDisk(folder.path)) }
    let found = objections(to: changes, in: store)
    guard found.isEmpty else { throw .refused(found) }
    try put(changes.map(FileChange.init))
  }

  /// Gives a JSON file of the store another text that stands where no record stands. No schema and no rule
  /// is for it; the text must be JSON that can be read.
  ///
  /// `path` is where it stands in the store. A link is not written through: nobody knows where to.
  public func writeMisplaced(
    _ path: String, before: [UInt8], after: [UInt8]
  ) throws(WritingError) {
    guard before != after else { return }
    guard folder.isOnDisk else { throw .disk(.notOnDisk(folder.path)) }
    let source = SourceText(name: folder.path + "/" + path, bytes: after)
    let reading = JSONDocument.read(source)
    guard reading.document != nil else {
      throw .refused(reading.problems.map { $0.finding(in: source, place: path) })
    }
    try put([FileChange(path: path, before: before, after: after)])
  }

  private func put(_ changes: [FileChange]) throws(WritingError) {
    let staged: StagedWrite
    do throws(DiskError) {
      staged = try StagedWrite(changes, in: folder)
    } catch {
      throw .disk(error)
    }
    try staged.put()
  }
}

extension StoreFolder {
  /// Locks the store, completes what a killed writer left, and lets `work` read and write records.
  ///
  /// `rules` finds what is wrong between the records of a store.
  ///
  /// - Throws: A ``WritingError``, or what `work` throws.
  public func writing<Result>(
    rules: @escaping (Store) -> [Finding], _ work: (StoreWriter) throws -> Result
  ) throws -> Result {
    // Of a store that a sparse checkout leaves out whole there is nothing to lock, and nothing to write.
    guard isOnDisk else { return try work(StoreWriter(self, completed: [], rules: rules)) }
    let lock = try StoreLock(path)
    defer { lock.release() }
    let completed = try StoreRepair(folder: path).run()
    return try work(StoreWriter(self, completed: completed, rules: rules))
  }

  /// Whether a write to the store was begun and is not finished; waits, two seconds at most, for one that is
  /// going on.
  ///
  /// - Throws: ``WritingError/busy(folder:holder:)`` where another process still writes.
  public func hasUnfinishedWrite() throws(WritingError) -> Bool {
    guard try isListed else { return false }
    do throws(WritingError) {
      try StoreLock(path, for: .reading).release()
    } catch .noLock {
      // Where there is no lock nobody writes.
    } catch {
      throw error
    }
    return try isListed
  }

  /// Whether there is a list of files that are written as one.
  private var isListed: Bool {
    get throws(WritingError) { try StoreRepair(folder: path).kindOfList != .nothing }
  }
}

extension RecordChange {
  /// Whether it says something else, and not only in another layout.
  fileprivate var changesContents: Bool {
    guard let before, let after else { return true }
    func contents(_ text: [UInt8]) -> [UInt8]? {
      let store = Store(name: "", files: [StoreFile(path: path.text, bytes: text)], judging: false)
      return store.records.first?.canonicalText
    }
    return contents(before) != contents(after)
  }
}

extension Store {
  /// The store with changes made.
  fileprivate func changing(_ changes: [RecordChange]) -> Store {
    let texts = changes.map { (ExactText($0.path.text), $0.after) }
    let replaced = replacing(Dictionary(texts, uniquingKeysWith: { _, last in last }))
    let new = changes.filter { record($0.path.text) == nil && $0.after != nil }
    guard !new.isEmpty else { return replaced }
    let files = replaced.records.map { StoreFile(path: $0.path.text, bytes: $0.bytes) }
    let added = new.compactMap { change in
      change.after.map { StoreFile(path: change.path.text, bytes: $0) }
    }
    return Store(name: name, files: files + added)
  }
}

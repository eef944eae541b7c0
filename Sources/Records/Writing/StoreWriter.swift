public import Diagnostics
import JSONText

/// Writes records. A command changes a store only through it.
///
/// ```swift
/// try folder.writing { writer in
///   let store = try writer.folder.read()
///   try writer.write([RecordChange(record, after: text)], in: store)
/// }
/// ```
///
/// The store is locked before it is read and until the last file is renamed. So two commands cannot both
/// change the same text. All changes of one call are made, or none.
public struct StoreWriter {
  public let folder: StoreFolder
  /// The paths of the records to which this process gave their new text, because the process that began an earlier
  /// write was killed.
  public let completed: [String]
  private let rules: (Store) -> [Finding]

  fileprivate init(
    _ folder: StoreFolder, completed: [String], rules: @escaping (Store) -> [Finding]
  ) {
    (self.folder, self.completed, self.rules) = (folder, completed, rules)
  }

  /// Why some changes may not be written; empty if they may. `store` is the store as it was read.
  public func objections(to changes: [RecordChange], in store: Store) -> [Finding] {
    let other = store.changing(changes)
    let found = changes.flatMap { $0.objections(in: store, becoming: other) }
    return found.isEmpty
      ? newFindings(changes, in: store, becoming: other) { $0.severity == .error } : found
  }

  /// The rules' warnings about the changed records that the store did not have before. They do not prevent writing, but
  /// the caller must show them.
  public func warnings(on changes: [RecordChange], in store: Store) -> [Finding] {
    newFindings(changes, in: store, becoming: store.changing(changes)) { $0.severity != .error }
  }

  /// For each change, why it may not be written. Use it for changes that only reformat records: it does not run the
  /// rules.
  public func objections(toEach changes: [RecordChange], in store: Store) -> [[Finding]] {
    let other = store.changing(changes)
    return changes.map { $0.objections(in: store, becoming: other) }
  }

  /// The rules' new findings for the changed records. A finding is not new if the store already had it before the
  /// change. It is also not new if the store would have it with all its open conflicts settled for one side: then the
  /// merge brought it, and not this change.
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
  /// `store` is the store as it was read inside ``StoreFolder/writing(rules:_:)``. Nothing is written if there is an
  /// objection, or if a file on the disk differs from what was read.
  public func write(_ changes: [RecordChange], in store: Store) throws(WritingError) {
    let changes = changes.filter { $0.before != $0.after }
    guard !changes.isEmpty else { return }
    guard folder.isOnDisk else { throw .disk(.notOnDisk(folder.path)) }
    let found = objections(to: changes, in: store)
    guard found.isEmpty else { throw .refused(found) }
    try put(changes.map(FileChange.init))
  }

  /// Gives a new text to a JSON file that is not at the path of any record. No schema and no rule applies
  /// to it, but the text must be readable JSON.
  ///
  /// `path` is its path in the store. A link is not followed, because its target is unknown.
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
  /// `rules` returns the findings of the rules for a store.
  ///
  /// - Throws: A ``WritingError``, or what `work` throws.
  public func writing<Result>(
    rules: @escaping (Store) -> [Finding], _ work: (StoreWriter) throws -> Result
  ) throws -> Result {
    // If a sparse checkout leaves out the whole store, there is no folder to lock and nothing to write.
    guard isOnDisk else { return try work(StoreWriter(self, completed: [], rules: rules)) }
    let lock = try StoreLock(path)
    defer { lock.release() }
    let completed = try StoreRepair(folder: path).run()
    return try work(StoreWriter(self, completed: completed, rules: rules))
  }

  /// Whether a write to the store was started and not finished. Waits at most two seconds for a write that
  /// is running.
  ///
  /// - Throws: ``WritingError/busy(folder:holder:)`` if another process still writes.
  public func hasUnfinishedWrite() throws(WritingError) -> Bool {
    guard try isListed else { return false }
    do throws(WritingError) {
      try StoreLock(path, for: .reading).release()
    } catch .noLock {
      // Without a lock nobody can write.
    } catch {
      throw error
    }
    return try isListed
  }

  /// Whether there is a list (`.pillar-writing`), which exists only during a write of several files.
  private var isListed: Bool {
    get throws(WritingError) { try StoreRepair(folder: path).kindOfList != .nothing }
  }
}

extension RecordChange {
  /// Whether the contents differ, and not only the layout.
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
  /// The store after the changes.
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

import Diagnostics
import Editions
import ExternalPrograms
import JSONText
public import Records

/// The records of a year that differ between the disk and the last commit of the branch (`HEAD`), and how they differ.
///
/// A seal is computed from the disk, and a tag names a commit. Only if both are the same can the year be verified at
/// the tag.
public struct Uncommitted {
  /// A record and its difference, for example `it differs from the last commit`.
  public let records: [(path: String, why: String)]
  /// The operation that git has begun and not finished: `merge`, `rebase`, …
  public let unfinished: String?

  public var isEmpty: Bool { records.isEmpty && unfinished == nil }

  public init(_ year: Int, _ store: Store, _ index: StoreIndex) throws {
    let git = index.git
    unfinished = try git.unfinished?.word
    let hasCommit = try git.hasCommit
    let committed = hasCommit ? try index.committed() : []
    let then = try StoreInGit(of: committed, GitObjects(git))
      .store(named: store.name, judging: false)
    let paths = Self.restsOn(year, store).union(hasCommit ? Self.restsOn(year, then) : [])
    let staged = try index.entries()
    let compared = Comparison(
      store: store, then: then, committed: Self.byPath(committed.map { ($0.path, $0) }),
      staged: Self.byPath(staged.map { ($0.entry.path, $0) }))
    let differing = paths.map { String(decoding: $0, as: UTF8.self) }.sorted(by: naturallyPrecedes)
      .compactMap { path in compared.difference(at: path).map { (path, $0) } }
    records = differing + Self.unusable(in: then, besides: Set(differing.map { ExactText($0.0) }))
  }

  /// The files that make the store of the last commit unreadable.
  private static func unusable(
    in then: Store, besides told: Set<ExactText>
  ) -> [(path: String, why: String)] {
    let paths = then.unread.map(\.path) + then.unsettledInGit.map { then.path(of: $0) }
    return paths.filter { !told.contains(ExactText($0)) }
      .map { ($0, "the version in the last commit cannot be read") }
  }

  /// The paths of all records from which a year's seal or one of its editions is made.
  private static func restsOn(_ year: Int, _ store: Store) -> Set<[UInt8]> {
    guard let edition = store.edition(year) else { return [] }
    let sealed = SealedYear(edition).records(in: store)
    let shown = Projection(of: store, year: year, for: .secretariat).store.records
    let names = (sealed + shown).map(\.path.text) + [RecordPath(.edition, in: year).text]
    return Set(names.map { Array($0.utf8) })
  }

  private static func byPath<Value>(_ values: [(String, Value)]) -> [[UInt8]: Value] {
    Dictionary(values.map { (Array($0.utf8), $1) }, uniquingKeysWith: { first, _ in first })
  }

  /// What the disk, the index and the last commit hold.
  private struct Comparison {
    let store: Store
    let then: Store
    let committed: [[UInt8]: Git.Entry]
    let staged: [[UInt8]: GitIndexEntry]

    func difference(at path: String) -> String? {
      let key = Array(path.utf8)
      guard let present = store.record(path) else {
        return "it is in the last commit, but not in the store"
      }
      guard let entry = committed[key], let old = then.record(path) else {
        return staged[key] == nil ? "git does not track it" : "it is staged, but not committed"
      }
      // On the disk the line endings may differ.
      if present.bytes != old.bytes, present.canonicalText != old.canonicalText {
        return "it differs from the last commit"
      }
      guard let staged = staged[key] else { return "its deletion is staged" }
      if staged.entry.object != entry.object { return "a different version of it is staged" }
      return nil
    }
  }
}

extension StoreIndex {
  /// Why `git add` would ignore a change of a file; `nil` if it would not ignore it.
  public func obstacle(toAdding path: String) throws -> String? {
    let key = Array(path.utf8)
    guard let entry = try entries().first(where: { Array($0.entry.path.utf8) == key }) else {
      return nil
    }
    if entry.state == .leftOut {
      return "a sparse checkout leaves it out: 'git sparse-checkout disable' checks all files out"
    }
    return entry.isTakenAsUnchanged
      ? "git assumes that it is unchanged: 'git update-index --no-assume-unchanged' ends that"
      : nil
  }
}

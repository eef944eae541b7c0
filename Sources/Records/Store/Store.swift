public import Diagnostics
import JSONText

/// The whole store, read: its records by path, and what could not be read of it.
///
/// Reading never throws. What is not JSON, not a record or not as its schema says is in `problems`,
/// what the disk did not give is in `unread` too, and everything else can be used. A command whose
/// answer would be "all" asks for a store in which nothing is unread: ``StoreFolder/read(judging:)``.
public struct Store: Sendable {
  /// The store's folder as messages name it, for example `records`.
  public let name: String
  /// Every record, in the natural order of the paths.
  public let records: [Record]
  /// What reading found: `json`, `schema`, `misplaced-file` and `unread`, sorted.
  public let problems: [Finding]
  /// The files and folders that were not read though they are, or may hold, records.
  public let unread: [StoreFile]
  /// What git says against the store where it is in the middle of something: records that wait to be
  /// merged, records that are deleted and not staged so. No record's text shows it.
  public private(set) var unsettledInGit: [Finding] = []
  /// The records that git has and the disk has not, without a decision to delete them, and the versions of
  /// records that wait to be merged.
  public private(set) var inGitAlone: [Record] = []

  private let byPath: [ExactText: Int]
  private let byKind: ByKind<[Record]>
  let participantsByID: [ExactText: Participant]
  let sourcesByID: [ExactText: Source]
  public let itemsByID: [ExactText: Item]

  /// Reads the files, in whatever order they come.
  ///
  /// `judging` holds each record against its schema; those of an edition are the tool's own work and
  /// need not be.
  public init(name: String, files: [StoreFile], judging: Bool = true) {
    var problems: [Finding] = []
    var records: [Record] = []
    var unread: [StoreFile] = []
    var reader = JSONReader()
    for file in files.sorted(by: { naturallyPrecedes($0.path, $1.path) }) {
      guard let path = RecordPath(file.path), file.unread == nil else {
        problems.append(noRecord(file, in: name))
        if file.isMissed { unread.append(file) }
        continue
      }
      let (record, found) = Record.read(
        file.bytes, at: path, in: name, &reader, by: judging ? .all : nil)
      records.append(record)
      problems += found
    }
    self.init(name: name, records: records, problems: problems, unread: unread)
  }

  /// Of records in the natural order of their paths.
  public init(
    name: String, records: [Record], problems: [Finding] = [], unread: [StoreFile] = []
  ) {
    self.name = name
    self.unread = unread
    self.records = records
    self.problems = problems.sorted()
    byPath = Dictionary(firstOf: records.enumerated().map { ($1.path.text, $0) })
    let grouped = Dictionary(grouping: records, by: \.path.kind)
    byKind = ByKind { grouped[$0] ?? [] }
    (participantsByID, sourcesByID, itemsByID) = (
      Self.participants(in: records), Self.sources(in: records), Self.items(in: records)
    )
  }

  /// The store with some records' texts replaced, or taken out where there is none; only those are
  /// read anew.
  public func replacing(_ texts: [ExactText: [UInt8]?]) -> Store {
    let changed = records.filter { texts[$0.path.text] != nil }
    let names = Set(changed.map { ExactText($0.name) })
    var problems = problems.filter { !names.contains($0.location.file) }
    var reader = JSONReader()
    let records = records.compactMap { record -> Record? in
      guard let text = texts[record.path.text] else { return record }
      guard let text else { return nil }
      let (new, found) = Record.read(text, at: record.path, in: name, &reader, by: .all)
      problems += found
      return new
    }
    return Store(name: name, records: records, problems: problems, unread: unread)
      .unsettled(unsettledInGit, inGitAlone: inGitAlone)
  }

  /// The findings about files that stand where no record stands. Nobody knows what such a file says: it
  /// may be an answer.
  public var misplacedFiles: [Finding] { problems.filter { $0.rule == "misplaced-file" } }

  /// The records that cannot be read as records: see ``Record/isBroken``.
  public var brokenRecords: [Record] { records.filter(\.isBroken) }

  /// The store with what git says against it.
  public func unsettled(_ findings: [Finding], inGitAlone: [Record] = []) -> Store {
    var store = self
    (store.unsettledInGit, store.inGitAlone) = (findings.sorted(), inGitAlone)
    return store
  }

  /// What reading found, with `most` findings of a rule in a file told instead of the usual number.
  public func problems(telling most: Int) -> [Finding] {
    guard most != Finding.usualMost else { return problems }
    let names = Set(problems.map(\.location.file))
    var reader = JSONReader(most: most)
    let (known, others) = (records.filter { names.contains($0.name) }, Set(records.map(\.name)))
    let again = known.flatMap { record in
      Record.read(record.bytes, at: record.path, in: name, &reader, by: .all, most: most).problems
    }
    return (problems.filter { !others.contains($0.location.file) } + again).sorted()
  }

  /// What the store calls itself, else its folder's name.
  public var title: String { ownTitle ?? name }

  /// What the store calls itself; `nil` where it says nothing.
  public var ownTitle: String? { record(RecordPath(.store))?.root?["title"]?.string }

  /// The record at a path such as `2013/AUS/implementation.json`.
  public func record(_ path: String) -> Record? { byPath[path].map { records[$0] } }

  /// The record at a path that was made from its pieces.
  public func record(_ path: RecordPath) -> Record? { record(path.text) }

  /// Where the file of a finding stands in the store.
  public func path(of finding: Finding) -> String { path(ofFile: finding.location.file) }

  /// Where a file stands in the store, by its name in messages.
  public func path(ofFile name: String) -> String {
    let folder = (self.name + "/").utf8
    guard name.utf8.starts(with: folder) else { return name }
    return String(Substring(name.utf8.dropFirst(folder.count)))
  }

  /// The records of one kind, in the natural order of their paths.
  public func records(_ kind: RecordKind) -> [Record] { byKind[kind] }
}

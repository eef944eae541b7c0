public import Diagnostics
import JSONText

/// A store that has been read: its records by path, and what could not be read.
///
/// Reading never throws. Files that are not valid JSON, not records or not valid by their schema are in
/// `problems`. Files that the disk could not read are also in `unread`. Everything else can be used. A
/// command that needs the complete store calls ``StoreFolder/read(judging:)``, which throws if anything is
/// unread.
public struct Store: Sendable {
  /// The store's folder in messages, for example `records`.
  public let name: String
  /// All records, in the natural order of their paths (`…/a-2.json` before `…/a-10.json`).
  public let records: [Record]
  /// The findings of reading, sorted. Their rules are `json`, `schema`, `misplaced-file` and `unread`.
  public let problems: [Finding]
  /// Files and folders that were not read although they are, or may hold, records.
  public let unread: [StoreFile]
  /// Findings about the state of git: records that are not merged yet, and records that are deleted while
  /// the deletion is not staged. The records themselves do not show this.
  public private(set) var unsettledInGit: [Finding] = []
  /// Records that were read from git alone: those that are missing on the disk although nobody staged their deletion,
  /// and the versions of records that are not merged yet.
  public private(set) var inGitAlone: [Record] = []

  private let byPath: [ExactText: Int]
  private let byKind: ByKind<[Record]>
  let participantsByID: [ExactText: Participant]
  let sourcesByID: [ExactText: Source]
  public let itemsByID: [ExactText: Item]

  /// Reads the files, which may be in any order.
  ///
  /// `judging` says whether records are checked against their schemas. For the records of an edition this is not
  /// needed, because the tool made them.
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

  /// Makes a store of records that are in the natural order of their paths.
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

  /// The store with the texts of some records replaced, or removed if the text is `nil`. Only these
  /// records are read again.
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

  /// The findings about files that are not at the path of a record. Such a file was not read and may hold an answer.
  public var misplacedFiles: [Finding] { problems.filter { $0.rule == "misplaced-file" } }

  /// The records that cannot be read as records: see ``Record/isBroken``.
  public var brokenRecords: [Record] { records.filter(\.isBroken) }

  /// The same store with these findings about the state of git as ``unsettledInGit``.
  public func unsettled(_ findings: [Finding], inGitAlone: [Record] = []) -> Store {
    var store = self
    (store.unsettledInGit, store.inGitAlone) = (findings.sorted(), inGitAlone)
    return store
  }

  /// Like ``problems``, but with up to `most` findings of each rule in each file, in place of the usual number.
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

  /// The title in `store.json`, or else the name of the folder.
  public var title: String { ownTitle ?? name }

  /// The title in `store.json`; `nil` if there is none.
  public var ownTitle: String? { record(RecordPath(.store))?.root?["title"]?.string }

  /// The record at a path such as `2013/AUS/implementation.json`.
  public func record(_ path: String) -> Record? { byPath[path].map { records[$0] } }

  /// The record at a path.
  public func record(_ path: RecordPath) -> Record? { record(path.text) }

  /// The path of a finding's file, relative to the store's folder.
  public func path(of finding: Finding) -> String { path(ofFile: finding.location.file) }

  /// The path of a file relative to the store's folder, from its name in messages: `2013/AUS/salw.json` for
  /// `records/2013/AUS/salw.json`.
  public func path(ofFile name: String) -> String {
    let folder = (self.name + "/").utf8
    guard name.utf8.starts(with: folder) else { return name }
    return String(Substring(name.utf8.dropFirst(folder.count)))
  }

  /// The records of one kind, in the natural order of their paths.
  public func records(_ kind: RecordKind) -> [Record] { byKind[kind] }
}

import Commands
import Diagnostics
import GitStores
import JSONText
import Records
import Terminal

/// A JSON file of a store that may hold conflicts: a record, or a file in the wrong place (no record has its path). A
/// merge can leave conflicts in a file in the wrong place, for example if one side moved a record there.
struct ConflictedFile {
  /// The file's name in messages.
  var name: String
  /// The file's path in the store.
  let path: String
  /// The same path; `nil` if the path is not that of a record.
  let recordPath: RecordPath?
  let bytes: [UInt8]
  let document: JSONDocument

  var tree: JSONTree { JSONTree(document.root) }

  var conflicts: [OpenConflict] { document.root.openConflicts }

  /// The file at a path in the store, a record or not; `nil` if there is no file, or if it is not JSON.
  static func at(_ path: String, in store: Store) throws -> ConflictedFile? {
    guard let record = store.record(path) else { return try misplaced(path, in: store) }
    return self.record(record)
  }

  /// The file of a record; `nil` if it is not JSON.
  static func record(_ record: Record) -> ConflictedFile? {
    record.document.map { document in
      ConflictedFile(
        name: record.name, path: record.path.text, recordPath: record.path, bytes: record.bytes,
        document: document)
    }
  }

  /// The file at a path that is not the path of a record; `nil` if there is none, or if it is not JSON.
  ///
  /// - Throws: A `Failure` if the file cannot be read. `nil` would mean that it holds no conflict.
  static func misplaced(_ path: String, in store: Store) throws -> ConflictedFile? {
    let file = store.name + "/" + path
    let isKnown = store.misplacedFiles.contains { ExactText.areSame(store.path(of: $0), path) }
    guard isKnown, path.hasSuffix(".json") else { return nil }
    let kind = try onDisk { () throws(DiskError) in
      try Disk.kind(of: file, followingLinks: false)
    }
    // A link is not followed: it may lead to any file of this machine, and conflicts are printed.
    guard kind == .file else { return nil }
    let bytes = try onDisk { () throws(DiskError) in try Disk.read(file) }
    return JSONDocument.read(SourceText(name: file, bytes: bytes)).document.map { document in
      ConflictedFile(name: file, path: path, recordPath: nil, bytes: bytes, document: document)
    }
  }

  /// A place in the file, in words: `Australia 2013 › SALW-10 › status`.
  func words(_ steps: [JSONStep]) -> String {
    recordPath.map { placeWords(of: $0, steps) }
      ?? ([path] + steps.map(\.words)).joined(separator: " › ")
  }

  /// The canonical text of a new value of the file. The order of the members is that of the kind of record, which a
  /// file in the wrong place does not have: there it is that of the schema that accepts the value.
  func text(of tree: JSONTree) -> [UInt8] {
    if let recordPath {
      return CanonicalText.write(tree, order: Schemas.memberOrder(recordPath.kind))
    }
    let text = CanonicalText.write(tree, order: .natural)
    guard let root = JSONDocument.read(SourceText(name: name, bytes: text)).document?.root else {
      return text
    }
    return CanonicalText.write(root, order: Schemas.memberOrder(recognising: root))
  }
}

extension JSONStep {
  /// The name of a member, or the number of an element, counted from 1.
  var words: String {
    switch self {
    case .member(let name): name
    case .element(let index): "\(index + 1)"
    }
  }
}

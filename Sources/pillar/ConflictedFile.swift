import Commands
import Diagnostics
import GitStores
import JSONText
import Records
import Terminal

/// A JSON file of a store in which conflicts may stand: a record, or a file that stands where no record
/// stands. A merge can leave the second, too, as when a record was moved out of its place.
struct ConflictedFile {
  /// How messages name it.
  var name: String
  /// Where it stands in the store.
  let path: String
  /// `nil` where no record stands there.
  let recordPath: RecordPath?
  let bytes: [UInt8]
  let document: JSONDocument

  var tree: JSONTree { JSONTree(document.root) }

  var conflicts: [OpenConflict] { document.root.openConflicts }

  /// The file at a path of a store; `nil` where there is none, or it is no JSON.
  static func at(_ path: String, in store: Store) throws -> ConflictedFile? {
    guard let record = store.record(path) else { return try misplaced(path, in: store) }
    return self.record(record)
  }

  /// A record; `nil` where it is no JSON.
  static func record(_ record: Record) -> ConflictedFile? {
    record.document.map { document in
      ConflictedFile(
        name: record.name, path: record.path.text, recordPath: record.path, bytes: record.bytes,
        document: document)
    }
  }

  /// The file at a path at which no record stands; `nil` where there is none, or it is no JSON.
  ///
  /// - Throws: A `Failure` where it cannot be read: it must not pass for settled.
  static func misplaced(_ path: String, in store: Store) throws -> ConflictedFile? {
    let file = store.name + "/" + path
    let isKnown = store.misplacedFiles.contains { ExactText.areSame(store.path(of: $0), path) }
    guard isKnown, path.hasSuffix(".json") else { return nil }
    let kind = try onDisk { () throws(DiskError) in
      try Disk.kind(of: file, followingLinks: false)
    }
    // A link may not show a file of this machine.
    guard kind == .file else { return nil }
    let bytes = try onDisk { () throws(DiskError) in try Disk.read(file) }
    return JSONDocument.read(SourceText(name: file, bytes: bytes)).document.map { document in
      ConflictedFile(name: file, path: path, recordPath: nil, bytes: bytes, document: document)
    }
  }

  /// A place in it, in words: `Australia 2013 › SALW-10 › status`.
  func words(_ steps: [JSONStep]) -> String {
    recordPath.map { placeWords(of: $0, steps) }
      ?? ([path] + steps.map(\.words)).joined(separator: " › ")
  }

  /// Its text with other contents, in the order of its kind.
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
  var words: String {
    switch self {
    case .member(let name): name
    case .element(let index): "\(index + 1)"
    }
  }
}

public import Diagnostics
public import JSONText

/// A file of the store at the path of a record.
public struct Record: Sendable {
  public let path: RecordPath
  public let source: SourceText
  /// The parsed text; `nil` if the text is not valid JSON.
  public let document: JSONDocument?

  public var root: JSONValue? { document?.root }

  /// The file's name in messages, for example `records/2013/AUS/salw.json`.
  public var name: String { source.name }

  /// Its text as it was read.
  public var bytes: [UInt8] { source.bytes }

  /// Whether it cannot be read as a record: the text is not valid JSON or not an object, or the member that holds its
  /// entries, such as `answers`, is missing or not an object.
  public var isBroken: Bool {
    guard let root, root.kind == .object else { return true }
    return path.kind.container.map { root[$0]?.kind != .object } ?? false
  }

  /// The position of a value in the file, for a message.
  public func location(_ range: Range<Int>) -> Location { Location(range, in: source) }
}

/// A file of a store before it is parsed. It may also stand for a file or folder that was not read.
public struct StoreFile: Sendable {
  /// The path relative to the store's folder, with forward slashes; empty for that folder itself.
  public let path: String
  public let bytes: [UInt8]
  /// Why it was not read. `nil` if it was read, or if it is not a record and therefore not needed.
  public let unread: Unread?

  /// Why something in a store was not read.
  public enum Unread: Hashable, Sendable {
    /// It is a link to a place outside the store, and such links are not followed. `nil` if it is unknown
    /// what is there.
    case leadsOut(to: Disk.Kind?)
    /// The disk could not read it.
    case error(DiskError)
  }

  /// Whether it is a link to a place outside the store, which was not read.
  public var leadsOut: Bool {
    if case .leadsOut = unread { true } else { false }
  }

  public init(path: String, bytes: [UInt8]) { (self.path, self.bytes, unread) = (path, bytes, nil) }

  /// A link to something outside the store.
  init(path: String, leadsOutTo kind: Disk.Kind?) {
    (self.path, bytes, unread) = (path, [], .leadsOut(to: kind))
  }

  /// A file or a folder that the disk could not read.
  public init(path: String, error: DiskError) {
    (self.path, bytes, unread) = (path, [], .error(error))
  }
}

extension SourceText {
  /// Whether it contains only blanks and zero bytes. Such a file may be left when the disk was full.
  fileprivate var isBlank: Bool { bytes.allSatisfy { $0 <= UInt8(ascii: " ") } }
}

extension Record {
  /// Reads a record's text. Returns the record and everything that is wrong with its text or by its
  /// schema.
  ///
  /// `store` is the name of the store's folder in messages. Without `schemas` no schema is checked. At most `most`
  /// findings of the schema are listed; one more finding says how many others there are.
  public static func read(
    _ bytes: [UInt8], at path: RecordPath, in store: String, _ reader: inout JSONReader,
    by schemas: RecordSchemas?, most: Int = Finding.usualMost
  ) -> (record: Record, problems: [Finding]) {
    let source = SourceText(place: path.text, in: store, bytes: bytes)
    let reading = reader.read(source)
    let record = Record(path: path, source: source, document: reading.document)
    guard let document = reading.document else {
      let place = placeWords(of: path)
      return (
        record,
        reading.problems.map { problem in
          var finding = problem.finding(in: source, place: place)
          if source.isBlank {
            finding.advice =
              "The file is empty. If its text was committed, 'git restore' with its path restores it."
          }
          return finding
        }
      )
    }
    return (
      record, schemas.map { schemaFindings(in: document, of: path, by: $0, most: most) } ?? []
    )
  }

  /// The schema's findings; empty if the text is not valid JSON. At most `most` findings are listed.
  public func problems(by schemas: RecordSchemas, most: Int = Finding.usualMost) -> [Finding] {
    document.map { schemaFindings(in: $0, of: path, by: schemas, most: most) } ?? []
  }

  /// Whether its text is in canonical form; `nil` if it is not valid JSON.
  public func isCanonical(by schemas: RecordSchemas) -> Bool? {
    document.flatMap { schemas.canonicalCheck(path.kind)?.allows($0) }
  }

  /// The record without what `redaction` takes out of it for an audience, in canonical text. If nothing changes, it is
  /// the same record.
  public func redacted(_ redaction: Redaction) -> Record {
    guard let document else { return self }
    if redaction.isEmpty, isCanonical(by: .all) == true { return self }
    let order = Schemas.memberOrder(path.kind)
    return saying(CanonicalText.write(document.root, redaction, order: order))
  }

  /// A record at the same path with these values, in canonical text.
  public func saying(_ tree: JSONTree) -> Record {
    saying(CanonicalText.write(tree, order: Schemas.memberOrder(path.kind)))
  }

  private func saying(_ text: [UInt8]) -> Record {
    let source = SourceText(name: name, bytes: text)
    return Record(path: path, source: source, document: JSONDocument.read(source).document)
  }

  /// Its canonical text; `nil` if it is not valid JSON.
  public var canonicalText: [UInt8]? {
    root.map { CanonicalText.write($0, order: Schemas.memberOrder(path.kind)) }
  }
}

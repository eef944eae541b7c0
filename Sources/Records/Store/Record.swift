public import Diagnostics
public import JSONText

/// One file of the store that stands where a record may stand.
public struct Record: Sendable {
  public let path: RecordPath
  public let source: SourceText
  /// Its values; `nil` when the text is not JSON.
  public let document: JSONDocument?

  public var root: JSONValue? { document?.root }

  /// The file's name in messages, for example `records/2013/AUS/salw.json`.
  public var name: String { source.name }

  /// Its text as it was read.
  public var bytes: [UInt8] { source.bytes }

  /// Whether it cannot be read as a record: its text is no JSON, or no object, or what holds its entries is
  /// missing or no object.
  public var isBroken: Bool {
    guard let root, root.kind == .object else { return true }
    return path.kind.container.map { root[$0]?.kind != .object } ?? false
  }

  /// The place of a value inside it, for a message.
  public func location(_ range: Range<Int>) -> Location { Location(range, in: source) }
}

/// A file as it was found, before anything is known of it; or what was not read, in its place.
public struct StoreFile: Sendable {
  /// Relative to the store's folder, with forward slashes; empty for that folder itself.
  public let path: String
  public let bytes: [UInt8]
  /// Why it was not read; `nil` where it was, or where nobody reads it because it is no record.
  public let unread: Unread?

  /// Why something in a store was not read.
  public enum Unread: Hashable, Sendable {
    /// It is a link to a place outside the store, and is not followed; `nil` where nobody can say what
    /// stands there.
    case leadsOut(to: Disk.Kind?)
    /// The disk did not give it.
    case error(DiskError)
  }

  /// It is a link to a place outside the store, which was not read.
  public var leadsOut: Bool {
    if case .leadsOut = unread { true } else { false }
  }

  public init(path: String, bytes: [UInt8]) { (self.path, self.bytes, unread) = (path, bytes, nil) }

  /// A link to what stands outside the store.
  init(path: String, leadsOutTo kind: Disk.Kind?) {
    (self.path, bytes, unread) = (path, [], .leadsOut(to: kind))
  }

  /// A file or a folder that the disk did not give.
  public init(path: String, error: DiskError) {
    (self.path, bytes, unread) = (path, [], .error(error))
  }
}

extension SourceText {
  /// Whether nothing but blanks and zero bytes stands in it, as after a disk was full.
  fileprivate var isBlank: Bool { bytes.allSatisfy { $0 <= UInt8(ascii: " ") } }
}

extension Record {
  /// A record's text read, and everything that reading it and holding it against its schema finds.
  ///
  /// `store` is the store's folder as messages name it; without `schemas` it is held against none. `most`
  /// findings of a rule are told, the others are counted.
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
              "The file is empty. If it was committed with its text, 'git restore' with its path brings that "
              + "back."
          }
          return finding
        }
      )
    }
    return (
      record, schemas.map { schemaFindings(in: document, of: path, by: $0, most: most) } ?? []
    )
  }

  /// What its schema says against it; nothing of a text that is no JSON. `most` findings are told.
  public func problems(by schemas: RecordSchemas, most: Int = Finding.usualMost) -> [Finding] {
    document.map { schemaFindings(in: $0, of: path, by: schemas, most: most) } ?? []
  }

  /// Whether its text is the one way to write it; `nil` when it is not JSON.
  public func isCanonical(by schemas: RecordSchemas) -> Bool? {
    document.flatMap { schemas.canonicalCheck(path.kind)?.allows($0) }
  }

  /// The record after a redaction, in canonical text; the same where that changes nothing.
  public func redacted(_ redaction: Redaction) -> Record {
    guard let document else { return self }
    if redaction.isEmpty, isCanonical(by: .all) == true { return self }
    let order = Schemas.memberOrder(path.kind)
    return saying(CanonicalText.write(document.root, redaction, order: order))
  }

  /// Another record at the same place, in canonical text.
  public func saying(_ tree: JSONTree) -> Record {
    saying(CanonicalText.write(tree, order: Schemas.memberOrder(path.kind)))
  }

  private func saying(_ text: [UInt8]) -> Record {
    let source = SourceText(name: name, bytes: text)
    return Record(path: path, source: source, document: JSONDocument.read(source).document)
  }

  /// The one way to write it; `nil` when it is not JSON.
  public var canonicalText: [UInt8]? {
    root.map { CanonicalText.write($0, order: Schemas.memberOrder(path.kind)) }
  }
}

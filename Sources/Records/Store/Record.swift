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

  /// The place of a value inside it, for a message.
  public func location(_ range: Range<Int>) -> Location { Location(range, in: source) }
}

/// A file as it was found, before anything is known of it.
public struct StoreFile: Sendable {
  /// Relative to the store's folder, with forward slashes.
  public let path: String
  public let bytes: [UInt8]
  /// It is a link to a file outside the store, which was not read.
  public let leadsOut: Bool

  public init(path: String, bytes: [UInt8], leadsOut: Bool = false) {
    self.path = path
    self.bytes = bytes
    self.leadsOut = leadsOut
  }
}

extension Record {
  /// The one way to write it; `nil` when it is not JSON.
  public var canonicalText: [UInt8]? {
    root.map { CanonicalText.write($0, order: Schemas.memberOrder(path.kind)) }
  }
}

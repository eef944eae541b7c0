/// One record's file as it was read and as it is to be.
public struct RecordChange: Sendable {
  public let path: RecordPath
  /// The bytes that were read; `nil` where there was no file.
  public let before: [UInt8]?
  /// The bytes that are to be there; `nil` removes the file.
  public let after: [UInt8]?

  public init(_ path: RecordPath, before: [UInt8]?, after: [UInt8]?) {
    (self.path, self.before, self.after) = (path, before, after)
  }

  /// A record with another text.
  public init(_ record: Record, after: [UInt8]?) {
    self.init(record.path, before: record.bytes, after: after)
  }
}

/// A file of the store, whether a record or not, as it was read and as it is to be.
struct FileChange {
  /// Where it stands in the store.
  let path: String
  let before: [UInt8]?
  let after: [UInt8]?
}

extension FileChange {
  init(_ change: RecordChange) {
    self.init(path: change.path.text, before: change.before, after: change.after)
  }
}

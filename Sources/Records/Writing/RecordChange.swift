/// The old and the new bytes of one record's file.
public struct RecordChange: Sendable {
  public let path: RecordPath
  /// The bytes that were read; `nil` if there was no file.
  public let before: [UInt8]?
  /// The new bytes; `nil` removes the file.
  public let after: [UInt8]?

  public init(_ path: RecordPath, before: [UInt8]?, after: [UInt8]?) {
    (self.path, self.before, self.after) = (path, before, after)
  }

  /// Gives a record a new text.
  public init(_ record: Record, after: [UInt8]?) {
    self.init(record.path, before: record.bytes, after: after)
  }
}

/// The old and the new bytes of a file of the store, which may not be a record.
struct FileChange {
  /// The path in the store.
  let path: String
  let before: [UInt8]?
  let after: [UInt8]?
}

extension FileChange {
  init(_ change: RecordChange) {
    self.init(path: change.path.text, before: change.before, after: change.after)
  }
}

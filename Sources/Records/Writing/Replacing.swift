// Writes files that are not records, such as documents. A file is replaced as a whole or not at all.

extension Disk {
  /// Replaces a file with these bytes, as a whole or not at all, and only if they differ.
  ///
  /// The bytes are written to a hidden file beside it, synced and renamed, so a crash or a full disk
  /// leaves the old file. A pipe or a device, such as `/dev/stdout`, is written to directly. Returns
  /// whether anything was written. Records are written by ``StoreWriter`` instead.
  @discardableResult
  public static func replace(_ path: String, with bytes: [UInt8]) throws(DiskError) -> Bool {
    var mode: UInt32?
    switch WritingCalls.present(at: path) {
    case .stream:
      try pour(bytes, into: path)
      return true
    case .file(let present):
      if let present = try? read(path), present == bytes { return false }
      mode = present
    case .nothing: break
    }
    let target = mode == nil ? path : try real(path)
    let new = try NewFile(bytes, for: target, mode: mode)
    do throws(DiskError) {
      try new.put()
    } catch {
      new.discard()
      throw error
    }
    do throws(DiskError) {
      try syncFolder(folder(of: target))
    } catch {
      throw DiskError(path: target, action: DiskError.confirm, code: error.code)
    }
    return true
  }

  private static func pour(_ bytes: [UInt8], into path: String) throws(DiskError) {
    let file = try WritingCalls.openForWriting(path)
    defer { WritingCalls.release(file) }
    try WritingCalls.write(bytes, to: file, for: path)
  }

  /// Makes a folder and the folders above it that do not exist.
  public static func makeFolders(_ path: String) throws(DiskError) {
    guard try !isFolder(path) else { return }
    let parent = folder(of: path)
    if !parent.isEmpty, parent != "." { try makeFolders(parent) }
    do throws(DiskError) {
      try WritingCalls.makeFolder(path, for: path)
    } catch {
      // Another process may have made it at the same time.
      guard WritingCalls.saysTaken(error.code), try isFolder(path) else { throw error }
    }
  }

  /// Writes a new file and does not wait until it is stored on the disk. Use it for files that can be made
  /// again, never for records. Throws if the file exists.
  public static func create(_ path: String, with bytes: [UInt8]) throws(DiskError) {
    let file = try WritingCalls.create(path, for: path, mode: 0o644)
    do throws(DiskError) {
      try WritingCalls.write(bytes, to: file, for: path)
    } catch {
      WritingCalls.release(file)
      throw error
    }
    try WritingCalls.close(file, path)
  }
}

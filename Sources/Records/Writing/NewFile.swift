/// New bytes for a file. They lie beside it under a hidden name, synced, until they are put in its place.
struct NewFile {
  /// The file they are for.
  let target: String
  /// Where they lie.
  let hidden: String

  /// Writes the bytes. What fails leaves nothing behind.
  ///
  /// The file's own permissions are kept; `mode` is `nil` for a file that is not there yet.
  /// `number` is the first that is tried in the hidden name.
  init(_ bytes: [UInt8], for target: String, mode: UInt32?, number: Int = 0) throws(DiskError) {
    self.target = target
    var file: Int32 = -1
    hidden = try HiddenName.untaken(beside: target, first: number) { path throws(DiskError) in
      file = try WritingCalls.create(path, for: target, mode: mode ?? 0o644)
    }
    do throws(DiskError) {
      try Self.fill(file, bytes, for: target, mode: mode)
    } catch {
      discard()
      throw error
    }
  }

  private static func fill(
    _ file: Int32, _ bytes: [UInt8], for target: String, mode: UInt32?
  ) throws(DiskError) {
    do throws(DiskError) {
      // The permissions are the old file's, whatever mask this process has.
      if let mode { try WritingCalls.setMode(file, mode, for: target) }
      try WritingCalls.write(bytes, to: file, for: target)
      try WritingCalls.sync(file, target)
    } catch {
      WritingCalls.release(file)
      throw error
    }
    try WritingCalls.close(file, target)
  }

  /// Gives them the file's name, in one step.
  func put() throws(DiskError) {
    try WritingCalls.rename(hidden, to: target, action: "replace")
  }

  /// Removes them; the file stays as it is.
  func discard() { try? WritingCalls.unlink(hidden) }
}

extension Disk {
  /// Waits until the disk has the names of what stands in a folder.
  static func syncFolder(_ folder: String) throws(DiskError) {
    let handle = try WritingCalls.openFolder(folder)
    defer { WritingCalls.release(handle) }
    do throws(DiskError) {
      try WritingCalls.sync(handle, folder)
    } catch {
      if !WritingCalls.saysNoSync(error.code) { throw error }
    }
  }

  /// The folder in which a path stands; empty for the root of the disk.
  public static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
  }
}

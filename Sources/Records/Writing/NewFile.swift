/// New bytes for a file. They are written beside it under a hidden name and synced, then renamed over it.
struct NewFile {
  /// The path of the file that is to have these bytes.
  let target: String
  /// The path under which the bytes are written first.
  let hidden: String

  /// Writes the bytes. If that fails, nothing is left behind.
  ///
  /// `mode` are the permissions of the file at `target`, which are kept; `nil` if there is no file yet. `number` is the
  /// first number to try in the hidden name (`.pillar-PROCESS-NUMBER`).
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
      // The permissions are those of the old file; the umask of this process must not change them.
      if let mode { try WritingCalls.setMode(file, mode, for: target) }
      try WritingCalls.write(bytes, to: file, for: target)
      try WritingCalls.sync(file, target)
    } catch {
      WritingCalls.release(file)
      throw error
    }
    try WritingCalls.close(file, target)
  }

  /// Renames the hidden file to `target`, in one step.
  func put() throws(DiskError) {
    try WritingCalls.rename(hidden, to: target, action: "replace")
  }

  /// Removes the hidden file. The file at `target` stays as it is.
  func discard() { try? WritingCalls.unlink(hidden) }
}

extension Disk {
  /// Waits until the names of everything in a folder are stored on the disk.
  static func syncFolder(_ folder: String) throws(DiskError) {
    let handle = try WritingCalls.openFolder(folder)
    defer { WritingCalls.release(handle) }
    do throws(DiskError) {
      try WritingCalls.sync(handle, folder)
    } catch {
      if !WritingCalls.saysNoSync(error.code) { throw error }
    }
  }

  /// The folder that a path is in: `.` for a plain name, empty if the path is directly below the root.
  public static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
  }
}

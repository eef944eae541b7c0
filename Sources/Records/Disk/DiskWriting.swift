// Writing to the disk: making folders, and replacing a file whole.

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

// Inside `Disk` the names `write` and `rename` are its own.
private let renamePath: @Sendable (String, String) -> Int32 = { rename($0, $1) }
private let writeBytes: @Sendable (Int32, UnsafeRawPointer?, Int) -> Int = { write($0, $1, $2) }

extension Disk {
  /// Makes a folder in one that is there.
  public static func makeFolder(_ path: String) throws(DiskError) {
    guard mkdir(path, 0o777) == 0 else {
      throw DiskError(path: path, action: "make the folder", code: errno)
    }
  }

  /// Makes a hidden folder beside a path, under a name that nobody has; its name.
  static func makeFolder(beside path: String) throws(DiskError) -> String {
    for attempt in 0..<1000 {
      let name = hiddenName(beside: path, attempt)
      if mkdir(name, 0o777) == 0 { return name }
      guard errno == EEXIST else { break }
    }
    throw DiskError(path: path, action: "make the folder", code: errno)
  }

  /// Gives a folder its name, in one step. What has that name stays, unless it is an empty folder.
  static func rename(folder: String, to path: String) throws(DiskError) {
    guard renamePath(folder, path) == 0 else {
      throw DiskError(path: path, action: "make the folder", code: errno)
    }
    syncFolder(of: path)
  }

  /// Removes a file or an empty folder; whatever else it is stays.
  static func remove(_ path: String) { if unlink(path) != 0 { rmdir(path) } }

  /// A name in the same folder, short, and hidden so that what a crash leaves behind is no record.
  private static func hiddenName(beside path: String, _ attempt: Int) -> String {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    return "\(folder).pillar-\(getpid())-\(attempt)"
  }

  /// Puts the bytes in the file's place, whole or not at all, and only when they differ.
  ///
  /// They are written to a temporary file beside it, synced and renamed, so that a crash or a full
  /// disk leaves the old file. A pipe or a device, such as `/dev/stdout`, is written to and stays
  /// what it is. Returns whether anything was written.
  @discardableResult
  public static func replace(_ path: String, with bytes: [UInt8]) throws(DiskError) -> Bool {
    var status = stat()
    let isThere = stat(path, &status) == 0
    if isThere, ![S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT) {
      let file = open(path, O_WRONLY | O_CLOEXEC)
      guard file >= 0 else { throw DiskError(path: path, action: "open", code: errno) }
      defer { close(file) }
      try write(bytes, to: file, path)
      return true
    }
    if let present = try? read(path), present == bytes { return false }
    let target = isThere ? try real(path) : path
    let temporary = try writeBeside(target, bytes, mode: isThere ? status.st_mode & 0o777 : nil)
    guard renamePath(temporary, target) == 0 else {
      let code = errno
      unlink(temporary)
      throw DiskError(path: path, action: "replace", code: code)
    }
    syncFolder(of: target)
    return true
  }

  /// Writes a new file in a file's folder and syncs it; its name.
  ///
  /// A name that is taken belongs to a crash or to another run, and the next one is tried.
  private static func writeBeside(
    _ target: String, _ bytes: [UInt8], mode: mode_t?
  ) throws(DiskError) -> String {
    var name = ""
    var file: Int32 = -1
    for attempt in 0..<1000 where file < 0 {
      name = hiddenName(beside: target, attempt)
      file = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode ?? 0o644)
      guard file >= 0 || errno == EEXIST else { break }
    }
    guard file >= 0 else { throw DiskError(path: target, action: "write", code: errno) }
    defer { close(file) }
    do throws(DiskError) {
      // The mode is the old file's, whatever this run's mask.
      if let mode { fchmod(file, mode) }
      try write(bytes, to: file, target)
      guard fsync(file) == 0 else { throw DiskError(path: target, action: "sync", code: errno) }
    } catch {
      unlink(name)
      throw error
    }
    return name
  }

  private static func write(
    _ bytes: [UInt8], to file: Int32, _ path: String
  ) throws(DiskError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { writeBytes(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw DiskError(path: path, action: "write", code: errno) }
      rest = rest.dropFirst(count)
    }
  }

  /// Makes a folder and those above it; those that are there stay.
  public static func makeFolders(_ path: String) throws(DiskError) {
    guard mkdir(path, 0o777) != 0 else { return }
    if errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex {
      try makeFolders(String(path[..<slash]))
      guard mkdir(path, 0o777) != 0 else { return }
    }
    guard errno == EEXIST, try isFolder(path) else {
      throw DiskError(path: path, action: "make the folder", code: errno)
    }
  }

  /// Writes a new file and does not wait until the disk has it: for what can be made again, never
  /// for a record that a person gave. A file that is there is not touched.
  public static func create(_ path: String, with bytes: [UInt8]) throws(DiskError) {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw DiskError(path: path, action: "create", code: errno) }
    defer { close(file) }
    try write(bytes, to: file, path)
  }

  private static func syncFolder(of path: String) {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    let handle = open(folder.isEmpty ? "/" : folder, O_RDONLY | O_CLOEXEC)
    guard handle >= 0 else { return }
    fsync(handle)
    close(handle)
  }
}

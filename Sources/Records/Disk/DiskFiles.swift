// The one place that touches the disk for the store: walking it, reading it, and replacing a file
// whole. Everything else works on bytes.

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

// Inside `Disk` the names `read` and `write` are its own.
private let readBytes: @Sendable (Int32, UnsafeMutableRawPointer?, Int) -> Int = {
  read($0, $1, $2)
}
private let writeBytes: @Sendable (Int32, UnsafeRawPointer?, Int) -> Int = { write($0, $1, $2) }

/// Why the disk did not do what it was asked.
public struct DiskError: Error, Hashable, Sendable, CustomStringConvertible {
  public var path: String
  public var action: String
  public var code: Int32

  public var description: String { "cannot \(action) \(path): \(String(cString: strerror(code)))" }
}

public enum Disk {
  /// The most that is read of one file, in bytes; a record may have 16 MiB, and one more shows that
  /// it has too many.
  static let most = 16 << 20 + 1

  public static func read(_ path: String) throws(DiskError) -> [UInt8] {
    // A pipe that nobody writes to would be waited for without end.
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw DiskError(path: path, action: "open", code: errno) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else {
      throw DiskError(path: path, action: "read", code: errno)
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      let isFolder = status.st_mode & S_IFMT == S_IFDIR
      throw DiskError(path: path, action: "read", code: isFolder ? EISDIR : ENOTSUP)
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(Int(status.st_size) + 1, most))
    while bytes.count < most {
      let count = try readChunk(file, path, into: &bytes)
      if count == 0 { break }
    }
    return bytes
  }

  private static func readChunk(
    _ file: Int32, _ path: String, into bytes: inout [UInt8]
  ) throws(DiskError) -> Int {
    while true {
      var count = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: 65536) { buffer, initialized in
        count = readBytes(file, buffer.baseAddress, buffer.count)
        initialized = max(count, 0)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw DiskError(path: path, action: "read", code: errno) }
      bytes += chunk
      return count
    }
  }

  /// Every file under a folder, relative to it with forward slashes, sorted; hidden ones are left out.
  ///
  /// A link is reported as a file and is not followed into a folder.
  public static func files(under folder: String) throws(DiskError) -> [String] {
    var found: [String] = []
    try walk(folder, "", &found)
    return found.sorted()
  }

  private static func walk(
    _ folder: String, _ prefix: String, _ found: inout [String]
  ) throws(DiskError) {
    guard let stream = opendir(folder) else {
      throw DiskError(path: folder, action: "open", code: errno)
    }
    var folders: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard !name.hasPrefix(".") else { continue }
      if isFolder(folder + "/" + name, followingLinks: false) {
        folders.append(name)
      } else {
        found.append(prefix + name)
      }
    }
    closedir(stream)
    for name in folders { try walk(folder + "/" + name, prefix + name + "/", &found) }
  }

  public static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  public static func isFolder(_ path: String, followingLinks: Bool = true) -> Bool {
    var status = stat()
    let answer = followingLinks ? stat(path, &status) : lstat(path, &status)
    return answer == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  public static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// The folder the tool was started in.
  public static var workingFolder: String {
    guard let pointer = getcwd(nil, 0) else { return "." }
    defer { free(pointer) }
    return String(cString: pointer)
  }

  /// The path with its links and dots resolved; as given when nothing is there.
  public static func real(_ path: String) -> String {
    guard let pointer = realpath(path, nil) else { return path }
    defer { free(pointer) }
    return String(cString: pointer)
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
    let target = isThere ? real(path) : path
    let temporary = try writeBeside(target, bytes, mode: isThere ? status.st_mode & 0o777 : nil)
    guard rename(temporary, target) == 0 else {
      let code = errno
      unlink(temporary)
      throw DiskError(path: path, action: "replace", code: code)
    }
    syncFolder(of: target)
    return true
  }

  /// Writes a new file in a file's folder and syncs it; its name.
  ///
  /// The name is short, and hidden so that one left behind by a crash is no record. A name that is
  /// taken belongs to a crash or to another run, and the next one is tried.
  private static func writeBeside(
    _ target: String, _ bytes: [UInt8], mode: mode_t?
  ) throws(DiskError) -> String {
    let folder = target.lastIndex(of: "/").map { String(target[...$0]) } ?? ""
    var name = ""
    var file: Int32 = -1
    for attempt in 0..<1000 where file < 0 {
      name = "\(folder).pillar-\(getpid())-\(attempt)"
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

  /// Whether a folder holds nothing, hidden files included; also where there is none.
  public static func isEmptyFolder(_ path: String) throws(DiskError) -> Bool {
    guard let stream = opendir(path) else {
      if errno == ENOENT { return true }
      throw DiskError(path: path, action: "open", code: errno)
    }
    defer { closedir(stream) }
    // `.` and `..` are always there.
    var names = 0
    while names < 3, readdir(stream) != nil { names += 1 }
    return names < 3
  }

  /// Makes a folder and those above it; those that are there stay.
  public static func makeFolders(_ path: String) throws(DiskError) {
    guard mkdir(path, 0o755) != 0 else { return }
    if errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex {
      try makeFolders(String(path[..<slash]))
      guard mkdir(path, 0o755) != 0 else { return }
    }
    guard errno == EEXIST, isFolder(path) else {
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

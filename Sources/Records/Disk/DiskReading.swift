// Reads the disk for the store: what is at a path, all files below a folder, the bytes of a file.
// `FolderListing.swift` lists one folder. The folder `Writing` writes. All other code works on bytes.
//
// If something goes wrong, reading throws. An error never counts as "nothing is there", "this is the end"
// or "no bytes".

import Diagnostics

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

// Inside `Disk` the name `read` means its own method.
private let readBytes: @Sendable (Int32, UnsafeMutableRawPointer?, Int) -> Int = {
  read($0, $1, $2)
}

public enum Disk {
  /// The most bytes that are read of one file. A record may have 16 MiB; one byte more shows that it is
  /// too large.
  static let mostBytes = 16 << 20 + 1

  /// What can be at a path.
  public enum Kind: Hashable, Sendable {
    case nothing, file, folder, link
    /// A pipe, a socket or a device.
    case other
  }

  /// What is at a path. With `followingLinks` a link is followed to its target.
  ///
  /// - Throws: A ``DiskError`` if that cannot be known: a folder above may not be read, the disk fails,
  ///   or links lead in a circle. `.nothing` is returned only if it is certain that nothing is there.
  public static func kind(
    of path: String, followingLinks: Bool = true
  ) throws(DiskError) -> Kind {
    guard let status = try status(of: path, followingLinks) else { return .nothing }
    return kind(status)
  }

  /// Whether anything is at a path. A link that leads to nothing does not count.
  public static func exists(_ path: String) throws(DiskError) -> Bool {
    try kind(of: path) != .nothing
  }

  public static func isFolder(
    _ path: String, followingLinks: Bool = true
  ) throws(DiskError) -> Bool {
    try kind(of: path, followingLinks: followingLinks) == .folder
  }

  public static func isLink(_ path: String) throws(DiskError) -> Bool {
    try kind(of: path, followingLinks: false) == .link
  }

  private static func kind(_ status: stat) -> Kind {
    switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    case S_IFLNK: .link
    default: .other
    }
  }

  private static func status(
    of path: String, _ followingLinks: Bool
  ) throws(DiskError) -> stat? {
    var status = stat()
    let planned = plannedFault(path)
    let answer = retrying {
      SystemName.lend(path) { followingLinks ? stat($0, &status) : lstat($0, &status) }
    }
    let code = planned ?? (answer == 0 ? 0 : errno)
    switch code {
    case 0: return status
    case ENOENT, ENOTDIR: return nil
    default: throw DiskError(path: path, action: "examine", code: code)
    }
  }

  /// Repeats a system call as long as a signal interrupts it.
  static func retrying(_ call: () -> Int32) -> Int32 {
    while true {
      let answer = call()
      if answer != -1 || errno != EINTR { return answer }
    }
  }

  static func openPath(_ path: String, _ flags: Int32) -> Int32 {
    SystemName.lend(path) { open($0, flags) }
  }

  /// The bytes of a file, at most ``mostBytes``.
  public static func read(_ path: String) throws(DiskError) -> [UInt8] {
    // `O_NONBLOCK` keeps the call from waiting for a pipe that nobody writes to.
    let file = retrying { openPath(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
    let code = plannedFault(path) ?? (file < 0 ? errno : 0)
    defer { if file >= 0 { close(file) } }
    guard code == 0 else {
      throw DiskError(path: path, action: "open", code: code)
    }
    return try read(file, path)
  }

  /// The bytes of an open file, from its beginning.
  static func read(_ file: Int32, _ path: String) throws(DiskError) -> [UInt8] {
    let before = try status(of: file, path)
    guard kind(before) == .file else {
      throw DiskError(
        path: path, action: "read", code: kind(before) == .folder ? EISDIR : ENOTSUP)
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(Int(before.st_size) + 1, mostBytes))
    while bytes.count < mostBytes {
      let count = try readChunk(file, path, at: bytes.count, into: &bytes)
      if count == 0 { break }
    }
    guard isSame(before, try status(of: file, path)) else {
      throw DiskError(path: path, action: "read", code: EAGAIN)
    }
    return bytes
  }

  private static func status(of file: Int32, _ path: String) throws(DiskError) -> stat {
    var status = stat()
    let answer = retrying { fstat(file, &status) }
    let code = plannedFault(path) ?? (answer == 0 ? 0 : errno)
    guard code == 0 else { throw DiskError(path: path, action: "read", code: code) }
    return status
  }

  /// Whether a file has the same size and time as before it was read. If it was written to meanwhile, the
  /// bytes may mix its old text with its new one.
  private static func isSame(_ before: stat, _ after: stat) -> Bool {
    #if canImport(Darwin)
      let (old, new) = (before.st_mtimespec, after.st_mtimespec)
    #else
      let (old, new) = (before.st_mtim, after.st_mtim)
    #endif
    return before.st_size == after.st_size && old.tv_sec == new.tv_sec
      && old.tv_nsec == new.tv_nsec
  }

  private static func readChunk(
    _ file: Int32, _ path: String, at offset: Int, into bytes: inout [UInt8]
  ) throws(DiskError) -> Int {
    while true {
      var count = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: 65536) { buffer, initialized in
        count = pread(file, buffer.baseAddress, buffer.count, off_t(offset))
        initialized = max(count, 0)
      }
      if count < 0, errno == EINTR { continue }
      let code = plannedFault(path) ?? (count < 0 ? errno : 0)
      guard code == 0 else { throw DiskError(path: path, action: "read", code: code) }
      bytes += chunk
      return count
    }
  }

  /// Reads a file once into `buffer`, which has `capacity` bytes. Returns how many it read, or -1 if that
  /// fails.
  static func readOnce(
    _ file: Int32, _ path: @autoclosure () -> String, _ buffer: UnsafeMutableRawPointer,
    _ capacity: Int
  ) -> Int {
    if let code = plannedFault(path()) {
      errno = code
      return -1
    }
    return readBytes(file, buffer, capacity)
  }

  /// All files below a folder, sorted; hidden ones are left out. The paths are relative to the folder,
  /// with forward slashes.
  ///
  /// A link is reported as a file and not followed. Some things cannot be read in full: a folder that
  /// cannot be listed; a folder without files whose name ends in `.json`; a link to a folder outside or
  /// to nothing, whose name does not end in `.json`. For each of them `unlisted` is called. If it does
  /// not throw, the walk goes on.
  public static func files(
    under folder: String,
    unlisted: (DiskError) throws(DiskError) -> Void = { (error) throws(DiskError) in throw error }
  ) throws(DiskError) -> [String] {
    var found: [String] = []
    try walk(folder, "", from: folder, &found, unlisted)
    return found.sorted { ExactText($0) < ExactText($1) }
  }

  private static func walk(
    _ folder: String, _ prefix: String, from root: String, _ found: inout [String],
    _ unlisted: (DiskError) throws(DiskError) -> Void
  ) throws(DiskError) {
    var (folders, links): ([String], [String]) = ([], [])
    do throws(DiskError) {
      var listing = try FolderListing(folder)
      while let entry = try listing.next() {
        if entry.kind == .folder {
          folders.append(entry.name)
        } else {
          found.append(prefix + entry.name)
        }
        if entry.kind == .link, !entry.name.hasSuffix(".json") { links.append(entry.name) }
      }
    } catch {
      try unlisted(error)
    }
    for name in links.sorted(by: { ExactText($0) < ExactText($1) }) {
      do throws(DiskError) {
        try refuseLink(folder + "/" + name, outOf: root)
      } catch {
        try unlisted(error)
      }
    }
    for name in folders.sorted(by: { ExactText($0) < ExactText($1) }) {
      let count = found.count
      try walk(folder + "/" + name, prefix + name + "/", from: root, &found, unlisted)
      if name.hasSuffix(".json"), found.count == count {
        try unlisted(DiskError(path: folder + "/" + name, action: "read", code: EISDIR))
      }
    }
  }

  /// Checks a link that is not followed.
  ///
  /// - Throws: A ``DiskError`` if it leads to nothing, or to a folder outside `root`.
  private static func refuseLink(_ path: String, outOf root: String) throws(DiskError) {
    switch try kind(of: path) {
    case .nothing: throw .linkToNothing(path)
    case .folder:
      let (root, target) = (try real(root), try real(path))
      guard target == root || target.hasPrefix(root == "/" ? "/" : root + "/") else {
        throw DiskError(path: path, action: "list", code: EXDEV)
      }
    case .file, .link, .other: break
    }
  }

  /// The names of everything in a folder, sorted, with hidden ones.
  public static func names(in folder: String) throws(DiskError) -> [String] {
    var listing = try FolderListing(folder)
    var names: [String] = []
    while let entry = try listing.next(hidden: true) { names.append(entry.name) }
    return names.sorted { ExactText($0) < ExactText($1) }
  }

  /// The folder in which the tool was started.
  public static var workingFolder: String {
    guard let pointer = getcwd(nil, 0) else { return "." }
    defer { free(pointer) }
    return SystemName.text(pointer)
  }

  /// The path with its links and dots resolved. If nothing is there, the path is returned as given.
  ///
  /// - Throws: A ``DiskError`` if that cannot be known.
  public static func real(_ path: String) throws(DiskError) -> String {
    let planned = plannedFault(path)
    let pointer = SystemName.lend(path) { realpath($0, nil) }
    let code = planned ?? (pointer == nil ? errno : 0)
    defer { free(pointer) }
    if code == 0, let pointer { return SystemName.text(pointer) }
    if [ENOENT, ENOTDIR].contains(code) { return path }
    throw DiskError(path: path, action: "examine", code: code)
  }
}

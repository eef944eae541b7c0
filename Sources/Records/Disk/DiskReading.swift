// Reading the disk for the store: what stands at a path, walking folders and reading files.
// `FolderListing.swift` lists a folder, `DiskWriting.swift` writes. Everything else works on bytes.
//
// Readers fail closed: an error is never "nothing is there", "this is the end" or "no bytes".

import Diagnostics

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

// Inside `Disk` the name `read` is its own.
private let readBytes: @Sendable (Int32, UnsafeMutableRawPointer?, Int) -> Int = {
  read($0, $1, $2)
}

public enum Disk {
  /// The most that is read of one file, in bytes; a record may have 16 MiB, and one more shows that
  /// it has too many.
  static let most = 16 << 20 + 1

  /// What can stand at a path.
  public enum Kind: Hashable, Sendable {
    case nothing, file, folder, link
    /// A pipe, a socket or a device.
    case other
  }

  /// What stands at a path; a link is followed where it is not asked about itself.
  ///
  /// - Throws: A ``DiskError`` where that cannot be known: a folder above may not be looked into, the
  ///   disk fails, links lead round in a circle. Only what is certainly not there is `.nothing`.
  public static func kind(
    of path: String, followingLinks: Bool = true
  ) throws(DiskError) -> Kind {
    guard let status = try status(of: path, followingLinks) else { return .nothing }
    return kind(status)
  }

  /// Whether anything stands at a path; a link that leads to nothing is nothing here.
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
    default: throw DiskError(path: path, action: "look at", code: code)
    }
  }

  /// Makes a system call again as long as it is only interrupted.
  static func retrying(_ call: () -> Int32) -> Int32 {
    while true {
      let answer = call()
      if answer != -1 || errno != EINTR { return answer }
    }
  }

  static func openPath(_ path: String, _ flags: Int32) -> Int32 {
    SystemName.lend(path) { open($0, flags) }
  }

  /// The bytes of a file, at most ``most`` of them.
  public static func read(_ path: String) throws(DiskError) -> [UInt8] {
    // A pipe that nobody writes to would be waited for without end.
    let file = retrying { openPath(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
    let code = plannedFault(path) ?? (file < 0 ? errno : 0)
    defer { if file >= 0 { close(file) } }
    guard code == 0 else {
      throw DiskError(path: path, action: "open", code: code)
    }
    return try read(file, path)
  }

  /// The bytes of a file that is open, from its beginning.
  static func read(_ file: Int32, _ path: String) throws(DiskError) -> [UInt8] {
    let before = try status(of: file, path)
    guard kind(before) == .file else {
      throw DiskError(
        path: path, action: "read", code: kind(before) == .folder ? EISDIR : ENOTSUP)
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(Int(before.st_size) + 1, most))
    while bytes.count < most {
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

  /// Whether a file is as it was: one that was written to while it was read is neither its old text nor
  /// its new one.
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

  /// What is read of a file at once into memory that is there; a negative number where that fails.
  static func readOnce(
    _ file: Int32, _ path: @autoclosure () -> String, _ buffer: UnsafeMutableRawPointer,
    _ room: Int
  ) -> Int {
    if let code = plannedFault(path()) {
      errno = code
      return -1
    }
    return readBytes(file, buffer, room)
  }

  /// Every file under a folder, relative to it with forward slashes, sorted; hidden ones are left out.
  ///
  /// A link is reported as a file and is not followed into a folder. A folder that cannot be listed is
  /// handed over, and left out where that throws nothing; so is a folder without files that has the name
  /// of a `.json` file, and a link, not named so, to a folder elsewhere or to nothing: nobody looks at the
  /// files behind it.
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

  /// - Throws: A ``DiskError`` where a link leads to a folder outside another, or to nothing.
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

  /// The names of what stands in a folder, hidden ones included, sorted.
  public static func names(in folder: String) throws(DiskError) -> [String] {
    var listing = try FolderListing(folder)
    var names: [String] = []
    while let entry = try listing.next(hidden: true) { names.append(entry.name) }
    return names.sorted { ExactText($0) < ExactText($1) }
  }

  /// The folder the tool was started in.
  public static var workingFolder: String {
    guard let pointer = getcwd(nil, 0) else { return "." }
    defer { free(pointer) }
    return SystemName.text(pointer)
  }

  /// The path with its links and dots resolved; as given when nothing is there.
  ///
  /// - Throws: A ``DiskError`` where that cannot be known.
  public static func real(_ path: String) throws(DiskError) -> String {
    let planned = plannedFault(path)
    let pointer = SystemName.lend(path) { realpath($0, nil) }
    let code = planned ?? (pointer == nil ? errno : 0)
    defer { free(pointer) }
    if code == 0, let pointer { return SystemName.text(pointer) }
    if [ENOENT, ENOTDIR].contains(code) { return path }
    throw DiskError(path: path, action: "look at", code: code)
  }
}

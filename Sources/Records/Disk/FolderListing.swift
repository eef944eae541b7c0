// The one place that lists a folder. A system ends a listing with nothing, and so it does when the disk
// fails half way; only `errno` tells them apart. A listing that ends early would be a smaller store.
//
// glibc's `readdir` takes the error ENOENT for the end, be it in the middle of a folder. There the entries are
// asked of the system itself.

import Diagnostics

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What stands in a folder, told without a question for each name.
struct FolderEntry {
  var name: String
  var kind: Disk.Kind

  var isHidden: Bool { name.utf8.first == UInt8(ascii: ".") }
}

/// A folder that is open to be listed.
struct FolderListing: ~Copyable {
  private var entries: SystemEntries
  /// How the folder is called in errors.
  let path: String

  /// The folder as the system has it open, in which files can be opened by their names.
  var handle: Int32 { entries.handle }

  /// Opens a folder by its path, or by its last name in a folder that is open as `parent`.
  init(_ path: String, in parent: Int32? = nil) throws(DiskError) {
    entries = try Self.open(path, in: parent)
    self.path = path
  }

  /// The next entry; `nil` at the end, and only there.
  ///
  /// - Throws: What kept the rest of the folder from being listed.
  mutating func next(hidden: Bool = false) throws(DiskError) -> FolderEntry? {
    while let entry = try nextOfAny() {
      let isHidden = entry.pointee.d_name.0 == CChar(UInt8(ascii: "."))
      if isHidden, !hidden { continue }
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { SystemName.text($0) }
      }
      if isHidden, name == "." || name == ".." { continue }
      return FolderEntry(name: name, kind: try kind(of: entry, name))
    }
    return nil
  }

  private mutating func nextOfAny() throws(DiskError) -> UnsafeMutablePointer<dirent>? {
    if let code = Disk.plannedFault(path) { throw error(code) }
    while true {
      errno = 0
      if let entry = entries.next() { return entry }
      let code = errno
      if code == 0 { return nil }
      if code != EINTR { throw error(code) }
    }
  }

  private func error(_ code: Int32) -> DiskError {
    DiskError(path: path, action: "list", code: code)
  }

  private func kind(
    of entry: UnsafeMutablePointer<dirent>, _ name: String
  ) throws(DiskError) -> Disk.Kind {
    switch Int(entry.pointee.d_type) {
    case Int(DT_REG): .file
    case Int(DT_DIR): .folder
    case Int(DT_LNK): .link
    // Some file systems do not say.
    case Int(DT_UNKNOWN): try Disk.kind(of: path + "/" + name, followingLinks: false)
    default: .other
    }
  }

  private static func open(_ path: String, in parent: Int32?) throws(DiskError) -> SystemEntries {
    if let code = Disk.plannedFault(path) {
      throw DiskError(path: path, action: "list", code: code)
    }
    let flags = O_RDONLY | O_CLOEXEC | O_DIRECTORY
    let name = path.utf8.lastIndex(of: UInt8(ascii: "/")).map {
      path[path.utf8.index(after: $0)...]
    }
    let handle = Disk.retrying {
      parent.map { parent in
        SystemName.lend(String(name ?? path[...])) { openat(parent, $0, flags | O_NOFOLLOW) }
      } ?? Disk.openPath(path, flags)
    }
    guard handle >= 0, let entries = SystemEntries(handle) else {
      let code = errno
      if handle >= 0 { close(handle) }
      throw DiskError(path: path, action: "list", code: code)
    }
    return entries
  }
}

// All entries were read, or an error was reported, before either of these closes its folder: nothing depends
// on how that ends.

#if canImport(Glibc)
  /// The entries of a folder as the system lists them, many at a time. It is not private: optimized tests of this
  /// module would not link.
  struct SystemEntries: ~Copyable {
    let handle: Int32
    private let buffer: UnsafeMutableRawPointer
    /// How many bytes of the buffer are entries, and how many of these were handed out.
    private var (filled, taken) = (0, 0)
    private static let bufferSize = 32 << 10

    /// Takes a folder that is open, to close it in the end.
    init?(_ handle: Int32) {
      self.handle = handle
      // Behind the last entry there is bufferSize for a whole one, with the longest name.
      buffer = .allocate(byteCount: Self.bufferSize + MemoryLayout<dirent>.size, alignment: 16)
    }

    deinit {
      buffer.deallocate()
      close(handle)
    }

    /// The next entry, which stands until the one after it is asked for; at the end `nil`, and so it is after
    /// an error, of which `errno` has the number.
    mutating func next() -> UnsafeMutablePointer<dirent>? {
      if taken == filled {
        var start: off_t = 0
        let count = getdirentries(handle, buffer, Self.bufferSize, &start)
        // Where it began it tells as well; that it could not is no error of the listing.
        if count == 0 { errno = 0 }
        (filled, taken) = (max(count, 0), 0)
        if filled == 0 { return nil }
      }
      let entry = (buffer + taken).assumingMemoryBound(to: dirent.self)
      taken += Int(entry.pointee.d_reclen)
      return entry
    }
  }
#else
  /// The entries of a folder as the system's library lists them.
  struct SystemEntries: ~Copyable {
    #if canImport(Darwin)
      private let stream: UnsafeMutablePointer<DIR>
    #else
      private let stream: OpaquePointer
    #endif

    var handle: Int32 { dirfd(stream) }

    /// Takes a folder that is open, to close it in the end; `nil`, with the number in `errno`, where that
    /// is no folder.
    init?(_ handle: Int32) {
      guard let stream = fdopendir(handle) else { return nil }
      self.stream = stream
    }

    deinit { closedir(stream) }

    /// The next entry, which stands until the one after it is asked for; at the end `nil`, and so it is after
    /// an error, of which `errno` has the number.
    func next() -> UnsafeMutablePointer<dirent>? { readdir(stream) }
  }
#endif

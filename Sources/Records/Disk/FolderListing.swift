// Lists a folder. Only this file does it. The system returns the same value at the end of a folder and after an error
// half way; only `errno` tells them apart. If an error counted as the end, records would be missing from the store.
//
// glibc's `readdir` takes the error ENOENT for the end, even in the middle of a folder. So with glibc the
// entries are read from the system itself.

import Diagnostics

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// An entry of a folder: its name and kind. Most systems report the kind with the name, so no further
/// call is needed.
struct FolderEntry {
  var name: String
  var kind: Disk.Kind

  var isHidden: Bool { name.utf8.first == UInt8(ascii: ".") }
}

/// An open folder that is being listed.
struct FolderListing: ~Copyable {
  private var entries: SystemEntries
  /// The path of the folder in errors.
  let path: String

  /// The system's handle of the open folder. Files in it can be opened by their names.
  var handle: Int32 { entries.handle }

  /// Opens a folder by its path, or by its last name in the open folder `parent`.
  init(_ path: String, in parent: Int32? = nil) throws(DiskError) {
    entries = try Self.open(path, in: parent)
    self.path = path
  }

  /// The next entry; `nil` only at the end.
  ///
  /// - Throws: A ``DiskError`` if the rest of the folder cannot be listed.
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
    // Some file systems do not report the kind.
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

// An error when these types close their folder does not matter: all entries were read, or an error was
// reported before.

#if canImport(Glibc)
  /// The entries of a folder, read from the system in blocks. The type is not private, because optimized tests of this
  /// module would not link then.
  struct SystemEntries: ~Copyable {
    let handle: Int32
    private let buffer: UnsafeMutableRawPointer
    /// How many bytes of the buffer hold entries, and how many of these were returned.
    private var (filled, taken) = (0, 0)
    private static let bufferSize = 32 << 10

    /// Takes over an open folder, and closes it at the end.
    init?(_ handle: Int32) {
      self.handle = handle
      // The extra space lets an entry with the longest name be read as a whole `dirent`, wherever it
      // begins.
      buffer = .allocate(byteCount: Self.bufferSize + MemoryLayout<dirent>.size, alignment: 16)
    }

    deinit {
      buffer.deallocate()
      close(handle)
    }

    /// The next entry, which is valid until the next call. `nil` at the end, with `errno` 0, or after an
    /// error, with its number in `errno`.
    mutating func next() -> UnsafeMutablePointer<dirent>? {
      if taken == filled {
        var start: off_t = 0
        let count = getdirentries(handle, buffer, Self.bufferSize, &start)
        // At the end the call may still set `errno`, because it also asks for the position. That is no
        // error.
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
  /// The entries of a folder as the C library lists them.
  struct SystemEntries: ~Copyable {
    #if canImport(Darwin)
      private let stream: UnsafeMutablePointer<DIR>
    #else
      private let stream: OpaquePointer
    #endif

    var handle: Int32 { dirfd(stream) }

    /// Takes over an open folder, and closes it at the end. `nil` if it is not a folder; `errno` has the
    /// error number then.
    init?(_ handle: Int32) {
      guard let stream = fdopendir(handle) else { return nil }
      self.stream = stream
    }

    deinit { closedir(stream) }

    /// The next entry, which is valid until the next call. `nil` at the end, with `errno` unchanged, or
    /// after an error, with its number in `errno`.
    func next() -> UnsafeMutablePointer<dirent>? { readdir(stream) }
  }
#endif

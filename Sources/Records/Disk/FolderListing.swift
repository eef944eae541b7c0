// The one place that lists a folder. A system ends a listing with nothing, and so it does when the disk
// fails half way; only `errno` tells them apart. A listing that ends early would be a smaller store.

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
  #if canImport(Darwin)
    private typealias Stream = UnsafeMutablePointer<DIR>
  #else
    private typealias Stream = OpaquePointer
  #endif

  private let stream: Stream
  /// How the folder is called in errors.
  let path: String

  /// The folder as the system has it open, in which files can be opened by their names.
  var handle: Int32 { dirfd(stream) }

  /// Opens a folder by its path, or by its last name in a folder that is open as `parent`.
  init(_ path: String, in parent: Int32? = nil) throws(DiskError) {
    stream = try Self.open(path, in: parent)
    self.path = path
  }

  // All entries were read by then, or an error was reported: nothing depends on how it closes.
  deinit { closedir(stream) }

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

  private func nextOfAny() throws(DiskError) -> UnsafeMutablePointer<dirent>? {
    if let code = Disk.plannedFault(path) { throw error(code) }
    while true {
      errno = 0
      if let entry = readdir(stream) { return entry }
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

  private static func open(_ path: String, in parent: Int32?) throws(DiskError) -> Stream {
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
    guard handle >= 0, let stream = fdopendir(handle) else {
      let code = errno
      if handle >= 0 { close(handle) }
      throw DiskError(path: path, action: "list", code: code)
    }
    return stream
  }
}

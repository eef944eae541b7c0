// Reading a folder's files one after another: one open, one read, one close for each, all in the same
// memory. On a store of many small records this is what most of a check's time goes to.

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

private let readBytes: @Sendable (Int32, UnsafeMutableRawPointer?, Int) -> Int = {
  read($0, $1, $2)
}

/// What stands in a folder, told without a question for each name.
struct FolderEntry {
  enum Kind { case file, folder, other }

  var name: String
  var kind: Kind
}

/// Reads the files of folders, in memory that is used again for each.
public struct FolderReader: ~Copyable {
  private let buffer: UnsafeMutableRawPointer
  /// Larger files are read in the ordinary way.
  private static let room = 64 << 10

  public init() {
    buffer = UnsafeMutableRawPointer.allocate(byteCount: Self.room, alignment: 64)
  }

  deinit { buffer.deallocate() }

  /// Every name in a folder that is not hidden, with what stands there, and for each wanted file its
  /// bytes; nil for what is not wanted or no plain file.
  ///
  /// `path` is how the folder is called in errors; it is opened by its last name in the folder that is
  /// open as `parent`, or by the whole path where that is nil.
  mutating func forEach(
    in path: String, parent: OpenFolder? = nil, wanted: (String) -> Bool,
    _ visit: (FolderEntry, [UInt8]?, OpenFolder, inout FolderReader) throws(DiskError) -> Void
  ) throws(DiskError) {
    let stream = try Self.open(path, in: parent)
    defer { closedir(stream) }
    let folder = OpenFolder(handle: dirfd(stream))
    while let entry = readdir(stream) {
      let found = entry.pointee.d_name.0 == UInt8(ascii: ".") ? nil : Self.entry(entry, in: path)
      guard let found else { continue }
      let isRead = found.kind == .file && wanted(found.name)
      try visit(found, isRead ? try read(found.name, in: path, folder.handle) : nil, folder, &self)
    }
  }

  /// A folder as the system has it open.
  struct OpenFolder {
    fileprivate let handle: Int32
  }

  #if canImport(Darwin)
    typealias Stream = UnsafeMutablePointer<DIR>
  #else
    typealias Stream = OpaquePointer
  #endif

  private static func open(
    _ path: String, in parent: OpenFolder?
  ) throws(DiskError) -> Stream {
    guard let parent else {
      guard let stream = opendir(path) else {
        throw DiskError(path: path, action: "open", code: errno)
      }
      return stream
    }
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let name = slash.map { path[path.utf8.index(after: $0)...] }
    let handle = openat(
      parent.handle, String(name ?? path[...]), O_RDONLY | O_CLOEXEC | O_DIRECTORY | O_NOFOLLOW)
    guard handle >= 0, let stream = fdopendir(handle) else {
      let code = errno
      if handle >= 0 { close(handle) }
      throw DiskError(path: path, action: "open", code: code)
    }
    return stream
  }

  private static func entry(
    _ entry: UnsafeMutablePointer<dirent>, in folder: String
  ) -> FolderEntry {
    let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    let kind: FolderEntry.Kind
    switch Int(entry.pointee.d_type) {
    case Int(DT_REG): kind = .file
    case Int(DT_DIR): kind = .folder
    case Int(DT_UNKNOWN):
      // Some file systems do not say.
      let path = folder + "/" + name
      kind =
        Disk.isFolder(path, followingLinks: false) ? .folder : Disk.isLink(path) ? .other : .file
    default: kind = .other
    }
    return FolderEntry(name: name, kind: kind)
  }

  private mutating func read(
    _ name: String, in folder: String, _ handle: Int32
  ) throws(DiskError) -> [UInt8] {
    let file = openat(handle, name, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW)
    guard file >= 0 else { throw DiskError(path: folder + "/" + name, action: "open", code: errno) }
    defer { close(file) }
    let count = readBytes(file, buffer, Self.room)
    guard count >= 0, count < Self.room else { return try Disk.read(folder + "/" + name) }
    return Array(UnsafeRawBufferPointer(start: buffer, count: count))
  }
}

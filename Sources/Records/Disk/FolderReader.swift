// Reads the files of a folder one after another, with one open, one read and one close for each, into the
// same memory. In a store of many small records a check spends most of its time here.

import Diagnostics

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Reads the files of folders into memory that is used again for each file.
public struct FolderReader: ~Copyable {
  private let buffer: UnsafeMutableRawPointer
  /// Larger files are read by ``Disk/read(_:)``.
  private static let bufferSize = 64 << 10

  public init() {
    buffer = UnsafeMutableRawPointer.allocate(byteCount: Self.bufferSize, alignment: 64)
  }

  deinit { buffer.deallocate() }

  /// The bytes of a file, or why there are none.
  enum Contents {
    /// It was not read: `wanted` returned false, or it is not a regular file.
    case unasked
    case bytes([UInt8])
    case error(DiskError)
  }

  /// Visits every entry of a folder, hidden ones too. Of each wanted file it passes the bytes, or why
  /// they cannot be read. `wanted` is called for each entry right before the entry is visited.
  ///
  /// `path` is the folder's path in errors. The folder is opened by its last name in the open folder
  /// `parent`, or by `path` if `parent` is nil.
  ///
  /// - Throws: A ``DiskError`` if the folder, or the rest of it, cannot be listed.
  mutating func forEach(
    in path: String, parent: OpenFolder? = nil, wanted: (FolderEntry) -> Bool,
    _ visit: (FolderEntry, Contents, OpenFolder, inout FolderReader) -> Void
  ) throws(DiskError) {
    var listing = try FolderListing(path, in: parent?.handle)
    let folder = OpenFolder(handle: listing.handle)
    while let entry = try listing.next(hidden: true) {
      let isRead = wanted(entry) && entry.kind == .file
      visit(entry, isRead ? read(entry.name, in: path, folder.handle) : .unasked, folder, &self)
    }
  }

  /// A folder that is open.
  struct OpenFolder {
    fileprivate let handle: Int32
  }

  /// A file that fits into the buffer is read with one call. If another process cuts it short meanwhile,
  /// the text is no valid JSON, and that becomes a finding. So its size is not checked a second time.
  private mutating func read(_ name: String, in folder: String, _ handle: Int32) -> Contents {
    let file = Disk.retrying {
      SystemName.lend(name) {
        openat(handle, $0, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW)
      }
    }
    let code = Disk.plannedFault(folder + "/" + name) ?? (file < 0 ? errno : 0)
    defer { if file >= 0 { close(file) } }
    guard code == 0 else {
      let path = folder + "/" + name
      return .error(DiskError(path: path, action: "open", code: code))
    }
    let count = Disk.readOnce(file, folder + "/" + name, buffer, Self.bufferSize)
    if (0..<Self.bufferSize).contains(count) {
      return .bytes(Array(UnsafeRawBufferPointer(start: buffer, count: count)))
    }
    do throws(DiskError) {
      return .bytes(try Disk.read(file, folder + "/" + name))
    } catch {
      return .error(error)
    }
  }
}

// Reading a folder's files one after another: one open, one read, one close for each, all in the same
// memory. On a store of many small records this is what most of a check's time goes to.

import Diagnostics

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Reads the files of folders, in memory that is used again for each.
public struct FolderReader: ~Copyable {
  private let buffer: UnsafeMutableRawPointer
  /// Larger files are read in the ordinary way.
  private static let bufferSize = 64 << 10

  public init() {
    buffer = UnsafeMutableRawPointer.allocate(byteCount: Self.bufferSize, alignment: 64)
  }

  deinit { buffer.deallocate() }

  /// What is known of a file's bytes.
  enum Contents {
    /// Nobody asked for them, or it is no plain file.
    case unasked
    case bytes([UInt8])
    case error(DiskError)
  }

  /// Every name in a folder, hidden ones too, with what stands there, and of each wanted file its bytes
  /// or why they cannot be read. `wanted` is asked about each entry, right before it is visited.
  ///
  /// `path` is how the folder is called in errors; it is opened by its last name in the folder that is
  /// open as `parent`, or by the whole path where that is nil.
  ///
  /// - Throws: What kept the folder, or the rest of it, from being listed.
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

  /// A folder as the system has it open.
  struct OpenFolder {
    fileprivate let handle: Int32
  }

  /// A text that is cut short while it is read is no JSON, and that is a finding: a file that fits is not
  /// asked about a second time.
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

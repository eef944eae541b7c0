// Reading the disk for the store: walking folders and reading files. `DiskWriting.swift` writes.
// Everything else works on bytes.

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

/// Why the disk did not do what it was asked.
public struct DiskError: Error, Hashable, Sendable, CustomStringConvertible {
  public var path: String
  public var action: String
  public var code: Int32

  public var description: String { "cannot \(action) \(path): \(reason)" }

  private var reason: String {
    if code == ENOTSUP, action == "read" { return "it is a pipe or a device, and no file" }
    return String(cString: strerror(code))
  }
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
  /// A link is reported as a file and is not followed into a folder. A folder that cannot be listed is
  /// handed over, and left out where that throws nothing.
  public static func files(
    under folder: String,
    unlisted: (DiskError) throws(DiskError) -> Void = { (error) throws(DiskError) in throw error }
  ) throws(DiskError) -> [String] {
    var found: [String] = []
    try walk(folder, "", &found, unlisted)
    return found.sorted()
  }

  private static func walk(
    _ folder: String, _ prefix: String, _ found: inout [String],
    _ unlisted: (DiskError) throws(DiskError) -> Void
  ) throws(DiskError) {
    let names: [String]
    do throws(DiskError) {
      names = try Self.names(in: folder)
    } catch {
      return try unlisted(error)
    }
    var folders: [String] = []
    for name in names where !name.hasPrefix(".") {
      if isFolder(folder + "/" + name, followingLinks: false) {
        folders.append(name)
      } else {
        found.append(prefix + name)
      }
    }
    for name in folders { try walk(folder + "/" + name, prefix + name + "/", &found, unlisted) }
  }

  /// The names of what stands in a folder, hidden ones included, sorted.
  public static func names(in folder: String) throws(DiskError) -> [String] {
    guard let stream = opendir(folder) else {
      throw DiskError(path: folder, action: "open", code: errno)
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
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
}

// What this room asks of the disk and of the process it runs in: paths, variables, and a folder of its
// own that goes again.

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

// Inside `TemporaryFolder` the name `write` is its own.
private let writeBytes: @Sendable (Int32, UnsafeRawPointer?, Int) -> Int = { write($0, $1, $2) }

/// The variables of the process, such as `PATH`.
public enum ProcessEnvironment {
  /// Stands in place of the process's own variables; a test gives it, and changes no other test.
  @TaskLocal public static var substitute: [String: String]?

  static subscript(_ name: String) -> String? {
    if let substitute { return substitute[name] }
    return getenv(name).map { String(cString: $0) }
  }
}

/// Questions about paths.
enum HostFiles {
  static var workingFolder: String {
    guard let pointer = getcwd(nil, 0) else { return "." }
    defer { free(pointer) }
    return String(cString: pointer)
  }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Whether something stands at a path, or that cannot be known: only what is certainly not there is
  /// not there.
  static func mayExist(_ path: String) -> Bool {
    exists(path) || ![ENOENT, ENOTDIR].contains(errno)
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether it can be started.
  static func isProgram(_ path: String) -> Bool { access(path, X_OK) == 0 && !isFolder(path) }

  /// The path without links and dots; as given when nothing is there.
  static func real(_ path: String) -> String {
    guard let pointer = realpath(path, nil) else { return path }
    defer { free(pointer) }
    return String(cString: pointer)
  }

  /// A path from the root; a relative one begins at the working folder.
  static func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : workingFolder + "/" + path
  }
}

/// A folder for one purpose, which goes with the last reference to it.
///
/// Only its owner may look into it. It holds files and links, and no folders.
final class TemporaryFolder {
  let path: String
  private var names: [String] = []

  /// - Throws: A `GitError` where no folder for temporary files can be written to.
  init() throws {
    let parents = [ProcessEnvironment["TMPDIR"], "/tmp", "/var/tmp", "/dev/shm"].compactMap(\.self)
    for parent in parents where parent.hasPrefix("/") {
      var template = Array("\(parent)/pillar-git-XXXXXX".utf8CString)
      if mkdtemp(&template) != nil {
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return
      }
    }
    throw GitError(
      .failed, [], "no temporary folder can be made in \(parents.joined(separator: ", "))",
      remedy: "Name a folder that can be written to in TMPDIR.")
  }

  deinit {
    for name in names { unlink(path + "/" + name) }
    rmdir(path)
  }

  /// Makes a link to what stands at a path.
  func link(_ name: String, to target: String) throws {
    guard symlink(target, path + "/" + name) == 0 else { throw failure(name) }
    names.append(name)
  }

  func write(_ name: String, _ text: String) throws {
    let file = open(path + "/" + name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw failure(name) }
    names.append(name)
    defer { close(file) }
    let bytes = Array(text.utf8)
    guard bytes.withUnsafeBytes({ writeBytes(file, $0.baseAddress, $0.count) }) == bytes.count
    else { throw failure(name) }
  }

  private func failure(_ name: String) -> GitError {
    let reason = String(cString: strerror(errno))
    return GitError(.failed, [], "cannot write \(path)/\(name): \(reason)")
  }
}

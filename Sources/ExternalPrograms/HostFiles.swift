// What this module asks of the disk and of the process it runs in: paths and variables.

import Diagnostics

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

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

  /// Whether something stands at a path, links followed.
  ///
  /// - Throws: A `GitError` where that cannot be known: it is not the same as no.
  static func exists(_ path: String) throws -> Bool {
    var status = stat()
    return try answers(SystemName.lend(path) { stat($0, &status) }, about: path)
  }

  /// The same of a link itself: one that leads to nothing is there.
  static func stands(_ path: String) throws -> Bool {
    var status = stat()
    return try answers(SystemName.lend(path) { lstat($0, &status) }, about: path)
  }

  private static func answers(_ answer: Int32, about path: String) throws -> Bool {
    if answer == 0 { return true }
    guard errno != ENOENT, errno != ENOTDIR else { return false }
    throw GitError(.failed, [], "cannot look at \(path): \(String(cString: strerror(errno)))")
  }

  /// Whether it is a plain file, links followed, that this process may read.
  static func isReadableFile(_ path: String) -> Bool {
    var status = stat()
    return SystemName.lend(path, to: { stat($0, &status) }) == 0
      && status.st_mode & S_IFMT == S_IFREG && SystemName.lend(path, to: { access($0, R_OK) }) == 0
  }

  /// Whether it is a file that can be started.
  static func isProgram(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
      && status.st_mode & 0o111 != 0
  }

  /// The path from the root without links and dots; with them when nothing is there.
  static func real(_ path: String) -> String {
    guard let pointer = realpath(path, nil) else { return absolute(path) }
    defer { free(pointer) }
    return String(cString: pointer)
  }

  /// A path from the root; a relative one begins at the working folder.
  static func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : workingFolder + "/" + path
  }
}

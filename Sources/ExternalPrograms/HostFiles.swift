// The calls to the system that this module needs for paths and environment variables.

import Diagnostics

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The environment variables of the process, such as `PATH`.
public enum ProcessEnvironment {
  /// Used in place of the process's own variables. A test sets it without an effect on other tests.
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

  /// Whether there is a file or a folder at a path. Links are followed.
  ///
  /// - Throws: A `GitError` if that cannot be known.
  static func exists(_ path: String) throws -> Bool {
    var status = stat()
    return try answers(SystemName.lend(path) { stat($0, &status) }, about: path)
  }

  /// Whether there is a file, a folder or a link at a path. Links are not followed: a link that leads to
  /// nothing counts.
  static func stands(_ path: String) throws -> Bool {
    var status = stat()
    return try answers(SystemName.lend(path) { lstat($0, &status) }, about: path)
  }

  private static func answers(_ answer: Int32, about path: String) throws -> Bool {
    if answer == 0 { return true }
    guard errno != ENOENT, errno != ENOTDIR else { return false }
    throw GitError(.failed, [], "cannot examine \(path): \(String(cString: strerror(errno)))")
  }

  /// Whether it is a regular file, links followed, that this process may read.
  static func isReadableFile(_ path: String) -> Bool {
    var status = stat()
    return SystemName.lend(path, to: { stat($0, &status) }) == 0
      && status.st_mode & S_IFMT == S_IFREG && SystemName.lend(path, to: { access($0, R_OK) }) == 0
  }

  /// Whether it is a regular file that may be executed.
  static func isProgram(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
      && status.st_mode & 0o111 != 0
  }

  /// The absolute path without links and dots. If nothing exists there, they are kept.
  static func real(_ path: String) -> String {
    guard let pointer = realpath(path, nil) else { return absolute(path) }
    defer { free(pointer) }
    return String(cString: pointer)
  }

  /// The absolute path; a relative one begins at the working folder.
  static func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : workingFolder + "/" + path
  }
}

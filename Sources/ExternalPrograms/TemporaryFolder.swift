#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

// Inside `TemporaryFolder` the name `write` is its own.
private let writeBytes: @Sendable (Int32, UnsafeRawPointer?, Int) -> Int = { write($0, $1, $2) }

/// A folder for one purpose, which goes with the last reference to it.
///
/// Only its owner may look into it. It holds files and links, and no folders.
///
/// A process that is killed leaves its folder. So the folders of a user are numbered, `pillar-git-1000-0`,
/// and locked while their process lives: one that can be locked was left, and is emptied and used again.
/// What killed processes leave never becomes more, and no folder is listed to find it.
final class TemporaryFolder {
  let path: String
  private let handle: Int32
  private var names: [String] = []

  /// `known` are all names that such a folder may hold: they are removed from one that was left.
  ///
  /// - Throws: A `GitError` where no folder for temporary files can be written to.
  init(known: [String]) throws {
    let parents = [ProcessEnvironment["TMPDIR"], "/tmp", "/var/tmp", "/dev/shm"].compactMap(\.self)
    for parent in parents where parent.hasPrefix("/") {
      guard let (path, handle) = Self.taken(in: parent) else { continue }
      (self.path, self.handle) = (path, handle)
      for name in known { unlink(path + "/" + name) }
      return
    }
    throw GitError(
      .failed, [], "no temporary folder can be made in \(parents.joined(separator: ", "))",
      remedy: "Name a folder that can be written to in TMPDIR.")
  }

  deinit {
    for name in names { unlink(path + "/" + name) }
    rmdir(path)
    // The lock goes with it.
    close(handle)
  }

  /// The first folder that no living process has: one that is made, or one that was left.
  private static func taken(in parent: String) -> (path: String, handle: Int32)? {
    for number in 0..<1000 {
      let path = "\(parent)/pillar-git-\(geteuid())-\(number)"
      let isNew = mkdir(path, 0o700) == 0
      guard isNew || errno == EEXIST else { return nil }
      if let handle = locked(path) { return (path, handle) }
    }
    return nil
  }

  /// A folder that is this user's and nobody else's to look into, locked; `nil` where it is not, or where
  /// another process has it.
  private static func locked(_ path: String) -> Int32? {
    let handle = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard handle >= 0 else { return nil }
    var (own, named) = (stat(), stat())
    // After it was opened, the process that had it may have removed it: then the name is another's.
    guard flock(handle, LOCK_EX | LOCK_NB) == 0, fstat(handle, &own) == 0, stat(path, &named) == 0,
      own.st_dev == named.st_dev, own.st_ino == named.st_ino, own.st_uid == geteuid(),
      own.st_mode & 0o777 == 0o700
    else {
      close(handle)
      return nil
    }
    return handle
  }

  /// Makes a link to what stands at a path.
  func link(_ name: String, to target: String) throws {
    guard symlink(target, path + "/" + name) == 0 else { throw failure(name) }
    names.append(name)
  }

  func holds(_ name: String) -> Bool { names.contains(name) }

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

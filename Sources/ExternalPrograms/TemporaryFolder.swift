#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

// Inside `TemporaryFolder` the name `write` means its own method.
private let writeBytes: @Sendable (Int32, UnsafeRawPointer?, Int) -> Int = { write($0, $1, $2) }

/// A temporary folder, which is removed with the last reference to it.
///
/// Only its owner may read it. It holds files and links, and no folders.
///
/// A process that is killed leaves its folder behind. So the folders of a user are numbered, as in
/// `pillar-git-1000-0`, and a process locks its folder while it lives. A folder that can be locked was
/// left behind; it is emptied and used again. So left folders do not pile up, and no folder is listed to
/// find them.
final class TemporaryFolder {
  let path: String
  private let handle: Int32
  private var names: [String] = []

  /// `known` are all names that such a folder may hold. They are removed from a folder that was left
  /// behind.
  ///
  /// - Throws: A `GitError` if no temporary folder can be made.
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
      remedy: "Set TMPDIR to a folder that you can write to.")
  }

  deinit {
    for name in names { unlink(path + "/" + name) }
    rmdir(path)
    // Closing the handle releases the lock.
    close(handle)
  }

  /// The first numbered folder that no living process uses: a new one, or one that was left behind.
  private static func taken(in parent: String) -> (path: String, handle: Int32)? {
    for number in 0..<1000 {
      let path = "\(parent)/pillar-git-\(geteuid())-\(number)"
      let isNew = mkdir(path, 0o700) == 0
      guard isNew || errno == EEXIST else { return nil }
      if let handle = locked(path) { return (path, handle) }
    }
    return nil
  }

  /// Opens and locks a folder. `nil` if it is not this user's own and private to this user, or if another
  /// process uses it.
  private static func locked(_ path: String) -> Int32? {
    let handle = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard handle >= 0 else { return nil }
    var (own, named) = (stat(), stat())
    // Between `open` and `flock` the process that had the folder may have removed it, and another may have made a new
    // folder at the same path.
    guard flock(handle, LOCK_EX | LOCK_NB) == 0, fstat(handle, &own) == 0, stat(path, &named) == 0,
      own.st_dev == named.st_dev, own.st_ino == named.st_ino, own.st_uid == geteuid(),
      own.st_mode & 0o777 == 0o700
    else {
      close(handle)
      return nil
    }
    return handle
  }

  /// Makes a symbolic link to a path.
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

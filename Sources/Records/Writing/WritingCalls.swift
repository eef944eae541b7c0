// The system calls that write files. They are in one place so that a test can make each of them fail, or
// can stop the writing at any of them as if the process was killed.

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A system call that is about to be made, as a test sees it.
public struct WritingCall: Hashable, Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    case open, mode, write, sync, close, rename, unlink, makeFolder, removeFolder, lock
  }

  public let kind: Kind
  /// The file or folder that the call is about.
  public let path: String
}

/// How a test changes a system call.
public enum WritingFault: Hashable, Sendable {
  /// The call is not made, and fails with this error number.
  case error(Int32)
  /// A call that writes bytes writes only the first one, as the system may.
  case short
}

/// A test's decision on how each system call is changed. If the closure returns `nil`, the call is made as usual.
///
/// It is a type of its own, because a task-local value that is an optional closure crashes in code that
/// Swift 6.3.1 has optimized.
public struct WritingFaults: Sendable {
  let fault: @Sendable (WritingCall) -> WritingFault?

  public init(_ fault: @escaping @Sendable (WritingCall) -> WritingFault?) { self.fault = fault }
}

/// The calls. Each is repeated if a signal interrupts it, and throws a ``DiskError`` if it fails.
///
/// `name` is the path that an error names. For a hidden file it is the path of the file that will get its bytes.
public enum WritingCalls {
  /// Called before each system call. Only tests set it.
  @TaskLocal public static var faults: WritingFaults?

  private static func fault(_ call: WritingCall) -> WritingFault? { faults?.fault(call) }

  /// Makes a system call, and makes it again if a signal interrupted it. Returns its result.
  private static func call(
    _ kind: WritingCall.Kind, _ path: String, _ name: String, _ action: String,
    _ make: () -> Int
  ) throws(DiskError) -> Int {
    while true {
      var code: Int32
      if case .error(let injected)? = fault(WritingCall(kind: kind, path: path)) {
        code = injected
      } else {
        let result = make()
        if result >= 0 { return result }
        code = errno
      }
      if code != EINTR { throw DiskError(path: name, action: action, code: code) }
    }
  }

  /// Opens a new file for writing. It must not exist yet.
  static func create(_ path: String, for name: String, mode: UInt32) throws(DiskError) -> Int32 {
    Int32(
      try call(.open, path, name, "write") {
        Int(open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode_t(mode)))
      })
  }

  /// Opens a pipe or a device for writing.
  static func openForWriting(_ path: String) throws(DiskError) -> Int32 {
    Int32(try call(.open, path, path, "open") { Int(open(path, O_WRONLY | O_CLOEXEC)) })
  }

  static func openFolder(_ path: String) throws(DiskError) -> Int32 {
    let flags = O_RDONLY | O_CLOEXEC | O_DIRECTORY
    return Int32(
      try call(.open, path, path, "open") { Int(open(path.isEmpty ? "/" : path, flags)) })
  }

  static func setMode(_ file: Int32, _ mode: UInt32, for name: String) throws(DiskError) {
    _ = try call(.mode, name, name, "write") { Int(fchmod(file, mode_t(mode))) }
  }

  static func write(_ bytes: [UInt8], to file: Int32, for name: String) throws(DiskError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let isShort = fault(WritingCall(kind: .write, path: name)) == .short
      let most = isShort ? 1 : rest.count
      let count = try call(.write, name, name, "write") {
        rest.withUnsafeBytes { writeBytes(file, $0.baseAddress, most) }
      }
      // If a file system writes nothing and reports no error, the loop would never end.
      guard count > 0 else { throw DiskError(path: name, action: "write", code: EIO) }
      rest = rest.dropFirst(count)
    }
  }

  /// Waits until a file or a folder is stored on the disk. A failed sync is not repeated: the data that it
  /// could not write is lost, but a second sync would report success.
  static func sync(_ handle: Int32, _ name: String) throws(DiskError) {
    _ = try call(.sync, name, name, "sync") { Int(fsync(handle)) }
  }

  /// Closes a handle. If a signal interrupts this, the handle is closed anyway.
  static func close(_ handle: Int32, _ name: String) throws(DiskError) {
    do throws(DiskError) {
      _ = try call(.close, name, name, "write") {
        closeHandle(handle) == 0 || errno == EINTR ? 0 : -1
      }
    } catch {
      if faults != nil { _ = closeHandle(handle) }
      throw error
    }
  }

  static func rename(_ path: String, to target: String, action: String) throws(DiskError) {
    _ = try call(.rename, target, target, action) { Int(renamePath(path, target)) }
  }

  static func unlink(_ path: String) throws(DiskError) {
    _ = try call(.unlink, path, path, "remove") { Int(unlinkPath(path)) }
  }

  static func makeFolder(_ path: String, for name: String) throws(DiskError) {
    _ = try call(.makeFolder, path, name, "make the folder") { Int(mkdir(path, 0o777)) }
  }

  static func removeFolder(_ path: String) throws(DiskError) {
    _ = try call(.removeFolder, path, path, "remove") { Int(rmdir(path)) }
  }

  /// Takes the lock of an open folder or file, without waiting; `false` if another process holds it.
  static func lock(_ handle: Int32, _ path: String, shared: Bool = false) throws(DiskError) -> Bool
  {
    do throws(DiskError) {
      _ = try call(.lock, path, path, "lock") {
        Int(flock(handle, (shared ? LOCK_SH : LOCK_EX) | LOCK_NB))
      }
      return true
    } catch {
      if error.code == EWOULDBLOCK { return false }
      throw error
    }
  }
}

// Inside `WritingCalls` the names `write`, `close`, `rename` and `unlink` mean its own methods.
private let renamePath: @Sendable (String, String) -> Int32 = { rename($0, $1) }
private let unlinkPath: @Sendable (String) -> Int32 = { unlink($0) }
private let closeHandle: @Sendable (Int32) -> Int32 = { close($0) }
private let writeBytes: @Sendable (Int32, UnsafeRawPointer?, Int) -> Int = { write($0, $1, $2) }

// Calls that change nothing.
extension WritingCalls {
  /// Closes a handle and ignores errors, which cannot lose data: nothing was written through the handle, or the write
  /// already failed, or everything is synced.
  static func release(_ handle: Int32) { _ = closeHandle(handle) }

  /// Waits for a twentieth of a second.
  static func pause() { usleep(50_000) }

  /// The number of this process.
  static var process: Int { Int(getpid()) }

  /// Whether a process with this number is running.
  static func isRunning(_ process: Int) -> Bool {
    guard let number = pid_t(exactly: process), number > 0 else { return false }
    return kill(number, 0) == 0 || errno == EPERM
  }

  /// What is at a path.
  enum Present: Hashable {
    /// Nothing, or nothing that can be seen.
    case nothing
    /// A file or a folder, with its permissions.
    case file(mode: UInt32)
    /// A pipe or a device. It is written to and not replaced.
    case stream
  }

  /// What is at a path. Links are followed.
  static func present(at path: String) -> Present {
    var status = stat()
    guard stat(path, &status) == 0 else { return .nothing }
    let isFile = [S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT)
    return isFile ? .file(mode: UInt32(status.st_mode & 0o777)) : .stream
  }

  /// Identifies a file on this disk: its number, and the time of its last change in nanoseconds. Nobody
  /// can choose these, so a copy of the file has another stamp. `nil` if there is no file.
  static func stamp(of path: String) -> String? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    #if canImport(Darwin)
      let changed = status.st_ctimespec
    #else
      let changed = status.st_ctim
    #endif
    return "\(status.st_ino) \(changed.tv_sec) \(changed.tv_nsec)"
  }

  /// Identifies a file or folder on this machine.
  struct Identity: Hashable {
    let device: UInt64
    let file: UInt64

    init?(_ handle: Int32) {
      var status = stat()
      guard fstat(handle, &status) == 0 else { return nil }
      (device, file) = (UInt64(status.st_dev), UInt64(status.st_ino))
    }

    init?(_ path: String) {
      var status = stat()
      guard stat(path, &status) == 0 else { return nil }
      (device, file) = (UInt64(status.st_dev), UInt64(status.st_ino))
    }
  }

  /// Whether an error number means that nothing is there.
  static func saysNothingThere(_ code: Int32) -> Bool { code == ENOENT || code == ENOTDIR }
  /// Whether an error number means that the name is taken.
  static func saysTaken(_ code: Int32) -> Bool { code == EEXIST }
  /// Whether an error number means that this kind of disk cannot sync a folder.
  static func saysNoSync(_ code: Int32) -> Bool { code == EINVAL || code == ENOTSUP }
}

extension DiskError {
  /// A link in the store leads to a file that is not a record of the store.
  static func noRecord(_ path: String) -> DiskError {
    DiskError(path: path, action: "write through the link", code: EINVAL)
  }

  /// The store's folder is not on the disk.
  static func notOnDisk(_ path: String) -> DiskError {
    DiskError(path: path, action: "write to", code: ENOENT)
  }

  /// The name is taken.
  static func taken(_ path: String) -> DiskError {
    DiskError(path: path, action: "make", code: EEXIST)
  }
}

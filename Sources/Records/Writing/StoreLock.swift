/// The lock of a store, so that only one process writes to the store at a time.
///
/// It is a lock of the system (`flock`) on the store's folder. It leaves no file, and the system frees it
/// when the process ends for any reason.
struct StoreLock {
  private let handle: Int32

  enum Use { case writing, reading }

  /// How often the lock is tried: 41 times, with pauses of a twentieth of a second, so for two seconds.
  private static let attempts = 41

  /// Takes the lock of a folder. If another process holds it, waits at most two seconds.
  init(_ folder: String, for use: Use = .writing) throws(WritingError) {
    for attempt in 0..<Self.attempts {
      if attempt > 0 { WritingCalls.pause() }
      if let handle = try Self.locked(folder, use) {
        self.handle = handle
        return
      }
    }
    throw .busy(folder: folder, holder: LockHolder(of: folder)?.words)
  }

  /// The handle of the open and locked folder; `nil` if another process holds the lock.
  private static func locked(_ folder: String, _ use: Use) throws(WritingError) -> Int32? {
    do throws(DiskError) {
      let handle = try WritingCalls.openFolder(folder)
      do throws(DiskError) {
        // If the folder was moved meanwhile, its path now belongs to another folder.
        if try WritingCalls.lock(handle, folder, shared: use == .reading),
          WritingCalls.Identity(handle) == WritingCalls.Identity(folder)
        {
          return handle
        }
        WritingCalls.release(handle)
        return nil
      } catch {
        WritingCalls.release(handle)
        throw error
      }
    } catch {
      throw .noLock(error)
    }
  }

  func release() { WritingCalls.release(handle) }
}

/// The process that holds the lock of a folder.
struct LockHolder {
  let process: Int
  /// Its command line; empty if it cannot be read.
  let command: String

  /// `nil` if it cannot be found out who holds the lock.
  init?(of folder: String) {
    guard let identity = WritingCalls.Identity(folder), let locks = try? Disk.read("/proc/locks"),
      let process = Self.process(holding: identity, in: String(decoding: locks, as: UTF8.self))
    else { return nil }
    self.process = process
    let command = (try? Disk.read("/proc/\(process)/cmdline")) ?? []
    let words = command.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    self.command = String(words.joined(separator: " ").prefix(200))
  }

  /// Finds, in the text of `/proc/locks`, the process that holds the lock of a folder. A line has the number of the
  /// process (here 4711), and the device and number of the locked folder: `1: FLOCK ADVISORY WRITE 4711 00:1f:9131 0
  /// EOF`.
  static func process(holding identity: WritingCalls.Identity, in locks: String) -> Int? {
    for line in locks.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count >= 6, words[1] == "FLOCK", let process = Int(words[4]), process > 0 else {
        continue
      }
      let numbers = words[5].split(separator: ":")
      guard numbers.count == 3, let major = UInt64(numbers[0], radix: 16),
        let minor = UInt64(numbers[1], radix: 16), UInt64(numbers[2]) == identity.file,
        (major, minor) == (identity.major, identity.minor)
      else { continue }
      return process
    }
    return nil
  }

  /// For a message: `number 4711, 'pillar fmt'`.
  var words: String { "number \(process)" + (command.isEmpty ? "" : ", '\(command)'") }
}

// Linux stores the major and the minor number of a device in one number.
extension WritingCalls.Identity {
  var major: UInt64 { (device >> 8) & 0xfff | (device >> 32) & ~0xfff }
  var minor: UInt64 { device & 0xff | (device >> 12) & ~0xff }
}

import Synchronization

/// Where the lines of a text begin. This is computed at the first call, because it is never needed for most texts.
final class LineIndex: Sendable {
  struct Lines: Sendable {
    /// The offset of each line's first byte.
    var starts: [Int]
    var isASCII: Bool
  }

  private let cache = Mutex<Lines?>(nil)

  /// The lines of a text. It must be the same text at each call.
  func lines(of bytes: [UInt8]) -> Lines {
    cache.withLock { cached in
      if let cached { return cached }
      let lines = Self.find(in: bytes)
      cached = lines
      return lines
    }
  }

  private static func find(in bytes: [UInt8]) -> Lines {
    var starts = [0]
    var bits: UInt8 = 0
    bytes.withUnsafeBufferPointer { bytes in
      for index in bytes.indices {
        bits |= bytes[index]
        if bytes[index] == UInt8(ascii: "\n") { starts.append(index + 1) }
      }
    }
    return Lines(starts: starts, isASCII: bits < 0x80)
  }
}

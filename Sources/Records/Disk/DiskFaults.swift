// Faults for tests: they make one call that reads the disk fail, as on a bad disk. Release builds have
// none.

#if DEBUG
  import Synchronization

  /// Makes one chosen call fail, of those that read at or below a folder. So a test can make each call fail in turn.
  package enum DiskFaults {
    private struct Plan {
      var folder: String
      var number: Int
      var code: Int32
      var seen = 0
    }

    private static let plans = Mutex<[Plan]>([])

    /// Runs `work` while one call at or below the folder fails with an error number. `number` says which
    /// call; the first is 1. Returns the result of `work` and how many calls there were.
    ///
    /// With number 0 no call fails. Tests that run at the same time must use different folders.
    package static func failing<Result>(
      _ number: Int, below folder: String, code: Int32, _ work: () throws -> Result
    ) rethrows -> (result: Result, calls: Int) {
      plans.withLock { $0.append(Plan(folder: folder, number: number, code: code)) }
      defer { plans.withLock { $0.removeAll { isSame($0.folder, folder) } } }
      let result = try work()
      return (result, plans.withLock { $0.first { isSame($0.folder, folder) }?.seen ?? 0 })
    }

    /// Counts this call. Returns the error number with which it must fail; `nil` if it must not fail.
    static func next(at path: String) -> Int32? {
      plans.withLock { plans in
        guard let index = plans.firstIndex(where: { path.utf8.starts(with: $0.folder.utf8) })
        else { return nil }
        plans[index].seen += 1
        return plans[index].seen == plans[index].number ? plans[index].code : nil
      }
    }

    private static func isSame(_ one: String, _ other: String) -> Bool {
      one.utf8.elementsEqual(other.utf8)
    }
  }
#endif

extension Disk {
  /// The error number that a test has planned for a call about a path; `nil` in a release build.
  @inline(__always)
  static func plannedFault(_ path: @autoclosure () -> String) -> Int32? {
    #if DEBUG
      DiskFaults.next(at: path())
    #else
      nil
    #endif
  }
}

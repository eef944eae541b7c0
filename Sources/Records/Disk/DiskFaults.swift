// Faults for tests: one call that reads the disk fails, as on a bad disk. A release build has none.

#if DEBUG
  import Synchronization

  /// Lets one of the calls fail that read below a folder, so that a test can go through all of them.
  package enum DiskFaults {
    private struct Plan {
      var folder: String
      var number: Int
      var code: Int32
      var seen = 0
    }

    private static let plans = Mutex<[String: Plan]>([:])

    /// Does the work while the call of that number at or below the folder fails with an error number;
    /// calls are counted from 1. Returns what the work returns and how many calls there were.
    ///
    /// Number 0 lets none fail. Tests that run at the same time use folders of their own.
    package static func failing<Result>(
      _ number: Int, below folder: String, code: Int32, _ work: () throws -> Result
    ) rethrows -> (result: Result, calls: Int) {
      plans.withLock { $0[folder] = Plan(folder: folder, number: number, code: code) }
      defer { plans.withLock { $0[folder] = nil } }
      let result = try work()
      return (result, plans.withLock { $0[folder]?.seen ?? 0 })
    }

    /// The error number that is planned for the call that comes now.
    static func next(at path: String) -> Int32? {
      plans.withLock { plans in
        guard let folder = plans.keys.first(where: { isAt(path, or: $0) }) else { return nil }
        plans[folder]?.seen += 1
        guard let plan = plans[folder], plan.seen == plan.number else { return nil }
        return plan.code
      }
    }

    private static func isAt(_ path: String, or folder: String) -> Bool {
      path.utf8.starts(with: folder.utf8)
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

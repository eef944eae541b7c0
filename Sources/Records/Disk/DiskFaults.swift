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

    private static let plans = Mutex<[Plan]>([])

    /// Does the work while the call of that number at or below the folder fails with an error number;
    /// calls are counted from 1. Returns what the work returns and how many calls there were.
    ///
    /// Number 0 lets none fail. Tests that run at the same time use folders of their own.
    package static func failing<Result>(
      _ number: Int, below folder: String, code: Int32, _ work: () throws -> Result
    ) rethrows -> (result: Result, calls: Int) {
      plans.withLock { $0.append(Plan(folder: folder, number: number, code: code)) }
      defer { plans.withLock { $0.removeAll { isSame($0.folder, folder) } } }
      let result = try work()
      return (result, plans.withLock { $0.first { isSame($0.folder, folder) }?.seen ?? 0 })
    }

    /// The error number that is planned for the call that comes now.
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

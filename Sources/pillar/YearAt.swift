import Commands
import Records

/// A year of the store as it lies there, or as of a git revision: `2013`, `2013@outlook-2013`.
///
/// The revision is whatever git takes: a branch, a tag, a commit, `HEAD~2`, `main@{1}`.
struct YearAt: SingleWordValue, Hashable {
  let year: Int
  /// `nil` for the store as it lies on the disk.
  let revision: String?

  init(_ year: Int, at revision: String? = nil) { (self.year, self.revision) = (year, revision) }

  init?(word: String) {
    let parts = word.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    guard RecordPath.isYear(String(parts[0])), let year = Int(parts[0]) else { return nil }
    guard parts.count < 2 || !parts[1].isEmpty else { return nil }
    self.init(year, at: parts.dropFirst().first.map(String.init))
  }

  static var expected: String {
    "a year such as 2013, or a year as of a git revision such as 2013@main"
  }

  /// As it is typed.
  var spelling: String? { revision.map { "\(year)@\($0)" } ?? "\(year)" }
}

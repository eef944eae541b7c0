public import Records

/// A year of the store on the disk or of the store in a git revision: `2013`, `2013@outlook-2013`.
///
/// The revision can be anything that git accepts as one: a branch, a tag, a commit, `HEAD~2`, `main@{1}`.
public struct YearAt: Hashable, Sendable {
  public let year: Int
  /// `nil` for the store on the disk.
  public let revision: String?

  public init(_ year: Int, at revision: String? = nil) {
    (self.year, self.revision) = (year, revision)
  }

  /// Reads what the user typed; `nil` if it does not begin with a year, or if nothing follows the `@`.
  public init?(typed: String) {
    let parts = typed.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    guard RecordPath.isYear(String(parts[0])), let year = Int(parts[0]) else { return nil }
    guard parts.count < 2 || !parts[1].isEmpty else { return nil }
    self.init(year, at: parts.dropFirst().first.map(String.init))
  }

  /// What the user would type for this year: `2013@outlook-2013`.
  public var text: String { revision.map { "\(year)@\($0)" } ?? "\(year)" }
}

extension Store {
  /// The edition of a year, or the error that the store has no edition for it.
  public func resolveEdition(_ year: Int) -> Resolution<Edition> {
    if let edition = edition(year) { return .success(edition) }
    let expected = ExpectedName.year(hasRecords: yearsWithoutEdition.contains(year))
    let known = editions.map { KnownName(String($0.year)) }
    return .failure(.unknown(TypedName(String(year), as: expected, among: known), nil))
  }

  /// The years that have records, but no edition.
  public var yearsWithoutEdition: [Int] {
    let known = Set(records(.edition).compactMap(\.path.year))
    return Set(records.compactMap(\.path.year)).subtracting(known).sorted()
  }

  /// The latest year with an edition, background years left out (earlier years, for which nobody is asked for answers).
  /// `nil` if there is none.
  public var latestYear: Int? { editions.last { !$0.isBackground }?.year }
}

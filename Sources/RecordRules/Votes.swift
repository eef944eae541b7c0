import Diagnostics
import JSONText
import Records

/// The votes seen, as far as two records of one vote are known by it.
struct Votes: Sendable {
  private struct Vote: Sendable {
    var path: RecordPath
    var title: String

    /// A resolution is adopted in one year. In that year there may be votes on parts of it, under titles of
    /// their own.
    func seemsToBe(_ other: Vote) -> Bool { path.year != other.path.year || title == other.title }
  }

  private var byResolution: [ExactText: [Vote]] = [:]

  mutating func note(_ record: Record) {
    guard let root = record.root, let symbol = root["resolution"]?.string else { return }
    byResolution[ExactText(symbol), default: []].append(
      Vote(path: record.path, title: letters(of: root["title"])))
  }

  /// Takes what another has seen of the same store.
  mutating func join(_ other: Votes) { byResolution.merge(other.byResolution, uniquingKeysWith: +) }

  /// Each vote that another record before it tells of as well, with that one; `record` gives the record at
  /// a path.
  func twice<Failure: Error>(
    record: (RecordPath) throws(Failure) -> Record?
  ) throws(Failure) -> [Violation] {
    var violations: [Violation] = []
    for votes in byResolution.values where votes.count > 1 {
      let sorted = votes.sorted { naturallyPrecedes($0.path.text, $1.path.text) }
      for index in sorted.indices {
        guard let first = sorted[..<index].first(where: sorted[index].seemsToBe),
          let record = try record(sorted[index].path), let root = record.root
        else { continue }
        violations.append(voteTwice(record, root, first.path))
      }
    }
    return violations
  }
}

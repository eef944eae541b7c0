import Diagnostics
import JSONText
import Records

/// Finds votes that are recorded twice. It keeps a few details of each vote until all records were seen.
struct Votes: Sendable {
  private struct Vote: Sendable {
    var path: RecordPath
    var title: String

    /// Whether two records of one resolution seem to be about the same vote.
    ///
    /// A resolution is adopted in one year. In that year there may be other votes on parts of it, with other titles.
    func seemsToBe(_ other: Vote) -> Bool { path.year != other.path.year || title == other.title }
  }

  private var byResolution: [ExactText: [Vote]] = [:]
  /// By day and title, to find a record that is a copy of another under a different resolution number.
  private var byTitle: [ExactText: [Vote]] = [:]

  mutating func note(_ record: Record) {
    guard let root = record.root, let symbol = root["resolution"]?.string else { return }
    let vote = Vote(path: record.path, title: letters(of: root["title"]))
    byResolution[ExactText(symbol), default: []].append(vote)
    byTitle[ExactText("\(root["date"]?.string ?? "") \(vote.title)"), default: []].append(vote)
  }

  /// Adds the votes that another thread saw in the same store.
  mutating func join(_ other: Votes) {
    byResolution.merge(other.byResolution, uniquingKeysWith: +)
    byTitle.merge(other.byTitle, uniquingKeysWith: +)
  }

  /// The violations of records that have the day, the title and the votes of an earlier record, but a different
  /// resolution number. Parts of one resolution, whose symbols differ only in their last letters (`A/RES/54/54A`,
  /// `A/RES/54/54V`), are not reported.
  func copies<Failure: Error>(
    record: (RecordPath) throws(Failure) -> Record?
  ) throws(Failure) -> [Violation] {
    var violations: [Violation] = []
    for votes in byTitle.values where votes.count > 1 {
      var seen: [(path: RecordPath, number: Substring, votes: String)] = []
      for vote in votes.sorted(by: { naturallyPrecedes($0.path.text, $1.path.text) }).prefix(200) {
        guard let record = try record(vote.path), let root = record.root,
          let text = root["votes"]?.text, let symbol = root["resolution"]?.string
        else { continue }
        let number = symbol.prefix(
          upTo: symbol.lastIndex { !$0.isLetter }.map(symbol.index(after:)) ?? symbol.endIndex)
        let other = seen.first { $0.number != number && ExactText.areSame($0.votes, text) }
        if let other { violations.append(voteCopied(record, root, other.path)) }
        seen.append((vote.path, number, text))
      }
    }
    return violations
  }

  /// The violations of records that are about the same vote as an earlier record; `record` gives the record at a path.
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

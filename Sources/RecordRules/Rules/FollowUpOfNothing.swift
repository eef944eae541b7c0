import Diagnostics
import JSONText
import Records

extension Rule {
  /// The question that a review follows up was asked in an earlier year by the same reviewer.
  ///
  /// `Examination` checks it after all records.
  static let followUpOfNothing = Rule("follow-up-of-nothing", .error, .elsewhere)
}

/// The violations of entries that follow up a question which was never asked.
///
/// `earlier` gives the record of what the same reviewer asked in a year. If that record cannot be read, nothing is
/// reported.
func followUpsOfNothing<Failure: Error>(
  _ asked: Record, earlier: (Int) throws(Failure) -> Record?
) throws(Failure) -> [Violation] {
  guard let entries = asked.root?["entries"], let year = asked.path.year else { return [] }
  var violations: [Violation] = []
  // The review of each earlier year is read only once.
  var known: [Int: Record?] = [:]
  for entry in entries.members {
    let view = ReviewEntry(value: entry.value, key: entry.key)
    guard let place = entry.value["followsUp"], let earlierEntry = view.followsUp else { continue }
    let other: Record?
    if let read = known[earlierEntry.year] {
      other = read
    } else {
      other = earlierEntry.year < year ? try earlier(earlierEntry.year) : nil
      known[earlierEntry.year] = .some(other)
    }
    if let other, other.root == nil { continue }
    if let known = other?.root?["entries"], known[earlierEntry.entry] != nil { continue }
    violations.append(
      Violation(
        record: asked, range: place.range,
        steps: [.member("entries"), .member(entry.key), .member("followsUp")],
        found: "a follow-up of the entry \(quoted(earlierEntry.entry)) of \(earlierEntry.year)",
        expected: earlierEntry.year < year
          ? "an entry that \(asked.path.reviewer ?? "the reviewer") asked in \(earlierEntry.year)"
          : "an entry from a year before \(year)",
        advice: advice(earlierEntry.year, other?.root?["entries"])))
  }
  return violations
}

/// Advice that lists the first entries of the earlier year, to find the one that was meant.
private func advice(_ year: Int, _ entries: JSONValue?) -> String {
  let keys = entries?.members.prefix(13).map(\.key) ?? []
  guard let count = entries?.count, !keys.isEmpty else {
    return
      "Write the year and the key of the entry that is followed up, or remove \"followsUp\"."
  }
  let shown = keys.prefix(12).map(quoted).joined(separator: ", ")
  let more = count > 12 ? " and \(count - 12) more" : ""
  return "\(year) has the entries \(shown)\(more). Correct the key, or the year if that is wrong."
}

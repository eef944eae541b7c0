import Diagnostics
import Editions
import JSONText
import Records

extension Store {
  /// The store without those findings about git that make no difference to the audience. They are findings about a
  /// record that is deleted on the disk or not merged yet, if the audience's edition is the same whichever version of
  /// the record is used.
  ///
  /// The audience does not see such a record. So the record must not decide whether the audience gets its edition.
  func unsettled(for audience: Audience) -> Store {
    guard audience != .secretariat, !inGitAlone.isEmpty else { return self }
    let versions = Dictionary(grouping: inGitAlone) { ExactText($0.path.text) }
    let relevant = unsettledInGit.filter { finding in
      guard ["unstaged-deletion", "unmerged"].contains(finding.rule),
        let path = RecordPath(path(of: finding))
      else { return true }
      return concerns(versions[path.text] ?? [], at: path, audience)
    }
    return unsettled(relevant, inGitAlone: inGitAlone)
  }

  /// Whether an audience sees different things in the versions of a record. `versions` are those in git. The file on
  /// the disk is compared as well.
  private func concerns(
    _ versions: [Record], at path: RecordPath, _ audience: Audience
  ) -> Bool {
    let years = path.year.map { [$0] } ?? editions.map(\.year)
    var others: [ExactText: Record] = [:]
    for record in records + inGitAlone { others[record.path.text] = record }
    others[path.text] = nil
    // With fewer than two versions, one side deleted the record: then "no record" is a possible result, too.
    let all: [Record?] = versions + [record(path.text)] + (versions.count < 2 ? [nil] : [])
    return years.isEmpty
      || years.contains { year in
        let seen = all.map { version -> [UInt8]? in
          var records = others
          records[path.text] = version
          let store = Store(
            name: name,
            records: records.values.sorted { naturallyPrecedes($0.path.text, $1.path.text) })
          return Projection(of: store, year: year, for: audience).store.record(path.text)?.bytes
        }
        return seen.contains { $0 != seen[0] }
      }
  }
}

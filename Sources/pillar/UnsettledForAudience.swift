import Diagnostics
import Editions
import JSONText
import Records

extension Store {
  /// The store as an audience is told of it: without the findings about records that are missing on the disk,
  /// or wait to be merged, where its editions are the same whatever becomes of the record. That may not decide
  /// what the audience gets.
  func unsettled(for audience: Audience) -> Store {
    guard audience != .secretariat, !inGitAlone.isEmpty else { return self }
    let versions = Dictionary(grouping: inGitAlone) { ExactText($0.path.text) }
    let told = unsettledInGit.filter { finding in
      guard ["unstaged-deletion", "unmerged"].contains(finding.rule),
        let path = RecordPath(path(of: finding))
      else { return true }
      return concerns(versions[path.text] ?? [], at: path, audience)
    }
    return unsettled(told, inGitAlone: inGitAlone)
  }

  /// Whether it matters to any edition for an audience which of some versions of a record holds, or that there is
  /// none. `versions` are those in git; the file on the disk, if there is one, is another.
  private func concerns(
    _ versions: [Record], at path: RecordPath, _ audience: Audience
  ) -> Bool {
    let years = path.year.map { [$0] } ?? editions.map(\.year)
    var others: [ExactText: Record] = [:]
    for record in records + inGitAlone { others[record.path.text] = record }
    others[path.text] = nil
    // Where one side deleted it, that there is none is what may hold.
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

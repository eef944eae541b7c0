import Diagnostics
import Editions
import JSONText
import Records

extension Store {
  /// The store as an audience is told of it: without the findings about records that are missing on the disk,
  /// or wait to be merged, and of which its edition would show nothing. What becomes of such a record may not
  /// decide what the audience gets.
  func unsettled(for audience: Audience) -> Store {
    guard audience != .secretariat, !inGitAlone.isEmpty else { return self }
    let versions = Dictionary(grouping: inGitAlone) { ExactText($0.path.text) }
    let hidden = versions.filter { !$0.value.contains { wouldShow($0, to: audience) } }
    let told = unsettledInGit.filter { finding in
      !["unstaged-deletion", "unmerged"].contains(finding.rule)
        || hidden[path(of: finding)] == nil
    }
    return unsettled(told, inGitAlone: inGitAlone)
  }

  /// Whether any edition for an audience would hold something of a version of a record.
  private func wouldShow(_ version: Record, to audience: Audience) -> Bool {
    var all: [ExactText: Record] = [:]
    for record in records + inGitAlone + [version] { all[record.path.text] = record }
    let store = Store(
      name: name, records: all.values.sorted { naturallyPrecedes($0.path.text, $1.path.text) })
    let years = version.path.year.map { [$0] } ?? store.editions.map(\.year)
    return years.isEmpty
      || years.contains {
        Projection(of: store, year: $0, for: audience).store.record(version.path.text) != nil
      }
  }
}

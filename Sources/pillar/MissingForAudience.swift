import Diagnostics
import Editions
import JSONText
import Records

extension Store {
  /// The store as an audience is told of it: without the findings about missing records of which its
  /// edition would show nothing. That such a record is missing may not decide what the audience gets.
  func unsettled(for audience: Audience) -> Store {
    guard audience != .secretariat, !missingOnDisk.isEmpty else { return self }
    let hidden = Set(
      missingOnDisk.filter { !wouldShow($0, to: audience) }.map { ExactText($0.path.text) })
    let told = unsettledInGit.filter { finding in
      finding.rule != "unstaged-deletion" || !hidden.contains(path(of: finding))
    }
    return unsettled(told, missing: missingOnDisk)
  }

  /// Whether any edition for an audience would hold something of a record that is not on the disk.
  private func wouldShow(_ record: Record, to audience: Audience) -> Bool {
    let all = (records + missingOnDisk).sorted { naturallyPrecedes($0.path.text, $1.path.text) }
    let store = Store(name: name, records: all)
    let years = record.path.year.map { [$0] } ?? store.editions.map(\.year)
    return years.isEmpty
      || years.contains {
        Projection(of: store, year: $0, for: audience).store.record(record.path.text) != nil
      }
  }
}

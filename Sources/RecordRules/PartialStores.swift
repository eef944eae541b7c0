import Diagnostics
import Records

// If some files of a store could not be read, something that seems to be missing may be in one of them.

/// The findings that are certain in a store with unread files, each once.
///
/// A finding that something is missing is left out if it may be in an unread file. Following its advice could make the
/// record false.
func certain(_ findings: [Finding], in store: Store, unread: [StoreFile]) -> [Finding] {
  let missed = unread.map(\.path)
  var told: Set<Finding> = []
  return findings.filter { finding in
    !mayDepend(finding, store.path(of: finding), on: missed) && told.insert(finding).inserted
  }
}

private func mayDepend(_ finding: Finding, _ path: String, on missed: [String]) -> Bool {
  let place = RecordPath(path)
  let year = String(path.prefix(4))
  switch finding.rule {
  case Rule.uncitedSource.name: return true
  // A record that a seal lists and nobody found is reported at the edition.
  case Rule.editedAfterClosing.name: return place?.kind == .edition
  case Rule.unknownSource.name: return meets(missed, "sources")
  case Rule.unknownItem.name: return meets(missed, "frameworks") || meets(missed, "participants")
  case Rule.missingItem.name: return meets(missed, "frameworks") || meets(missed, "participants")
  case Rule.unknownParticipant.name, Rule.notAMember.name: return meets(missed, "participants")
  case Rule.missingEdition.name: return meets(missed, year)
  case Rule.dateOutOfPlace.name:
    return meets(missed, place?.year.map { RecordPath(.edition, in: $0).text } ?? year)
  case Rule.replyWithoutQuestion.name, Rule.followUpOfNothing.name:
    return missed.contains { $0.isEmpty || RecordPath.isYear(String($0.prefix(4))) }
  default: return false
  }
}

/// Whether one of the paths is this folder, is inside it, or contains it.
private func meets(_ paths: [String], _ folder: String) -> Bool {
  paths.contains { path in
    path.isEmpty || path == folder || path.hasPrefix(folder + "/") || folder.hasPrefix(path + "/")
  }
}

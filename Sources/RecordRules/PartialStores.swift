import Diagnostics
import Records

// Where something of a store could not be read, what seems to be missing may be there.

/// Of the findings in such a store those that hold whatever the rest says, each once.
///
/// A finding that only says that something is missing is left out where the missing may be among what
/// was not read: mending it could make the record false.
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
  // What a seal holds and nobody found is told at the edition.
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

/// Whether one of the paths is a folder, stands in it, or holds it.
private func meets(_ paths: [String], _ folder: String) -> Bool {
  paths.contains { path in
    path.isEmpty || path == folder || path.hasPrefix(folder + "/") || folder.hasPrefix(path + "/")
  }
}

public import Diagnostics
import Records

/// The findings without those that exist only because a record was deleted on the disk and the deletion was not staged
/// in git.
///
/// Such a deletion is a finding `unstaged-deletion` of its own. Once the file is brought back, the other findings are
/// gone. Once the deletion is staged, they are reported.
public func besidesDeletions(_ findings: [Finding]) -> [Finding] {
  let deleted = findings.filter { $0.rule == Rule.unstagedDeletion.name }
    .compactMap { RecordPath($0.subject.record) }
  guard !deleted.isEmpty else { return findings }
  let consequences = Consequences(of: deleted)
  return findings.filter { !consequences.include($0) }
}

/// Recognizes findings that are caused by the deletion of some records.
private struct Consequences {
  private let participants: Set<ExactText>
  private let sources: Set<ExactText>
  private let years: Set<Int>
  private let listsItems: Bool

  init(of deleted: [RecordPath]) {
    func names(_ kind: RecordKind, _ name: (RecordPath) -> String?) -> Set<ExactText> {
      Set(deleted.filter { $0.kind == kind }.compactMap(name).map { ExactText($0) })
    }
    participants = names(.participant, \.participant)
    sources = names(.source, \.id)
    years = Set(deleted.filter { $0.kind == .edition }.compactMap(\.year))
    listsItems = deleted.contains { $0.kind.listsItems }
  }

  func include(_ finding: Finding) -> Bool {
    switch finding.rule {
    case Rule.unknownParticipant.name:
      finding.name.map { participants.contains(ExactText($0)) } ?? false
    case Rule.unknownSource.name: finding.name.map { sources.contains(ExactText($0)) } ?? false
    case Rule.missingEdition.name:
      RecordPath(finding.subject.record)?.year.map(years.contains) ?? false
    // The deleted record listed items, so none of its items is known.
    case Rule.unknownItem.name: listsItems
    default: false
    }
  }
}

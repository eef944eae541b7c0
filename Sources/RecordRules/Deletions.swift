public import Diagnostics
import Records

/// The findings without those that follow from records which git has and the disk has not: each of these is a
/// finding of its own, `unstaged-deletion`, and the one thing to do.
public func besidesDeletions(_ findings: [Finding]) -> [Finding] {
  let deleted = findings.filter { $0.rule == Rule.unstagedDeletion.name }
    .compactMap { RecordPath($0.subject.record) }
  guard !deleted.isEmpty else { return findings }
  let consequences = Consequences(of: deleted)
  return findings.filter { !consequences.include($0) }
}

/// What is found because some records are not there.
private struct Consequences {
  private let participants: Set<ExactText>
  private let sources: Set<ExactText>
  private let years: Set<Int>
  private let listsItems: Bool

  init(of deleted: [RecordPath]) {
    func names(_ kind: RecordKind, _ name: (RecordPath) -> String?) -> Set<ExactText> {
      Set(deleted.filter { $0.kind == kind }.compactMap(name).map { ExactText(quoted($0)) })
    }
    participants = names(.participant, \.participant)
    sources = names(.source, \.id)
    years = Set(deleted.filter { $0.kind == .edition }.compactMap(\.year))
    listsItems = deleted.contains { $0.kind.listsItems }
  }

  func include(_ finding: Finding) -> Bool {
    switch finding.rule {
    case Rule.unknownParticipant.name: participants.contains(finding.found)
    case Rule.unknownSource.name: sources.contains(finding.found)
    case Rule.missingEdition.name:
      RecordPath(finding.subject.record)?.year.map(years.contains) ?? false
    // Nobody can say which items there are.
    case Rule.unknownItem.name: listsItems
    default: false
    }
  }
}

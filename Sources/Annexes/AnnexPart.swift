import Documents
import Records

/// What an annex holds, named as in `frameworks/aso-format.json`; which letter it has is data, in `frameworks/aso-format.json`.
public enum AnnexPart: String, Sendable, CaseIterable {
  case reading, recommendations, salw, instruments, votes, activities, changes, forum, measures
  case registers, participants, sources
}

extension AnnexCompiler {
  /// The annex under a letter; `nil` where nobody knows what it is to hold.
  ///
  /// Beside the parts, an annex may hold a kind of record that participants give of their own will.
  mutating func section(_ entry: OutlookFormat.AnnexEntry, _ part: AnnexPart?) -> Section? {
    var section = Section(
      id: "annex-\(entry.letter.lowercased())", number: "Annex \(entry.letter)",
      title: entry.title, startsPage: true, blocks: entry.intro.map { .paragraph($0) })
    guard let part else {
      guard let kind = RecordKind.given.first(where: { $0.folder == entry.part }) else {
        return nil
      }
      section.blocks += given(kind)
      return section
    }
    switch part {
    case .reading: section.sections = reading()
    case .recommendations: section.blocks += recommendations()
    case .salw: section.blocks += smallArms()
    case .instruments: section.blocks += instruments()
    case .votes: section.blocks += votes()
    case .activities: section.blocks += activities()
    case .changes: section.blocks += changes()
    case .forum: section.sections = forum()
    case .measures:
      let parts = measures()
      section.blocks += parts.blocks
      section.sections = parts.sections
    case .registers: section.blocks += registers()
    case .participants:
      section.sections = participantSections(entry.letter)
      section.blocks.append(
        .list(section.sections.map { [.reference([.text("\($0.number) \($0.title)")], to: $0.id)] })
      )
    case .sources: break
    }
    return section
  }
}

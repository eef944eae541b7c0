import Documents
import Records

/// What an annex contains. The record `frameworks/aso-format.json` uses the same names, and gives each part its letter.
public enum AnnexPart: String, Sendable, CaseIterable {
  case reading, recommendations, salw, instruments, votes, activities, changes, forum, measures
  case registers, participants, sources
}

extension AnnexCompiler {
  /// The annex that an entry of `frameworks/aso-format.json` describes; `nil` if its `part` is neither an `AnnexPart`
  /// nor a folder of voluntary records.
  ///
  /// `part` is `nil` for an annex that prints all records of one kind that participants give voluntarily, such as
  /// briefings. The entry then names the folder of that kind.
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

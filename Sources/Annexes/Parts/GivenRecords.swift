import Documents
import Records

extension AnnexCompiler {
  /// All records of a kind that participants gave in the year of their own will, participant by participant.
  mutating func given(_ kind: RecordKind) -> [Block] {
    let blocks = participants.flatMap { participant -> [Block] in
      let records = store.given(kind, by: participant.id, year)
      guard !records.isEmpty else { return [] }
      let name: [Inline] = [.strong([.text(participant.name(in: year))])]
      return [.paragraph(name)] + records.flatMap { given($0) }
    }
    return blocks.isEmpty ? [.paragraph(nothing(of: kind))] : blocks
  }

  /// What a participant gave of a kind, for its own section.
  mutating func given(_ kind: RecordKind, by participant: Participant) -> [Block] {
    let records = store.given(kind, by: participant.id, year)
    return records.isEmpty ? [.paragraph(nothing(of: kind))] : records.flatMap { given($0) }
  }

  private func nothing(of kind: RecordKind) -> String {
    "No \(kind.traits.given?.name ?? "") of \(year) is on record for this edition."
  }

  /// One record, in the participant's own words.
  private mutating func given(_ record: GivenRecord) -> [Block] {
    let date = record.date.map { ", \($0.words)" } ?? ""
    let items = record.bearsOn.map { title($0) }.joined(separator: "; ")
    let heading: [Inline] = [
      .strong([.text(record.title)]), .text(date + (items.isEmpty ? "" : ", on \(items)")),
    ]
    let cited = sources.cite(record.sources)
    return [.paragraph(heading + cited)]
      + record.parts.map { part in
        let name: [Block] =
          part.title.isEmpty ? [] : [.paragraph([.strong([.text(part.title)])])]
        return .quotation(name + part.paragraphs.map { .paragraph($0) })
      }
  }
}

import Documents
import RecordWords
import Records

extension AnnexCompiler {
  /// All records of a kind that participants gave voluntarily in the year, sorted by participant.
  mutating func given(_ kind: RecordKind) -> [Block] {
    let blocks = participants.flatMap { participant -> [Block] in
      let records = store.given(kind, by: participant.id, year)
      guard !records.isEmpty else { return [] }
      let name: [Inline] = [.strong([.text(participant.name(in: year))])]
      return [.paragraph(name)] + records.flatMap { given($0) }
    }
    return blocks.isEmpty ? [.paragraph(noRecord(of: kind))] : blocks
  }

  /// The records of a kind that one participant gave, for the participant's section.
  mutating func given(_ kind: RecordKind, by participant: Participant) -> [Block] {
    let records = store.given(kind, by: participant.id, year)
    return records.isEmpty ? [.paragraph(noRecord(of: kind))] : records.flatMap { given($0) }
  }

  private func noRecord(of kind: RecordKind) -> String {
    "No \(kind.traits.given?.name ?? "") of \(year) is on record for this edition."
  }

  /// One record, in the participant's own words.
  private mutating func given(_ record: GivenRecord) -> [Block] {
    let heading = record.heading(on: record.bearsOn.map { title($0) })
    return [.paragraph(inlines(heading))]
      + record.parts.map { part in
        let name: [Block] =
          part.title.isEmpty ? [] : [.paragraph([.strong([.text(part.title)])])]
        return .quotation(name + part.paragraphs.map { .paragraph($0) })
      }
  }
}

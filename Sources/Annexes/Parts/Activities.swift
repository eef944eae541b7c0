import Documents
import RecordWords
import Records

extension AnnexCompiler {
  mutating func activities() -> [Block] {
    var rows: [Row] = []
    for activity in activitiesOfYear {
      let cited = activity.sources + activity.participations.flatMap(\.sources)
      rows.append(
        Row(
          [.text(activity.dates)],
          [
            Cell([heading(activity)] + details(activity) + sources.cite(cited)),
            Cell(takingPart(activity)),
          ]))
    }
    guard !rows.isEmpty else {
      return [.paragraph("No activity of \(year) is on record for this edition.")]
    }
    return [
      .table(
        Table(
          caption: "Meetings, publications and other activities of \(year)",
          stub: Column("Date", width: .short),
          columns: [
            Column("Activity", width: .long), Column("On record as taking part", width: .long),
          ],
          rows: rows,
          note: [
            "The participants named are those that a source names. Other participants may have taken part too."
          ]))
    ]
  }

  private func heading(_ activity: Activity) -> Inline {
    .anchor([.strong([.text(activity.title)])], id: Anchor.activity(activity.id))
  }

  private func details(_ activity: Activity) -> [Inline] {
    let facts = [
      activity.place, activity.organiser.map { "organised by \($0)" }, activity.trackWords,
      "bears on \(activity.bearsOn.map(title).joined(separator: "; "))",
    ].compactMap(\.self).joined(separator: "; ")
    let notes = [facts + "."] + activity.summary + [activity.bearingNote].compactMap(\.self)
    return [.lineBreak] + flow(notes)
  }

  /// The participants that took part, a line for each role: `hosted: Australia, Japan`. Participants with the same role
  /// and the same note share a line. Participants are in the order in which the forum lists them.
  private mutating func takingPart(_ activity: Activity) -> [Inline] {
    var groups: [(roles: String, note: [Inline], names: [[Inline]])] = []
    for participant in store.participants + store.bodies {
      guard let part = activity.participation(of: participant.id) else { continue }
      let name: [Inline] = [.text(participant.name(in: year))]
      let roles = roles(part)
      let note =
        (note(part).map { [Inline.text(", \($0)")] } ?? [])
        + inlines(RecordFact.confidence(part.confidence))
      if let index = groups.firstIndex(where: { $0.roles == roles && $0.note == note }) {
        groups[index].names.append(name)
      } else {
        groups.append((roles, note, [name]))
      }
    }
    let lines = groups.map { group in
      [.strong([.text(group.roles)])] + group.note + [": "] + joined(group.names, by: ", ")
    }
    return joined(lines, by: .lineBreak)
  }

  /// How a participant took part: `represented; by its mission to the United Nations`.
  func manner(of part: Participation) -> String {
    ([roles(part)] + [note(part)].compactMap(\.self)).joined(separator: "; ")
  }

  /// The roles in words: `co‑hosted and co‑chaired`. The hyphens are ones at which no line is broken.
  private func roles(_ part: Participation) -> String {
    part.rolesWords.replacing("-", with: "‑")
  }

  /// What else a reader must know about a participation: who acted for the participant, and the record's note.
  private func note(_ part: Participation) -> String? {
    let words = part.circumstances
    return words.isEmpty ? nil : words.joined(separator: "; ")
  }
}

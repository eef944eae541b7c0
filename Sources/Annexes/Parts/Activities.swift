import Documents
import Records

extension Composition {
  mutating func activities() -> [Block] {
    var rows: [Row] = []
    for activity in activitiesOfYear {
      let cited = activity.sources + activity.participations.flatMap(\.sources)
      rows.append(
        Row(
          [.text(dates(activity))],
          [
            Cell([heading(activity)] + details(activity) + sources.cite(cited)),
            Cell(takingPart(activity)),
          ]))
    }
    guard !rows.isEmpty else { return [.paragraph("No activity of \(year) is on record.")] }
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
            "The participants named are those that a source names. Somebody not named may have been there."
          ]))
    ]
  }

  func dates(_ activity: Activity) -> String {
    guard let first = activity.date else { return "" }
    guard let last = activity.endDate else { return first.words }
    let isOneMonth = first.text.utf8.count == 10 && first.text.prefix(7) == last.text.prefix(7)
    return isOneMonth ? "\(first.first % 100)–\(last.words)" : "\(first.words) to \(last.words)"
  }

  private func heading(_ activity: Activity) -> Inline {
    .anchor([.strong([.text(activity.title)])], id: Anchor.activity(activity.id))
  }

  private func details(_ activity: Activity) -> [Inline] {
    let facts = [
      activity.place, activity.organiser.map { "organised by \($0)" }, track(activity),
      "bears on \(activity.bearsOn.map(title).joined(separator: "; "))",
    ].compactMap(\.self).joined(separator: "; ")
    let notes = [facts + "."] + activity.summary + [activity.bearingNote].compactMap(\.self)
    return [.lineBreak] + flow(notes)
  }

  func track(_ activity: Activity) -> String { activity.track == 2 ? "Track II" : "Track I" }

  /// Role by role, each with its participants in the order of the forum's names.
  private func takingPart(_ activity: Activity) -> [Inline] {
    var roles: [(role: String, names: [[Inline]])] = []
    for participant in store.participants + store.bodies {
      guard let part = activity.participation(of: participant.id) else { continue }
      let name: [Inline] = [.text(participant.name(in: year)), .text(note(part))]
      let role = self.roles(part)
      if let index = roles.firstIndex(where: { $0.role == role }) {
        roles[index].names.append(name)
      } else {
        roles.append((role, [name]))
      }
    }
    let lines = roles.map { [.strong([.text($0.role)]), ": "] + joined($0.names, by: ", ") }
    return joined(lines, by: .lineBreak)
  }

  /// `co‑hosted and co‑chaired`, which no line breaks at its hyphen.
  func roles(_ part: Participation) -> String {
    part.roles.joined(separator: " and ").replacing("-", with: "‑")
  }

  /// What must be known of a participation: who acted, and what it was not.
  func note(_ part: Participation) -> String {
    let words = [part.by.map { "by \($0)" }, part.note].compactMap(\.self)
    return words.isEmpty ? "" : " (\(words.joined(separator: "; ")))"
  }
}

import JSONText
import RecordWords
import Records
import Terminal

// Voluntary background briefings, and what agreements to print are on record.

extension ParticipantDescription {
  func briefings() -> [Line] {
    let briefings = store.briefings(of: participant.id, year)
    let lines = briefings.flatMap { briefing -> [Line] in
      guard !briefing.value.holdsConflict else {
        return [Line(text: style.bold(briefing.id.printable), indent: 2), unsettled]
      }
      return describe(briefing)
    }
    return title("Voluntary briefings") + none(lines + unreadable(.briefing))
  }

  private func describe(_ briefing: Briefing) -> [Line] {
    let head = briefing.heading.line(style)
    let agreement = consent(
      briefing.value["consent"],
      orElse: "no consent recorded: printed in no edition for the public or the participants")
    let parts = briefing.parts.flatMap { title, paragraphs in
      [Line(text: title, indent: 6)]
        + paragraphs.map { Line(text: $0.printable, indent: 8) }
    }
    return [Line(text: head, indent: 2), Line(text: agreement, indent: 6)] + parts
  }

  /// `consent to the public edition, 1 May 2023, by Ministry of Foreign Affairs`.
  func consent(_ consent: JSONValue?, orElse absence: String) -> String {
    guard let consent else { return absence }
    let date = consent["date"]?.string.flatMap { RecordDate($0) }?.words
    let words = ["consent to the \(consent["edition"]?.string ?? "unnamed") edition", date]
    let by = consent["by"]?.string.map { "by \($0)" }
    return (words + [by]).compactMap(\.self).joined(separator: ", ").printable
  }

  /// Said only where it is not for everybody: the narrowest of the words that hold.
  func visibility(_ words: String?...) -> String {
    RecordFact.visibility(words).line(style)
  }

  /// In place of what holds two versions of something.
  var unsettled: Line {
    Line(
      text: "two versions of it are on record and none is settled; 'pillar check' shows both",
      indent: 6)
  }

  /// A line for each of the participant's files of a kind that is no JSON.
  func unreadable(_ kind: RecordKind) -> [Line] {
    store.records(kind).filter { record in
      record.root == nil && record.path.participant == participant.id
        && record.path.year ?? year == year
    }.map { record in
      Line(
        text: "\(record.path.text.printable) cannot be read; 'pillar check' says why.", indent: 2)
    }
  }
}

import JSONText
import RecordWords
import Records
import Terminal

// The participant's voluntary records, such as briefings, and its consent to print them.

extension ParticipantDescription {
  /// The participant's voluntary records of one kind in the year.
  func given(_ kind: RecordKind) -> [IndentedLine] {
    let lines = store.given(kind, by: participant.id, year).flatMap { record -> [IndentedLine] in
      guard !record.value.holdsConflict else {
        return [IndentedLine(text: style.bold(record.id.printable), indent: 2), unsettled]
      }
      return describe(record)
    }
    return title(kind.traits.given?.heading ?? "") + orNone(lines + unreadable(kind))
  }

  private func describe(_ record: GivenRecord) -> [IndentedLine] {
    let head = record.heading().line(style)
    let bearing = record.bearsOn.isEmpty ? [] : ["on \(record.bearsOn.joined(separator: ", "))"]
    let parts = record.parts.flatMap { title, paragraphs in
      (title.isEmpty ? [] : [IndentedLine(text: title, indent: 6)])
        + paragraphs.map { IndentedLine(text: $0.printable, indent: title.isEmpty ? 6 : 8) }
    }
    return [IndentedLine(text: head, indent: 2)]
      + (bearing.map(\.printable) + agreement(to: record)).map { IndentedLine(text: $0, indent: 6) }
      + parts
  }

  /// Whether the participant agreed to print the record; empty for kinds that do not need its consent.
  private func agreement(to record: GivenRecord) -> [String] {
    switch record.kind.traits.consent {
    case .nobody, .persons, .reviewed: []
    case .participant:
      [
        consent(
          record.value["consent"],
          orElse: Self.withoutConsent)
      ]
    }
  }

  /// What to print if a text may only be printed with the participant's consent, and no consent is recorded.
  static let withoutConsent =
    "no consent recorded: not printed in the editions for the public and for the participants"

  /// `consent to the public edition, 1 May 2023, by Ministry of Foreign Affairs`; `absence` if there is no consent.
  func consent(_ consent: JSONValue?, orElse absence: String) -> String {
    guard let consent else { return absence }
    let date = consent["date"]?.string.flatMap { RecordDate($0) }?.words
    let words = ["consent to the \(consent["edition"]?.string ?? "unnamed") edition", date]
    let by = consent["by"]?.string.map { "by \($0)" }
    return (words + [by]).compactMap(\.self).joined(separator: ", ").printable
  }

  /// The narrowest of the given visibilities, as ` (visible to: parties)`; empty if everybody may see the text.
  func visibility(_ words: String?...) -> String {
    RecordFact.visibility(words).line(style)
  }

  /// The line that is printed instead of a value in which two edits are in conflict.
  var unsettled: IndentedLine {
    IndentedLine(
      text: "in conflict: the record holds two versions of it; 'pillar conflicts' shows both",
      indent: 6)
  }

  /// A line for each of the participant's files of a kind that cannot be read as JSON.
  func unreadable(_ kind: RecordKind) -> [IndentedLine] {
    store.records(kind).filter { record in
      record.root == nil && record.path.participant == participant.id
        && record.path.year ?? year == year
    }.map { record in
      IndentedLine(
        text: "\(record.path.text.printable) cannot be read; 'pillar check' says why.", indent: 2)
    }
  }
}

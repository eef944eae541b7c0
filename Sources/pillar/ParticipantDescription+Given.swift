import JSONText
import Records
import Terminal

// What a participant gives of its own will, and what agreements to print are on record.

extension ParticipantDescription {
  /// The records of one kind that the participant gave in the year.
  func given(_ kind: RecordKind) -> [Line] {
    let lines = store.given(kind, by: participant.id, year).flatMap { record -> [Line] in
      guard !record.value.holdsConflict else {
        return [Line(text: style.bold(record.id.printable), indent: 2), unsettled]
      }
      return describe(record)
    }
    return title(kind.traits.given?.heading ?? "") + none(lines + unreadable(kind))
  }

  private func describe(_ record: GivenRecord) -> [Line] {
    let date = record.date.map { ", \($0.words)" } ?? ""
    let head =
      style.bold(record.title.printable) + date + visibility(record.visibilityWord)
      + cited(record.sources)
    let bearing = record.bearsOn.isEmpty ? [] : ["on \(record.bearsOn.joined(separator: ", "))"]
    let parts = record.parts.flatMap { title, paragraphs in
      (title.isEmpty ? [] : [Line(text: title, indent: 6)])
        + paragraphs.map { Line(text: $0.printable, indent: title.isEmpty ? 6 : 8) }
    }
    return [Line(text: head, indent: 2)]
      + (bearing.map(\.printable) + agreement(to: record)).map { Line(text: $0, indent: 6) } + parts
  }

  /// Whether the participant agreed to have it printed, where that is asked.
  private func agreement(to record: GivenRecord) -> [String] {
    switch record.kind.traits.consent {
    case .nobody, .persons, .reviewed: []
    case .participant:
      [
        consent(
          record.value["consent"],
          orElse: "no consent recorded: printed in no edition for the public or the participants")
      ]
    }
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
    let narrowest = words.compactMap(\.self).map { Visibility(reading: $0) }.max() ?? .public
    return narrowest == .public ? "" : " (visible to: \(narrowest.rawValue))"
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

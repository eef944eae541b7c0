public import Records

extension Activity {
  /// The dates in words: `2 April 2013`, `2–4 April 2013`, `30 April 2013 to 2 May 2013`; empty if no date is on
  /// record.
  public var dates: String {
    guard let first = date else { return "" }
    guard let last = endDate else { return first.words }
    let isOneMonth = first.text.utf8.count == 10 && first.text.prefix(7) == last.text.prefix(7)
    return isOneMonth ? "\(first.first % 100)–\(last.words)" : "\(first.words) to \(last.words)"
  }

  public var trackWords: String { track == 2 ? "Track II" : "Track I" }

  /// A participant's part in the activity: `2–4 April 2013: A seminar (hosted, Track II; by its institute) [a]`; `nil`
  /// if no part is on record. Track I is not named.
  public func facts(of participant: String) -> [RecordFact]? {
    participation(of: participant).map { part in
      let roles = part.rolesWords + (track == 2 ? ", \(trackWords)" : "")
      let manner = ([roles] + part.circumstances).joined(separator: "; ")
      return [.words("\(dates): \(title) (\(manner))")] + RecordFact.confidence(part.confidence)
        + RecordFact.cited(part.sources)
    }
  }
}

extension Participation {
  /// The roles in words: `co-hosted and co-chaired`.
  public var rolesWords: String { roles.joined(separator: " and ") }

  /// What else a reader must know: who acted for the participant, if not its government, and the record's note.
  public var circumstances: [String] { [by.map { "by \($0)" }, note].compactMap(\.self) }
}

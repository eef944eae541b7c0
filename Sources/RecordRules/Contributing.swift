public import Diagnostics
public import Records

extension Rule {
  /// A contribution made for a participant touches that participant's records alone, and sources.
  ///
  /// It is found of a change, not of a store: `trespasses` finds it, where a check says for whom the
  /// change is made.
  static let notYours = Rule(readingFinds: "not-yours")
}

extension RecordPath {
  /// Whether a contribution made for a participant may touch the record.
  ///
  /// A participant writes what it says of itself, its questions to others, and the sources it cites.
  public func isOpen(to participant: String) -> Bool {
    switch kind {
    case .source: true
    case .reviewAsked: reviewer == participant
    default: self.participant == participant
    }
  }
}

/// A finding for each path, relative to the store, that a contribution for a participant touched and
/// that is not its own; sorted.
public func trespasses(of participant: String, touching paths: [String], in store: Store)
  -> [Finding]
{
  paths.filter { path in
    !StoreFolder.isBesideTheRecords(path) && RecordPath(path)?.isOpen(to: participant) != true
  }.map { path in
    Finding(
      rule: Rule.notYours.name, at: Location(file: store.name + "/" + path),
      place: RecordPath(path)?.words ?? path, found: "a change made for \(participant)",
      expected: "changes to what \(participant) says of itself, to its questions, and to sources",
      advice: "Leave the file as it was, and ask its owner or the secretariat for the change.")
  }.sorted()
}

import Diagnostics
import JSONText

extension Store {
  /// The paths of records that other records need but the store does not have: the participants that have
  /// records, the frameworks that the store names, and the frameworks whose items the records are about.
  ///
  /// Without them a document is incomplete: a participant's own record says which items it is asked for, and a
  /// framework says what an item is about.
  public var missingRecords: [String] {
    let participants = records.flatMap { [$0.path.participant, $0.path.reviewer] }
      .compactMap(\.self)
    let named = record(RecordPath(.store))?.root?["frameworks"]?.elements.compactMap(\.string) ?? []
    let answered = RecordKind.answering.filter { !records($0).isEmpty }.compactMap(\.framework)
    let lists = records(.acts).isEmpty ? [] : ["instruments"]
    let wanted =
      participants.map { RecordPath(.participant, of: $0).text }
      + (named + answered + lists).map { RecordPath.framework($0).text }
    return Set(wanted.map { ExactText($0) }).map(\.text).filter { record($0) == nil }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}

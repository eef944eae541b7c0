import Diagnostics
import JSONText

extension Store {
  /// The paths of records that are not in the store and that others of it stand on: the participants whose
  /// records there are, and the frameworks that the store names or whose items its records are about.
  ///
  /// An answer about such a store leaves something out: what is asked of an unknown participant, or of an item
  /// that no framework lists, nobody knows.
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

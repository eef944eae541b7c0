import Diagnostics
import JSONText
import Records

extension Rule {
  /// Every participant that a path or a record names has a record in `participants/`.
  static let unknownParticipant = Rule("unknown-participant") { record, context in
    let store = context.store
    if namesOnlyKnown(record, context) { return [] }
    return named(in: record).violations(of: "unknown-participant", context) { place in
      guard let name = place.name, store.participant(name) == nil, !store.hides(participant: name)
      else { return nil }
      return Violation(
        record: record, range: place.range, steps: place.steps, found: quoted(name),
        expected: "a participant in participants/: \(listed(context.participantNames.codes))",
        advice: context.participantNames.advice(on: name), name: name)
    }
  }

  /// Whether a quick look already shows that a record names only known participants.
  private static func namesOnlyKnown(_ record: Record, _ context: StoreContext) -> Bool {
    let known = context.participants
    func isKnown(_ folder: String?) -> Bool {
      folder.map { known.rows.number(of: $0) != nil } ?? true
    }
    let named = record.path.kind.namedParticipants
    guard isKnown(record.path.participant), isKnown(record.path.reviewer) else { return false }
    guard let list = named.onlyMember else { return named.isEmpty }
    return record.root?[list].map(known.knowsAll) ?? true
  }

  /// The places where a record names participants. For a participant in the path, the place is the record's start. In a
  /// participant's own record the path names nobody else, so its folder does not count.
  private static func named(in record: Record) -> [Reference] {
    guard let root = record.root else { return [] }
    let isOwn = record.path.kind == .participant
    let folders = isOwn ? [] : [record.path.participant, record.path.reviewer].compactMap(\.self)
    return folders.map { Reference(name: $0, range: root.range.prefix(1), steps: []) }
      + Reference.all(in: root, at: record.path.kind.namedParticipants)
  }
}

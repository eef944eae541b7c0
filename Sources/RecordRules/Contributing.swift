public import Diagnostics
import JSONText
public import Records

extension Rule {
  /// A contribution for a participant changes only that participant's records, and sources.
  ///
  /// Only `pillar check --as` makes these findings, for the files that a change touched:
  /// ``trespasses(of:touching:outside:since:in:)``.
  static let notYours = Rule(readingFinds: "not-yours")
}

extension RecordPath {
  /// Whether a contribution for a participant may change the record.
  ///
  /// A participant writes what it says of itself, its questions to others, and the sources it cites.
  public func isOpen(to participant: String) -> Bool {
    switch kind.traits.owner {
    case .everybody: true
    case .reviewer: reviewer == participant
    case .participant: self.participant == participant
    case .secretariat: false
    }
  }
}

/// A finding for each file that a contribution for a participant changed although it may not; sorted.
///
/// `paths` are changed files in the store, `others` are changed files outside it, such as settings of git or of a
/// forge, which affect everybody's records. A participant may change notes in its own folders. It may not change a
/// source that somebody else's record cited in `then`, the store before the change.
public func trespasses(
  of participant: String, touching paths: [String], outside others: [String] = [],
  since then: Store? = nil, in store: Store
) -> [Finding] {
  let citedByOthers = Set(
    (then?.records ?? []).filter { !$0.path.isOpen(to: participant) }.compactMap(\.root)
      .flatMap { Source.cited(in: JSONTree($0)) }.map { ExactText($0) })
  let foreign = paths.filter { path in
    guard let record = RecordPath(path) else { return !isOwnNote(path, of: participant) }
    return !record.isOpen(to: participant)
      || record.kind.traits.owner == .everybody
        && citedByOthers.contains(ExactText(record.id ?? ""))
  }
  return
    (foreign.map { path in
      trespass(
        of: participant, file: store.name + "/" + path, place: RecordPath(path)?.words ?? path)
    } + others.map { trespass(of: participant, file: $0, place: $0) }).sorted()
}

/// Whether a file is a note in one of the participant's own folders: not a record, and not a setting of git.
private func isOwnNote(_ path: String, of participant: String) -> Bool {
  let steps = path.split(separator: "/", omittingEmptySubsequences: false)
  return steps.count > 2 && steps[1] == participant
    && (steps[0] == "participants" || RecordPath.isYear(String(steps[0])))
    && StoreFolder.isBesideTheRecords(path) && !steps.contains { $0.hasPrefix(".") }
}

private func trespass(of participant: String, file: String, place: String) -> Finding {
  Finding(
    rule: Rule.notYours.name, at: Location(file: file),
    place: place, found: "a change by \(participant) in a file that is not its own",
    expected: "changes only in the records and questions of \(participant), and in sources",
    advice:
      "Undo the change, and ask the participant whose file it is, or the secretariat, to make it.")
}

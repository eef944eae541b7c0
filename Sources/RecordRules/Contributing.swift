public import Diagnostics
import JSONText
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
    switch kind.traits.owner {
    case .everybody: true
    case .reviewer: reviewer == participant
    case .participant: self.participant == participant
    case .secretariat: false
    }
  }
}

/// A finding for each file that a contribution for a participant touched and that is not its own; sorted.
///
/// `paths` stand in the store, those of `others` outside of it: settings of git, of a forge and its checks, which
/// decide what becomes of everybody's records. Notes that stand in the participant's own folders are its own. A
/// source is not, where a record that is not the participant's cited it in `then`, the store before the change: what
/// others say rests on it.
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

/// Whether a file that is no record stands in one of a participant's own folders and says nothing to git.
private func isOwnNote(_ path: String, of participant: String) -> Bool {
  let steps = path.split(separator: "/", omittingEmptySubsequences: false)
  return steps.count > 2 && steps[1] == participant
    && (steps[0] == "participants" || RecordPath.isYear(String(steps[0])))
    && StoreFolder.isBesideTheRecords(path) && !steps.contains { $0.hasPrefix(".") }
}

private func trespass(of participant: String, file: String, place: String) -> Finding {
  Finding(
    rule: Rule.notYours.name, at: Location(file: file),
    place: place, found: "a change made for \(participant)",
    expected: "changes to what \(participant) says of itself, to its questions, and to sources",
    advice: "Leave the file as it was, and ask its owner or the secretariat for the change.")
}

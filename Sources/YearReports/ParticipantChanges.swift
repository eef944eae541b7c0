import RecordChanges
import Records

/// One participant's changes, sorted by how they are printed: some in detail, the others only by their item.
struct ParticipantChanges {
  let participant: String
  /// The changes that are printed in detail.
  let detailed: [Change]
  /// The changes of the kinds `fellSilent` and `noNewInformation` for which no reason is recorded.
  private let unanswered: [Change]
  /// The answers that are exactly the same in both years.
  private let unchanged: [Change]
  /// The answers that differ only in the date for which they hold.
  private let redated: [Change]

  init(_ participant: String, _ changes: [Change]) {
    self.participant = participant
    let endings: Set<ChangeKind> = [.fellSilent, .noNewInformation]
    unchanged = changes.filter(\.isWithoutDifference)
    unanswered = changes.filter { endings.contains($0.kind) && $0.isWithoutWords }
    redated = changes.filter(\.isOnlyRedated)
    detailed = changes.filter { change in
      !change.isWithoutDifference && !change.isOnlyRedated
        && (!endings.contains(change.kind) || !change.isWithoutWords)
    }
  }

  /// Whether all answers are exactly the same in both years.
  var hasNoDifferences: Bool { detailed.isEmpty && unanswered.isEmpty && redated.isEmpty }

  /// Sentences about the changes that are not printed in detail: `No new information: R1 (was implemented), R3 (was
  /// planned)`.
  var briefSentences: [String] {
    let endings = [ChangeKind.fellSilent, .noNewInformation].compactMap { kind -> String? in
      let changes = unanswered.filter { $0.kind == kind }
      let items = changes.map { "\($0.item) (\($0.oldWords))" }.joined(separator: ", ")
      let words = kind.words.prefix(1).uppercased() + kind.words.dropFirst()
      return changes.isEmpty ? nil : "\(words): \(items)"
    }
    let alike = [("Unchanged but for the date", redated), ("Unchanged", unchanged)]
    return endings
      + alike.filter { !$1.isEmpty }.map { words, changes in
        "\(words): \(changes.map(\.item).joined(separator: ", "))"
      }
  }
}

extension Change {
  /// Whether there is nothing to print except the kind of change and the status before: it is about no step of the
  /// forum, and no reason is recorded.
  fileprivate var isWithoutWords: Bool { step == nil && new?.changeNote.isEmpty ?? true }

  /// Whether only the date for which the answer holds differs.
  fileprivate var isOnlyRedated: Bool {
    let differences = differences
    return kind == .unchanged && predecessors.isEmpty && differences.count == 1
      && differences[0].names == ["asOf"]
  }

  /// The status in the older year: `was implemented`. If the item replaced others, the status of each:
  /// `SALW-16 was planned, SALW-17 was implemented`.
  var oldWords: String {
    guard old == nil, !predecessors.isEmpty else { return "was \(old?.status.words ?? "")" }
    return predecessors.map {
      "\($0.item.id) was \(($0.answer?.status ?? .notReported).words)"
    }.joined(separator: ", ")
  }
}

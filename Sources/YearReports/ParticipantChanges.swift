import RecordChanges
import Records

/// One participant's changes, sorted by how much there is to tell of them.
struct ParticipantChanges {
  let participant: String
  /// Those told one by one.
  let told: [Change]
  /// What has no answer any more.
  private let former: [Change]
  /// What both years say in the same words.
  private let unchanged: [Change]
  /// What both years say alike but for the date.
  private let redated: [Change]

  init(_ participant: String, _ changes: [Change]) {
    self.participant = participant
    let gone: Set<ChangeKind> = [.fellSilent, .noNewInformation]
    unchanged = changes.filter(\.isWithoutDifference)
    former = changes.filter { gone.contains($0.kind) && $0.isWithoutWords }
    redated = changes.filter(\.isOnlyRedated)
    told = changes.filter { change in
      !change.isWithoutDifference && !change.isOnlyRedated
        && (!gone.contains(change.kind) || !change.isWithoutWords)
    }
  }

  /// Whether nothing differs.
  var isQuiet: Bool { told.isEmpty && former.isEmpty && redated.isEmpty }

  /// What is told of in a sentence: `No new information: R1 (was implemented), R3 (was planned)`.
  var inPassing: [String] {
    let gone = [ChangeKind.fellSilent, .noNewInformation].compactMap { kind -> String? in
      let changes = former.filter { $0.kind == kind }
      let items = changes.map { "\($0.item) (\($0.oldWords))" }.joined(separator: ", ")
      let words = kind.words.prefix(1).uppercased() + kind.words.dropFirst()
      return changes.isEmpty ? nil : "\(words): \(items)"
    }
    let alike = [("Unchanged but for the date", redated), ("Unchanged", unchanged)]
    return gone
      + alike.filter { !$1.isEmpty }.map { words, changes in
        "\(words): \(changes.map(\.item).joined(separator: ", "))"
      }
  }
}

extension Change {
  /// Whether nothing stands beside its kind: no step, and no reason.
  fileprivate var isWithoutWords: Bool { step == nil && new?.changeNote.isEmpty ?? true }

  /// Whether nothing but the date for which it holds differs.
  fileprivate var isOnlyRedated: Bool {
    let differences = differences
    return kind == .unchanged && predecessors.isEmpty && differences.count == 1
      && differences[0].names == ["asOf"]
  }

  /// The status before: `was implemented`, `SALW-16 was planned, SALW-17 was implemented`.
  var oldWords: String {
    guard old == nil, !predecessors.isEmpty else { return "was \(old?.status.words ?? "")" }
    return predecessors.map {
      "\($0.item.id) was \(($0.answer?.status ?? .notReported).words)"
    }.joined(separator: ", ")
  }
}

public import Records

/// What one item's answer of a year is compared with: that of the year before, under its own name or
/// under the names of what it replaced.
///
/// ```
/// R1 ──────────▶ R1              its own answer
/// SALW-16 ─────▶ SALW-26         as if the same item
/// SALW-16 ─┬───▶ SALW-26         compared where both said the same
/// SALW-17 ─┘
/// SALW-16 ─┬───▶ SALW-26         each with the one
///          └───▶ SALW-27
/// ```
public struct Comparison: Sendable {
  /// The items that it came in place of in this year; empty for one that was there before.
  public let predecessors: [Predecessor]
  /// What stands for the year before where it speaks with one voice.
  public let old: Answer?
  public let new: Answer?

  /// `sheet` is the participant's of the year before, and `new` its answer of this year.
  public init(
    _ item: Item?, id: String, old sheet: AnswerSheet?, new: Answer?, in year: Int, _ store: Store
  ) {
    self.new = new
    guard let item, !item.isListed(in: year - 1) else {
      predecessors = []
      old = sheet?.answer(id)
      return
    }
    predecessors = store.predecessors(of: item).map { older in
      Predecessor(
        item: older, answer: older.isListed(in: year - 1) ? sheet?.answer(older.id) : nil)
    }
    let statuses = Set(predecessors.map { $0.answer?.status ?? .notReported })
    let answers = predecessors.compactMap(\.answer)
    // Of several that agree the one that no public source speaks for stands for all.
    let spokesman = answers.first { $0.statedBy != .publicSource } ?? answers.first
    old = statuses.count == 1 ? spokesman : nil
  }

  /// What happened; `nil` where there is nothing to say, or nothing that may be said.
  public func kind(answeredBefore: Bool) -> ChangeKind? {
    let statuses = Set(predecessors.map { $0.answer?.status ?? .notReported })
    guard statuses.count > 1 else {
      return ChangeKind(from: old, to: new, answeredBefore: answeredBefore)
    }
    guard statuses.isDisjoint(with: [.withheld, .unreadable]) else { return nil }
    switch new?.status ?? .notReported {
    case .withheld, .unreadable: return nil
    case .notReported:
      let spoken = predecessors.compactMap(\.answer).filter { $0.status != .notReported }
      return spoken.allSatisfy { $0.statedBy == .publicSource } ? .noNewInformation : .fellSilent
    default: return new?.isCarriedForward == true ? .notConfirmed : .reassessed
    }
  }
}

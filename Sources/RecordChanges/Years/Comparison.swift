import Diagnostics
public import Records

/// What one item's answer of a year is compared with: that of an earlier year, under its own name or
/// under the names of what it replaced since.
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
  /// The items that it came in place of since; empty for one that was there before.
  public let predecessors: [Predecessor]
  /// What stands for the earlier year where it speaks with one voice.
  public let old: Answer?
  public let new: Answer?
  private let oldStatus: Status
  private let newStatus: Status
  /// What stood for the earlier year, each status once.
  private let oldStatuses: Set<Status>

  /// `sheet` is the participant's of the earlier year, `new` its answer of the later one, and `store`
  /// that which knows the items.
  public init(
    _ item: Item?, id: String, old sheet: AnswerSheet?, new: Answer?, from year: Int, _ store: Store
  ) {
    self.new = new
    newStatus = new?.status ?? .notReported
    guard let item, !item.isListed(in: year) else {
      predecessors = []
      old = sheet?.answer(id)
      oldStatus = old?.status ?? .notReported
      oldStatuses = []
      return
    }
    predecessors = Self.predecessors(of: item, in: year, store).map { older in
      Predecessor(item: older, answer: older.isListed(in: year) ? sheet?.answer(older.id) : nil)
    }
    oldStatuses = Set(predecessors.map { $0.answer?.status ?? .notReported })
    let answers = predecessors.compactMap(\.answer)
    // Of several that agree the one that no public source speaks for stands for all.
    let spokesman = answers.first { $0.statedBy != .publicSource } ?? answers.first
    old = oldStatuses.count == 1 ? spokesman : nil
    oldStatus = old?.status ?? .notReported
  }

  /// What it came in place of, as far back as the year.
  private static func predecessors(of item: Item, in year: Int, _ store: Store) -> [Item] {
    follow(from: item, until: year, store.predecessors)
  }

  /// Goes from an item to those in a direction, each once, and on from each that is not listed in the
  /// year as far as there is anything.
  static func follow(
    from item: Item, until year: Int, _ next: (Item) -> [Item]
  ) -> [Item] {
    var found: [Item] = []
    var line = [item]
    var known: Set<ExactText> = [ExactText(item.id)]
    var index = 0
    while index < line.count {
      for other in next(line[index]) where known.insert(other.id).inserted {
        let isLast = other.isListed(in: year) || next(other).isEmpty
        if isLast { found.append(other) } else { line.append(other) }
      }
      index += 1
    }
    return found
  }

  /// Whether neither year says anything.
  var isSilent: Bool {
    newStatus == .notReported && oldStatus == .notReported
      && oldStatuses.isSubset(of: [.notReported])
  }

  /// What happened; `nil` where there is nothing to say, or nothing that may be said.
  public func kind(answeredBefore: Bool) -> ChangeKind? {
    guard oldStatuses.count > 1 else {
      return ChangeKind(from: old, oldStatus, to: new, newStatus, answeredBefore)
    }
    guard oldStatuses.isDisjoint(with: [.withheld, .unreadable]) else { return nil }
    switch newStatus.sense {
    case .hidden, .unknown: return nil
    case .silence:
      let spoken = predecessors.compactMap(\.answer).filter { $0.status != .notReported }
      return spoken.allSatisfy { $0.statedBy == .publicSource } ? .noNewInformation : .fellSilent
    case .answer, .end: return new?.isCarriedForward == true ? .notConfirmed : .reassessed
    }
  }
}

import Diagnostics
public import Records

/// Compares one item's answer with the answer of an earlier year. That may be the answer on the same
/// item, or on items that it has replaced since.
///
/// ```
/// R1 ──────────▶ R1              compared with the earlier answer on R1
/// SALW-16 ─────▶ SALW-26         compared with the answer on SALW-16
/// SALW-16 ─┬───▶ SALW-26         compared if both answers have the same status
/// SALW-17 ─┘
/// SALW-16 ─┬───▶ SALW-26         both compared with the answer on SALW-16
///          └───▶ SALW-27
/// ```
public struct Comparison: Sendable {
  /// The items that the item replaced since the earlier year; empty if the item itself was already listed in that year.
  public let predecessors: [Predecessor]
  /// The answer of the earlier year; `nil` if there is none, or if several items were replaced and their statuses
  /// differ.
  public let old: Answer?
  public let new: Answer?
  private let oldStatus: Status
  private let newStatus: Status
  /// The statuses of the replaced items in the earlier year.
  private let oldStatuses: Set<Status>

  /// `sheet` is the participant's sheet of the earlier year, `new` its answer of the later one. `store`
  /// holds the items.
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
    // If all have the same status, one of them stands for all: the first that is not from a public
    // source.
    let representative = answers.first { $0.statedBy != .publicSource } ?? answers.first
    old = oldStatuses.count == 1 ? representative : nil
    oldStatus = old?.status ?? .notReported
  }

  /// The items that `item` replaced. Each chain of replacements is followed back to an item that was listed in `year`,
  /// or that replaced nothing.
  private static func predecessors(of item: Item, in year: Int, _ store: Store) -> [Item] {
    follow(from: item, until: year, store.predecessors)
  }

  /// Follows `next` (the items that replaced an item, or that it replaced) from item to item, until an item is listed
  /// in `year` or has no next one. Returns these last items, each once.
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

  /// Whether neither year has an answer.
  var isSilent: Bool {
    newStatus == .notReported && oldStatus == .notReported
      && oldStatuses.isSubset(of: [.notReported])
  }

  /// What happened; `nil` if neither year has an answer, or if an answer is withheld or cannot be read.
  /// `isOneYear` says that both answers are of the same year, in two revisions of the store.
  public func kind(answeredBefore: Bool, isOneYear: Bool = false) -> ChangeKind? {
    guard oldStatuses.count > 1 else {
      return ChangeKind(from: old, oldStatus, to: new, newStatus, answeredBefore, isOneYear)
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

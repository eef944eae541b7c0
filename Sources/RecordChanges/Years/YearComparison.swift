public import Records

/// A year in one version of a store: the store on the disk, the store in a git revision, or an edition of either (the
/// store without what an audience may not see).
public struct YearState: Sendable {
  public let store: Store
  public let year: Int

  public init(_ store: Store, _ year: Int) { (self.store, self.year) = (store, year) }
}

/// Compares two years, or one year in two revisions.
///
/// ```swift
/// let compared = YearComparison(from: YearState(store, 2018), to: YearState(store, 2019))
/// for change in compared.changes where change.kind == .progress { … }
/// ```
public struct YearComparison: Sendable {
  public let old: YearState
  public let new: YearState
  /// The changes, sorted by participant, in the order in which the forum lists them, bodies last. For each participant:
  /// answers, steps that the forum took, treaty acts, votes, briefings and reviews.
  public private(set) var changes: [Change] = []
  /// The items on which neither year has an answer, by participant. A missing answer proves nothing about the
  /// participant.
  public private(set) var silent: [(participant: String, items: [String])] = []
  /// The items that cannot be compared, because an answer is withheld or cannot be read.
  public private(set) var untold: [(participant: String, items: [String])] = []
  /// If one year is compared in two git revisions: the records that differ, except answers. Otherwise empty.
  public let records: [RecordDifference]

  /// Compares the years. `participants` are the codes of the participants to compare; `nil` means all.
  public init(from old: YearState, to new: YearState, of participants: [String]? = nil) {
    (self.old, self.new) = (old, new)
    records = old.year == new.year ? differingRecords(from: old, to: new, of: participants) : []
    let sheets = EarlierSheets(old, new)
    let votes = Self.votePairs(from: old, to: new)
    for participant in Self.participants(old, new) {
      guard participants?.contains(participant) ?? true else { continue }
      var (silent, untold): ([String], [String]) = ([], [])
      for section in YearSection.allCases {
        switch section {
        case .answers:
          for kind in RecordKind.answering {
            compare(kind, participant, sheets, &silent, &untold)
          }
        case .acts: changes += acts(of: participant)
        case .votes: changes += votes.compactMap { $0.change(of: participant) }
        case .given: changes += given(by: participant)
        case .reviews: changes += reviews(of: participant)
        // An activity belongs to one year only, and registers do not belong to a year.
        case .activities, .registers: break
        }
      }
      if !silent.isEmpty { self.silent.append((participant, silent)) }
      if !untold.isEmpty { self.untold.append((participant, untold)) }
    }
  }

  /// Compares a participant's answers on one framework. If the participant is the forum, also the steps that it took on
  /// recommendations.
  private mutating func compare(
    _ kind: RecordKind, _ participant: String, _ sheets: EarlierSheets, _ silent: inout [String],
    _ untold: inout [String]
  ) {
    let pair = SheetPair(kind, participant, old, new)
    for id in pair.items {
      switch pair.change(on: id, answeredBefore: sheets.hold(id, kind, participant)) {
      case .change(let change): changes.append(change)
      case .silence: silent.append(id)
      case .untold: untold.append(id)
      }
    }
    changes += pair.steps()
  }

  /// The codes of the participants and bodies in the newer version of the store, then of those that only the older
  /// version has.
  private static func participants(_ old: YearState, _ new: YearState) -> [String] {
    let present = (new.store.participants + new.store.bodies).map(\.id)
    let former = (old.store.participants + old.store.bodies).map(\.id)
    return present + former.filter { new.store.participant($0) == nil }
  }
}

/// The answers from all years before the newer year, except those of the older year. They show whether an item was
/// already answered before the two years that are compared.
private struct EarlierSheets {
  private struct Key: Hashable {
    let kind: RecordKind
    let participant: String
  }

  private let store: Store
  private var sheets: [Key: [AnswerSheet]] = [:]

  init(_ old: YearState, _ new: YearState) {
    store = new.store
    for kind in RecordKind.answering {
      for record in new.store.records(kind) {
        guard let year = record.path.year, year < new.year, year != old.year,
          let sheet = AnswerSheet(record)
        else { continue }
        sheets[Key(kind: kind, participant: sheet.participant), default: []].append(sheet)
      }
    }
  }

  /// Whether the participant answered the item, or an item that it replaced, in one of these years.
  func hold(_ id: String, _ kind: RecordKind, _ participant: String) -> Bool {
    guard let sheets = sheets[Key(kind: kind, participant: participant)] else { return false }
    let names = store.item(id).map { store.lineage(of: $0).map(\.id) } ?? [id]
    return sheets.contains { sheet in
      names.contains { (sheet.answer($0)?.status ?? .notReported) != .notReported }
    }
  }
}

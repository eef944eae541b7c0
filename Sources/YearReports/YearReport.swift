public import RecordChanges
import RecordWords
public import Records

/// What changed between two years, or two states of one, to be read by people or programs.
///
/// ```swift
/// let report = YearReport(compared, from: "2018", to: "2019", for: "public edition")
/// console.output(report.text(width: 80, style))
/// ```
public struct YearReport: Sendable {
  public let comparison: YearComparison
  /// The changes that are wanted.
  public let changes: [Change]
  /// How the two are called: `2018`, `2019@main`.
  public let from: String
  public let to: String
  /// Whom the report is for: `public edition`.
  public let audience: String
  /// The items among those wanted that cannot be compared, because an answer may not be seen or cannot be
  /// read. Of what kind their changes are nobody can say, so they are wanted whichever kinds are.
  public let untold: [(participant: String, items: [String])]
  /// Whether nothing was left out by a choice of items or kinds.
  let isWhole: Bool

  var old: YearState { comparison.old }
  var new: YearState { comparison.new }

  public init(
    _ comparison: YearComparison, from: String, to: String, for audience: String,
    selecting selection: ChangeSelection = ChangeSelection()
  ) {
    self.comparison = comparison
    (self.from, self.to, self.audience) = (from, to, audience)
    isWhole = selection.isEmpty
    changes = comparison.changes.filter { selection.takes($0, comparison.new.store) }
    untold = comparison.untold.compactMap { participant, items in
      let wanted = items.filter { selection.takes(item: $0, comparison.new.store) }
      return wanted.isEmpty ? nil : (participant, wanted)
    }
  }

  /// How many answers cannot be compared, a sentence; `nil` where all can.
  public var untoldWords: String? {
    let count = untold.reduce(0) { $0 + $1.items.count }
    guard count > 0 else { return nil }
    return "\(count) answer\(count == 1 ? "" : "s") cannot be compared in this edition."
  }

  /// What is said where no change is told of: `Nothing differs.` only where everything was compared.
  var nothing: String {
    if !records.isEmpty { return "no answer differs" }
    return untold.isEmpty ? "nothing differs" : "nothing that can be compared differs"
  }

  /// Whether anything that is wanted differs.
  public var differs: Bool {
    changes.contains { !$0.isWithoutDifference } || !records.isEmpty
  }

  /// Of one year as of two revisions, the other records that differ.
  var records: [RecordDifference] { isWhole ? comparison.records : [] }

  /// Each participant with something to tell, in the order of the forum's names.
  var participants: [ParticipantChanges] {
    let grouped: [(String, [Change])] = changes.reduce(into: []) { parts, change in
      if parts.last?.0 == change.participant {
        parts[parts.count - 1].1.append(change)
      } else {
        parts.append((change.participant, [change]))
      }
    }
    return grouped.map { ParticipantChanges($0, $1) }.filter { !$0.isQuiet }
  }

  /// How many changes there are of each kind, in the order of the kinds, in words: `3 progress, 1 left`.
  var counts: String {
    let told = Dictionary(grouping: changes, by: \.kind)
    return ChangeKind.allCases.flatMap { kind -> [String] in
      let words = Dictionary(grouping: told[kind] ?? [], by: \.kindWords)
      return words.sorted { $0.key < $1.key }.map { "\($0.value.count) \($0.key)" }
    }.joined(separator: ", ")
  }

  func name(_ participant: String) -> String {
    let store = new.store.participant(participant) == nil ? old.store : new.store
    return store.name(of: participant, in: new.year)
  }

  func item(_ id: String) -> Item? { new.store.item(id) ?? old.store.item(id) }

  /// An item as a heading names it: `R4 Risk reduction centre`, `Arms Trade Treaty`.
  func title(_ change: Change) -> String {
    change.vote?.new.name ?? item(change.item)?.name ?? change.item
  }

  /// `SALW-16 and SALW-17 until 2022`; `nil` where it came in place of nothing.
  func formerly(_ change: Change) -> String? {
    guard !change.predecessors.isEmpty else { return nil }
    let ids = change.predecessors.map(\.item.id).joined(separator: " and ")
    let years = Set(change.predecessors.compactMap(\.item.until))
    return ids + (years.count == 1 ? years.first.map { " until \($0)" } ?? "" : "")
  }
}

/// Which changes are wanted; all where nothing is asked for.
public struct ChangeSelection: Sendable {
  public var items: [String] = []
  public var kinds: [ChangeKind] = []
  public var pillars: [Int] = []
  public var addressees: [Addressee] = []

  public init(
    items: [String] = [], kinds: [ChangeKind] = [], pillars: [Int] = [],
    addressees: [Addressee] = []
  ) {
    (self.items, self.kinds) = (items, kinds)
    (self.pillars, self.addressees) = (pillars, addressees)
  }

  var isEmpty: Bool {
    items.isEmpty && kinds.isEmpty && pillars.isEmpty && addressees.isEmpty
  }

  func takes(_ change: Change, _ store: Store) -> Bool {
    guard kinds.isEmpty || kinds.contains(change.kind) else { return false }
    let ids = [change.item] + change.predecessors.map(\.item.id) + (change.vote?.new.bearsOn ?? [])
    return takes(ids, store)
  }

  func takes(item id: String, _ store: Store) -> Bool {
    takes([id] + (store.item(id).map { store.lineage(of: $0).map(\.id) } ?? []), store)
  }

  private func takes(_ ids: [String], _ store: Store) -> Bool {
    guard items.isEmpty || !Set(items).isDisjoint(with: ids) else { return false }
    guard !pillars.isEmpty || !addressees.isEmpty else { return true }
    return ids.compactMap { store.item($0) }.contains { item in
      (pillars.isEmpty || !Set(pillars).isDisjoint(with: item.pillars + item.otherPillars))
        && (addressees.isEmpty || !Set(addressees).isDisjoint(with: item.addressees))
    }
  }
}

public import RecordChanges
import RecordWords
public import Records

/// A report of what changed between two years, or between two revisions of one year. It can be written in several
/// forms, for people and for programs.
///
/// ```swift
/// let report = YearReport(compared, from: "2018", to: "2019", for: "public edition")
/// console.output(report.text(width: 80, style))
/// ```
public struct YearReport: Sendable {
  public let comparison: YearComparison
  /// The selected changes.
  public let changes: [Change]
  /// The two years as the user typed them: `2018`, `2019@main`.
  public let from: String
  public let to: String
  /// The name of the edition that is compared: `public edition`.
  public let audience: String
  /// The selected items that cannot be compared, because an answer is withheld or cannot be read. The kinds of their
  /// changes are unknown, so a selection of kinds does not leave them out.
  public let incomparable: [(participant: String, items: [String])]
  /// Whether nothing was selected, so that the report holds all changes.
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
    incomparable = comparison.untold.compactMap { participant, items in
      let wanted = items.filter { selection.takes(item: $0, comparison.new.store) }
      return wanted.isEmpty ? nil : (participant, wanted)
    }
  }

  /// A sentence with the number of answers that cannot be compared; `nil` if all can.
  public var incomparableSentence: String? {
    let count = incomparable.reduce(0) { $0 + $1.items.count }
    guard count > 0 else { return nil }
    return "\(count) answer\(count == 1 ? "" : "s") cannot be compared in this edition."
  }

  /// The words for a report without changes. They are `nothing differs` only if everything could be compared.
  var noDifference: String {
    if !records.isEmpty { return "no answer differs" }
    return incomparable.isEmpty ? "nothing differs" : "nothing that can be compared differs"
  }

  /// Whether anything differs between the two years in what was selected.
  public var differs: Bool {
    changes.contains { !$0.isWithoutDifference } || !records.isEmpty
  }

  /// If one year is compared in two git revisions: the records that differ between the revisions, except those of
  /// answers. Empty for two different years, and if only some changes are selected.
  var records: [RecordDifference] { isWhole ? comparison.records : [] }

  /// The participants with differences, in the order in which the forum lists them.
  var participants: [ParticipantChanges] {
    let grouped: [(String, [Change])] = changes.reduce(into: []) { parts, change in
      if parts.last?.0 == change.participant {
        parts[parts.count - 1].1.append(change)
      } else {
        parts.append((change.participant, [change]))
      }
    }
    return grouped.map { ParticipantChanges($0, $1) }.filter { !$0.hasNoDifferences }
  }

  /// The number of changes of each kind, in the order of the cases of `ChangeKind`: `3 progress, 1 left`.
  var counts: String {
    let changesByKind = Dictionary(grouping: changes, by: \.kind)
    return ChangeKind.allCases.flatMap { kind -> [String] in
      let words = Dictionary(grouping: changesByKind[kind] ?? [], by: \.kindWords)
      return words.sorted { $0.key < $1.key }.map { "\($0.value.count) \($0.key)" }
    }.joined(separator: ", ")
  }

  func name(_ participant: String) -> String {
    let store = new.store.participant(participant) == nil ? old.store : new.store
    return store.name(of: participant, in: new.year)
  }

  func item(_ id: String) -> Item? { new.store.item(id) ?? old.store.item(id) }

  /// The name of the changed item for a heading: `R4 Risk reduction centre`, `Arms Trade Treaty`.
  func title(_ change: Change) -> String {
    change.vote?.new.name ?? item(change.item)?.name ?? change.item
  }

  /// The items that the changed item replaced: `SALW-16 and SALW-17 until 2022`; `nil` if it replaced none.
  func formerly(_ change: Change) -> String? {
    guard !change.predecessors.isEmpty else { return nil }
    let ids = change.predecessors.map(\.item.id).joined(separator: " and ")
    let years = Set(change.predecessors.compactMap(\.item.until))
    return ids + (years.count == 1 ? years.first.map { " until \($0)" } ?? "" : "")
  }
}

/// Which changes to report. An empty list selects all; a change must fit every list that is not empty.
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

import GitStores
import JSONText
import RecordChanges
public import Records

/// What is recorded about one item of one participant: its answers year by year or, for an instrument, its treaty acts
/// (a signature, a ratification).
public struct ItemLog {
  let store: Store
  let participant: Participant
  let item: Item
  /// Why no commits are shown; `nil` if they are shown.
  public var withoutCommits: String?
  /// Whether the clone is shallow. Then a value in the earliest commit of the clone may have been recorded before it.
  public internal(set) var historyIsCutOff = false
  /// The years, with an answer or without one; empty for an instrument.
  var years: [Year] = []
  /// The acts on an instrument, by date; empty for other items.
  var acts: [ActEntry] = []

  /// One year's answer on the item, or on an earlier item that it replaced.
  struct Year: LoggedYear {
    let year: Int
    /// The item that the framework listed in this year: the one of the log, or one that it replaced.
    let item: Item
    let answer: Answer?
    let isUnreadable: Bool
    let kind: ChangeKind?
    /// The answer's actions, without those that an earlier year of the log already has.
    var actions: [Action]
    /// The activities about the item in which the participant took part.
    let activities: [Activity]
    /// The step of the Memorandum's pathway, if the record has one for the item. Only the forum's own record has steps.
    let step: PathwayStep?
    var changes: [ValueChange] = []

    /// Whether the year has no answer, no activity, no pathway step and no change.
    var isSilent: Bool {
      (answer?.isEmpty ?? true) && !isUnreadable && activities.isEmpty && changes.isEmpty
        && (step ?? .notReported) == .notReported
    }
  }

  /// One treaty act. `act` is `nil` if the act was removed from the record, so that only git still has it.
  struct ActEntry {
    let key: String
    let act: InstrumentAct?
    var changes: [ValueChange] = []
  }

  public init(_ store: Store, _ participant: Participant, _ item: Item) {
    (self.store, self.participant, self.item) = (store, participant, item)
    guard item.framework != "instruments" else {
      acts = store.acts(of: participant.id).filter { $0.instrument == item.id }.map {
        ActEntry(key: $0.key, act: $0)
      }
      return
    }
    years = allYears.flatMap(entries)
    removeRepeatedActions()
  }

  /// The path of the record that holds a year's answer.
  func path(_ year: Int) -> String { RecordPath(item.sheetKind, of: participant.id, in: year).text }
  /// The path of the record that holds the acts of all years.
  var pathOfActs: String { RecordPath(.acts, of: participant.id).text }

  /// The item and the items that it replaced.
  var lineage: [Item] { store.lineage(of: item) }

  /// The years to list: those that have an edition and are not background years (which ask for no answers), and other
  /// years with an answer or an unreadable file.
  private var allYears: [Int] {
    let own = store.records(item.sheetKind).filter { $0.path.participant == participant.id }
    let asked = store.editions.filter { !$0.isBackground }.map(\.year)
    let reported = own.compactMap(\.path.year).filter { year in
      store.isUnreadable(item.sheetKind, participant.id, year)
        || lineage.contains { !(store.answer(on: $0, of: participant.id, year)?.isEmpty ?? true) }
    }
    return Set(asked + reported).sorted()
  }

  private func entries(_ year: Int) -> [Year] {
    let changes = store.changes(of: participant.id, in: year)
    let activities = store.activities(year)
    let pathway = store.sheet(item.sheetKind, participant.id, year)
    return lineage.filter { $0.isListed(in: year) }.map { item in
      let answer = store.answer(on: item, of: participant.id, year)
      return Year(
        year: year, item: item, answer: answer,
        isUnreadable: store.isUnreadable(item.sheetKind, participant.id, year),
        kind: changes.first { $0.item == item.id }?.kind, actions: answer?.actions ?? [],
        activities: activities.filter { $0.bears(on: item.id, of: participant.id) },
        step: pathway?.value["pathway"]?[item.id].map { _ in
          pathway?.pathwayStep(item.id) ?? .notReported
        })
    }
  }

  /// Keeps each action in its first year only. An answer that is carried forward repeats its actions every year.
  private mutating func removeRepeatedActions() {
    var known: Set<[String]> = []
    for index in years.indices {
      years[index].actions = years[index].actions.filter {
        known.insert([$0.key, $0.title, $0.date?.text ?? "", $0.status ?? ""]).inserted
      }
    }
  }
}

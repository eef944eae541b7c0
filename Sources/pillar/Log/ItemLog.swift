import GitStores
import JSONText
import RecordChanges
import Records

/// What became of one item of one participant, year by year.
struct ItemLog {
  let store: Store
  let participant: Participant
  let item: Item
  /// Why no commits are shown; `nil` where they are.
  var withoutCommits: String?
  /// What the earliest commit here holds may be older, as in a shallow clone.
  var historyIsCutOff = false
  /// The years with an answer or without, for what is answered.
  var years: [Year] = []
  /// The acts by date, for an instrument.
  var acts: [ActEntry] = []

  /// One year's answer on the item, or on one that it came in place of.
  struct Year: LoggedYear {
    let year: Int
    /// The item as it was listed then.
    let item: Item
    let answer: Answer?
    let isUnreadable: Bool
    let kind: ChangeKind?
    /// Those that no earlier year told of.
    var actions: [Action]
    /// Meetings and the like that bear on it and in which the participant took part.
    let activities: [Activity]
    /// The step of the Memorandum's pathway, where the forum's own record holds one.
    let step: PathwayStep?
    var changes: [ValueChange] = []

    /// Nothing is on record, nothing happened and nobody changed anything.
    var isSilent: Bool {
      (answer?.isEmpty ?? true) && !isUnreadable && activities.isEmpty && changes.isEmpty
        && (step ?? .notReported) == .notReported
    }
  }

  /// One act, or one that is no longer on record.
  struct ActEntry {
    let key: String
    let act: InstrumentAct?
    var changes: [ValueChange] = []
  }

  init(_ store: Store, _ participant: Participant, _ item: Item) {
    (self.store, self.participant, self.item) = (store, participant, item)
    guard item.framework != "instruments" else {
      acts = store.acts(of: participant.id).filter { $0.instrument == item.id }.map {
        ActEntry(key: $0.key, act: $0)
      }
      return
    }
    years = allYears.flatMap(entries)
    tellActionsOnce()
  }

  /// The path of the record that holds a year's answer; an instrument's acts stand in one for all years.
  func path(_ year: Int) -> String { RecordPath(item.sheetKind, of: participant.id, in: year).text }
  var pathOfActs: String { RecordPath(.acts, of: participant.id).text }

  /// The item and those that it came in place of.
  var lineage: [Item] { store.lineage(of: item) }

  /// The years of the Outlook, and background years in which something stands on record.
  private var allYears: [Int] {
    let own = store.records(item.sheetKind).filter { $0.path.participant == participant.id }
    let asked = store.editions.filter { !$0.isBackground }.map(\.year)
    let told = own.compactMap(\.path.year).filter { year in
      store.isUnreadable(item.sheetKind, participant.id, year)
        || lineage.contains { !(store.answer(on: $0, of: participant.id, year)?.isEmpty ?? true) }
    }
    return Set(asked + told).sorted()
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

  /// An answer that is carried forward repeats its actions year by year.
  private mutating func tellActionsOnce() {
    var told: Set<[String]> = []
    for index in years.indices {
      years[index].actions = years[index].actions.filter {
        told.insert([$0.key, $0.title, $0.date?.text ?? "", $0.status ?? ""]).inserted
      }
    }
  }
}

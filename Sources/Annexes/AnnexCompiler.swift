import Documents
import Editions
import RecordWords
import Records

/// One compilation under way: the edition's records, whose rows are wanted, and the sources cited
/// so far. Each part of the annexes is an extension of it, in a file of its own under `Parts/`.
struct AnnexCompiler {
  let projection: Projection
  let store: Store
  let year: Int
  let period: Period
  let outlookFormat: OutlookFormat?
  /// Those whose rows and sections are printed, in the order of the forum's names.
  let participants: [Participant]
  let activitiesOfYear: [Activity]
  let votesOfYear: [Vote]
  let reviewsOfYear: [Review]
  /// Every answer of the year, whoever's rows are wanted.
  let answersOfYear: [Answer]
  /// The acts of those shown, by their codes.
  let actsByParticipant: [String: [InstrumentAct]]
  var sources: Bibliography

  init(_ projection: Projection, participants wanted: [String]) {
    self.projection = projection
    store = projection.store
    year = projection.year
    period = store.period(of: projection.year)
    outlookFormat = store.outlookFormat
    participants = store.participants.filter { participant in
      wanted.isEmpty || wanted.contains(participant.id)
    }
    activitiesOfYear = store.activities(year)
    votesOfYear = store.votes(year)
    reviewsOfYear = store.reviews(year)
    answersOfYear = store.sheets.filter { $0.year == projection.year }.flatMap(\.answers)
    actsByParticipant = Dictionary(
      participants.map { ($0.id, projection.store.acts(of: $0.id)) },
      uniquingKeysWith: { a, _ in a })
    sources = Bibliography(store)
  }

  /// The instruments without one of these acts, and how far each list of acts was searched.
  func withoutAct(_ known: Set<String>) -> [String] {
    store.instruments(to: period).filter { !known.contains($0.id) && $0.coveredTo != nil }.map {
      item in
      let reach = item.coveredTo.flatMap { $0.last < period.last ? $0 : nil }
      return item.short + (reach.map { " (up to \($0.words))" } ?? "")
    }
  }

  func name(_ participant: String) -> String {
    store.name(of: participant, in: year)
  }

  /// An item as text names it: `R4 Risk reduction centre`.
  func title(_ item: String) -> String {
    store.item(item)?.name ?? item
  }

  /// A participant's answer on an item; `nil` where there is no file.
  func answer(_ item: Item, of participant: String) -> Answer? {
    store.answer(on: item, of: participant, year)
  }

  /// Whether a participant has anything on record under an item this year.
  func hasAnswer(_ item: Item, _ participant: String) -> Bool {
    !(answer(item, of: participant)?.isEmpty ?? true)
  }

  /// The acts of a participant that is shown, by instrument.
  func actsByInstrument(of participant: Participant) -> [String: [InstrumentAct]] {
    Dictionary(grouping: actsByParticipant[participant.id] ?? [], by: \.instrument)
  }
}

/// Paragraphs as inlines in one flow, for a table's cell.
func flow(_ paragraphs: [String]) -> [Inline] {
  Array(paragraphs.map { [Inline.text($0)] }.joined(separator: [.lineBreak]))
}

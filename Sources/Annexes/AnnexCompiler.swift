import Documents
import Editions
import RecordWords
import Records

/// Compiles the annexes of one edition. It holds the edition's records, the participants to print, and the sources
/// that were cited so far. Each part of the annexes is an extension of it, in its own file in `Parts/`.
struct AnnexCompiler {
  let projection: Projection
  let store: Store
  let year: Int
  let period: Period
  let outlookFormat: OutlookFormat?
  /// The participants whose rows and sections are printed, in the order in which the forum lists them.
  let participants: [Participant]
  let activitiesOfYear: [Activity]
  let votesOfYear: [Vote]
  let reviewsOfYear: [Review]
  /// All answers of the year, also of participants that are not printed.
  let answersOfYear: [Answer]
  /// The treaty acts (signatures, ratifications, withdrawals) of the printed participants, by participant code.
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

  /// The treaties on which no act of a participant was found: `ATT (up to 2 April 2013)`. `others` are the ids of the
  /// treaties on which one was found.
  ///
  /// The date is the last day that the treaty's list of acts covers. It is not printed if the list covers the whole
  /// period. A treaty without such a date is not in the result.
  func withoutAct(_ others: Set<String>) -> [String] {
    store.instruments(to: period).filter { !others.contains($0.id) && $0.coveredTo != nil }.map {
      item in
      let reach = item.coveredTo.flatMap { $0.last < period.last ? $0 : nil }
      return item.short + (reach.map { " (up to \($0.words))" } ?? "")
    }
  }

  func name(_ participant: String) -> String {
    store.name(of: participant, in: year)
  }

  /// The name of an item in text: `R4 Risk reduction centre`. If the store has no such item, it is the id.
  func title(_ item: String) -> String {
    store.item(item)?.name ?? item
  }

  /// A participant's answer on an item in the year; `nil` if no record has one.
  func answer(_ item: Item, of participant: String) -> Answer? {
    store.answer(on: item, of: participant, year)
  }

  /// Whether a participant's answer on an item records anything this year: a status, a text, an action
  /// or assistance.
  func hasAnswer(_ item: Item, _ participant: String) -> Bool {
    !(answer(item, of: participant)?.isEmpty ?? true)
  }

  /// The treaty acts of a printed participant, by the instrument's id.
  func actsByInstrument(of participant: Participant) -> [String: [InstrumentAct]] {
    Dictionary(grouping: actsByParticipant[participant.id] ?? [], by: \.instrument)
  }
}

/// Paragraphs with line breaks between them, for a table's cell.
func flow(_ paragraphs: [String]) -> [Inline] {
  Array(paragraphs.map { [Inline.text($0)] }.joined(separator: [.lineBreak]))
}

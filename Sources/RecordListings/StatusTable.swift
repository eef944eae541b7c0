public import Records
public import Terminal

/// The table of a year for a terminal of 80 columns: a row for each participant, a column for each recommendation, a
/// sign in each cell. Below it are a legend and counts.
public struct StatusTable {
  let store: Store
  let year: Int
  let style: Style
  private let activities: [Activity]

  public init(store: Store, year: Int, style: Style) {
    (self.store, self.year, self.style) = (store, year, style)
    activities = store.activities(year)
  }

  /// The width of the first column, which holds the names. With thirteen items of 4 columns and 5 for small arms, a row
  /// has 79 columns.
  private let nameWidth = 22

  public var text: String {
    let (items, measures) = (store.recommendations(in: year), store.smallArmsMeasures(in: year))
    let head = items.map { $0.id.printable.padded(to: width(of: $0)) }.joined()
    let rows = store.participants.map { participant in
      name(participant) + items.map { cell($0, participant).padded(to: width(of: $0)) }.joined()
        + smallArms(measures, participant)
    }
    let lines = [style.bold("".padded(to: nameWidth) + head + "SALW")] + rows + [""]
    return (lines + legend + [""] + counts(items, measures)).joined(separator: "\n") + "\n"
  }

  private func width(of item: Item) -> Int { max(4, item.id.count + 1) }

  private func name(_ participant: Participant) -> String {
    let name = participant.name(in: year).printable
    guard name.displayWidth >= nameWidth else { return name.padded(to: nameWidth) }
    var short = name
    while short.displayWidth > nameWidth - 2 { short.removeLast() }
    return (short + "…").padded(to: nameWidth)
  }

  private func answer(_ item: Item, _ participant: Participant) -> Answer? {
    store.answer(on: item, of: participant.id, year)
  }

  private func cell(_ item: Item, _ participant: Participant) -> String {
    if store.isUnreadable(.implementation, participant.id, year) {
      return Records.Status.unreadable.sign
    }
    guard let answer = answer(item, participant) else { return " " }
    let facts = !answer.actions.isEmpty || bearsOn(item, participant)
    return answer.status.sign + (answer.isCarriedForward ? "‡" : "") + (facts ? "+" : "")
  }

  private func bearsOn(_ item: Item, _ participant: Participant) -> Bool {
    activities.contains { $0.bears(on: item.id, of: participant.id) }
  }

  /// The signs for small arms: whether at least one measure is answered, and whether an action or activity about one is
  /// on record. They are no score.
  private func smallArms(_ measures: [Item], _ participant: Participant) -> String {
    if store.isUnreadable(.salw, participant.id, year) { return Records.Status.unreadable.sign }
    guard store.sheet(.salw, participant.id, year) != nil else { return "" }
    let answers = measures.compactMap { answer($0, participant) }
    let isAnswered = answers.contains { $0.status != .notReported }
    let facts =
      answers.contains { !$0.actions.isEmpty } || measures.contains { bearsOn($0, participant) }
    return (isAnswered ? "*" : Records.Status.notReported.sign) + (facts ? "+" : "")
  }

  private var legend: [String] {
    let signs = Records.Status.recordable.map { "\($0.sign) \($0.words)," }
    let others = [
      "* at least one measure is answered (SALW),", "‡ not confirmed,",
      "+ an action or activity is on record,", "! cannot be read,",
      "empty: no file",
    ]
    return fillLines(with: signs + others, width: 79)
  }

  private func counts(_ items: [Item], _ measures: [Item]) -> [String] {
    let people = store.participants
    let files = people.filter { store.hasFile(.implementation, $0.id, year) }.count
    let answers = people.flatMap { participant in
      (items + measures).compactMap { answer($0, participant) }
    }
    let answered = answers.filter { ![.notReported, .unreadable].contains($0.status) }
    let unconfirmed = answered.filter(\.isCarriedForward).count
    let answersWords = answered.count == 1 ? "1 answer" : "\(answered.count) answers"
    return [
      "\(files) of \(people.count) participants have a file for \(year); "
        + "\(answersWords), \(unconfirmed) of them not confirmed.",
      "A missing answer is normal: reporting is voluntary.",
    ]
  }
}

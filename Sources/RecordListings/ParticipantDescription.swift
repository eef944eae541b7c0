import Diagnostics
import RecordWords
public import Records
public import Terminal

/// What is recorded about one participant in one year, as lines of text.
public struct ParticipantDescription {
  let store: Store
  let participant: Participant
  let year: Int
  let style: Style

  public init(store: Store, participant: Participant, year: Int, style: Style) {
    (self.store, self.participant, self.year, self.style) = (store, participant, year, style)
  }

  /// All sections of the year: answers, treaty acts, votes, activities, voluntary records, registers and reviews. Items
  /// without an answer are listed in one sentence.
  public func all() -> [IndentedLine] {
    [heading]
      + YearSection.allCases.flatMap { section in
        switch section {
        case .answers: RecordKind.answering.flatMap(answers)
        case .acts: acts()
        case .votes: votes()
        case .activities: activities()
        case .given: RecordKind.given.flatMap(given)
        case .registers: registers()
        case .reviews: reviews()
        }
      }
  }

  /// Everything about one item.
  public func one(_ item: Item) -> [IndentedLine] {
    var lines = [heading, IndentedLine(text: "")]
    if item.framework == "instruments" { return lines + acts(on: item) }
    guard !store.isUnreadable(item.sheetKind, participant.id, year) else {
      return lines + [
        IndentedLine(text: "The file cannot be read; 'pillar check' says why.", indent: 2)
      ]
    }
    let earlier = store.earlierAnswers(item.sheetKind, of: participant.id, before: year)
    lines += describe(item, store.answer(on: item, of: participant.id, year), earlier)
    let circle = visibility(store.sheet(item.sheetKind, participant.id, year)?.visibilityWord)
    if !circle.isEmpty { lines.append(IndentedLine(text: "The whole file\(circle)", indent: 6)) }
    return lines + activities(on: item.id) + reviews(on: item.id)
  }

  private var heading: IndentedLine {
    IndentedLine(text: style.bold("\(participant.name(in: year).printable), \(year)"))
  }

  func title(_ text: String) -> [IndentedLine] {
    [IndentedLine(text: ""), IndentedLine(text: style.bold(text))]
  }

  private func answers(_ kind: RecordKind) -> [IndentedLine] {
    guard !store.isUnreadable(kind, participant.id, year) else {
      return title(kind.traits.answers?.heading ?? "")
        + [IndentedLine(text: "The file cannot be read; 'pillar check' says why.", indent: 2)]
    }
    let earlier = store.earlierAnswers(kind, of: participant.id, before: year)
    let sheet = store.sheet(kind, participant.id, year)
    var lines = title(
      (kind.traits.answers?.heading ?? "")
        + visibility(sheet?.visibilityWord))
    var silent: [String] = []
    for item in items(kind) {
      let answer = sheet?.answer(item.id)
      if answer?.isEmpty ?? true, earlier.on(item) == nil {
        silent.append(item.id)
      } else {
        lines += describe(item, answer, earlier)
      }
    }
    guard sheet != nil else {
      return lines + [
        IndentedLine(text: "Not reported: there is no file for this year.", indent: 2)
      ]
    }
    if !silent.isEmpty {
      lines.append(
        IndentedLine(text: "Not reported: \(silent.joined(separator: ", ").printable).", indent: 2))
    }
    return lines
  }

  /// The items of the year that the participant answers.
  func items(_ kind: RecordKind) -> [Item] {
    kind.framework.flatMap { store.framework($0) }?.items(answeredBy: participant, in: year) ?? []
  }

  private func describe(_ item: Item, _ answer: Answer?, _ earlier: EarlierAnswers)
    -> [IndentedLine]
  {
    let head = IndentedLine(
      text: "\(style.bold(item.id.printable)) \(item.title.printable)", indent: 2)
    let silence = IndentedLine(text: Records.Status.notReported.words, indent: 6)
    let lines = answer.map { $0.isEmpty ? [silence] : describe($0) } ?? [silence]
    guard answer?.status ?? .notReported == .notReported else { return [head] + lines }
    return [head] + lines + (earlier.on(item).map { [before($0, item)] } ?? [])
  }

  /// What earlier years say about an item. It is not an answer of this year.
  private func before(_ facts: EarlierFacts, _ item: Item) -> IndentedLine {
    IndentedLine(text: "Earlier years: " + facts.facts(under: item).line(style), indent: 6)
  }

  private func describe(_ answer: Answer) -> [IndentedLine] {
    guard !answer.isOpen else { return [unsettled] }
    var lines: [IndentedLine] = []
    lines.append(IndentedLine(text: answer.statement.line(style), indent: 6))
    for paragraph in answer.summary {
      lines.append(IndentedLine(text: paragraph.printable, indent: 6))
    }
    lines += answer.actions.flatMap(describe)
    for (label, helps) in [
      ("Assistance sought", answer.assistanceSought),
      ("Assistance offered", answer.assistanceOffered),
    ] {
      for help in helps {
        let text = "\(label): \(help.title.printable)\(visibility(help.visibilityWord))"
        lines.append(IndentedLine(text: text, indent: 6))
      }
    }
    return lines + reasons(answer)
  }

  func reasons(_ answer: Answer) -> [IndentedLine] {
    answer.changeNote.map {
      IndentedLine(text: "\(Answer.changeNoteLabel): \($0.printable)", indent: 6)
    }
  }

  func describe(_ action: Action) -> [IndentedLine] {
    let line = IndentedLine(text: "· " + (action.facts + action.support).line(style), indent: 6)
    return [line] + action.summary.map { IndentedLine(text: $0.printable, indent: 8) }
  }

  func cited(_ ids: [String]) -> String { RecordFact.cited(ids).line(style) }

  private func acts() -> [IndentedLine] {
    let period = store.period(of: year)
    let acts = store.acts(of: participant.id).filter { $0.date.map(period.mayHold) ?? false }
    return title("Acts of the year") + orNone(acts.map(describe))
  }

  private func acts(on item: Item) -> [IndentedLine] {
    let end = store.period(of: year).last
    let all = store.acts(of: participant.id).filter { $0.instrument == item.id }
    let acts = all.filter { ($0.date?.first ?? 0) <= end }
    let later =
      all.count == acts.count
      ? []
      : [IndentedLine(text: "Later acts are on record. To see them, give a later year.", indent: 6)]
    let reach = item.coveredTo.map { " up to \($0.words)" } ?? ""
    return [IndentedLine(text: style.bold(item.title.printable), indent: 2)]
      + (acts.isEmpty
        ? [IndentedLine(text: "no act found\(reach)", indent: 6)] : acts.map { line(for: $0) })
      + later
  }

  private func describe(_ act: InstrumentAct) -> IndentedLine {
    let title = store.item(act.instrument)?.title ?? act.instrument
    return line(for: act, on: title, indent: 2)
  }

  func line(for act: InstrumentAct, on instrument: String? = nil, indent: Int = 6) -> IndentedLine {
    IndentedLine(text: act.statement(on: instrument).line(style), indent: indent)
  }

  private func votes() -> [IndentedLine] {
    let lines = store.votes(year).compactMap { line(for: $0, indent: 2) }
    return title("Votes") + orNone(lines)
  }

  /// How the participant voted; `nil` if it did not vote.
  func line(for vote: Vote, indent: Int) -> IndentedLine? {
    vote.words(of: participant.id).map { IndentedLine(text: $0.printable, indent: indent) }
  }

  private func activities(on item: String? = nil) -> [IndentedLine] {
    let lines = store.activities(year).filter { item.map($0.bearsOn.contains) ?? true }
      .compactMap { line(for: $0, indent: 2) }
    return item != nil && lines.isEmpty ? [] : title("Activities") + orNone(lines)
  }

  /// What the participant did in an activity; `nil` if it took no part.
  func line(for activity: Activity, indent: Int) -> IndentedLine? {
    activity.facts(of: participant.id).map { IndentedLine(text: $0.line(style), indent: indent) }
  }

  /// The lines, or a line that says that there is nothing.
  func orNone(_ lines: [IndentedLine]) -> [IndentedLine] {
    lines.isEmpty ? [IndentedLine(text: "none on record", indent: 2)] : lines
  }
}

import Commands
import Diagnostics
import RecordWords
import Records
import Terminal

/// What is recorded about one participant in one year, as lines of text.
struct ParticipantDescription {
  /// A text, and the number of columns by which all its lines are indented when it is wrapped.
  struct Line {
    var text: String
    var indent = 0

    func wrapped(to width: Int) -> String {
      let margin = String(repeating: " ", count: indent)
      let lines = text.wrapped(to: max(20, width - indent))
      return lines.map { margin + $0 }.joined(separator: "\n")
    }
  }

  let store: Store
  let participant: Participant
  let year: Int
  let style: Style

  /// All sections of the year: answers, acts, votes, activities, voluntary records, registers and reviews. Items
  /// without an answer are listed in one sentence.
  func all() -> [Line] {
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
  func one(_ item: Item) -> [Line] {
    var lines = [heading, Line(text: "")]
    if item.framework == "instruments" { return lines + acts(on: item) }
    guard !store.isUnreadable(item.sheetKind, participant.id, year) else {
      return lines + [Line(text: "The file cannot be read; 'pillar check' says why.", indent: 2)]
    }
    let earlier = store.earlierAnswers(item.sheetKind, of: participant.id, before: year)
    lines += describe(item, store.answer(on: item, of: participant.id, year), earlier)
    let circle = visibility(store.sheet(item.sheetKind, participant.id, year)?.visibilityWord)
    if !circle.isEmpty { lines.append(Line(text: "The whole file\(circle)", indent: 6)) }
    return lines + activities(on: item.id) + reviews(on: item.id)
  }

  private var heading: Line {
    Line(text: style.bold("\(participant.name(in: year).printable), \(year)"))
  }

  func title(_ text: String) -> [Line] { [Line(text: ""), Line(text: style.bold(text))] }

  private func answers(_ kind: RecordKind) -> [Line] {
    guard !store.isUnreadable(kind, participant.id, year) else {
      return title(kind.traits.answers?.heading ?? "")
        + [Line(text: "The file cannot be read; 'pillar check' says why.", indent: 2)]
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
      return lines + [Line(text: "Not reported: there is no file for this year.", indent: 2)]
    }
    if !silent.isEmpty {
      lines.append(
        Line(text: "Not reported: \(silent.joined(separator: ", ").printable).", indent: 2))
    }
    return lines
  }

  /// The items of the year that the participant answers.
  func items(_ kind: RecordKind) -> [Item] {
    kind.framework.flatMap { store.framework($0) }?.items(answeredBy: participant, in: year) ?? []
  }

  private func describe(_ item: Item, _ answer: Answer?, _ earlier: EarlierAnswers) -> [Line] {
    let head = Line(text: "\(style.bold(item.id.printable)) \(item.title.printable)", indent: 2)
    let silence = Line(text: Records.Status.notReported.words, indent: 6)
    let lines = answer.map { $0.isEmpty ? [silence] : describe($0) } ?? [silence]
    guard answer?.status ?? .notReported == .notReported else { return [head] + lines }
    return [head] + lines + (earlier.on(item).map { [before($0, item)] } ?? [])
  }

  /// What earlier years say about an item. It is not an answer of this year.
  private func before(_ facts: EarlierFacts, _ item: Item) -> Line {
    Line(text: "Earlier years: " + facts.facts(under: item).line(style), indent: 6)
  }

  private func describe(_ answer: Answer) -> [Line] {
    guard !answer.isOpen else { return [unsettled] }
    var lines: [Line] = []
    lines.append(Line(text: answer.statement.line(style), indent: 6))
    for paragraph in answer.summary { lines.append(Line(text: paragraph.printable, indent: 6)) }
    lines += answer.actions.flatMap(describe)
    for (label, helps) in [
      ("Assistance sought", answer.assistanceSought),
      ("Assistance offered", answer.assistanceOffered),
    ] {
      for help in helps {
        let text = "\(label): \(help.title.printable)\(visibility(help.visibilityWord))"
        lines.append(Line(text: text, indent: 6))
      }
    }
    return lines + reasons(answer)
  }

  func reasons(_ answer: Answer) -> [Line] {
    answer.changeNote.map { Line(text: "\(Answer.changeNoteLabel): \($0.printable)", indent: 6) }
  }

  func describe(_ action: Action) -> [Line] {
    let line = Line(text: "· " + (action.facts + action.support).line(style), indent: 6)
    return [line] + action.summary.map { Line(text: $0.printable, indent: 8) }
  }

  func cited(_ ids: [String]) -> String { RecordFact.cited(ids).line(style) }

  private func acts() -> [Line] {
    let period = store.period(of: year)
    let acts = store.acts(of: participant.id).filter { $0.date.map(period.mayHold) ?? false }
    return title("Acts of the year") + orNone(acts.map(describe))
  }

  private func acts(on item: Item) -> [Line] {
    let end = store.period(of: year).last
    let all = store.acts(of: participant.id).filter { $0.instrument == item.id }
    let acts = all.filter { ($0.date?.first ?? 0) <= end }
    let later =
      all.count == acts.count
      ? [] : [Line(text: "Later acts are on record. To see them, give a later year.", indent: 6)]
    let reach = item.coveredTo.map { " up to \($0.words)" } ?? ""
    return [Line(text: style.bold(item.title.printable), indent: 2)]
      + (acts.isEmpty
        ? [Line(text: "no act found\(reach)", indent: 6)] : acts.map { line(for: $0) }) + later
  }

  private func describe(_ act: InstrumentAct) -> Line {
    let title = store.item(act.instrument)?.title ?? act.instrument
    return line(for: act, on: title, indent: 2)
  }

  func line(for act: InstrumentAct, on instrument: String? = nil, indent: Int = 6) -> Line {
    Line(text: act.statement(on: instrument).line(style), indent: indent)
  }

  private func votes() -> [Line] {
    let lines = store.votes(year).compactMap { line(for: $0, indent: 2) }
    return title("Votes") + orNone(lines)
  }

  /// How the participant voted; `nil` if it did not vote.
  func line(for vote: Vote, indent: Int) -> Line? {
    vote.words(of: participant.id).map { Line(text: $0.printable, indent: indent) }
  }

  private func activities(on item: String? = nil) -> [Line] {
    let lines = store.activities(year).filter { item.map($0.bearsOn.contains) ?? true }
      .compactMap { line(for: $0, indent: 2) }
    return item != nil && lines.isEmpty ? [] : title("Activities") + orNone(lines)
  }

  /// What the participant did in an activity; `nil` if it took no part.
  func line(for activity: Activity, indent: Int) -> Line? {
    activity.facts(of: participant.id).map { Line(text: $0.line(style), indent: indent) }
  }

  /// The lines, or a line that says that there is nothing.
  func orNone(_ lines: [Line]) -> [Line] {
    lines.isEmpty ? [Line(text: "none on record", indent: 2)] : lines
  }
}

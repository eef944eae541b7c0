import Commands
import Records
import Terminal

/// Participants by recommendation for a terminal of 80 columns, one sign a cell, with its legend and
/// the counts below.
struct StatusTable {
  let store: Store
  let year: Int
  let style: Style

  var text: String {
    let items =
      store.framework("cscap-18")?.items.filter { $0.answeredBy.contains("participants") } ?? []
    let measures = store.framework("salw")?.items ?? []
    let head = items.map { $0.id.printable.padded(to: 5) }.joined()
    let width = 27
    var lines = [style.bold("".padded(to: width) + head + "SALW")]
    for participant in store.participants {
      let cells = items.map { cell($0, participant).padded(to: 5) }.joined()
      let name = String(participant.name(in: year).prefix(width - 2)).printable.padded(to: width)
      lines.append(name + cells + count(measures, participant))
    }
    return (lines + [""] + legend + [""] + counts(items, measures)).joined(separator: "\n") + "\n"
  }

  private func answer(_ item: Item, _ participant: Participant) -> Answer? {
    store.sheet(item.framework == "salw" ? .salw : .implementation, participant.id, year)?
      .answer(item.id)
  }

  private func cell(_ item: Item, _ participant: Participant) -> String {
    guard let answer = answer(item, participant) else { return " " }
    let facts = !answer.actions.isEmpty || bearsOn(item, participant)
    return answer.status.sign + (answer.isCarriedForward ? "‡" : "") + (facts ? "+" : "")
  }

  private func bearsOn(_ item: Item, _ participant: Participant) -> Bool {
    store.activities(year).contains {
      $0.bearsOn.contains(item.id) && $0.participation(of: participant.id) != nil
    }
  }

  /// How many small arms measures are answered, for whose file there is; a count per file, no score.
  private func count(_ measures: [Item], _ participant: Participant) -> String {
    guard store.sheet(.salw, participant.id, year) != nil else { return "" }
    let facts = measures.contains {
      !(answer($0, participant)?.isEmpty ?? true) || bearsOn($0, participant)
    }
    return facts ? "+" : "–"
  }

  private var legend: [String] {
    let signs = Records.Status.recordable.map { "\($0.sign) \($0.words)" }
    return (signs + ["‡ not confirmed", "+ an action or activity is on record", "empty: no file"])
      .joined(separator: "   ").wrapped(to: 78)
  }

  private func counts(_ items: [Item], _ measures: [Item]) -> [String] {
    let people = store.participants
    let files = people.filter { store.sheet(.implementation, $0.id, year) != nil }.count
    let answers = people.flatMap { participant in
      (items + measures).compactMap { answer($0, participant) }
    }
    let answered = answers.filter { $0.status != .notReported }
    let unconfirmed = answered.filter(\.isCarriedForward).count
    return [
      "\(files) of \(people.count) participants have a file for \(year); "
        + "\(answered.count) answers, \(unconfirmed) of them not confirmed.",
      "Silence is normal: reporting is voluntary.",
    ]
  }
}

extension Records.Status {
  /// As the table shows it.
  var sign: String {
    switch self {
    case .notReported: "–"
    case .unclear: "?"
    case .notApplicable: "n/a"
    case .notStarted: "○"
    case .considered: "◔"
    case .planned: "◇"
    case .inProgress: "◑"
    case .partlyImplemented: "◕"
    case .implemented: "●"
    case .notPursued: "✕"
    case .discontinued: "■"
    case .withheld: "▢"
    }
  }
}

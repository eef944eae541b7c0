import Commands
import Records
import Resolving
import Terminal

struct Status: Command {
  static let group = "Look"
  static let summary = "Shows what is in, what is unconfirmed and what is missing of a year."
  static let examples: [(line: String, purpose: String)] = [
    ("pillar status", "The latest year."), ("pillar status 2012", "Another."),
    ("pillar status 2013 --at HEAD~1", "Before the last commit."),
  ]
  static let exitStatuses = answerStatuses

  let shared = StoreOption()
  @Argument("The year; the latest if left out.") var year: Int?
  let moment = AtOption()

  func run(_ console: Console) throws -> Outcome {
    let store = try shared.read(at: moment.at)
    guard let year = year ?? store.latestYear else {
      let state =
        store.yearsWithoutEdition.last.map { "There are records of \($0), and no edition of it." }
        ?? "No year was opened yet."
      console.output("\(state)\n\nNext: \(firstYear(of: store))\n")
      return store.tellLeftOut(console, asOf: moment.at, broken: store.broken())
    }
    let edition = try store.typedEdition(year)
    let table = StatusTable(store: store, year: year, style: console.style)
    let state = edition.isClosed ? "closed" : "open"
    console.output(
      "\(console.style.bold("\(year)")), \(state), \(edition.period.words)\(moment.words)\n\n")
    console.output(table.text)
    return store.tellLeftOut(
      console, asOf: moment.at, broken: store.broken(upTo: year))
  }
}

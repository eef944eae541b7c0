import Commands
import RecordListings
import Records
import Resolving
import Terminal

struct Status: Command {
  static let group = "Look"
  static let summary = "Shows what a year has, what is not confirmed and what is missing."
  static let examples: [(line: String, purpose: String)] = [
    ("pillar status", "Shows the latest year."), ("pillar status 2012", "Shows another year."),
    ("pillar status 2013 --at HEAD~1", "Shows a year as it was before the last commit."),
  ]
  static let exitStatuses = answerStatuses

  let shared = StoreOption()
  @Argument("The year; if left out, the latest.") var year: Int?
  let moment = AtOption()

  func run(_ console: Console) throws -> Outcome {
    let store = try shared.read(at: moment.at)
    guard let year = year ?? store.latestYear else {
      let state =
        store.yearsWithoutEdition.last.map { "There are records of \($0), but it has no edition." }
        ?? "No year was opened yet."
      console.output("\(state)\n\nNext: \(firstYear(of: store))\n")
      return store.tellLeftOut(console, asOf: moment.at, broken: store.broken())
    }
    let edition = try store.typedEdition(year)
    if edition.isBackground {
      console.output(
        "\(year) is a background year: it has activities and votes, and nobody is asked for answers.\n"
      )
      return store.tellLeftOut(console, asOf: moment.at, broken: store.broken(upTo: year))
    }
    let table = StatusTable(store: store, year: year, style: console.style)
    let state = edition.isClosed ? "closed" : "open"
    console.output(
      "\(console.style.bold("\(year)")), \(state), \(edition.period.words)\(moment.words)\n\n")
    console.output(table.text)
    return store.tellLeftOut(
      console, asOf: moment.at, broken: store.broken(upTo: year))
  }
}

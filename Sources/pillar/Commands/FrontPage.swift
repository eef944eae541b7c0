import Commands
import Diagnostics
import GitStores
import RecordRules
import Records
import Reporting
import Resolving
import Terminal

/// The command that runs if only `pillar` is typed: it shows the state of the store, and the next step.
struct FrontPage: Command {
  static let summary = "Shows the state of the store and the next step."

  let shared = StoreOption()
  let moment = AtOption()

  func run(_ console: Console) throws -> Outcome {
    guard try shared.store != nil || moment.at != nil || shared.nearest() != nil else {
      console.output(
        """
        There is no store here: no folder records/ with a store.json, here or in a folder above.

        Next: change into a repository that has one, name one with --store, or make one:
        'pillar init --example DIR' writes an invented store to try things out, 'pillar init DIR' an
        empty one for a secretariat.
        'pillar help' lists the commands.

        """)
      return .clean
    }
    let store = try shared.read(at: moment.at)
    let found = findings(in: store)
    let years = store.editions.filter { !$0.isBackground }.map { edition in
      "\(edition.year) (\(edition.isClosed ? "closed" : "open"))"
    }
    let title = store.title
    console.output(
      """
      \(console.style.bold(title.printable))
      \(store.name.printable)/: \(store.records.count) records, \(store.participants.count) participants\(moment.words)
      Editions: \(years.isEmpty ? "none yet" : years.joined(separator: ", "))
      Checks: \(tally(found))

      Next: \(next(store, found))
      'pillar help' lists the commands.

      """)
    return store.tellLeftOut(console, asOf: moment.at, broken: store.broken())
  }

  private func next(_ store: Store, _ found: [Finding]) -> String {
    if found.contains(where: { $0.severity == .error }) {
      return "'pillar check' shows what to correct."
    }
    guard let year = store.latestYear else { return firstYear(of: store) }
    return
      "'pillar status \(year)' shows what was reported, 'pillar annex \(year)' compiles the annexes."
  }
}

/// The advice how to add the first year to a store. If the store already has records of a year but not the year's
/// `edition.json`, the advice is one that does not overwrite these records.
func firstYear(of store: Store) -> String {
  if let year = store.yearsWithoutEdition.last { return lostEdition(year, of: store) }
  return
    "'pillar init --year YEAR DIR' writes a new store in DIR. Copy DIR/records/YEAR to "
    + "\(store.name.printable)/ if there is no folder YEAR yet."
}

/// The advice about a year that has records but no `edition.json`.
func lostEdition(_ year: Int, of store: Store) -> String {
  let file = "\(store.name)/\(RecordPath(.edition, in: year).text)"
  return
    "if \(file.printable) was deleted, 'git restore -- \(shellWord(file).printable)' restores it. If it never "
    + "existed, write it like the edition.json of another year. Do not copy a whole new year over "
    + "\(store.name.printable)/\(year)/: that would overwrite its records."
}

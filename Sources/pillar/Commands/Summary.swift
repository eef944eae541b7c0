import Commands
import Documents
import Editions
import Records
import Terminal
import YearReports

struct Summary: Command {
  static let group = "Publish"
  static let summary =
    "Drafts the part of the executive summary on a year's similarities and differences."
  static let details = [
    "The draft says what participants have in common and where they differ, for each item and each vote, and what "
      + "changed since the year before. Each sentence names the records that it is made from. No participant is "
      + "ranked, and nothing is said about those who did not answer. Use it as a draft for your own text."
  ]
  static let examples: [(line: String, purpose: String)] = [
    ("pillar summary 2019", "Prints the draft as Markdown."),
    ("pillar summary 2019 --output summary.html", "Writes a page for a screen or a printer."),
  ]
  static let exitStatuses: [(outcome: Outcome, meaning: String)] = [
    (.clean, "Drafted; with --check, the output file is up to date."),
    (.findings, "With --check, the output file differs."),
    (.usage, "The command line could not be understood, or there is no such edition."),
    (.failure, "The store or a record could not be read, or the output could not be written."),
  ]
  static let synonyms = ["similarities", "draft"]

  let shared = StoreOption()
  @Argument("The year.") var year: Int
  let circle = CircleOption()
  let output = OutputOption<DocumentForm>()
  let moment = AtOption()

  func run(_ console: Console) throws -> Outcome {
    let form = try output.form()
    let audience = circle.audience
    let store = try shared.read(at: moment.at, judging: false)
    try store.unsettled(for: audience).refuseUnsettled(asOf: moment.at)
    try store.refuseMisplaced(asOf: moment.at)
    guard try !store.foundation(for: audience).typedEdition(year).isBackground else {
      throw UsageError(
        "\(year) is a background year",
        advice:
          "It has activities and votes, but no answers. Name another year: 'pillar' lists them.")
    }
    let projection = Projection(of: store, year: year, for: audience)
    let document = YearSummary(of: projection.store, year: year, for: audience.words).document()
    let isUpToDate = try output.deliver(
      .bytes(form.bytes(of: document)), "a summary of \(year), \(audience.words)", to: console,
      besides: store.name)
    return outcome(of: projection, isUpToDate ? .clean : .findings, console)
  }

  /// The outcome of the command: a failure if a record could not be read, because the summary does not include it.
  private func outcome(
    of edition: Projection, _ usual: Outcome, _ console: Console
  ) -> Outcome {
    edition.store.tellLeftOut(
      console, usual, asOf: moment.at, broken: edition.unread + edition.misread)
  }
}

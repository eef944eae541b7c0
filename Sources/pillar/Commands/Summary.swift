import Commands
import Documents
import Editions
import Records
import Terminal
import YearReports

struct Summary: Command {
  static let group = "Publish"
  static let summary = "Drafts the executive summary's similarities and differences of a year."
  static let details = [
    "What participants have in common and where they differ, item by item and vote by vote, and what "
      + "happened since the year before; each sentence with the records it rests on. No participant is "
      + "ranked, and nothing is said of those who are silent. It is a draft to write from."
  ]
  static let examples: [(line: String, purpose: String)] = [
    ("pillar summary 2019", "As Markdown."),
    ("pillar summary 2019 --output summary.html", "For a screen or a printer."),
  ]
  static let synonyms = ["similarities", "draft"]

  let shared = StoreOption()
  @Argument("The year.") var year: Int
  @Option("Whom it is for.") var edition = Circle.public
  @Option(
    "The form; if left out, by the ending of the --output file (.html, .md), else markdown.")
  var format: Annex.Format?
  @Option("Write to a file instead of standard output.", value: "file") var output: String?
  let moment = AtOption()

  /// Nobody's own edition: a summary is of all participants.
  enum Circle: String, SingleWordValue, CaseIterable { case `public`, participants, secretariat }

  func run(_ console: Console) throws -> Outcome {
    let form = try Annex.Format.chosen(format, for: output, usual: .markdown)
    let store = try shared.read(at: moment.at, judging: false)
    try store.unsettled(for: Audience(Visibility(reading: edition.rawValue)))
      .refuseUnsettled(asOf: moment.at)
    try store.refuseMisplaced(asOf: moment.at)
    let audience = Audience(Visibility(reading: edition.rawValue))
    guard try !store.foundation(for: audience).typedEdition(year).isBackground else {
      throw UsageError(
        "\(year) is a background year", advice: "It has activities and votes, and no answers.")
    }
    let projection = Projection(of: store, year: year, for: audience)
    let document = YearSummary(of: projection.store, year: year, for: audience.words).document()
    let bytes = Array((form == .html ? document.html() : document.markdown()).utf8)
    guard let output else {
      console.output(bytes)
      return outcome(of: projection, console)
    }
    try writeOutput(bytes, to: output, besides: store.name)
    console.error("\(output.printable): \(year) summarised, \(edition.rawValue) edition")
    return outcome(of: projection, console)
  }

  /// What a record says that cannot be read is not summed up.
  private func outcome(of edition: Projection, _ console: Console) -> Outcome {
    edition.store.tellLeftOut(
      console, asOf: moment.at, broken: edition.unread + edition.misread)
  }
}

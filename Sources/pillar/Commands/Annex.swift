import Annexes
import Commands
import Diagnostics
import Documents
import Editions
import GitStores
import RecordRules
import Records
import Reporting
import Terminal

struct Annex: Command {
  static let group = "Publish"
  static let summary = "Compiles the annexes of a year's Annual Security Outlook."
  static let details = [
    "The same records give the same bytes on any machine. An edition is made for certain readers. What these readers "
      + "may not see is in none of its texts, totals or digests. An edition with findings is a draft: its first page "
      + "says so, and the exit status is 1. Findings in records that the edition does not show do not count."
  ]
  static let examples: [(line: String, purpose: String)] = [
    (
      "pillar annex 2013 --output annex.html", "Writes all annexes, for a screen or a printer."
    ),
    (
      "pillar annex 2013 --part B --participant AUS",
      "Prints one annex for one participant, as Markdown."
    ),
    ("pillar annex 2013 --edition participants", "Prints the edition for the participants."),
    (
      "pillar annex 2013 --at outlook-2013 --output annex.html --check",
      "Checks whether the file is what the records give as of that tag."
    ),
  ]
  static let exitStatuses: [(outcome: Outcome, meaning: String)] = [
    (.clean, "Compiled; with --check, the output file is up to date."),
    (.findings, "Compiled as a draft; or, with --check, the output file differs."),
    (.usage, "The command line could not be understood, or there is no such edition."),
    (.failure, "The store could not be read, or the output could not be written."),
  ]
  static let synonyms = ["compile", "print", "publish"]

  let shared = StoreOption()
  @Argument("The edition's year.") var year: Int
  @Option("Print only the annex with this letter.", value: "letter") var part: [String]
  @Option("Print only this participant.", value: "participant")
  var participant: [String]
  let circle = EditionOption()
  let output = OutputOption<DocumentForm>()
  let moment = AtOption()

  func run(_ console: Console) throws -> Outcome {
    let form = try output.form()
    let store = try shared.read(at: moment.at, judging: circle.edition == .secretariat)
    try store.unsettled(for: circle.audience).refuseUnsettled(asOf: moment.at)
    let known = store.foundation(for: circle.audience)
    guard try !known.typedEdition(year).isBackground else {
      throw UsageError(
        "\(year) is a background year",
        advice:
          "It has activities and votes, but no annexes. Name another year: 'pillar' lists them.")
    }
    let wanted = try participant.map { try known.typedParticipant($0).id }
    let audience = try circle.audience(of: participant, in: known)
    let projection = Projection(of: store, year: year, for: audience)
    let errors = projection.errors
    let request = AnnexRequest(
      letters: try letters(projection.store), participants: wanted, findings: errors,
      adopted: store.edition(year)?.sealedDigests[circle.edition.rawValue],
      version: pillarVersion)
    let document = annexes(of: projection, request)
    let upToDate = try output.deliver(
      .bytes(form.bytes(of: document)), "\(contents(of: request)), \(audience.words)", to: console,
      besides: store.name)
    if errors > 0 {
      let written = output.writes ? " The file was written all the same." : ""
      console.error("Draft: this edition has findings; 'pillar check' lists them.\(written)")
    }
    return errors == 0 && upToDate ? .clean : .findings
  }

  private func letters(_ store: Store) throws -> [String] {
    try part.map { try store.typedAnnex($0).letter }
  }

  /// What was compiled, such as `the annexes of 2013` or `annex B of 2013, AUS only`.
  private func contents(of request: AnnexRequest) -> String {
    let letters = request.letters.joined(separator: ", ")
    let annexes =
      part.isEmpty ? "the annexes" : part.count == 1 ? "annex \(letters)" : "annexes \(letters)"
    let people = request.participants.joined(separator: ", ")
    return "\(annexes) of \(year)" + (people.isEmpty ? "" : ", \(people) only")
  }
}

import GitStores
import Annexes
public import Commands
import Diagnostics
import Documents
import Editions
import RecordRules
public import Records
import Reporting
import Terminal

struct Annex: Command {
  static let group = "Publish"
  static let summary = "Compiles the annexes of a year's Annual Security Outlook."
  static let details = [
    "The same records give the same bytes on any machine. What is not for the edition is in none of "
      + "its texts, totals or digests. An edition with findings is a draft: its first page says so, and the "
      + "exit status is 1. Findings in what is not for the edition do not count.",
    "With --check nothing is written: the file named by --output is compared with what would be.",
  ]
  static let examples: [(line: String, purpose: String)] = [
    (
      "pillar annex 2013 --output annex.html", "The whole, for a screen or a printer."
    ),
    ("pillar annex 2013 --part B --participant AUS", "One annex, one participant, as Markdown."),
    ("pillar annex 2013 --edition participants", "As the participants may see it."),
    (
      "pillar annex 2013 --at outlook-2013 --output annex.html --check",
      "Whether a document is what the records of that tag give."
    ),
  ]
  static let exitStatuses: [(outcome: Outcome, meaning: String)] = [
    (.clean, "Compiled; with --check, the file is up to date."),
    (.findings, "Compiled as a draft, or with --check, the file differs."),
    (.usage, "The command line could not be understood, or there is no such edition."),
    (.failure, "The store could not be read, or the output not written."),
  ]
  static let synonyms = ["compile", "print", "publish"]

  let shared = StoreOption()
  @Argument("The edition's year.") var year: Int
  @Option("Print this annex only, by its letter.", value: "letter") var part: [String]
  @Option("Print this participant only.", value: "participant")
  var participant: [String]
  @Option("Whom it is for; 'parties' needs one --participant.") var edition = Visibility.public
  @Option(
    "The form of the document; if left out, by the ending of the --output file (.html, .md), else markdown."
  )
  var format: Format?
  @Option("Write to a file instead of standard output.", value: "file") var output: String?
  @Flag("Compare the file with what would be written; write nothing.") var check
  let moment = AtOption()

  enum Format: String, OutputForm {
    case markdown, html

    var endings: [String] {
      switch self {
      case .markdown: ["md", "markdown"]
      case .html: ["html", "htm"]
      }
    }
  }

  func run(_ console: Console) throws -> Outcome {
    if check, output == nil {
      throw UsageError("--check needs --output", advice: "It compares that file with the records.")
    }
    let form = try Format.chosen(format, for: output, usual: .markdown)
    let store = try shared.read(at: moment.at, judging: edition == .secretariat)
    try store.unsettled(for: Audience(edition)).refuseUnsettled(asOf: moment.at)
    let known = store.foundation(for: Audience(edition))
    guard try !known.typedEdition(year).isBackground else {
      throw UsageError(
        "\(year) is a background year", advice: "It has activities and votes, and no annex.")
    }
    let wanted = try participant.map { try known.typedParticipant($0).id }
    let projection = Projection(of: store, year: year, for: try audience(wanted))
    let errors = projection.errors
    let request = AnnexRequest(
      letters: try letters(projection.store), participants: wanted, findings: errors,
      adopted: store.edition(year)?.sealedDigests[edition.rawValue],
      version: pillarVersion)
    let document = annexes(of: projection, request)
    let bytes = Array((form == .html ? document.html() : document.markdown()).utf8)
    let upToDate = try deliver(bytes, besides: store.name, console)
    if errors > 0 {
      let written = output == nil || check ? "" : "it was written all the same; "
      console.error("Draft: this edition has findings; \(written)'pillar check' lists them.")
    }
    return errors == 0 && upToDate ? .clean : .findings
  }

  private func audience(_ wanted: [String]) throws -> Audience {
    guard edition == .parties else { return Audience(edition) }
    guard wanted.count == 1 else {
      throw UsageError(
        "--edition parties needs one --participant",
        advice: "It is for that participant and nobody else.")
    }
    return Audience(.parties, party: wanted[0])
  }

  private func letters(_ store: Store) throws -> [String] {
    let known = store.outlookFormat?.annexes.map(\.letter) ?? []
    return try part.map { word in
      let letter = word.uppercased()
      guard known.contains(letter) else {
        throw UsageError(
          "no annex '\(word.printable)'",
          advice: "There are \(known.joined(separator: ", ").printable).")
      }
      return letter
    }
  }

  /// Writes or compares; whether the file is as it should be.
  private func deliver(
    _ bytes: [UInt8], besides store: String, _ console: Console
  ) throws -> Bool {
    guard let output else {
      console.output(bytes)
      return true
    }
    if check {
      let present = try onDisk { () throws(DiskError) in
        try Disk.exists(output) ? try Disk.read(output) : nil
      }
      guard let present else {
        console.error(
          "There is no \(output.printable) to compare; run it without --check to write it.")
        return false
      }
      if present != bytes {
        console.error(
          "\(output.printable) is not what the records give now; run it without --check to renew it."
        )
      }
      return present == bytes
    }
    try writeOutput(bytes, to: output, besides: store)
    console.error("\(output.printable): \(contents), \(edition.rawValue) edition")
    return true
  }

  /// What was compiled: `the annexes of 2013`, `annex B of 2013, AUS only`.
  private var contents: String {
    let letters = part.map { $0.uppercased() }.joined(separator: ", ")
    let annexes =
      part.isEmpty ? "the annexes" : part.count == 1 ? "annex \(letters)" : "annexes \(letters)"
    let people = participant.map { $0.uppercased() }.joined(separator: ", ")
    return ("\(annexes) of \(year)" + (people.isEmpty ? "" : ", \(people) only")).printable
  }
}

extension Visibility: SingleWordValue {}

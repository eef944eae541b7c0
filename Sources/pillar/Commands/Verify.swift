import Commands
import Diagnostics
import Editions
import Records
import Terminal

struct Verify: Command {
  static let group = "Publish"
  static let summary = "Proves that a closed year is what was adopted, and names what differs."
  static let details = [
    "The digest of the edition is worked out anew: it holds exactly as of the tag that was set when the "
      + "year was closed, and later where nothing that all years share has grown since. Then what the "
      + "edition shows of every record is held against the digest that it was sealed with; an erratum that "
      + "names a record accounts for its difference.",
    "What an edition does not show is neither named nor counted. '--edition secretariat' holds the whole of "
      + "every record against the seal.",
    "Whoever holds a printed edition has its digest on the last page: --digest compares it with what the "
      + "records give, and with what was adopted.",
  ]
  static let examples: [(line: String, purpose: String)] = [
    ("pillar verify 2013", "What the public edition shows, as the store lies here."),
    ("pillar verify 2013 --edition secretariat", "The whole of every record."),
    ("pillar verify 2013 --at outlook-2013", "As of the tag: the edition's digest, too."),
    ("pillar verify 2013 --edition public --digest sha256:…", "A paper copy."),
  ]
  static let exitStatuses: [(outcome: Outcome, meaning: String)] = [
    (.clean, "It is what was adopted, but for errata."),
    (.findings, "Something differs; the lines name it."),
    (.usage, "There is no such year, or it was not closed."),
    (.failure, "The store could not be read."),
  ]

  let shared = StoreOption()
  @Argument("The year.") var year: Int
  @Option("The edition that is verified.") var edition = Summary.Circle.public
  @Option("The digest on a copy of the edition.", value: "digest") var digest: String?
  let moment = AtOption()

  private var audience: Audience { Audience(Visibility(reading: edition.rawValue)) }

  func run(_ console: Console) throws -> Outcome {
    let store = try shared.read(at: moment.at, judging: false)
    try store.unsettled(for: audience).refuseUnsettled(asOf: moment.at)
    _ = try store.foundation(for: audience).typedEdition(year)
    guard let closed = store.edition(year) else { return .usage }
    if let digest { return try compare(digest, closed, store, console) }
    guard closed.isClosed, !closed.sealedDigests.isEmpty else {
      throw UsageError(
        "\(year) was not closed\(moment.words)",
        advice: "'pillar year close \(year)' seals it; until then nothing was adopted.",
        showsUsage: false)
    }
    let projection = Projection(of: store, year: year, for: audience)
    let isWhole = audience == .secretariat
    let isAsAdopted = tellDigests(closed, store, projection, console)
    // What an edition does not show, its seal does not hold either: no line is about anything hidden.
    let sealed =
      isWhole ? closed.sealedRecords : closed.sealedRecords(shownIn: edition.rawValue)
    guard let sealed, let seen = (isWhole ? store : projection.store).edition(year) else {
      console.output(
        "The seal does not say record by record what this edition showed; with --edition secretariat "
          + "the records that differ are named.\n")
      return isAsAdopted ? .clean : .findings
    }
    let comparison = SealComparison(
      of: seen, in: isWhole ? store : projection.store, sealed: sealed)
    return tell(comparison, of: sealed.count, console) ? .clean : .findings
  }

  /// Names what differs and counts the rest; whether errata account for all of it.
  private func tell(_ comparison: SealComparison, of count: Int, _ console: Console) -> Bool {
    for difference in comparison.differences { tell(difference, console) }
    let errors = comparison.differences.count { $0.erratum == nil }
    let corrected = comparison.differences.count - errors
    console.output(
      "\(comparison.unchanged) of \(count) records are as they were adopted"
        + (corrected == 0 ? "" : ", \(corrected) corrected by an erratum")
        + (errors == 0 ? ".\n" : ", \(errors) differ\(errors == 1 ? "s" : "").\n"))
    return errors == 0
  }

  /// Prints the digest that the edition was adopted with beside what the records give now; the
  /// secretariat is told of every edition. Whether its own is as it was adopted.
  private func tellDigests(
    _ closed: Edition, _ store: Store, _ projection: Projection, _ console: Console
  ) -> Bool {
    var isAsAdopted = true
    for (name, adopted) in closed.sealedDigests.sorted(by: { $0.key < $1.key }) {
      let circle = name.text
      let isOwn = circle == edition.rawValue
      guard isOwn || audience == .secretariat else { continue }
      let other = Audience(Visibility(reading: circle))
      let now = (isOwn ? projection : Projection(of: store, year: year, for: other)).digest
      let same = now == adopted
      if isOwn { isAsAdopted = same }
      console.output(
        "\(circle) edition: \(same ? "as adopted, " : "adopted as ")\(adopted)\n"
          + (same ? "" : "  today's records give \(now)\n"))
    }
    return isAsAdopted
  }

  private func tell(_ difference: SealComparison.Difference, _ console: Console) {
    let word =
      switch difference.what {
      case .changed: "changed"
      case .added: "added"
      case .removed: "removed"
      }
    let why = difference.erratum.map { erratum in
      ": erratum\(erratum.date.map { " of \($0.words)" } ?? ""): \(erratum.reason)"
    }
    console.output("\(word) \(difference.record)\(why ?? "")".printable + "\n")
  }

  /// A copy's digest beside what the records give and what was adopted.
  private func compare(
    _ digest: String, _ closed: Edition, _ store: Store, _ console: Console
  ) throws -> Outcome {
    let circle = edition.rawValue
    let now = Projection(of: store, year: year, for: audience).digest
    let adopted = closed.sealedDigests[circle]
    if digest == adopted {
      console.output("The copy is the \(circle) edition of \(year) as it was adopted.\n")
      return .clean
    }
    if adopted == nil, digest == now {
      // As in the folder of an edition that was handed out, which has no seal.
      console.output("The records\(moment.words) give exactly this digest.\n")
      return .clean
    }
    let isNow = digest == now ? "It is what the records give\(moment.words), and " : "It is "
    console.output(
      "\(isNow)not the \(circle) edition that was adopted"
        + (adopted.map { ", which has the digest \($0).\n" } ?? ", whose digest is not on record.\n")
    )
    return .findings
  }
}

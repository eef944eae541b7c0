import Commands
import Diagnostics
import Editions
import ExternalPrograms
import GitStores
import Records
import Resolving
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
      + "records give, and with what was adopted. 'sha256:' before it, blanks, line ends and capitals do not matter.",
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
    (.usage, "There is no such year, it is not closed, or what was given is no digest."),
    (.failure, "The store could not be read."),
  ]

  let shared = StoreOption()
  @Argument("The year.") var year: Int
  let circle = CircleOption()
  @Option("The digest on a copy of the edition.", value: "digest") var digest: String?
  let moment = AtOption()

  private var edition: Circle { circle.edition }
  private var audience: Audience { circle.audience }

  func run(_ console: Console) throws -> Outcome {
    // What is no digest says nothing about a copy.
    let copy = try digest.map { try resolved(resolveDigest($0)) }
    let store = try shared.read(at: moment.at, judging: false)
    try store.unsettled(for: audience).refuseUnsettled(asOf: moment.at)
    _ = try store.foundation(for: audience).typedEdition(year)
    guard let closed = store.edition(year) else { return .usage }
    let (isSound, isProven) = try tellSeal(closed, store, console)
    if let copy {
      guard isSound else { return tellUnsound(closed, console) }
      return try compare(copy, closed, store, console)
    }
    guard closed.isClosed, !closed.sealedDigests.isEmpty else {
      if !isSound { return .findings }
      throw UsageError(
        "\(year) is not closed\(moment.words)",
        advice:
          "Its edition.json holds no seal. 'pillar year close \(year)' closes the year and seals it.",
        showsUsage: false)
    }
    let projection = Projection(of: store, year: year, for: audience)
    let isWhole = audience == .secretariat
    // What an edition does not show, its seal does not hold either: no line is about anything hidden.
    let sealed =
      isWhole ? closed.sealedRecords : closed.sealedRecords(shownIn: edition.rawValue)
    guard let sealed, let seen = (isWhole ? store : projection.store).edition(year) else {
      let isAsAdopted = tellDigests(closed, store, projection, isExplained: false, console)
      console.output(
        "The seal does not say record by record what this edition showed; with --edition secretariat "
          + "the records that differ are named.\n")
      return isAsAdopted && isSound ? .clean : .findings
    }
    let comparison = SealComparison(
      of: seen, in: isWhole ? store : projection.store, sealed: sealed)
    let isExplained = isSound && isProven && comparison.isAccountedFor
    let agrees = tellDigests(closed, store, projection, isExplained: isExplained, console)
    let isAsAdopted = tell(comparison, of: sealed.count, console)
    guard isAsAdopted, isSound, agrees else { return .findings }
    // An erratum accounts for a change, and not for a record that nobody can read.
    let unread =
      isWhole
      ? store.broken(upTo: year).filter { sealed[$0.text] != nil }
      : projection.unread + projection.misread
    guard !unread.isEmpty else { return .clean }
    return (isWhole ? store : projection.store).tellLeftOut(
      console, asOf: moment.at, broken: unread)
  }

  // MARK: The seal itself

  /// Says what is wrong with the seal itself, and with the edition since git has it as closed; whether
  /// nothing is, and whether the seal itself or git vouches for that.
  private func tellSeal(
    _ closed: Edition, _ store: Store, _ console: Console
  ) throws -> (isSound: Bool, isProven: Bool) {
    let path = "\(store.name)/\(closed.path)".printable
    let fault = store.sealFault(of: year)
    if let fault {
      let (found, expected) = fault.words(year)
      console.output("\(path): found \(found); expected \(expected)\n")
    }
    let former = try formerSeal()
    let changed = former?.edition.members(differingFrom: closed) ?? []
    if let former, !changed.isEmpty {
      console.output(
        "\(path): \(changed.joined(separator: ", ").printable) not as when \(year) was closed, in "
          + "\(former.place). If it was closed anew, 'pillar year close' named a tag to set.\n")
    }
    if closed.isSealed, !closed.sealCoversItself, former == nil {
      console.output(
        "\(path): the seal does not cover this record itself, as it was made before that was done. Whether "
          + "its period and its chair are as adopted, it cannot say.\n")
    }
    return (fault == nil && changed.isEmpty, closed.sealCoversItself || former != nil)
  }

  private func tellUnsound(_ closed: Edition, _ console: Console) -> Outcome {
    console.output(
      "Whether the copy is what was adopted cannot be told from it. 'pillar verify \(year) --at TAG', with the "
        + "tag that was set when the year was closed, can tell.\n")
    return .findings
  }

  /// The edition as git has it from when the year was closed; `nil` outside a repository.
  private func formerSeal() throws -> FormerSeal? {
    if let revision = moment.at {
      return try FormerSeal(of: year, in: PastStores(in: shared.store), asOf: revision)
    }
    let folder = try shared.folder()
    guard let index = try PresentStore(folder).index, try askingGit({ try index.git.hasCommit })
    else { return nil }
    return try FormerSeal(of: year, in: PastStores(in: shared.store), asOf: nil)
  }

  // MARK: The records

  /// Names what differs and counts the rest; whether errata account for all of it.
  private func tell(_ comparison: SealComparison, of count: Int, _ console: Console) -> Bool {
    for difference in comparison.differences { tell(difference, console) }
    let errors = comparison.differences.count { $0.erratum == nil }
    let corrected = comparison.differences.count - errors
    let part =
      audience == .secretariat ? "" : ", in what the \(audience.words) shows of them,"
    console.output(
      "\(comparison.unchanged) of \(count) records are\(part) as they were adopted"
        + (corrected == 0 ? "" : ", \(corrected) corrected by an erratum")
        + (errors == 0 ? ".\n" : ", \(errors) differ\(errors == 1 ? "s" : "").\n"))
    if audience != .secretariat {
      console.output(
        "What it does not show was not compared: '--edition secretariat' compares all.\n")
    }
    return errors == 0
  }

  /// Prints the digest that the edition was adopted with beside what the records give now; the
  /// secretariat is told of every edition. Whether all that are told are as they were adopted, or differ by
  /// what is `isExplained`: errata, and what later years added.
  private func tellDigests(
    _ closed: Edition, _ store: Store, _ projection: Projection, isExplained: Bool,
    _ console: Console
  ) -> Bool {
    var isAsAdopted = true
    for (name, adopted) in closed.sealedDigests.sorted(by: { $0.key < $1.key }) {
      let circle = name.text
      let isOwn = circle == edition.rawValue
      guard isOwn || audience == .secretariat else { continue }
      let other = Audience(Visibility(reading: circle))
      let now = (isOwn ? projection : Projection(of: store, year: year, for: other)).digest
      let same = now == adopted
      if !same, !isExplained { isAsAdopted = false }
      console.output(
        "\(other.words): \(same ? "as adopted, " : "adopted as ")\(adopted)\n"
          + (same ? "" : isExplained ? Self.grown : "  today's records give \(now)\n"))
    }
    return isAsAdopted
  }

  private static let grown =
    "  today's edition also shows errata, what other years added since, or what no seal covers, such as the "
    + "annexes' titles: see SECURITY.md. It has another digest for that reason.\n"

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
      console.output("The copy is the \(audience.words) of \(year) as it was adopted.\n")
      return .clean
    }
    if adopted == nil, digest == now {
      // As in the folder of an edition that was handed out, which has no seal.
      console.output("The records\(moment.words) give exactly this digest.\n")
      return .clean
    }
    let isNow = digest == now ? "It is what the records give\(moment.words), and " : "It is "
    console.output(
      "\(isNow)not the \(audience.words) that was adopted"
        + (adopted.map { ", which has the digest \($0).\n" } ?? ", whose digest is not on record.\n")
        + "If it is a paper of another edition, name it with --edition.\n")
    return .findings
  }
}

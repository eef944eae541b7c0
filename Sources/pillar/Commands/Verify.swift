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
    "First, the digest of the edition is computed again. From the records of the tag that was set when the year was "
      + "closed, it is the adopted one. From later records, it is the same only if nothing that the edition shows was "
      + "added or changed since, such as a participant. Then the command compares what the edition shows of each "
      + "record with the digest in the seal. If an erratum names a record, this explains its difference.",
    "What an edition does not show is neither named nor counted. '--edition secretariat' compares every record "
      + "completely.",
    "The digest of a printed edition is on its last page. --digest compares it with the digest that the "
      + "records give, and with the one that was adopted. 'sha256:' before it, blanks, line ends and capital letters "
      + "do not matter.",
  ]
  static let examples: [(line: String, purpose: String)] = [
    ("pillar verify 2013", "Verifies what the public edition shows, in the present store."),
    ("pillar verify 2013 --edition secretariat", "Verifies every record completely."),
    ("pillar verify 2013 --at outlook-2013", "Verifies the year as of its tag, with the digest."),
    ("pillar verify 2013 --edition public --digest sha256:…", "Verifies a paper copy."),
  ]
  static let exitStatuses: [(outcome: Outcome, meaning: String)] = [
    (.clean, "It is what was adopted, except for errata."),
    (.findings, "Something differs; the lines name it."),
    (.usage, "There is no such year, it is not closed, or the given text is not a digest."),
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
    // A text that is not a digest is refused before anything is read.
    let copy = try digest.map { try resolved(resolveDigest($0)) }
    let store = try shared.read(at: moment.at, judging: false)
    try store.unsettled(for: audience).refuseUnsettled(asOf: moment.at)
    _ = try store.foundation(for: audience).typedEdition(year)
    guard let closed = store.edition(year) else { return .usage }
    let (isSound, isProven) = try reportSeal(closed, store, console)
    if let copy {
      guard isSound else { return reportUnsoundSeal(closed, console) }
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
    // The seal of an edition holds only records that the edition shows. So no line is about a hidden record.
    let sealed =
      isWhole ? closed.sealedRecords : closed.sealedRecords(shownIn: edition.rawValue)
    guard let sealed, let seen = (isWhole ? store : projection.store).edition(year) else {
      let isAsAdopted = reportDigests(closed, store, projection, isExplained: false, console)
      console.output(
        "The seal of the year has no digests of single records for this edition, so it cannot be said which records "
          + "differ. '--edition secretariat' compares each record.\n")
      return isAsAdopted && isSound ? .clean : .findings
    }
    let comparison = SealComparison(
      of: seen, in: isWhole ? store : projection.store, sealed: sealed)
    let isExplained = isSound && isProven && comparison.isAccountedFor
    let agrees = reportDigests(closed, store, projection, isExplained: isExplained, console)
    let isAsAdopted = report(comparison, of: sealed.count, console)
    guard isAsAdopted, isSound, agrees else { return .findings }
    // An erratum explains a change, but not a record that cannot be read.
    let unread =
      isWhole
      ? store.broken(upTo: year).filter { sealed[$0.text] != nil }
      : projection.unread + projection.misread
    guard !unread.isEmpty else { return .clean }
    return (isWhole ? store : projection.store).tellLeftOut(
      console, asOf: moment.at, broken: unread)
  }

  // MARK: The seal itself

  /// Prints what is wrong with the seal itself, and what changed in the edition since it was closed, as git has it.
  ///
  /// - Returns: `isSound`: nothing is wrong. `isProven`: the edition itself was compared too, because the seal covers
  ///   `edition.json` or because git has it as it was when the year was closed.
  private func reportSeal(
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
        "\(path): \(changed.joined(separator: ", ").printable) changed since \(year) was closed, in "
          + "\(former.place). If it was closed again, set the tag that 'pillar year close' printed.\n"
      )
    }
    if closed.isSealed, !closed.sealCoversItself, former == nil {
      console.output(
        "\(path): this seal was made by an older version of pillar and does not cover edition.json itself. So it "
          + "cannot prove that the year's period and chair are as adopted.\n")
    }
    return (fault == nil && changed.isEmpty, closed.sealCoversItself || former != nil)
  }

  private func reportUnsoundSeal(_ closed: Edition, _ console: Console) -> Outcome {
    console.output(
      "So the seal cannot prove whether the copy is what was adopted. Run 'pillar verify \(year) --at TAG' with the "
        + "tag that was set when the year was closed.\n")
    return .findings
  }

  /// The edition as it was when the year was closed, from git; `nil` outside a repository.
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

  /// Prints each record that differs, and how many do not.
  ///
  /// - Returns: Whether errata explain all differences.
  private func report(_ comparison: SealComparison, of count: Int, _ console: Console) -> Bool {
    for difference in comparison.differences { report(difference, console) }
    let errors = comparison.differences.count { $0.erratum == nil }
    let corrected = comparison.differences.count - errors
    let part =
      audience == .secretariat ? "" : " in what the \(audience.words) shows of them"
    console.output(
      "\(comparison.unchanged) of \(count) records are as they were adopted\(part)"
        + (corrected == 0 ? "" : ", \(corrected) corrected by an erratum")
        + (errors == 0 ? ".\n" : ", \(errors) differ\(errors == 1 ? "s" : "").\n"))
    if audience != .secretariat {
      console.output(
        "What this edition does not show was not compared. '--edition secretariat' compares everything.\n"
      )
    }
    return errors == 0
  }

  /// Prints the digest with which the edition was adopted, and the one that the records give now if it differs. With
  /// `--edition secretariat`, it does so for each edition in the seal.
  ///
  /// `isExplained` says whether a different digest is no finding, because every record that the seal covers is as
  /// adopted or corrected by an erratum.
  ///
  /// - Returns: Whether all printed digests are as adopted or explained.
  private func reportDigests(
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
          + (same ? "" : isExplained ? Self.explanation : "  the records now give \(now)\n"))
    }
    return isAsAdopted
  }

  private static let explanation =
    "  The digest now is another one, because the edition also shows errata, what other years added since, or what no "
    + "seal covers, such as the annexes' titles: see SECURITY.md.\n"

  private func report(_ difference: SealComparison.Difference, _ console: Console) {
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

  /// Compares a copy's digest with the one that the records give, and with the one that was adopted.
  private func compare(
    _ digest: String, _ closed: Edition, _ store: Store, _ console: Console
  ) throws -> Outcome {
    let circle = edition.rawValue
    let now = Projection(of: store, year: year, for: audience).digest
    let adopted = closed.sealedDigests[circle]
    if digest == adopted {
      console.output("The copy is the \(audience.words) of \(year) as it was adopted.\n")
      if digest != now {
        console.output(
          "The records\(moment.words) give another digest now. 'pillar verify \(year)' says why.\n")
      }
      return .clean
    }
    if adopted == nil, digest == now {
      // For example in the folder of an edition that was given to a participant, which has no seal.
      console.output("The records\(moment.words) give exactly this digest.\n")
      return .clean
    }
    let isNow =
      digest == now ? "The copy is what the records give\(moment.words), but " : "The copy is "
    console.output(
      "\(isNow)not the \(audience.words) that was adopted"
        + (adopted.map { ", which has the digest \($0).\n" } ?? ", whose digest is not on record.\n")
        + "If it is a copy of another edition, name that edition with --edition.\n")
    return .findings
  }
}

import Commands
import Diagnostics
import GitStores
import Hashing
import RecordRules
import Records
import Reporting
import Resolving
import Terminal

struct Check: Command {
  static let group = "Check"
  static let summary = "Checks records against their schemas and the rules between records."
  static let details = [
    "All findings are printed, sorted by file and line. Every run gives the same order. A path limits "
      + "which findings are printed, not which records are checked, because rules compare records with each other. "
      + "'pillar explain RULE' explains a rule.",
    "At most 100 findings of one rule in one file are printed, or as many as --most says. The others "
      + "are counted in one last finding.",
  ]
  static let examples: [(line: String, purpose: String)] = [
    ("pillar check", "Checks the whole store."),
    ("pillar check records/2013/AUS", "Prints the findings in one participant's year."),
    (
      "pillar check --rule unknown-source --format concise",
      "Checks one rule and prints a line for each finding."
    ),
    ("pillar check --fix", "Writes canonical text first, then checks."),
    (
      "pillar check --since origin/main --format github",
      "Checks what a contribution changed; GitHub shows the findings."
    ),
    ("pillar check --since origin/main --as AUS", "Checks a contribution that Australia makes."),
    ("pillar check --staged", "Checks the next commit."),
    ("pillar check --at outlook-2013", "Checks the store as it was when the tag was set."),
  ]
  static let exitStatuses: [(outcome: Outcome, meaning: String)] = [
    (.clean, "No error; warnings alone count only with --strict."),
    (.findings, "There are findings; or, with --check, the output file differs."),
    (.usage, "The command line could not be understood, or there is no store."),
    (.failure, "The store could not be read, or the output could not be written."),
  ]
  static let synonyms = ["validate", "lint"]

  let shared = StoreOption()
  @Argument("A record or a folder of records; if left out, the whole store.", value: "path")
  var paths: [String]
  @Option("Check only this rule.", value: "rule") var rule: [String]
  let limit = MostOption()
  let reporting = ReportOption()
  let change = SinceOption()
  @Option("Print only part K of N, to divide a check between N machines.", value: "k/n")
  var shard: Shard?
  let moment = AtOption()
  @Option("How many processors to use; if left out, all.", value: "n") var jobs: Jobs?
  @Flag("Count warnings as errors.") var strict
  @Flag("Write canonical text to the files that are not canonical, then check.") var fix

  func run(_ console: Console) throws -> Outcome {
    if fix, change.staged {
      throw UsageError(
        "--fix and --staged exclude each other", advice: "--staged never writes a file.")
    }
    _ = try reporting.form()
    let rules = try chosenRules()
    if let revision = moment.at { return try report(asOf: revision, rules, console) }
    if fix { try writeCanonical(console) }
    let (present, refusal) = try present()
    // `--since` and `--staged` need git: it knows which records a change touched.
    if let refusal, change.isAsked { throw refusal }
    let folder = present.folder
    let places = try paths.map { try place($0, in: folder) }
    let isFinished = try change.staged || folder.isBetweenWrites()
    let checked = try checked(present, places, rules)
    let store = isFinished ? checked.store : checked.store.betweenWrites
    var found = checked.findings
    if change.isAsked {
      found = try Revisions(folder).brought(
        found, since: change.base, staged: change.staged, rules: rules, most: limit.count,
        now: { change.staged ? store : withRecords(at: $0, in: folder, store) })
    }
    found += try trespasses(in: folder, store)
    let outcome = try report(
      found, in: store, at: places, rules, count: checked.count, unread: checked.unread,
      isWhole: refusal == nil, console)
    // The findings are printed, but without git they may be incomplete. So the command fails.
    if let refusal { throw refusal }
    return outcome
  }

  private func writeCanonical(_ console: Console) throws {
    try shared.writing(console) { writer in
      let places = try paths.map { try place($0, in: writer.folder) }
      let store = try shared.readFiles()
      let records = store.records.filter { isWanted($0.path.text, places) }
      _ = try pillar.writeCanonical(
        records, of: store, by: writer, named: TypedNames(paths, at: places), console)
    }
  }

  /// The present store. If git gives no answer, the store holds only the files on the disk, and `refusal` is git's
  /// error.
  private func present() throws -> (store: PresentStore, refusal: Failure?) {
    let folder = try shared.located()
    do {
      return (try PresentStore(folder), nil)
    } catch let failure as Failure {
      return (PresentStore(withoutGit: folder), failure)
    }
  }

  /// The whole store as of a revision.
  private func report(
    asOf revision: String, _ rules: [Rule], _ console: Console
  ) throws -> Outcome {
    let others = [
      ("fix", fix), ("staged", change.staged), ("since", change.since != nil),
      ("as", change.as != nil),
    ]
    if let other = others.first(where: \.1)?.0 {
      throw UsageError(
        "--at and --\(other) exclude each other",
        advice: "--at reads the whole store as of a revision, not a change.")
    }
    let store = try PastStores(in: shared.store).store(at: revision)
    let places = try paths.map { try place($0, in: store) }
    return try report(
      findings(in: store, rules: rules, most: limit.count), in: store, at: places, rules,
      count: store.records.count, unread: store.unread.count, console)
  }

  /// Rules whose findings are printed whichever paths and `--shard` were asked for, because they concern the whole
  /// store.
  private static let ofWholeStore = ["unread", "unfinished-write"]

  /// Prints the findings that were asked for, and how many there are. If `isWhole` is false, git gave no answer, so
  /// findings may be missing: then "no findings" is not printed.
  private func report(
    _ found: [Finding], in store: Store, at places: [String], _ rules: [Rule], count: Int,
    unread: Int = 0, isWhole: Bool = true, _ console: Console
  ) throws -> Outcome {
    // A write that is not finished is reported even if other rules or other paths were asked for.
    let unfinished = store.isBetweenWrites ? [unfinishedWrite(in: store)] : []
    let others = found.filter { $0.rule != "unfinished-write" }
    let wanted = (others + unfinished).sorted().compactMap { finding in
      Self.ofWholeStore.contains(finding.rule)
        ? finding : finding.moved { isWanted(store.path(ofFile: $0), places) }
    }.filter {
      Self.ofWholeStore.contains($0.rule) || shard?.holds(store.path(of: $0)) ?? true
    }
    let names = TypedNames(paths, at: places)
    let found = wanted.sorted().map { finding in
      var finding = finding
      finding.subject.record = store.path(of: finding)
      return names.renamed(finding, in: store)
    }
    // Only a report in SARIF lists the rules.
    let listed = try reporting.form() == .sarif ? rules : []
    let checker = Checker.pillar(listed.map { .init($0) }, countsWarnings: strict)
    let isUpToDate = try reporting.deliver(found, by: checker, to: console, besides: store.name)
    let records = "\(count) record\(count == 1 ? "" : "s") read\(moment.words)."
    console.error(isWhole || !found.isEmpty ? tally(found) + ", " + records : records)
    if unread > 0 {
      console.error(
        "\(unread) file\(unread == 1 ? "" : "s") or folder\(unread == 1 ? "" : "s") could not be read: "
          + "these findings are not complete. 'pillar explain unread' says more.")
      return .failure
    }
    // Records that git has may be missing on the disk. If the rule that reports it was not asked for, one line says it.
    let missing = store.unsettledByAbsence.unsettledInGit.filter { finding in
      isWanted(store.path(of: finding), places)
        && shard?.holds(store.path(of: finding)) ?? true
        && !found.contains { $0.rule == finding.rule }
    }
    if store.isBetweenWrites { return .failure }
    let counts = !isUpToDate || found.contains { checker.fails($0.severity) }
    return store.unsettled(missing).tellUnsettled(
      console, counts ? .findings : .clean, asOf: moment.at,
      broken: unreported(found, in: store))
  }

  /// The records that cannot be read, that other records are checked against (such as frameworks and `store.json`), and
  /// that no printed finding is about.
  private func unreported(_ found: [Finding], in store: Store) -> [RecordPath] {
    let reported = Set(found.map { ExactText($0.subject.record) })
    return store.brokenRecords.map(\.path).filter { path in
      path.year == nil && path.participant == nil && path.kind != .source
        && !reported.contains(ExactText(path.text))
    }
  }

  private func checked(
    _ present: PresentStore, _ places: [String], _ rules: [Rule]
  ) throws -> StoreCheck {
    if change.staged {
      let store = try Revisions(present.folder).staged()
      return StoreCheck(
        findings: findings(in: store, rules: rules, most: limit.count),
        unread: store.unread.count, count: store.records.count, store: store)
    }
    let shard = self.shard
    let isPrinted: @Sendable (String) -> Bool = { path in
      isWanted(path, places) && (shard?.holds(path) ?? true)
    }
    return present.check(
      only: change.since == nil ? places : [], rules: rules,
      workers: jobs?.count ?? Workers.processors,
      most: limit.count, isPrinted: change.since == nil ? isPrinted : nil)
  }

  /// With `--as AUS`: a finding for each file that the change touched and that Australia may not change. Without
  /// `--as`: empty.
  private func trespasses(in folder: StoreFolder, _ store: Store) throws -> [Finding] {
    guard let word = change.as else { return [] }
    guard change.isAsked else {
      throw UsageError(
        "--as needs --since or --staged",
        advice:
          "--as checks that a change touches only the files of one participant. Add --since or --staged to say "
          + "which change.")
    }
    let participant = try store.typedParticipant(word).id
    let (revisions, since, staged) = (Revisions(folder), change.base, change.staged)
    let touched = try revisions.touched(since: since, staged: staged)
    let touchesSources = touched.contains { RecordPath($0)?.kind == .source }
    return try RecordRules.trespasses(
      of: participant, touching: touched,
      outside: revisions.touchedOutside(since: since, staged: staged),
      since: touchesSources ? revisions.before(since: since, staged: staged) : nil, in: store)
  }

  private func chosenRules() throws -> [Rule] {
    let names = try rule.map { try resolved(Rule.resolve($0)).name }
    return names.isEmpty ? Rule.all : Rule.all.filter { names.contains($0.name) }
  }
}

/// A number of threads, from 1 to 64.
struct Jobs: SingleWordValue {
  let count: Int

  init?(word: String) {
    guard let count = Int(word), (1...64).contains(count) else { return nil }
    self.count = count
  }

  static var expected: String { "a number from 1 to 64" }
  var spelling: String? { "\(count)" }
}

/// One part of a check that is divided between several machines: `2/4` is the second of four parts.
struct Shard: SingleWordValue {
  let number: Int
  let count: Int

  init?(word: String) {
    let parts = word.split(separator: "/").compactMap { Int($0) }
    guard parts.count == 2, parts[1] >= 1, parts[1] <= 10_000, (1...parts[1]).contains(parts[0])
    else { return nil }
    (number, count) = (parts[0], parts[1])
  }

  static var expected: String { "a part and a count such as 2/4" }
  var spelling: String? { "\(number)/\(count)" }

  /// Whether a path belongs to this part. This depends only on the path, so a file stays in its part when other files
  /// are added or removed.
  func holds(_ path: String) -> Bool {
    Int(StableHash.value(of: path.utf8) % UInt64(count)) == number - 1
  }
}

import Commands
import Diagnostics
import GitStores
import RecordRules
import Records
import Reporting
import Resolving
import Terminal

struct Check: Command {
  static let group = "Check"
  static let summary = "Checks records against their schemas and the rules between records."
  static let details = [
    "All findings are printed at once, sorted by file and line, the same every run. A path limits "
      + "what is printed, not what is found: records are held against each other. "
      + "'pillar explain RULE' explains a rule.",
    "Of one rule in one file the first 100 findings are printed, or as many as --most says. The others "
      + "are counted, and one last finding stands for them.",
  ]
  static let examples: [(line: String, purpose: String)] = [
    ("pillar check", "Checks the whole store."),
    ("pillar check records/2013/AUS", "Prints what concerns one participant's year."),
    ("pillar check --rule unknown-source --format concise", "Runs one rule, a line a finding."),
    ("pillar check --fix", "Writes canonical text first, then checks."),
    (
      "pillar check --since origin/main --format github",
      "What a contribution brought, for a forge."
    ),
    ("pillar check --since origin/main --as AUS", "A contribution that Australia makes."),
    ("pillar check --staged", "Before a commit."),
    ("pillar check --at outlook-2013", "As it stood when the tag was set."),
  ]
  static let exitStatuses: [(outcome: Outcome, meaning: String)] = [
    (.clean, "No error; warnings alone count only with --strict."),
    (.findings, "There are findings, or with --check, the file differs."),
    (.usage, "The command line could not be understood, or there is no store."),
    (.failure, "The store could not be read, or the output not written."),
  ]
  static let synonyms = ["validate", "lint"]

  let shared = StoreOption()
  @Argument("A record or a folder of records; everything if left out.", value: "path")
  var paths: [String]
  @Option("Run this rule alone.", value: "rule") var rule: [String]
  let limit = MostOption()
  let reporting = ReportOption()
  @Option(
    "Print what changes brought since they parted from a git revision: all in the records they touched, new ones elsewhere.",
    value: "rev")
  var since: String?
  @Flag(
    "Check what is staged for the next commit, not the files on the disk; implies --since HEAD.")
  var staged
  @Option(
    "The participant the change is made for: with --since or --staged, touching what is not its own is a finding.",
    value: "participant")
  var `as`: String?
  @Option("Print only part K of N of the records, for N machines side by side.", value: "k/n")
  var shard: Shard?
  let moment = AtOption()
  @Option("How many processors to use; all there are if left out.", value: "n") var jobs: Jobs?
  @Flag("Count warnings as errors.") var strict
  @Flag("Write canonical text to the files that lack it, then check.") var fix

  func run(_ console: Console) throws -> Outcome {
    if fix, staged {
      throw UsageError(
        "--fix and --staged exclude each other", advice: "What is staged is only read.")
    }
    _ = try reporting.form()
    let rules = try chosenRules()
    if let revision = moment.at { return try report(asOf: revision, rules, console) }
    if fix { try writeCanonical(console) }
    let (present, refusal) = try present()
    // What a change brought, git alone knows.
    if let refusal, staged || since != nil { throw refusal }
    let folder = present.folder
    let places = try paths.map { try place($0, in: folder) }
    let isFinished = try staged || folder.isBetweenWrites()
    let checked = try checked(present, places, rules)
    let store = isFinished ? checked.store : checked.store.betweenWrites
    var found = checked.findings
    if staged || since != nil {
      found = try Revisions(folder).brought(
        found, since: since ?? "HEAD", staged: staged, rules: rules, most: limit.count,
        now: { staged ? store : withRecords(at: $0, in: folder, store) })
    }
    found += try trespasses(in: folder, store)
    let outcome = try report(
      found, in: store, at: places, rules, count: checked.count, unread: checked.unread,
      isWhole: refusal == nil, console)
    // What was found is printed; whether it is all there is, git alone knows.
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

  /// The store as it stands; where git gives no answer the files on the disk alone, and git's refusal.
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
      ("fix", fix), ("staged", staged), ("since", since != nil), ("as", self.as != nil),
    ]
    if let other = others.first(where: \.1)?.0 {
      throw UsageError(
        "--at and --\(other) exclude each other",
        advice: "--at reads the whole store of a revision, and no change to it.")
    }
    let store = try PastStores(in: shared.store).store(at: revision)
    let places = try paths.map { try place($0, in: store) }
    return try report(
      findings(in: store, rules: rules, most: limit.count), in: store, at: places, rules,
      count: store.records.count, unread: store.unread.count, console)
  }

  /// Rules whose findings are about the whole store, whatever part of it is asked for: what was not read,
  /// or not written to the end.
  private static let ofWholeStore = ["unread", "unfinished-write"]

  /// Prints those findings that are asked for. Of a store that could not be looked at whole nobody says
  /// that nothing was found.
  private func report(
    _ found: [Finding], in store: Store, at places: [String], _ rules: [Rule], count: Int,
    unread: Int = 0, isWhole: Bool = true, _ console: Console
  ) throws -> Outcome {
    // A write that is not finished is told whatever is asked.
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
    // Their pages are summed up for the one report that lists them.
    let listed = try reporting.form() == .sarif ? rules : []
    let checker = Checker.pillar(listed.map { .init($0) }, countsWarnings: strict)
    let isUpToDate = try reporting.deliver(found, by: checker, to: console, besides: store.name)
    let records = "\(count) record\(count == 1 ? "" : "s") read\(moment.words)."
    console.error(isWhole || !found.isEmpty ? tally(found) + ", " + records : records)
    if unread > 0 {
      console.error(
        "\(unread) file\(unread == 1 ? "" : "s") or folder\(unread == 1 ? "" : "s") could not be read: "
          + "these findings are not all. 'pillar explain unread' says more.")
      return .failure
    }
    // Where the rules that say so are not asked for, records are missing all the same.
    let missing = store.unsettledByAbsence.unsettledInGit.filter { finding in
      isWanted(store.path(of: finding), places)
        && shard?.holds(store.path(of: finding)) ?? true
        && !found.contains { $0.rule == finding.rule }
    }
    if store.isBetweenWrites { return .failure }
    let counts = !isUpToDate || found.contains { checker.fails($0.severity) }
    return store.unsettled(missing).tellUnsettled(
      console, counts ? .findings : .clean, asOf: moment.at,
      broken: untold(found, in: store))
  }

  /// What all records are held against and cannot be read, and is not among what is told: the frameworks
  /// and the store's own record.
  private func untold(_ found: [Finding], in store: Store) -> [RecordPath] {
    let told = Set(found.map { ExactText($0.subject.record) })
    return store.brokenRecords.map(\.path).filter { path in
      path.year == nil && path.participant == nil && path.kind != .source
        && !told.contains(ExactText(path.text))
    }
  }

  private func checked(
    _ present: PresentStore, _ places: [String], _ rules: [Rule]
  ) throws -> StoreCheck {
    if staged {
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
      only: since == nil ? places : [], rules: rules, workers: jobs?.count ?? Workers.processors,
      most: limit.count, isPrinted: since == nil ? isPrinted : nil)
  }

  /// What the change touched that is not its participant's; nothing where none is named.
  private func trespasses(in folder: StoreFolder, _ store: Store) throws -> [Finding] {
    guard let word = self.as else { return [] }
    guard staged || since != nil else {
      throw UsageError("--as needs --since or --staged", advice: "It judges a change, not a store.")
    }
    let participant = try store.typedParticipant(word).id
    let (revisions, since) = (Revisions(folder), since ?? "HEAD")
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

/// A number of threads.
struct Jobs: SingleWordValue {
  let count: Int

  init?(word: String) {
    guard let count = Int(word), (1...64).contains(count) else { return nil }
    self.count = count
  }

  static var expected: String { "a number from 1 to 64" }
  var spelling: String? { "\(count)" }
}

/// One of several parts that together are everything.
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

  /// Whether a path falls into this part: by its own letters, so that a part does not change when
  /// other files come and go.
  func holds(_ path: String) -> Bool {
    Int(StableHash.value(of: path.utf8) % UInt64(count)) == number - 1
  }
}

public import Commands
import Documents
import Editions
public import RecordChanges
public import Records
import Resolving
import Terminal
import YearReports

struct Diff: Command {
  static let group = "Look"
  static let summary = "Shows what changed between two years, in the words of the records."
  static let details = [
    "For every participant and item, it shows the kind of change, the statuses with their dates and who states "
      + "them, the words that changed, sources, actions, acts, votes of the same series that differ, "
      + "briefings and reviews. If an item replaced another, it is compared with that one.",
    "What the edition's readers may not see is in no form of the output. Items that have no answer in either year are "
      + "only counted; nothing is concluded from them.",
    "A patch is for the folder of the first year. 'patch -p1' or 'git apply' in that folder gives the second year. "
      + "Both years are as the edition shows them; with '--edition secretariat' they are the store's own files.",
  ]
  static let examples: [(line: String, purpose: String)] = [
    ("pillar diff 2018 2019", "Compares two years."),
    (
      "pillar diff 2012 2013 --participant AUS --only progress",
      "Shows one kind of change of one participant."
    ),
    ("pillar diff 2013@outlook-2013 2013", "Shows what changed in a year since it was tagged."),
    ("pillar diff 2018 2019 --output diff.html", "Writes a page for a screen or a printer."),
  ]
  static let synonyms = ["compare", "changes"]
  static let exitStatuses: [(outcome: Outcome, meaning: String)] = [
    (
      .clean,
      "Compared; with --exit-code, nothing differs that can be compared; with --check, the output file is up to date."
    ),
    (.findings, "With --exit-code, something differs; with --check, the output file differs."),
    (.usage, "The command line could not be understood, or there is no such year."),
    (
      .failure,
      "The store or a record that was compared could not be read, or the output could not be written."
    ),
  ]

  let shared = StoreOption()
  @Argument("The earlier year, or a year as of a git revision: 2018@main.") var from: YearAt
  @Argument("The year to compare with it.") var to: YearAt
  @Option("Compare only this participant.", value: "participant") var participant: [String]
  @Option("Compare only this item.", value: "item") var item: [String]
  @Option("Show only changes of this kind, such as progress.", value: "kind")
  var only: [ChangeKind]
  @Option("Show only items of this pillar: 1, 2 or 3.", value: "pillar") var pillar: [Int]
  @Option("Show only items for this addressee.") var addressee: [Addressee]
  let circle = EditionOption()
  let output = OutputOption<ComparisonForm>()
  @Flag("Exit with status 1 if something differs.") var exitCode

  func run(_ console: Console) throws -> Outcome {
    let form = try output.form()
    try refuseParts(of: form)
    let years = try YearsCompared(from, to, shared, for: circle.edition) { store in
      try circle.audience(of: participant, in: store)
    }
    let wanted = try participant.map { try years.new.store.typedParticipant($0).id }
    let selection = ChangeSelection(
      items: try item.map { try years.new.store.typedItem($0, in: to.year).id }, kinds: only,
      pillars: try pillars(), addressees: addressee)
    let comparison = YearComparison(
      from: years.old, to: years.new, of: wanted.isEmpty ? nil : wanted)
    let report = YearReport(
      comparison, from: from.spelling ?? "", to: to.spelling ?? "", for: years.audience.words,
      selecting: selection)
    guard form != .patch else {
      let patch = try years.patch(of: wanted)
      explainPatch(years, wanted, report, console)
      let isUpToDate = try deliver(.bytes(patch), years, console)
      // The secretariat's patch holds the store's own files completely, even those that are not JSON.
      guard circle.edition == .secretariat else {
        return outcome(of: years, wanted, differs: !patch.isEmpty, isUpToDate, console)
      }
      return usual(differs: !patch.isEmpty, isUpToDate)
    }
    let made = made(of: report, form, width: min(console.width, 100))
    let isUpToDate = try deliver(made, years, console)
    return outcome(of: years, wanted, differs: report.differs, isUpToDate, console)
  }

  /// Prints what a reader of a patch must know and the patch itself cannot say.
  private func explainPatch(
    _ years: YearsCompared, _ participants: [String], _ report: YearReport, _ console: Console
  ) {
    let rewritten = years.rewritten(of: participants)
    if !rewritten.isEmpty {
      console.error(
        "Characters that cannot be seen are in \(rewritten.joined(separator: ", ").printable). The patch holds "
          + "their canonical text, which writes such characters as escapes. Before you apply the patch, run "
          + "'pillar fmt' on each of these files."
      )
    }
    guard circle.edition != .secretariat else { return }
    // Printed even if nothing is withheld: readers of the edition must not learn whether something is.
    console.error(
      "The patch shows both years as in the \(years.audience.words). For a patch of the store's own files, add "
        + "--edition secretariat.")
    if let sentence = report.incomparableSentence { console.error(sentence) }
  }

  /// The outcome of the command: a failure if a record could not be read, because the comparison is not complete.
  private func outcome(
    of years: YearsCompared, _ participants: [String], differs: Bool, _ isUpToDate: Bool,
    _ console: Console
  ) -> Outcome {
    let broken = years.unread.filter { path in
      participants.isEmpty || participants.contains { path.isAbout($0) }
    }
    return years.new.store.tellLeftOut(
      console, usual(differs: differs, isUpToDate), asOf: to.revision ?? from.revision,
      broken: broken)
  }

  private func usual(differs: Bool, _ isUpToDate: Bool) -> Outcome {
    isUpToDate && !(exitCode && differs) ? .clean : .findings
  }

  private func made(of report: YearReport, _ form: ComparisonForm, width: Int) -> MadeOutput {
    switch form {
    case .text:
      .text { report.text(width: width, $0).harmless(isColored: $0.isColored) }
    case .document(let form): .bytes(form.bytes(of: report.document()))
    case .json: .bytes(report.json())
    case .csv: .bytes(Array(report.csv().utf8))
    case .patch: .bytes([])
    }
  }

  private func deliver(
    _ made: MadeOutput, _ years: YearsCompared, _ console: Console
  ) throws -> Bool {
    let compared = "\(from.spelling ?? "") and \(to.spelling ?? "") compared"
    return try output.deliver(
      made, "\(compared), \(years.audience.words)", to: console, besides: years.new.store.name)
  }

  /// Refuses to make a patch of single items, because a patch consists of complete records.
  private func refuseParts(of form: ComparisonForm) throws {
    let isPart = !item.isEmpty || !only.isEmpty || !pillar.isEmpty || !addressee.isEmpty
    guard form == .patch, isPart else { return }
    throw UsageError(
      "a patch consists of complete records",
      advice: "Leave out --item, --only, --pillar and --addressee. --participant is allowed.")
  }

  private func pillars() throws -> [Int] {
    guard let wrong = pillar.first(where: { !(1...3).contains($0) }) else { return pillar }
    throw UsageError(
      "no pillar \(wrong)",
      advice: "--pillar takes 1, 2 or 3, the pillars of the responsibility to protect.",
      showsUsage: false)
  }
}

extension ChangeKind: SingleWordValue {
  public static var expected: String { "one of \(choices.joined(separator: ", "))" }
}

extension Addressee: SingleWordValue {
  public static var expected: String { "one of \(choices.joined(separator: ", "))" }
}

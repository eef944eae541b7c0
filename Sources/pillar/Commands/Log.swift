import Commands
import Diagnostics
import Editions
import ExternalPrograms
import GitStores
import RecordListings
import Records
import Resolving
import Terminal

struct Log: Command {
  static let group = "Look"
  static let summary = "Shows one item in all years, and who recorded what."
  static let details = [
    "For an item that participants answer, each year has the status, the kind of change from the year before, the "
      + "actions and the sources. If the item replaced an earlier item, the years of that item are shown as well. For "
      + "an instrument, the acts are listed by date. Below them are the commits that changed the item itself, with "
      + "their authors. A change that is not committed yet is marked as such.",
    "A year without an answer is not a failure. The command shows everything in the store, also what is not public, "
      + "because it is for those who keep the store. With --edition it shows only what that edition may show, and no "
      + "commits.",
  ]
  static let examples: [(line: String, purpose: String)] = [
    ("pillar log PHL rome-statute", "Shows what a participant did about a treaty."),
    ("pillar log AUS R1", "Shows one recommendation in all years."),
    ("pillar log AUS R1 --at outlook-2013", "Shows what the log was when the tag was set."),
    ("pillar log AUS R1 --edition public", "Shows only what the public edition may show."),
  ]
  static let exitStatuses = answerStatuses
  static let synonyms = ["history", "blame"]

  let shared = StoreOption()
  @Argument("The participant's code.") var participant: String
  @Argument("A recommendation, lettered item, measure, instrument or point of the 2009 report.")
  var item: String
  @Option("Show only what this edition may show; if left out, show everything.")
  var edition: Circle?
  @Option("The form of the log.") var format = Format.text
  let moment = AtOption()

  enum Format: String, SingleWordValue, CaseIterable { case text, json }

  func run(_ console: Console) throws -> Outcome {
    let whole = try shared.read(at: moment.at, judging: false)
    let shown = projection(of: whole)
    let store = shown?.store ?? whole
    let reported = try shown.map { try withFindings(of: whole, for: $0) } ?? whole
    let known = try store.typedParticipant(participant)
    let unread = shown.map { $0.unread + $0.misread }
    let broken = unread?.filter { $0.isAbout(known.id) } ?? whole.broken(of: known.id)
    let year = store.latestYear ?? 0
    let item = try store.typedItem(item, in: year, of: known)
    if let error = store.notAnsweredError(item, by: known) { throw error }
    guard item.isAnswered || item.framework == "instruments" else {
      let description = ParticipantDescription(
        store: store, participant: known, year: year, style: console.style)
      let log = PointLog(description, item)
      deliver(log.json, log.lines(), console)
      return reported.tellLeftOut(console, asOf: moment.at, broken: broken)
    }
    var log = ItemLog(store, known, item)
    if edition == nil {
      try addCommits(to: &log)
    } else {
      log.withoutCommits = "they are for those who keep the store, not for an edition"
    }
    if let reason = log.withoutCommits { console.error("No commits are shown: \(reason).") }
    if log.historyIsCutOff {
      console.error(
        "This clone is shallow: an answer in its first commit may have been recorded earlier. "
          + "'git fetch --unshallow' gets the earlier commits.")
    }
    deliver(log.json, LogText(log, console.style).lines(), console)
    return reported.tellLeftOut(console, asOf: moment.at, broken: broken)
  }

  /// Adds the commits. If there is no repository, the log says so.
  private func addCommits(to log: inout ItemLog) throws {
    do {
      try askingGit {
        if let revision = moment.at {
          try log.addCommits(of: PastStores(in: shared.store), asOf: revision)
        } else {
          try log.addCommits(of: shared.folder())
        }
      }
    } catch let error as NotFound {
      log.withoutCommits = error.message
    }
  }

  /// The projection of all years for `--edition`; `nil` without `--edition`, which shows the whole store.
  private func projection(of store: Store) -> Projection? {
    guard let edition else { return nil }
    let years = store.records.compactMap(\.path.year)
    return Projection(
      of: store, year: years.max() ?? 0, for: edition.audience, since: years.min() ?? 0)
  }

  /// The store of the projection, with those findings about git that its audience may see.
  private func withFindings(of store: Store, for edition: Projection) throws -> Store {
    try store.refuseMisplaced(asOf: moment.at)
    return edition.store.unsettled(store.unsettled(for: edition.audience).unsettledInGit)
  }

  private func deliver(_ json: String, _ lines: [IndentedLine], _ console: Console) {
    let width = min(console.width, 100)
    console.output(
      format == .json ? json : lines.map { $0.wrapped(to: width) + "\n" }.joined())
  }
}

import Commands
import Editions
import Records
import Terminal

struct Log: Command {
  static let group = "Look"
  static let summary = "Shows one item through the years, and who recorded what."
  static let details = [
    "For an answer each year's status, the kind of change from the year before, the actions and the "
      + "sources; an item that came in another's place is followed back. For an instrument the acts by "
      + "date. Below them stand the commits that changed the item itself, with their authors; what is "
      + "not committed yet is said to be so.",
    "A year without an answer is silence, which is no failure. Everything the store holds is shown, "
      + "whatever its visibility: this is for those who keep the store. With --edition it shows what that "
      + "edition may, and no commits.",
  ]
  static let examples: [(line: String, purpose: String)] = [
    ("pillar log PHL rome-statute", "What a participant did about a treaty."),
    ("pillar log AUS R1", "A recommendation through the years."),
    ("pillar log AUS R1 --at outlook-2013", "As it stood when the tag was set."),
    ("pillar log AUS R1 --edition public", "What the public edition may show of it."),
  ]
  static let exitStatuses = answerStatuses
  static let synonyms = ["history", "blame"]

  let shared = StoreOption()
  @Argument("The participant's code.") var participant: String
  @Argument("A recommendation, lettered item, measure, instrument or point of the 2009 report.")
  var item: String
  @Option("Whom it is for; if left out, those who keep the store.") var edition: Circle?
  @Option("How the log is printed.") var format = Format.text
  let moment = AtOption()

  enum Format: String, SingleWordValue, CaseIterable { case text, json }

  func run(_ console: Console) throws -> Outcome {
    let whole = try shared.read(at: moment.at, judging: false)
    let shown = projection(of: whole)
    let store = shown?.store ?? whole
    let told = try shown.map { try settled(whole, for: $0) } ?? whole
    let known = try store.typedParticipant(participant)
    let unread = shown.map { $0.unread + $0.misread }
    let broken = unread?.filter { $0.isAbout(known.id) } ?? whole.broken(of: known.id)
    let year = store.latestYear ?? 0
    let item = try store.typedItem(item, in: year, of: known)
    if let error = store.answerer(of: item, insteadOf: known) { throw error }
    guard item.isAnswered || item.framework == "instruments" else {
      let portrait = ParticipantDescription(
        store: store, participant: known, year: year, style: console.style)
      let log = PointLog(portrait, item)
      deliver(log.json, log.lines(), console)
      return told.tellLeftOut(console, asOf: moment.at, broken: broken)
    }
    var log = ItemLog(store, known, item)
    if edition == nil {
      try log.addCommits(from: shared, asOf: moment.at)
    } else {
      log.withoutCommits = "they are for those who keep the store, and in no edition"
    }
    if let reason = log.withoutCommits { console.error("No commits are shown: \(reason).") }
    if log.historyIsCutOff {
      console.error(
        "The history here is cut off: what its first commit holds may be older. "
          + "'git fetch --unshallow' brings the rest.")
    }
    deliver(log.json, LogText(log, console.style).lines(), console)
    return told.tellLeftOut(console, asOf: moment.at, broken: broken)
  }

  /// What the edition that is asked for may show of all years; `nil` where the whole store is asked for.
  private func projection(of store: Store) -> Projection? {
    guard let edition else { return nil }
    let years = store.records.compactMap(\.path.year)
    return Projection(
      of: store, year: years.max() ?? 0, for: edition.audience, since: years.min() ?? 0)
  }

  /// The edition's store with what of git's findings its audience may be told.
  private func settled(_ store: Store, for edition: Projection) throws -> Store {
    try store.refuseMisplaced(asOf: moment.at)
    return edition.store.unsettled(store.unsettled(for: edition.audience).unsettledInGit)
  }

  private func deliver(_ json: String, _ lines: [ParticipantDescription.Line], _ console: Console) {
    let width = min(console.width, 100)
    console.output(
      format == .json ? json : lines.map { $0.wrapped(to: width) + "\n" }.joined())
  }
}

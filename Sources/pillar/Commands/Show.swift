import Commands
import RecordListings
import Records
import Terminal

struct Show: Command {
  static let group = "Look"
  static let summary = "Shows a participant's year as text: everything, or one item."
  static let details = [
    "The command shows everything in the store, also what is not public, because it is for those who keep the store. "
      + "If something is not public, its visibility is printed. For what others may see, use 'pillar annex'."
  ]
  static let examples: [(line: String, purpose: String)] = [
    ("pillar show AUS 2013", "Shows everything that is on record of a year."),
    ("pillar show PHL 2012 SALW-05", "Shows one item."),
    ("pillar show AUS 2013 --at outlook-2013", "Shows the year as it was when the tag was set."),
  ]
  static let exitStatuses = answerStatuses

  let shared = StoreOption()
  @Argument("The participant's code.") var participant: String
  @Argument("The year.") var year: Int
  @Argument("A recommendation, lettered item, measure or instrument; if left out, all.")
  var item: String?
  let moment = AtOption()

  func run(_ console: Console) throws -> Outcome {
    let store = try shared.read(at: moment.at)
    let known = try store.typedParticipant(participant)
    _ = try store.typedEdition(year)
    let item = try item.map { try store.typedItem($0, in: year, of: known) }
    let description = ParticipantDescription(
      store: store, participant: known, year: year, style: console.style)
    let lines = item.map { description.one($0) } ?? description.all()
    let width = min(console.width, 100)
    for line in lines { console.output(line.wrapped(to: width) + "\n") }
    return store.tellLeftOut(
      console, asOf: moment.at, broken: store.broken(of: known.id, upTo: year))
  }
}

import Diagnostics
import RecordRules
import SampleStore
import Testing

private func vote(_ path: String, _ resolution: String, _ title: String) -> (String, String) {
  let year = path.prefix(4)
  let id = path.split(separator: "/").last.map { $0.dropLast(5) } ?? ""
  return (
    path,
    """
    {"id": "\(id)", "year": \(year), "resolution": "\(resolution)", "session": 67, "date": "\(year)-04-02",
    "title": "\(title)", "topic": "att", "bearsOn": ["arms-trade-treaty"], "sources": ["sample-note"],
    "votes": {"XAA": {"vote": "yes", "sources": ["sample-note"]}}}
    """
  )
}

private func found(_ votes: (String, String)...) -> [Finding] {
  var sample = SampleStore()
  for (path, text) in votes { sample.set(path, to: text) }
  return findings(in: sample.store).filter { $0.rule == "vote-twice" }
}

private let first = vote("2012/votes/att.json", "A/RES/67/234", "The Arms Trade Treaty")

@Test(
  "vote-twice: one resolution in two years, or twice under one title",
  arguments: [
    (vote("2013/votes/att.json", "A/RES/67/234", "The Arms Trade Treaty"), true),
    (vote("2013/votes/trade.json", "A/RES/67/234", "Another title"), true),
    (vote("2012/votes/trade.json", "A/RES/67/234", "the arms trade treaty"), true),
    (vote("2012/votes/trade.json", "A/RES/67/234", "Its fifth paragraph"), false),
    (vote("2013/votes/att.json", "A/RES/67/234B", "The Arms Trade Treaty"), false),
    (vote("2013/votes/att.json", "A/RES/68/31", "The Arms Trade Treaty"), false),
  ])
func oneVoteIsOneRecord(second: (String, String), isFound: Bool) throws {
  let all = found(first, second)
  #expect(all.count == (isFound ? 1 : 0))
  guard let finding = all.first else { return }
  #expect(finding.advice.contains(first.0) && finding.advice.contains(second.0))
}

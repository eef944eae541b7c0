import JSONText
import Records

extension StoreDraft {
  /// Adds votes that were never held. Their numbers are higher than any number in a session of the Assembly.
  mutating func addVotes() {
    vote(2019, "A/RES/74/901", "2019-12-12", .trade, "abstain yes yes yes no")
    vote(2021, "A/RES/75/902", "2021-05-18", .prevention, "abstain yes abstain yes yes")
    vote(
      2021, "A/RES/76/901", "2021-12-06", .trade, "yes yes yes abstain no yes", totals: (140, 3, 25)
    )
    vote(
      2022, "A/RES/77/901", "2022-12-07", .trade, "no yes yes yes abstain absent*",
      totals: (144, 2, 22))
    vote(2022, "A/RES/77/902", "2022-12-07", .marking, "absent yes yes yes yes yes")
    vote(
      2023, "A/RES/78/901", "2023-12-04", .trade, "abstain yes yes yes yes yes yes",
      totals: (150, 1, 20))
    vote(2023, "A/RES/78/903", "2023-11-28", .ammunition, "abstain yes no yes absent* absent* yes")
    vote(2023, "A/RES/78/904", "2023-11-29", .brokers, "- yes yes no - - abstain")
    set(
      "2023/votes/A-RES-78-901.json", ["votes", "ZZA", "sources"], to: ["invented-newcomers-vote"])
  }

  /// Adds a vote. `votes` has a word for each of `voters`, in the same order: `-` means that no vote is on record. A
  /// star marks an absence that was inferred, because the table does not state it.
  private mutating func vote(
    _ year: Int, _ resolution: String, _ date: String, _ subject: Subject, _ votes: String,
    totals: (yes: Int, no: Int, abstain: Int)? = nil
  ) {
    let id = resolution.replacing("/", with: "-")
    let session = resolution.split(separator: "/")[2]
    let cast = zip(voters, votes.split(separator: " ")).compactMap { voter, word in
      ballot(word).map { JSONTree.Member(key: voter, value: $0) }
    }
    self[RecordPath(.vote, in: year, id: id)] = members([
      "id": .string(id), "year": .number("\(year)"), "resolution": .string(resolution),
      "session": .number(String(session)), "date": .string(date), "title": .string(subject.title),
      "topic": .string(subject.topic), "series": subject.series.map { .string($0) },
      "bearsOn": strings(subject.bearsOn),
      "totals": totals.map { totals in
        members([
          "yes": .number("\(totals.yes)"), "no": .number("\(totals.no)"),
          "abstain": .number("\(totals.abstain)"),
        ])
      },
      "totalsSources": totals == nil ? nil : ["invented-totals"],
      "sources": ["invented-vote-table"],
      "locator": .string("the line of \(resolution)"),
      "note": "Invented: no such resolution was adopted, and no such vote was held.",
      "votes": .object(cast),
    ])
  }
}

private let voters = ["QMA", "XAA", "XBB", "XCC", "XDD", "XEE", "ZZA"]

/// Reads one vote from its word; `nil` for `-`.
private func ballot(_ word: Substring) -> JSONTree? {
  guard let ballot = Ballot(rawValue: word.filter { $0 != "*" }) else { return nil }
  return members([
    "vote": .string(ballot.rawValue), "inferred": word.hasSuffix("*") ? true : nil,
  ])
}

/// The subject of an invented resolution.
private struct Subject {
  let title: String
  let topic: String
  var series: String?
  let bearsOn: [String]

  static let trade = Subject(
    title: "An invented resolution on the trade in arms", topic: "att", series: "invented-trade",
    bearsOn: ["SALW-09"])
  static let prevention = Subject(
    title: "An invented resolution on prevention", topic: "rtop", bearsOn: ["W.1"])
  static let marking = Subject(
    title: "An invented resolution on marking", topic: "salw", bearsOn: ["SALW-05"])
  static let ammunition = Subject(
    title: "An invented resolution on ammunition", topic: "ammunition", bearsOn: ["SALW-11"])
  static let brokers = Subject(
    title: "An invented resolution on brokers", topic: "other", bearsOn: ["SALW-10"])
}

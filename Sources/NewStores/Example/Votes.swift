import JSONText
import Records

extension StoreDraft {
  /// Votes that were never held, under numbers that the Assembly never reaches in a session.
  mutating func addVotes() {
    vote(
      2019, 74, 901, "2019-12-12", "att", "An invented resolution on the trade in arms",
      series: "invented-trade",
      ["QMA": .abstain, "XAA": .yes, "XBB": .yes, "XCC": .yes, "XDD": .no])
    vote(
      2021, 76, 901, "2021-12-06", "att", "An invented resolution on the trade in arms",
      series: "invented-trade",
      ["QMA": .yes, "XAA": .yes, "XBB": .yes, "XCC": .abstain, "XDD": .no, "XEE": .yes],
      totals: (140, 3, 25))
    vote(
      2021, 76, 902, "2021-05-18", "rtop", "An invented resolution on prevention",
      ["QMA": .abstain, "XAA": .yes, "XBB": .abstain, "XCC": .yes, "XDD": .yes])
    vote(
      2022, 77, 901, "2022-12-07", "att", "An invented resolution on the trade in arms",
      series: "invented-trade",
      ["QMA": .no, "XAA": .yes, "XBB": .yes, "XCC": .yes, "XDD": .abstain], absent: ["XEE"],
      totals: (144, 2, 22))
    vote(
      2022, 77, 902, "2022-12-07", "salw", "An invented resolution on marking",
      ["QMA": .absent, "XAA": .yes, "XBB": .yes, "XCC": .yes, "XDD": .yes, "XEE": .yes])
    vote(
      2023, 78, 901, "2023-12-04", "att", "An invented resolution on the trade in arms",
      series: "invented-trade",
      [
        "QMA": .abstain, "XAA": .yes, "XBB": .yes, "XCC": .yes, "XDD": .yes, "XEE": .yes,
        "ZZA": .yes,
      ], totals: (150, 1, 20))
    vote(
      2023, 78, 903, "2023-11-28", "ammunition", "An invented resolution on ammunition",
      ["QMA": .abstain, "XAA": .yes, "XBB": .no, "XCC": .yes, "ZZA": .yes], absent: ["XDD", "XEE"])
    vote(
      2023, 78, 904, "2023-11-29", "other", "An invented resolution on brokers",
      ["XAA": .yes, "XBB": .yes, "XCC": .no, "ZZA": .abstain])
  }

  /// `absent` are those whose absence the table does not state and was concluded.
  private mutating func vote(
    _ year: Int, _ session: Int, _ number: Int, _ date: String, _ topic: String, _ title: String,
    series: String? = nil, _ votes: KeyValuePairs<String, Ballot>, absent: [String] = [],
    totals: (yes: Int, no: Int, abstain: Int)? = nil
  ) {
    let cast = votes.map {
      JSONTree.Member(key: $0.key, value: ["vote": .string($0.value.rawValue)])
    }
    let concluded = absent.map {
      JSONTree.Member(key: $0, value: ["vote": "absent", "inferred": true])
    }
    let counted = totals.map { totals in
      members([
        "yes": .number("\(totals.yes)"), "no": .number("\(totals.no)"),
        "abstain": .number("\(totals.abstain)"),
      ])
    }
    self["\(year)/votes/A-RES-\(session)-\(number).json"] = members([
      "id": .string("A-RES-\(session)-\(number)"), "year": .number("\(year)"),
      "resolution": .string("A/RES/\(session)/\(number)"), "session": .number("\(session)"),
      "date": .string(date), "title": .string(title), "topic": .string(topic),
      "series": series.map { .string($0) }, "totals": counted, "sources": ["invented-vote-table"],
      "note": "Invented: no such resolution was adopted, and no such vote was held.",
      "votes": .object(cast + concluded),
    ])
  }
}

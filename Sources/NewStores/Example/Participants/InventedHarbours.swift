import JSONText
import Records

// XFF: an organisation that takes part as states do. It gives help. Many items do not apply to it, and the treaties
// that it has not joined are not counted.

extension StoreDraft {
  mutating func addInventedHarbours() {
    participant(
      "XFF", "Union of Invented Harbours (काल्पनिक बंदरगाह संघ)", kind: .organisation,
      sorted: "Union of Invented Harbours", from: "1998-07-01")
    answers(
      "XFF", 2021, from: "harbours-report",
      [
        "R2": answer(
          .implemented, asOf: "2021-10",
          "The Union’s fund pays for talks in any harbour that asks.",
          offered: [
            "fund": help("A fund for talks", "Up to three harbours a year.")
          ], sources: ["harbours-report"]),
        "R5": answer(.partlyImplemented, asOf: "2021-10"),
        "R9": answer(.inProgress, asOf: "2021-10", "An adviser was lent for half a year."),
        "R11": answer(.considered, asOf: "2021-10"),
        "R12": answer(.implemented, asOf: "2021-10", sources: ["harbours-report"]),
        "SALW-05": answer(.notApplicable, asOf: "2021-10", "The Union makes no arms."),
      ])
    answers(
      "XFF", 2022, from: "harbours-report",
      [
        "R2": answer(.implemented, asOf: "2022-10", sources: ["harbours-report"]),
        "R5": answer(.partlyImplemented, asOf: "2022-10"),
        "R9": answer(
          .discontinued, asOf: "2022-10", "The adviser’s half-year is over.",
          why: ["The post was for one half-year and was not renewed."]),
        "R11": answer(.notApplicable, asOf: "2022-10", "The Union leaves this to its members."),
        "R12": answer(.implemented, asOf: "2022-10", sources: ["harbours-report"]),
        "SALW-05": answer(.notApplicable, asOf: "2022-10"),
      ])
    answers(
      "XFF", 2023, from: "harbours-report",
      [
        "R2": answer(.implemented, asOf: "2023-10", sources: ["harbours-report"]),
        "R5": answer(.implemented, asOf: "2023-10", sources: ["harbours-report"]),
        "R9": answer(.inProgress, asOf: "2023-10", "Another adviser was lent."),
        "R11": silence("The Union reports on its own members only; asked in October 2023."),
        "R12": answer(.implemented, asOf: "2023-10", sources: ["harbours-report"]),
        "SALW-05": answer(.notApplicable, asOf: "2023-10"),
        "SALW-20": answer(
          .partlyImplemented, asOf: "2023-10",
          offered: ["engraving": help("Two engraving machines on loan, for marking")]),
      ])
    self["2023/XFF/briefings/members-harbours.json"] = [
      "id": "members-harbours", "participant": "XFF", "year": 2023,
      "title": "For the parties only: how the members’ harbours talk", "date": "2023-09-09",
      "lessons": ["For the parties only: two members do not answer each other’s letters."],
      "consent": consent(.parties, by: "Secretary of the Union", "2023-09-10"),
    ]
    acts(
      "XFF", on: "crpd", act(.approval, "2012-12-12", note: "Invented: by a formal confirmation."))
    set(
      "participants/XFF/participant.json", ["memberships", "UN"],
      to: ["from": "2001", "to": "2015-12-31", "sources": ["invented-roll"]])
    register(
      "XFF", "focalPoints", "secretary",
      members([
        "office": "Secretary of the Union, focal point until its rules were changed",
        "from": "2019-01", "to": "2022-05-31", "sources": ["harbours-report"],
      ]))
    register(
      "XFF", "capacities", "adviser-on-call",
      members([
        "title": "An adviser on call for half a year", "from": "2021-01", "to": "2023-12",
        "sources": ["harbours-report"], "visibility": "public",
      ]))
  }
}

import JSONText
import Records

// XBB: stops reporting on one item and reports again, does not confirm an answer on another, and stops and resumes a
// third. From 2023 on it has a new name. Its name is written in two scripts.

extension StoreDraft {
  mutating func addLanternCoast() {
    participant(
      "XBB", "Lantern Coast (ชายฝั่งโคมไฟ, invented)", sorted: "Lantern Coast", from: "1999",
      formerly: [
        "2021": "Lantern Shore (ชายฝั่งโคมไฟ, invented)",
        "2022": "Lantern Shore (ชายฝั่งโคมไฟ, invented)",
      ])
    lanternIn2021()
    lanternIn2022()
    lanternIn2023()
    lanternBriefing()
    lanternActs()
    lanternRegisters()
  }

  private mutating func lanternIn2021() {
    answers(
      "XBB", 2021, from: "lantern-return-2021",
      [
        "R1": answer(
          .considered, asOf: "2021-05", "Two ministries have been asked for their view."),
        "R2": answer(
          .inProgress, asOf: "2021-05-31",
          "A week of talks is held in every harbour town in turn; nine of twenty towns have had theirs.",
          actions: [
            "harbour-talks": action(
              "Talks in the harbour towns", "2020-01", to: "2021-05", "under-way",
              sources: ["lantern-return-2021"])
          ], sources: ["lantern-return-2021"]),
        "R3": answer(
          .planned, asOf: "2021-05",
          "The teachers’ college at Wickford Steps is to write a course. Its motto over the door reads «ฟังก่อนพูด» (listen before speaking)."
        ),
        "R4": answer(.considered, asOf: "2021-05"),
        "R5": answer(.considered, asOf: "2021-05"),
        "R7": answer(.planned, asOf: "2021-05", "A briefing is to be given in the coming year."),
        "R8": answer(.considered, asOf: "2021-05"),
        "SALW-01": answer(.partlyImplemented, asOf: "2021-05"),
        "SALW-02": answer(.inProgress, asOf: "2021-05", "A bill is before the assembly."),
        "SALW-11": answer(
          .inProgress, asOf: "2021-05", "Two of five stores have new locks.",
          sought: [
            "locks": help(
              "Locks, fences and lighting for three stores", sources: ["lantern-return-2021"],
              visibility: .public)
          ]),
        "SALW-17": answer(.inProgress, asOf: "2021-05"),
        "SALW-21": answer(.discontinued, asOf: "2021-05", "The joint patrols ended in 2020."),
      ])
  }

  private mutating func lanternIn2022() {
    answers(
      "XBB", 2022, from: "lantern-return-2022",
      [
        "R1": silence("Asked in March 2022; the ministries had not come to an answer."),
        "R2": answer(
          .inProgress, asOf: "2021-05-31",
          "A week of talks is held in every harbour town in turn; nine of twenty towns have had theirs.",
          carriedForward: true, sources: ["lantern-return-2021"]),
        "R3": answer(
          .inProgress, asOf: "2022-05", "The course is written and is tried in two schools."),
        "R4": answer(
          .notPursued, asOf: "2022-05", "Lantern Shore sees no need for a centre of its own kind.",
          why: ["The assembly preferred to spend the money on the harbour towns."]),
        "R5": answer(.considered, asOf: "2022-05"),
        "R7": answer(
          .implemented, asOf: "2022-04-20", "A briefing was given to the participants.",
          sources: ["lantern-return-2022"]),
        "R8": answer(.unclear, asOf: "2022-05", "“We follow this with interest.”"),
        "SALW-01": answer(.partlyImplemented, asOf: "2022-05"),
        "SALW-02": answer(
          .implemented, asOf: "2022-05", "The bill was passed.", sources: ["lantern-return-2022"]),
        "SALW-11": answer(.inProgress, asOf: "2021-05", carriedForward: true),
        "SALW-17": answer(.partlyImplemented, asOf: "2022-05"),
        "SALW-21": answer(.discontinued, asOf: "2022-05"),
      ])
  }

  private mutating func lanternIn2023() {
    answers(
      "XBB", 2023, from: "lantern-return-2023",
      [
        "R1": answer(
          .planned, asOf: "2023-05",
          "Both ministries agreed, and the harbour-master general will name an official."),
        "R2": answer(
          .partlyImplemented, asOf: "2023-05", "Eighteen of twenty towns have had their week."),
        "R3": answer(.inProgress, asOf: "2023-05", "Twelve schools teach it."),
        "R4": answer(.considered, asOf: "2023-05", "The new assembly looks at it again."),
        "R5": answer(.considered, asOf: "2023-05"),
        "R7": answer(.implemented, asOf: "2023-05", sources: ["lantern-return-2023"]),
        "R8": answer(.considered, asOf: "2023-05", "It would send an expert to such a meeting."),
        "SALW-01": answer(.implemented, asOf: "2023-05", sources: ["lantern-return-2023"]),
        "SALW-02": answer(.implemented, asOf: "2023-05", sources: ["lantern-return-2023"]),
        "SALW-11": answer(
          .partlyImplemented, asOf: "2023-05", "Four of five stores have new locks.",
          actions: [
            "locks": action(
              "New locks for two stores", "2023-02", "completed", sources: ["lantern-return-2023"],
              visibility: .public)
          ]),
        "SALW-21": answer(.considered, asOf: "2023-05", "Joint patrols are spoken of again."),
        "SALW-26": answer(.partlyImplemented, asOf: "2023-05", "Counted in eighteen towns."),
      ])
  }

  private mutating func lanternBriefing() {
    self["2022/XBB/briefings/harbour-towns.json"] = [
      "id": "harbour-towns", "participant": "XBB", "year": 2022,
      "title": "For the participants only: what was heard in the harbour towns",
      "date": "2022-04-20",
      "experience": [
        "For the participants only: in three towns people spoke of an old quarrel about a temple and a fish market. The mayors asked that it not be printed."
      ],
      "lessons": ["For the participants only: a quarrel that is named early is often a small one."],
      "consent": consent(.participants, by: "Harbour-master general", "2022-04-25"),
    ]
  }

  private mutating func lanternActs() {
    acts(
      "XBB", on: "arms-trade-treaty",
      act(.announcement, "2022-03-01", note: "Invented: its assembly declared that it would join."))
    acts("XBB", on: "cat", act(.acceptance, "2023-02-10"))
    acts(
      "XBB", on: "firearms-protocol", act(.signature, "2005"),
      act(.approval, "2022-05", confidence: "medium"))
    acts("XBB", on: "genocide-convention", act(.accession, "2001-01-15"))
    acts(
      "XBB", on: "rome-statute", act(.ratification, "2010-06-01"),
      act(.announcement, "2021-10-05", note: "Invented: gave notice that it would leave."),
      act(.withdrawal, "2022-10-05"))
  }

  private mutating func lanternRegisters() {
    register(
      "XBB", "experts", "harbour-elder",
      members([
        "person": [
          "name": "Marram Saltglass",
          "consent": consent(.secretariat, by: "Marram Saltglass", "2022-01-10"),
        ], "expertise": ["quarrels about fishing grounds"], "mediation": true, "from": "2022-01",
        "to": "2023-06-30", "sources": ["lantern-return-2022"], "visibility": "participants",
      ]))
    register(
      "XBB", "envoys", "retired-pilot",
      members([
        "office": "Retired chief pilot of the harbours", "expertise": ["good offices"],
        "from": "2021-09", "to": "2022-12-31",
        "sources": ["lantern-return-2021"], "visibility": "public",
      ]))
  }
}

import JSONText
import Records

// XEE: a small participant with text for every visibility: in answers, actions, offers, register entries and whole
// files. Each text begins with the readers for whom it is.

extension StoreDraft {
  mutating func addTeacupPrincipality() {
    participant(
      "XEE", "Teacup Principality (إمارة الفنجان, invented)", sorted: "Teacup Principality",
      from: "2006")
    teacupIn2021()
    teacupIn2022()
    teacupIn2023()
    self["2022/XEE/briefings/the-valley.json"] = [
      "id": "the-valley", "participant": "XEE", "year": 2022,
      "title": "For the parties only: the valley, a briefing without consent to print it",
      "date": "2022-10-01",
      "challenges": [
        "For the parties only: the people of the upper valley were not asked when the road was built."
      ],
    ]
    acts("XEE", on: "cedaw", act(.ratification, "2011-01-11", visibility: .public))
    acts(
      "XEE", on: "arms-trade-treaty",
      act(
        .announcement, "2023-04-04",
        note: "For the participants only: it was said in a closed session.",
        visibility: .participants))
    acts(
      "XEE", on: "op-cat",
      act(
        .announcement, "2023-05-05", note: "For the secretariat only: a letter that is not public.",
        sources: ["teacup-letter"], visibility: .secretariat))
    teacupRegisters()
  }

  private mutating func teacupIn2021() {
    answers(
      "XEE", 2021, from: "teacup-return",
      [
        "R1": answer(
          .considered, asOf: "2021-09",
          "For the participants only: the prince’s cabinet looks into it.",
          visibility: .participants),
        "R2": answer(
          .planned, asOf: "2021-09",
          "For the parties only: talks are planned in the upper valley, where they may stir things up.",
          visibility: .parties),
        "R3": answer(
          .inProgress, asOf: "2021-09",
          "For the secretariat only: the teachers are paid by a donor who does not want to be named.",
          visibility: .secretariat),
        "R5": answer(
          .considered, asOf: "2021-09",
          "The principality would lend its conference room. Its door bears the words «الحوار قبل كل شيء» (dialogue before all else).",
          sources: ["teacup-return"], visibility: .public),
        "R12": answer(.notStarted, asOf: "2021-09"),
        "SALW-06": answer(.notApplicable, asOf: "2021-09", "Nothing is imported."),
      ])
    narrow("XEE", 2021, .implementation, to: .public)
  }

  private mutating func teacupIn2022() {
    answers(
      "XEE", 2022, from: "teacup-return",
      [
        "R3": silence("Asked in September 2022; no reply so far."),
        "R1": answer(
          .planned, asOf: "2022-09", "An official of the cabinet is to be named.",
          actions: [
            "public": action(
              "The cabinet put it on its agenda", "2022-03", "completed", visibility: .public),
            "participants": action(
              "For the participants only: two candidates were heard", "2022-05", "under-way",
              visibility: .participants),
            "parties": action(
              "For the parties only: one candidate declined", "2022-06", "completed",
              visibility: .parties),
            "secretariat": action(
              "For the secretariat only: the other asked for more pay", "2022-07",
              visibility: .secretariat),
          ], sources: ["teacup-return", "teacup-circular", "teacup-minutes", "teacup-letter"]),
        "R2": answer(
          .planned, asOf: "2022-09", "Talks are planned.",
          sought: [
            "participants": help(
              "For the participants only: a moderator from abroad", visibility: .participants),
            "parties": help(
              "For the parties only: a moderator whom both valleys trust", visibility: .parties),
            "secretariat": help(
              "For the secretariat only: the moderator’s fee", visibility: .secretariat),
          ],
          offered: ["public": help("A conference room with forty seats", visibility: .public)]),
        "R5": answer(.considered, asOf: "2022-09"),
        "R12": answer(.considered, asOf: "2022-09"),
        "SALW-06": answer(
          .planned, asOf: "2022-09",
          "For the secretariat only: an order of forty pistols for the guard is being thought of."),
      ])
    narrow("XEE", 2022, .salw, to: .secretariat)
  }

  private mutating func teacupIn2023() {
    answers(
      "XEE", 2023, from: "teacup-return",
      [
        "R12": silence(
          "For the participants only: asked in September 2023; an answer is being prepared."),
        "R1": answer(
          .implemented, asOf: "2023-09",
          "For the participants only: the head of the cabinet is focal point.",
          sources: ["teacup-return"]),
        "R2": answer(.inProgress, asOf: "2023-09", "For the participants only: one talk was held."),
        "R5": answer(.planned, asOf: "2023-09", "For the participants only: dates were agreed."),
        "SALW-06": answer(
          .notStarted, asOf: "2023-09", "For the parties only: the forty pistols came unmarked.",
          why: ["For the parties only: the order was placed before the rule on marking was passed."]
        ),
      ])
    narrow("XEE", 2023, .implementation, to: .participants)
    narrow("XEE", 2023, .salw, to: .parties)
  }

  private mutating func teacupRegisters() {
    let entries: KeyValuePairs<String, (String, Visibility)> = [
      "door-keeper": ("Keeper of the conference room", .public),
      "cabinet": ("For the participants only: head of the prince’s cabinet", .participants),
      "upper-valley": ("For the parties only: reeve of the upper valley", .parties),
      "donor": ("For the secretariat only: the donor’s agent", .secretariat),
    ]
    for (key, (office, visibility)) in entries {
      register(
        "XEE", "focalPoints", key,
        members([
          "office": .string(office), "from": "2022-01-01", "sources": ["teacup-return"],
          "visibility": word(visibility),
        ]))
    }
    register(
      "XEE", "envoys", "valley-doctor",
      members([
        "office": "Doctor of the lower valley",
        "person": [
          "name": "Cressida Steepleaf",
          "consent": consent(.parties, by: "Cressida Steepleaf", "2022-02-02"),
        ], "expertise": ["good offices"], "mediation": true, "from": "2022-02",
        "sources": ["teacup-return"],
      ]))
  }
}

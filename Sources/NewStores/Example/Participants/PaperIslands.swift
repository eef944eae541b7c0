import JSONText
import Records

// XCC: reports an earlier stage than in the year before and says why; clarifies, stops and resumes. Its texts are
// full of characters that have a meaning in Markdown and HTML, and of very long words.

extension StoreDraft {
  mutating func addPaperIslands() {
    participant(
      "XCC", "Paper Islands (종이섬, invented)", sorted: "Paper Islands",
      from: ["notAfter": "2000-07-27"])
    paperIn2021()
    paperIn2022()
    paperIn2023()
    paperBriefing()
    acts("XCC", on: "cedaw", act(.ratification, "2004-11-30"))
    acts(
      "XCC", on: "arms-trade-treaty", act(.signature, "2022-06-03"),
      act(.ratification, "2023-06-03"))
    acts("XCC", on: "crc", act(.accession, "1996", confidence: "low"))
    register(
      "XCC", "focalPoints", "desk-of-tides",
      members([
        "office": "Desk of Tides, acting focal point", "from": "2023-01-15",
        "sources": ["paper-return-2023"],
      ]))
    register(
      "XCC", "experts", "teacher",
      members([
        "office": "Teacher of the new course",
        "person": [
          "name": "안개비 (Angaebi)",
          "consent": consent(.public, by: "안개비 (Angaebi)", "2022-08-01"),
        ], "expertise": ["education", "dispute settlement"], "from": "2022-08",
        "sources": ["paper-return-2022"],
      ]))
  }

  private mutating func paperIn2021() {
    answers(
      "XCC", 2021, from: "paper-return-2021",
      [
        "R1": answer(.notStarted, asOf: "2021-08", "Nothing has been begun."),
        "R2": answer(
          .partlyImplemented, asOf: "2021-08",
          "A travelling theatre plays on the larger islands. Its programme, in the words of the playbill: *no stars*, _no underscores_, <b>no tags</b>, 5 < 6 & 7 > 3, a | b, [a link](https://example.org/playbill), `code`, ~~nothing struck~~, \\backslash and # no heading.",
          "1. This paragraph begins like a list and is none.",
          "The playbill is kept at https://example.org/invented/a-very-long-address/that-does-not-break/because-it-has-no-blank/in-it/and-goes-on/and-on/until-it-is-longer-than-a-line-of-print/playbill.html",
          sources: ["paper-return-2021"]),
        "R3": answer(.unclear, asOf: "2021-08", "“Peace is dear to our schools.”"),
        "R6": answer(.notPursued, asOf: "2021-08", "Too small to lend anybody."),
        "R7": answer(.inProgress, asOf: "2021-08", "A draft of a briefing is with the cabinet."),
        "R10": answer(.considered, asOf: "2021-08"),
        "SALW-01": answer(
          .notApplicable, asOf: "2021-08", "No arms are made, bought or sold on the islands."),
        "SALW-04": answer(.planned, asOf: "2021-08"),
        "SALW-10": answer(.notApplicable, asOf: "2021-08", "There are no brokers."),
        "SALW-13": answer(
          .implemented, asOf: "2021-08", "All 46 surplus rifles were sawn through.",
          actions: [
            "sawing": action(
              "46 rifles destroyed in public", "2021-07-04", "completed",
              sources: ["paper-return-2021"])
          ], sources: ["paper-return-2021"]),
        "SALW-17": answer(.notStarted, asOf: "2021-08"),
      ])
  }

  private mutating func paperIn2022() {
    answers(
      "XCC", 2022, from: "paper-return-2022",
      [
        "R1": answer(.planned, asOf: "2022-08", "The Desk of Tides is to take it on."),
        "R2": answer(
          .planned, asOf: "2022-08",
          "The theatre’s boat was lost in the storm of March. A new one is ordered, and the plays are to begin again when it comes.",
          sought: [
            "boat": help(
              "The loan of a boat for one season", "Twelve seats are enough.",
              sources: ["paper-return-2022"])
          ],
          why: [
            "In 2021 the theatre was playing; without a boat it cannot. The earlier answer was right for its time."
          ], sources: ["paper-return-2022"]),
        "R3": answer(
          .inProgress, asOf: "2022-08", "A course is taught in a quarter of the schools."),
        "R6": answer(.notPursued, asOf: "2022-08"),
        "R7": answer(
          .discontinued, asOf: "2022-08", "The draft was withdrawn.",
          why: ["After the storm nobody had the time to finish it."]),
        "R10": answer(.considered, asOf: "2022-08"),
        "SALW-01": answer(.notApplicable, asOf: "2022-08"),
        "SALW-04": answer(
          .implemented, asOf: "2022-08", "The Desk of Tides answers letters on small arms.",
          waivers: [
            "implemented-without-source": [
              "reason": "The gazette that names the desk was lost in the storm; a copy is sought.",
              "through": 2022,
            ]
          ]),
        "SALW-10": answer(.considered, asOf: "2022-08", "A broker has asked for a licence."),
        "SALW-13": answer(.implemented, asOf: "2022-08", sources: ["paper-return-2021"]),
        "SALW-17": answer(.planned, asOf: "2022-08"),
      ])
  }

  private mutating func paperIn2023() {
    answers(
      "XCC", 2023, from: "paper-return-2023",
      [
        "R1": answer(
          .inProgress, asOf: "2023-08",
          "The Desk of Tides acts as focal point until the law is passed."),
        "R2": answer(
          .inProgress, asOf: "2023-08",
          "The new boat sailed in May. Its name is “Longboatoftheouterislandsthatcarriesactorsandtheirtrunksthroughanyweatherbutstorms”, to try whether long words fit into narrow columns.",
          sources: ["paper-return-2023"]),
        "R3": answer(
          .partlyImplemented, asOf: "2023-08", "Half of the schools teach the new course."),
        "R6": answer(.considered, asOf: "2023-08", "One nurse could be lent for a month."),
        "R7": answer(
          .inProgress, asOf: "2023-08",
          "A short briefing was given, and a longer one is to follow.",
          sources: ["paper-return-2023"]),
        "R10": answer(.considered, asOf: "2023-08"),
        "SALW-01": answer(.notApplicable, asOf: "2023-08"),
        "SALW-04": answer(.implemented, asOf: "2023-08", sources: ["paper-return-2023"]),
        "SALW-10": answer(.inProgress, asOf: "2023-08"),
        "SALW-13": answer(.implemented, asOf: "2023-08", sources: ["paper-return-2021"]),
        "SALW-26": answer(.planned, asOf: "2023-08", "To be tried on the two largest islands."),
      ])
  }

  private mutating func paperBriefing() {
    self["2023/XCC/briefings/after-the-storm.json"] = [
      "id": "after-the-storm", "participant": "XCC", "year": 2023,
      "title": "After the storm: who was asked, and who was not", "date": "2023-06-21",
      "visibility": "public",
      "experience": [
        "Help came first to those who could read the forms. Families who speak the old tongue of the outer islands waited three weeks longer.",
        "Nobody meant it so. It was noticed because a teacher counted.",
      ],
      "plans": ["Forms in both tongues, and a teacher in every relief boat."],
      "challenges": ["Rumours that the outer islands had been left behind on purpose."],
      "consent": consent(.public, by: "Desk of Tides", "2023-06-30"),
      "sources": ["paper-return-2023"],
    ]
  }
}

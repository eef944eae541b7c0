import JSONText
import Records

// XAA: reports every year in full and moves forward step by step. It shows progress, a first report, unchanged
// answers, a full briefing, offers of help, and most of what an annex can print.

extension StoreDraft {
  mutating func addInkwellRepublic() {
    participant(
      "XAA", "Inkwell Republic (invented)", sorted: "Inkwell Republic", from: "1998-07-01")
    inkwellIn2021()
    inkwellIn2022()
    inkwellIn2023()
    inkwellBriefing()
    inkwellActs()
    inkwellRegisters()
  }

  private mutating func inkwellIn2021() {
    answers(
      "XAA", 2021, from: "inkwell-return-2021",
      [
        "R1": answer(
          .considered, asOf: "2021-02",
          "The cabinet asked the Office of Early Listening to say what a focal point would do, to whom it would report and what it would cost.",
          "A paper is expected before the end of the year.",
          actions: [
            "options-paper": action(
              "A paper on options was commissioned", "2021-02-15", "under-way",
              "It compares a single official, a small unit and a committee.")
          ], sources: ["inkwell-return-2021"]),
        "R2": answer(
          .implemented, asOf: "2021-06-30",
          "Since 2018 a budget line of its own pays for work on awareness. It has carried a travelling exhibition, a course for district officers, and a yearly lecture that is broadcast on the radio and kept for anyone to hear.",
          "The course lasts three days. It begins with the history of places other than our own, for people speak more freely of what is far away, and comes home on the third day. Of the 212 officers who have taken it, 190 said that they would know whom to call if they saw the early signs of one of the four crimes; before the course 31 had said so.",
          "The lecture has been given by survivors, by a judge and by a teacher. Their texts are published together with the questions that the audience asked, including those to which the speaker had no answer.",
          actions: [
            "lecture-2021": action(
              "Fourth yearly lecture", "2021-05-12", "completed", sources: ["inkwell-return-2021"]),
            "officers-course": action(
              "Course for district officers", "2018-09", to: "2021-06", "completed",
              "Eleven courses, 212 officers."),
          ],
          offered: [
            "course-material": help(
              "The course’s material, free to use",
              "Handbook, slides and the trainers’ own notes.", sources: ["inkwell-return-2021"])
          ], sources: ["inkwell-return-2021", "inkwell-course-handbook"]),
        "R4": answer(
          .considered, asOf: "2021-06",
          "The Republic has set down its view of what a regional centre should do first, and has shared it with the chair."
        ),
        "R5": answer(
          .inProgress, asOf: "2021-06",
          "Two diplomats have been trained in mediation; a third is in training."),
        "R5.b": answer(
          .implemented, asOf: "2021-04", "One mediator has been named for the expert group’s list.",
          sources: ["inkwell-return-2021"]),
        "R7": answer(
          .implemented, asOf: "2021-03-18", "A briefing was given; it stands in this store.",
          sources: ["inkwell-return-2021"]),
        "R12": answer(
          .inProgress, asOf: "2021-06", "Officials took part in one dialogue between regions."),
        "SALW-01": answer(
          .implemented, asOf: "2021-06",
          "The Arms Act of 2015 covers production, export, import, transit and retransfer.",
          sources: ["inkwell-arms-act"]),
        "SALW-02": answer(
          .implemented, asOf: "2021-06", sources: ["inkwell-arms-act"]),
        "SALW-03": answer(
          .partlyImplemented, asOf: "2021-06", "Customs has not joined the agency yet."),
        "SALW-05": answer(.inProgress, asOf: "2021-06"),
        "SALW-07": answer(
          .planned, asOf: "2021-06",
          "Registers on paper are to be replaced by one kept by machine.",
          sought: [
            "register-software": help(
              "Advice on keeping one register for police, customs and the armed forces",
              "The need is for advice and not for money.")
          ]),
        "SALW-17": answer(
          .implemented, asOf: "2021-06", "Leaflets and a radio play.",
          sources: ["inkwell-return-2021"]),
      ])
  }

  private mutating func inkwellIn2022() {
    answers(
      "XAA", 2022, from: "inkwell-return-2022",
      [
        "R1": answer(
          .planned, asOf: "2022-04-11",
          "The cabinet decided for a single official in the Office of Early Listening. The post is in the budget of the coming year.",
          actions: [
            "options-paper": action(
              "The paper on options was discussed by the cabinet", "2022-04-11", "completed"),
            "post": action("The post of a focal point", "2022-12", "planned"),
          ], sources: ["inkwell-return-2022"]),
        "R2": answer(
          .implemented, asOf: "2022-06-30",
          "Unchanged: the budget line stands, the course goes on, and the fifth lecture was given.",
          actions: [
            "lecture-2022": action("Fifth yearly lecture", "2022-05-11", "completed")
          ], sources: ["inkwell-return-2022", "inkwell-course-handbook"]),
        "R3": answer(
          .planned, asOf: "2022-06",
          "A school subject called “Settling things” is to begin with the next school year but one."
        ),
        "R4": answer(
          .planned, asOf: "2022-06",
          "Two analysts are to be lent to a regional centre if there is one."),
        "R5": answer(.inProgress, asOf: "2022-06", "All three diplomats are trained."),
        "R5.b": answer(
          .implemented, asOf: "2022-06", "The entry on the list was confirmed.",
          sources: ["inkwell-return-2022"]),
        "R7": answer(
          .implemented, asOf: "2022-06", "The briefing of 2021 stands; no new one was given.",
          sources: ["inkwell-return-2022"]),
        "R12": answer(.inProgress, asOf: "2022-06"),
        "SALW-01": answer(.implemented, asOf: "2022-06", sources: ["inkwell-arms-act"]),
        "SALW-02": answer(.implemented, asOf: "2022-06", sources: ["inkwell-arms-act"]),
        "SALW-03": answer(
          .implemented, asOf: "2022-03", "Customs has joined the agency.",
          sources: ["inkwell-return-2022"]),
        "SALW-05": answer(
          .partlyImplemented, asOf: "2022-06", "Pistols are marked, rifles not yet."),
        "SALW-07": answer(.inProgress, asOf: "2022-06", "The register of the police is done."),
        "SALW-17": answer(
          .implemented, asOf: "2022-06", "The radio play was repeated.",
          sources: ["inkwell-return-2022"]),
      ])
  }

  private mutating func inkwellIn2023() {
    answers(
      "XAA", 2023, from: "inkwell-return-2023",
      [
        "R1": answer(
          .implemented, asOf: "2023-03-01", "The focal point took up the post on 1 March.",
          actions: [
            "post": action(
              "The focal point took up the post", "2023-03-01", "completed",
              sources: ["inkwell-return-2023"])
          ], sources: ["inkwell-return-2023"]),
        "R2": answer(
          .implemented, asOf: "2023-06-30", "The sixth lecture was given.",
          sources: ["inkwell-return-2023"]),
        "R3": answer(.inProgress, asOf: "2023-06", "Forty schools try the new subject."),
        "R4": answer(.planned, asOf: "2023-06"),
        "R5": answer(
          .partlyImplemented, asOf: "2023-06", "The three diplomats make up a standing team."),
        "R5.b": answer(.implemented, asOf: "2023-06", sources: ["inkwell-return-2023"]),
        "R7": answer(.implemented, asOf: "2023-06", sources: ["inkwell-return-2023"]),
        "R12": answer(
          .partlyImplemented, asOf: "2023-06",
          "The dialogue between regions is to be held every year.",
          offered: [
            "travel-fund": help("A fund that pays the journeys of smaller participants")
          ]),
        "SALW-01": answer(.implemented, asOf: "2023-06", sources: ["inkwell-arms-act"]),
        "SALW-02": answer(.implemented, asOf: "2023-06", sources: ["inkwell-arms-act"]),
        "SALW-03": answer(.implemented, asOf: "2023-06", sources: ["inkwell-return-2023"]),
        "SALW-05": answer(
          .implemented, asOf: "2023-05", "Rifles are marked as well.",
          sources: ["inkwell-return-2023"]),
        "SALW-07": answer(.partlyImplemented, asOf: "2023-06"),
        "SALW-26": answer(
          .implemented, asOf: "2023-06", "The radio play was heard in 41,000 homes.",
          sources: ["inkwell-return-2023"]),
      ])
  }

  private mutating func inkwellBriefing() {
    self["2021/XAA/briefings/listening-early.json"] = [
      "id": "listening-early", "participant": "XAA", "year": 2021,
      "title": "Listening early: what a small office can do", "date": "2021-03-18",
      "policies": [
        "The Office of Early Listening was set up by law in 2016. It has nine staff and no powers but one: any district may write to it, and it must answer within a month."
      ],
      "experience": [
        "In five years 340 letters came. Most were about water, land and the use of languages at school. Eleven were about threats against a group of people, and in those the Office asked the police, the school and the elders to sit at one table."
      ],
      "plans": ["To open the Office’s archive to scholars after ten years."],
      "domesticSituation": ["Two districts share a river and have disagreed about it since 2009."],
      "challenges": ["Letters come from towns more than from villages."],
      "recentDevelopments": ["A telephone line was opened beside the letters."],
      "assistanceNeeded": ["Advice on how to hear from people who do not write."],
      "lessons": ["An answer within a month matters more than a long answer."],
      "regionalImplications": ["The river crosses a border."],
      "consent": consent(.public, by: "Office of Early Listening", "2021-03-20"),
      "sources": ["inkwell-return-2021"],
    ]
  }

  private mutating func inkwellActs() {
    acts(
      "XAA", on: "arms-trade-treaty", act(.signature, "2021-06-03"),
      act(.ratification, "2022-09-14"))
    acts("XAA", on: "genocide-convention", act(.accession, "1999-05-20"))
    acts("XAA", on: "rome-statute", act(.signature, "2000-11-15"))
    acts(
      "XAA", on: "cedaw",
      act(.succession, "1998-08-10", note: "Invented: succeeded on becoming a state."))
  }

  private mutating func inkwellRegisters() {
    register(
      "XAA", "focalPoints", "office-of-early-listening",
      members([
        "office": "Office of Early Listening, focal point",
        "person": [
          "name": "Quillon Brassfeather",
          "consent": consent(.public, by: "Quillon Brassfeather", "2023-03-01"),
        ], "from": "2023-03-01", "sources": ["inkwell-return-2023"], "visibility": "public",
      ]))
    register(
      "XAA", "experts", "mediator-rivers",
      members([
        "office": "Former mediator of the river commission",
        "person": [
          "name": "Ottoline Wickwater",
          "consent": consent(.participants, by: "Ottoline Wickwater", "2021-04-02"),
        ], "expertise": ["mediation", "shared waters"], "mediation": true, "from": "2021-04",
        "sources": ["inkwell-return-2021"],
      ]))
    register(
      "XAA", "capacities", "standing-team",
      members([
        "title": "A team of three mediators, ready within a week",
        "summary": ["They speak four languages between them and travel at the Republic’s cost."],
        "from": "2023-06", "sources": ["inkwell-return-2023"],
      ]))
  }
}

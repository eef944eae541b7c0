import JSONText
import Records

// Peer reviews: answered, not answered, outdated by a change, and followed up, with consent for each circle and
// without consent.

extension StoreDraft {
  mutating func addReviews() {
    inkwellReviewsLantern()
    harboursReviewInkwell()
    lanternReviewsPaper()
    paperReviewsTeacup()
    cartographiaReviewsInkwell()
  }

  /// A review of 2021 in which each reply has consent for another circle. It is followed up in 2022 and in 2023.
  private mutating func inkwellReviewsLantern() {
    ask(
      "XAA", of: "XBB", 2021,
      [
        "focal-point": entry(
          "question", "R1", "Which two ministries were asked, and by when should they answer?"),
        "harbour-talks": entry(
          "commendation", "R2", "That the talks go to the towns, and not the towns to the talks."),
        "course": entry(
          "recommendation", "R3", "Try the course in two schools before it is taught in all."),
        "centre": entry(
          "question", "R4", "What would a centre have to be like to be of use to you?"),
        "stores": entry("question", "SALW-11", "Which of the five stores comes first?"),
      ])
    respond(
      "XBB", to: "XAA", 2021,
      [
        "focal-point": reply(
          .clarified, "Those of the harbours and of the schools, by the end of next year.",
          "2021-11-02", .public),
        "harbour-talks": reply(.noted, "Thank you.", "2021-11-02", .participants),
        "course": reply(.accepted, "Two schools have been chosen.", "2021-11-02", .public),
        "centre": reply(.noted, "We have not made up our mind.", "2021-11-02", .secretariat),
        "stores": reply(.clarified, "We would rather not say.", "2021-11-02", nil),
      ])
    ask(
      "XAA", of: "XBB", 2022,
      [
        "course-in-two-schools": entry(
          "question", "R3", "How did the course fare in the two schools?",
          followsUp: (2021, "course")),
        "silence": entry(
          "question", "R1",
          "Last year two ministries had been asked. Is there an answer that may be shared? None is owed."
        ),
      ])
    respond(
      "XBB", to: "XAA", 2022,
      [
        "course-in-two-schools": reply(
          .clarified, "Well in one; the other asked for a shorter one.", "2022-10-12", .public)
      ])
    ask(
      "XAA", of: "XBB", 2023,
      [
        "course-made-shorter": entry(
          "commendation", "R3", "That the course was made shorter.",
          followsUp: (2022, "course-in-two-schools"))
      ])
  }

  /// A review without replies. This is not a finding.
  private mutating func harboursReviewInkwell() {
    ask(
      "XFF", of: "XAA", 2021,
      [
        "letters": entry(
          "question", "R7", "May the letters of the first five years be read by other participants?"
        )
      ])
  }

  /// A review with two outdated pins. The answer was changed after the first question was asked, and the reviewer
  /// reworded the second entry after it was answered.
  private mutating func lanternReviewsPaper() {
    let asItWas = answer(
      .planned, asOf: "2022-06", "The theatre does not play this year.",
      sources: ["paper-return-2022"])
    let firstWording = entry("commendation", "SALW-13", "That it was done before everybody’s eyes.")
    ask(
      "XBB", of: "XCC", 2022,
      [
        "theatre": entry(
          "question", "R2", "Why does the theatre not play, and may others help?",
          pin: ReviewPin.of(answer: asItWas)),
        "in-public": entry(
          "commendation", "SALW-13", "That the rifles were destroyed before everybody’s eyes."),
      ], visibility: .public)
    respond(
      "XCC", to: "XBB", 2022,
      [
        "theatre": reply(
          .clarified, "The boat was lost; our answer now says so, and what would help.",
          "2022-11-20", .public),
        "in-public": reply(
          .noted, "Thank you.", "2022-11-20", .public, pin: ReviewPin.of(entry: firstWording)),
      ])
  }

  /// A review in which each entry and each reply has a visibility of its own.
  private mutating func paperReviewsTeacup() {
    ask(
      "XCC", of: "XEE", 2022,
      [
        "room": entry(
          "question", "R5", "May the conference room be used by the smaller participants?",
          visibility: .public),
        "valley": entry(
          "question", "R2", "For the parties only: would both valleys come to one table?",
          visibility: .parties),
        "moderator": entry(
          "recommendation", "R2", "For the participants only: ask a moderator from a small place.",
          visibility: .participants),
        "fee": entry(
          "question", "R2", "For the secretariat only: who pays the moderator?",
          visibility: .secretariat),
      ])
    respond(
      "XEE", to: "XCC", 2022,
      [
        "room": reply(.accepted, "Gladly.", "2022-12-01", .public, visibility: .public),
        "valley": reply(
          .noted, "For the parties only: not yet.", "2022-12-01", .parties, visibility: .parties),
        "moderator": reply(
          .accepted, "For the participants only: we shall.", "2022-12-01", .participants,
          visibility: .participants),
        "fee": reply(
          .clarified, "For the secretariat only: the donor.", "2022-12-01", .secretariat,
          visibility: .secretariat),
      ])
  }

  /// A whole review that only the parties may see.
  private mutating func cartographiaReviewsInkwell() {
    ask(
      "ZZA", of: "XAA", 2023,
      [
        "hours": entry(
          "question", "R1", "For the parties only: how many hours a week does the task take?")
      ], visibility: .parties)
    respond(
      "XAA", to: "ZZA", 2023,
      ["hours": reply(.clarified, "For the parties only: twelve.", "2023-12-20", nil)],
      visibility: .parties)
  }
}

// MARK: - Asking and answering

extension StoreDraft {
  /// Writes a reviewer's file. Each entry gets a pin of the present answer that it is about, unless it has a pin.
  fileprivate mutating func ask(
    _ reviewer: String, of participant: String, _ year: Int,
    _ entries: KeyValuePairs<String, JSONTree>, visibility: Visibility? = nil
  ) {
    let pinned = entries.map { key, entry in
      JSONTree.Member(
        key: key, value: entry["pin"] == nil ? pinning(entry, of: participant, year) : entry)
    }
    self[RecordPath(.reviewAsked, of: participant, by: reviewer, in: year)] = members([
      "participant": .string(participant), "reviewer": .string(reviewer),
      "year": .number("\(year)"), "visibility": word(visibility), "entries": .object(pinned),
    ])
  }

  private func pinning(_ entry: JSONTree, of participant: String, _ year: Int) -> JSONTree {
    guard case .string(let item) = entry["item"] else { return entry }
    let kind: RecordKind = item.hasPrefix("SALW") ? .salw : .implementation
    let answer = self[RecordPath(kind, of: participant, in: year)]?["answers"]?[item]
    return answer.map { entry.setting(["pin"], to: .string(ReviewPin.of(answer: $0))) } ?? entry
  }

  /// Writes the reviewed participant's file. Each reply gets a pin of the entry that it answers, unless it has a pin.
  fileprivate mutating func respond(
    _ participant: String, to reviewer: String, _ year: Int,
    _ replies: KeyValuePairs<String, JSONTree>, visibility: Visibility? = nil
  ) {
    let asked = self[RecordPath(.reviewAsked, of: participant, by: reviewer, in: year)]?["entries"]
    let pinned = replies.map { key, reply in
      let pin = asked?[key].map { JSONTree.string(ReviewPin.of(entry: $0)) }
      return JSONTree.Member(
        key: key, value: reply.setting(["pin"], to: reply["pin"] ?? pin ?? .null))
    }
    self[RecordPath(.reviewAnswered, of: participant, by: reviewer, in: year)] = members([
      "participant": .string(participant), "reviewer": .string(reviewer),
      "year": .number("\(year)"), "visibility": word(visibility), "entries": .object(pinned),
    ])
  }
}

private func entry(
  _ kind: String, _ item: String, _ text: String, pin: String? = nil,
  followsUp: (year: Int, entry: String)? = nil, visibility: Visibility? = nil
) -> JSONTree {
  members([
    "kind": .string(kind), "item": .string(item), "text": strings([text]),
    "pin": pin.map { .string($0) },
    "followsUp": followsUp.map {
      members(["year": .number("\($0.year)"), "entry": .string($0.entry)])
    }, "visibility": word(visibility),
  ])
}

private enum Response: String { case accepted, noted, clarified }

/// A reply by the reviewed participant. Without consent it is for the parties and the secretariat only.
private func reply(
  _ response: Response, _ text: String, _ date: String, _ edition: Visibility?,
  pin: String? = nil, visibility: Visibility? = nil
) -> JSONTree {
  members([
    "response": .string(response.rawValue), "text": strings([text]), "date": .string(date),
    "pin": pin.map { .string($0) },
    "consent": edition.map { consent($0, by: "The office that answered", date) },
    "visibility": word(visibility),
  ])
}

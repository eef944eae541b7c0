/// The kinds of record. Each has its own schema, `schemas/<name>.schema.json`.
///
/// To add one, add a case here and its row in the table below. The compiler and the tests then name
/// everything else that is needed.
public enum RecordKind: String, Sendable, CaseIterable {
  // The order matters when a path is read: `frameworks/crosswalk.json` must be tried before
  // `frameworks/<id>.json`.
  case store
  case instruments
  case outline
  case crosswalk
  case framework
  case source
  case participant
  case acts
  case registers
  case edition
  case implementation
  case salw
  case briefing
  case reviewAsked = "review-asked"
  case reviewAnswered = "review-answered"
  case activity
  case vote
}

extension RecordKind {
  /// The table of what is known about each kind.
  static func row(_ kind: RecordKind) -> KindTraits {
    switch kind {
    case .store:
      .init(
        path: [.word("store")], name: "the store", words: { _ in "the store" },
        answers: nil, container: nil, owner: .secretariat, isContext: true,
        whenBroken: .named, inConflict: .commonPart, isOnlyItsEntries: false,
        consent: .nobody, later: nil,
        seal: .never,
        dates: .ownRules, isAskedFor: .no, keyedByItems: [],
        section: nil, given: nil)
    case .instruments:
      .init(
        path: [.word("frameworks"), .word("instruments")], name: "the list of instruments",
        words: { _ in "the list of instruments" },
        answers: nil, container: "items", owner: .secretariat, isContext: true,
        whenBroken: .named, inConflict: .commonPart, isOnlyItsEntries: false,
        consent: .nobody, later: nil,
        seal: .shared([.items("items")]),
        dates: .untilHorizon, isAskedFor: .no, keyedByItems: [],
        section: nil, given: nil)
    case .outline:
      .init(
        path: [.word("frameworks"), .word("aso-format")], name: "the Outlook’s outline",
        words: { _ in "the Outlook's outline" },
        answers: nil, container: nil, owner: .secretariat, isContext: true,
        whenBroken: .named, inConflict: .commonPart, isOnlyItsEntries: false,
        consent: .nobody, later: nil,
        seal: .never,
        dates: .untilHorizon, isAskedFor: .no, keyedByItems: [],
        section: nil, given: nil)
    case .crosswalk:
      .init(
        path: [.word("frameworks"), .word("crosswalk")], name: "the crosswalk",
        words: { _ in "the crosswalk" },
        answers: nil, container: "items", owner: .secretariat, isContext: true,
        whenBroken: .named, inConflict: .commonPart, isOnlyItsEntries: false,
        consent: .nobody, later: nil,
        seal: .never,
        dates: .untilHorizon, isAskedFor: .no, keyedByItems: [],
        section: nil, given: nil)
    case .framework:
      .init(
        path: [.word("frameworks"), .id], name: "a framework", words: { $0.id ?? $0.text },
        answers: nil, container: "items", owner: .secretariat, isContext: true,
        whenBroken: .named, inConflict: .commonPart, isOnlyItsEntries: false,
        consent: .nobody, later: nil,
        seal: .shared([.items("items")]),
        dates: .untilHorizon, isAskedFor: .no, keyedByItems: [],
        section: nil, given: nil)
    case .source:
      .init(
        path: [.word("sources"), .id], name: "a source", words: { "source \($0.id ?? "")" },
        answers: nil, container: nil, owner: .everybody, isContext: false,
        whenBroken: .hidden, inConflict: .commonPart, isOnlyItsEntries: false,
        consent: .nobody, later: nil,
        seal: .whereCited,
        dates: .untilHorizon, isAskedFor: .no, keyedByItems: [],
        section: nil, given: nil)
    case .participant:
      .init(
        path: [.word("participants"), .participant, .word("participant")], name: "a participant",
        words: { $0.participant ?? $0.text },
        answers: nil, container: nil, owner: .participant, isContext: true,
        whenBroken: .named, inConflict: .commonPart, isOnlyItsEntries: false,
        consent: .nobody, later: nil,
        seal: .shared([.namesByEdition("namesByEdition"), .periods("memberships")]),
        dates: .ownRules, isAskedFor: .no, keyedByItems: [],
        section: nil, given: nil)
    case .acts:
      .init(
        path: [.word("participants"), .participant, .word("instruments")],
        name: "a participant’s acts", words: { "\($0.participant ?? "") acts" },
        answers: nil, container: "instruments", owner: .participant, isContext: false,
        whenBroken: .named, inConflict: .nothing, isOnlyItsEntries: true,
        consent: .nobody, later: .init(depth: 4, date: "date"),
        seal: .shared([.acts("instruments")]),
        dates: .untilHorizon, isAskedFor: .no, keyedByItems: [],
        section: .acts, given: nil)
    case .registers:
      .init(
        path: [.word("participants"), .participant, .word("registers")],
        name: "a participant’s registers", words: { "\($0.participant ?? "") registers" },
        answers: nil, container: nil, owner: .participant, isContext: false,
        whenBroken: .hidden, inConflict: .nothing, isOnlyItsEntries: true,
        consent: .persons, later: .init(depth: 2, date: "from"),
        seal: .shared(["focalPoints", "experts", "envoys", "capacities"].map { .periods($0) }),
        dates: .untilHorizon, isAskedFor: .no, keyedByItems: [],
        section: .registers, given: nil)
    case .edition:
      .init(
        path: [.year, .word("edition")], name: "a year’s edition",
        words: { "edition \($0.yearWords)" },
        answers: nil, container: nil, owner: .secretariat, isContext: true,
        whenBroken: .named, inConflict: .commonPart, isOnlyItsEntries: false,
        consent: .nobody, later: nil,
        seal: .edition,
        dates: .ownRules, isAskedFor: .no, keyedByItems: [],
        section: nil, given: nil)
    case .implementation:
      .init(
        path: [.year, .participant, .word("implementation")], name: "a file of answers",
        words: { "\($0.participant ?? "") \($0.yearWords)" },
        answers: recommendations, container: "answers", owner: .participant, isContext: false,
        whenBroken: .named, inConflict: .commonPart, isOnlyItsEntries: false,
        consent: .nobody, later: nil,
        seal: .whole,
        dates: .untilYearEnd, isAskedFor: .yes, keyedByItems: ["pathway"],
        section: .answers, given: nil)
    case .salw:
      .init(
        path: [.year, .participant, .word("salw")], name: "a file of answers",
        words: { "\($0.participant ?? "") \($0.yearWords)" },
        answers: smallArms, container: "answers", owner: .participant, isContext: false,
        whenBroken: .named, inConflict: .commonPart, isOnlyItsEntries: false,
        consent: .nobody, later: nil,
        seal: .whole,
        dates: .untilYearEnd, isAskedFor: .ifConfirmed, keyedByItems: [],
        section: .answers, given: nil)
    case .briefing:
      .init(
        path: [.year, .participant, .word("briefings"), .id], name: "a briefing",
        words: { "\($0.participant ?? "") \($0.yearWords) › briefing \($0.id ?? "")" },
        answers: nil, container: nil, owner: .participant, isContext: false,
        whenBroken: .hidden, inConflict: .nothing, isOnlyItsEntries: false,
        consent: .participant, later: nil,
        seal: .whole,
        dates: .withinYear, isAskedFor: .yes, keyedByItems: [],
        section: .given, given: briefings)
    case .reviewAsked:
      .init(
        path: [.year, .participant, .word("reviews"), .reviewer, .word("asked")],
        name: "the questions of a peer review",
        words: { "\($0.participant ?? "") \($0.yearWords) › review by \($0.reviewer ?? "")" },
        answers: nil, container: "entries", owner: .reviewer, isContext: false,
        whenBroken: .hidden, inConflict: .nothing, isOnlyItsEntries: true,
        consent: .reviewed, later: nil,
        seal: .whole,
        dates: .ownRules, isAskedFor: .yes, keyedByItems: [],
        section: .reviews, given: nil)
    case .reviewAnswered:
      .init(
        path: [.year, .participant, .word("reviews"), .reviewer, .word("answered")],
        name: "the answers to a peer review",
        words: { "\($0.participant ?? "") \($0.yearWords) › answers to \($0.reviewer ?? "")" },
        answers: nil, container: "entries", owner: .participant, isContext: false,
        whenBroken: .hidden, inConflict: .nothing, isOnlyItsEntries: true,
        consent: .reviewed, later: nil,
        seal: .whole,
        dates: .ownRules, isAskedFor: .yes, keyedByItems: [],
        section: .reviews, given: nil)
    case .activity:
      .init(
        path: [.year, .word("activities"), .id], name: "an activity",
        words: { "activity \($0.id ?? "") \($0.yearWords)" },
        answers: nil, container: "participants", owner: .secretariat, isContext: false,
        whenBroken: .hidden, inConflict: .nothing, isOnlyItsEntries: false,
        consent: .nobody, later: nil,
        seal: .whole,
        dates: .withinYear, isAskedFor: .no, keyedByItems: [],
        section: .activities, given: nil)
    case .vote:
      .init(
        path: [.year, .word("votes"), .id], name: "a vote", words: { "vote \($0.id ?? "")" },
        answers: nil, container: "votes", owner: .secretariat, isContext: false,
        whenBroken: .hidden, inConflict: .nothing, isOnlyItsEntries: false,
        consent: .nobody, later: nil,
        seal: .whole,
        dates: .withinYear, isAskedFor: .no, keyedByItems: [],
        section: .votes, given: nil)
    }
  }

  private static let recommendations = AnswerWords(
    framework: "cscap-18", heading: "Recommendations", note: "")
  private static let smallArms = AnswerWords(
    framework: "salw", heading: "Small arms measures", note: " on small arms")

  private static let briefings = GivenWords(
    name: "voluntary briefing", label: "Briefing", heading: "Voluntary briefings",
    parts: [
      ("policies", "Policies"), ("experience", "Experience"), ("plans", "Plans"),
      ("domesticSituation", "Domestic situation"),
      ("challenges", "Challenges and risk factors"),
      ("recentDevelopments", "Recent developments"),
      ("assistanceNeeded", "Assistance needed"), ("lessons", "Lessons learned"),
      ("regionalImplications", "Regional implications"),
    ])
}

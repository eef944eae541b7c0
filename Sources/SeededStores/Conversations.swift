import JSONText
import Records

extension SeededStore {
  /// A voluntary background briefing. Without consent to print it, it is for the parties.
  func briefing(_ place: RecordPath) -> JSONTree? {
    guard let code = place.participant, let year = place.year, let id = place.id else { return nil }
    var telling = telling(place.text)
    let circled = telling.circle(restricted: 5)
    let agreed = consent(&telling, code, year)
    let own = agreed.member.isEmpty ? circled.narrowed(to: .parties) : circled
    let circle = own.narrowed(to: agreed.reach)
    let parts = [
      "policies", "experience", "plans", "domesticSituation", "challenges", "recentDevelopments",
      "assistanceNeeded", "lessons", "regionalImplications",
    ].compactMap { part -> JSONTree.Member? in
      guard part == "policies" || telling.isSo(60) else { return nil }
      return .init(key: part, value: telling.paragraphs(2 + telling.below(3), for: circle))
    }
    return JSONTree.object(
      [
        .init(key: "id", value: .string(id)), .init(key: "participant", value: .string(code)),
        .init(key: "year", value: .number("\(year)")),
        .init(
          key: "title", value: .string("\(circle.seededNotice)Briefing by \(code) on its policies")),
        .init(key: "date", value: .string(telling.date(in: year))),
        .init(key: "sources", value: [.string(note(of: code, year))]),
      ] + parts + agreed.member + own.member)
  }

  /// The widest circle for which consent was given, and the member `consent`.
  private func consent(
    _ telling: inout SentenceMaker, _ code: String, _ year: Int
  ) -> (reach: Visibility, member: [JSONTree.Member]) {
    let draw = telling.below(10)
    let day = telling.date(in: year)
    guard draw < 8 else { return (.parties, []) }
    let reach: Visibility = draw < 6 ? .public : .participants
    let consent: JSONTree = [
      "by": .string("Foreign ministry of \(code)"), "date": .string(day),
      "edition": .string(reach.rawValue),
    ]
    return (reach, [.init(key: "consent", value: consent)])
  }

  // MARK: Reviews

  /// The parts of a review's entry that both of its files need.
  private struct Entry {
    var key: String
    var item: String
    var kind: String
    var own: Visibility
    var isAnswered: Bool
    var reach: Visibility
    var consent: [JSONTree.Member]

    var circle: Visibility { own.narrowed(to: reach) }
  }

  /// The entries of a review. Both of its files are written from them.
  private func entries(
    _ participant: Int, _ reviewer: Int, _ year: Int, _ round: Int
  ) -> [Entry] {
    let (code, other) = (Codes.code(participant), Codes.code(reviewer))
    var telling = telling("review \(year) \(code) \(other)")
    let isTaken = extras.has(
      extras.answered[round], round: round, cell: extras.cell(participant, year))
    let items = foundations.items(.implementation, body: nil, year)
    guard !items.isEmpty else { return [] }
    let kinds = ["question", "question", "commendation", "recommendation"]
    return (0..<(2 + telling.below(3))).map { number in
      let own = telling.circle(restricted: 6)
      let kind = telling.one(of: kinds)
      let agreed = consent(&telling, code, year)
      // The first entry is always answered, so that the file of answers is not empty.
      let isAnswered = isTaken && (telling.isSo(80) || number == 0)
      let reach = isAnswered ? agreed.reach : .parties
      return Entry(
        key: "\(kind)-\(number + 1)" + own.narrowed(to: reach).slug,
        item: telling.one(of: items), kind: kind, own: own, isAnswered: isAnswered, reach: reach,
        consent: agreed.member)
    }
  }

  private func review(_ place: RecordPath) -> (entries: [Entry], frame: [JSONTree.Member])? {
    guard let code = place.participant, let year = place.year, let other = place.reviewer,
      let participant = Codes.number(code), let reviewer = Codes.number(other),
      let round = extras.round(participant, reviewer, year)
    else { return nil }
    let frame: [JSONTree.Member] = [
      .init(key: "participant", value: .string(code)),
      .init(key: "reviewer", value: .string(other)),
      .init(key: "year", value: .number("\(year)")),
    ]
    return (entries(participant, reviewer, year, round), frame)
  }

  func asked(_ place: RecordPath) -> JSONTree? {
    guard let review = review(place), let year = place.year else { return nil }
    var telling = telling(place.text)
    let earlier = self.earlier(place)
    let entries = review.entries.enumerated().map { number, entry in
      let members: [JSONTree.Member] = [
        .init(key: "kind", value: .string(entry.kind)),
        .init(key: "item", value: .string(entry.item)),
        .init(key: "text", value: telling.paragraphs(1 + telling.below(3), for: entry.circle)),
      ]
      // Everybody who sees an entry must be allowed to see the earlier entry that it follows up.
      let follows = number < earlier.count && earlier[number].circle <= entry.circle
      let up: JSONTree = [
        "year": .number("\(year - 1)"),
        "entry": .string(follows ? earlier[number].key : ""),
      ]
      return JSONTree.Member(
        key: entry.key,
        value: .object(
          members + (follows ? [.init(key: "followsUp", value: up)] : []) + entry.own.member))
    }
    return .object(review.frame + [.init(key: "entries", value: .object(entries))])
  }

  /// The entries of the same reviewer in the year before.
  private func earlier(_ place: RecordPath) -> [Entry] {
    guard let code = place.participant, let other = place.reviewer, let year = place.year,
      year > StoreShape.firstYear
    else { return [] }
    return review(RecordPath(.reviewAsked, of: code, by: other, in: year - 1))?.entries ?? []
  }

  func answered(_ place: RecordPath) -> JSONTree? {
    guard let review = review(place), let year = place.year else { return nil }
    var telling = telling(place.text)
    let entries = review.entries.filter(\.isAnswered).map { entry in
      let members: [JSONTree.Member] = [
        .init(
          key: "response", value: .string(telling.one(of: ["accepted", "noted", "clarified"]))),
        .init(key: "text", value: telling.paragraphs(1 + telling.below(2), for: entry.circle)),
        .init(key: "date", value: .string(telling.date(in: year))),
      ]
      return JSONTree.Member(
        key: entry.key, value: .object(members + entry.consent + entry.own.member))
    }
    return .object(review.frame + [.init(key: "entries", value: .object(entries))])
  }
}

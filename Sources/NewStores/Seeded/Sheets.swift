import JSONText
import Records
import SeededNumbers

extension SeededStore {
  /// A participant's or a body's answers of a year.
  func sheet(_ place: RecordPath) -> JSONTree? {
    guard let code = place.participant, let year = place.year, let name = place.kind.framework
    else { return nil }
    let body = foundations.bodies.contains(code) ? code : nil
    let items = foundations.items(place.kind, body: body, year)
    let news = news(place.kind, code, body, through: year)
    var telling = telling("sheets \(code)")
    let circle: Visibility = body == nil && telling.isSo(3) ? .participants : .public
    let answers = items.map { item in
      JSONTree.Member(key: item, value: answer(item, code, body, year, circle, news))
    }
    return JSONTree.object(
      [
        .init(key: "participant", value: .string(code)),
        .init(key: "year", value: .number("\(year)")),
        .init(key: "framework", value: .string(name)),
        .init(key: "answers", value: .object(answers)),
      ] + circle.member + (code == "ARF" ? pathway(items, year) : []))
  }

  /// For each edition the item that is answered anew in it, so that the year's note is cited.
  private func news(
    _ kind: RecordKind, _ code: String, _ body: String?, through year: Int
  ) -> [String] {
    var chance = SeededGenerator(seed: shape.seed, for: "news \(code)")
    let first = chance.below(1000)
    return (StoreShape.firstYear...year).map { year in
      let items = foundations.items(kind, body: body, year)
      return items.isEmpty ? "" : items[(first + year) % items.count]
    }
  }

  private func answer(
    _ item: String, _ code: String, _ body: String?, _ year: Int, _ outer: Visibility,
    _ news: [String]
  ) -> JSONTree {
    var chance = SeededGenerator(seed: shape.seed, for: "answer \(code) \(item)")
    let key = chance.next()
    let newsworthy = news.map { $0 == item }
    let history = AnswerHistory(
      key: key, through: year, answered: shape.answered, newsworthy: newsworthy)
    // What is told is told in its year's words, which later years repeat.
    var telling = Telling(
      chance: SeededGenerator(seed: key &+ UInt64(history.toldIn) &* 0xA24B_AED4_963E_E407),
      fullness: shape.fullness)
    let own = telling.circle(restricted: 5)
    let circle = outer.narrowed(to: own)
    guard history.status != .notReported else { return silence(history, &telling, outer) }
    let source = note(code, body, history.asOf)
    var members: [JSONTree.Member] = [
      .init(key: "status", value: .string(history.status.rawValue)),
      .init(key: "asOf", value: .string(date(key, in: history.asOf))),
      .init(key: "statedBy", value: .string(history.statedBy.rawValue)),
    ]
    if history.step == .confirmed { members.append(.init(key: "confirmation", value: "confirmed")) }
    if history.step == .carriedForward {
      members.append(.init(key: "confirmation", value: "carried-forward"))
    }
    members.append(
      .init(key: "summary", value: telling.paragraphs(1 + telling.below(2), for: circle)))
    members += actions(history, code, body, &telling, circle)
    members += assistance(&telling, circle)
    if history.isSetBack {
      members.append(.init(key: "changeNote", value: telling.paragraphs(1, for: circle)))
    }
    let mustCite =
      history.status == .implemented || history.statedBy == .publicSource
      || newsworthy[history.asOf - StoreShape.firstYear]
    if mustCite || telling.isSo(60) {
      members.append(.init(key: "sources", value: [.string(source)]))
      if telling.isSo(10) { members.append(.init(key: "confidence", value: "medium")) }
    }
    return .object(members + own.member)
  }

  /// Nothing, or why nothing is said any more.
  private func silence(
    _ history: AnswerHistory, _ telling: inout Telling, _ circle: Visibility
  ) -> JSONTree {
    guard history.step == .fellSilent, history.statedBy == .participant else {
      return ["status": "not-reported"]
    }
    return ["status": "not-reported", "changeNote": telling.paragraphs(1, for: circle)]
  }

  private func actions(
    _ history: AnswerHistory, _ code: String, _ body: String?, _ telling: inout Telling,
    _ outer: Visibility
  ) -> [JSONTree.Member] {
    let entries = (0..<telling.one(of: [0, 0, 0, 1, 1, 1])).map { number in
      let own = telling.circle(restricted: 4)
      let circle = outer.narrowed(to: own)
      let year = history.toldIn - telling.below(4)
      var members: [JSONTree.Member] = [
        .init(key: "title", value: .string(circle.notice + telling.one(of: Phrases.actions))),
        .init(key: "date", value: .string(telling.date(in: year))),
      ]
      if year < history.toldIn, telling.isSo(50) {
        members.append(.init(key: "endDate", value: .string(telling.date(in: history.toldIn))))
      }
      if telling.isSo(60) {
        members.append(.init(key: "summary", value: telling.paragraphs(1, for: circle)))
      }
      members.append(
        .init(
          key: "status", value: .string(telling.one(of: ["planned", "under-way", "completed"]))))
      if history.statedBy == .publicSource || telling.isSo(40) {
        let source = note(code, body, history.toldIn)
        members.append(.init(key: "sources", value: [.string(source)]))
      }
      return JSONTree.Member(
        key: "step-\(year)-\(number + 1)" + slug(of: circle), value: .object(members + own.member))
    }
    return JSONTree.keyed("actions", entries)
  }

  private func assistance(_ telling: inout Telling, _ outer: Visibility) -> [JSONTree.Member] {
    guard telling.isSo(8) else { return [] }
    let own = telling.circle(restricted: 6)
    let circle = outer.narrowed(to: own)
    let side = telling.isSo(60) ? "sought" : "offered"
    let entry = JSONTree.object([
      .init(key: "title", value: .string(circle.notice + telling.one(of: Phrases.assistance))),
      .init(key: "summary", value: telling.paragraphs(1, for: circle)),
    ])
    let entries: [JSONTree.Member] = [
      .init(key: "help-1" + slug(of: circle), value: entry.with(own.member))
    ]
    return [.init(key: "assistance", value: .object(JSONTree.keyed(side, entries)))]
  }

  /// How far each recommendation has come in the forum; it never goes back.
  private func pathway(_ items: [String], _ year: Int) -> [JSONTree.Member] {
    let entries = items.filter { !$0.contains(".") }.map { item in
      var telling = telling("pathway \(item)")
      let steps: [PathwayStep] = [
        .none, .expertsMeeting, .interSessionalMeeting, .ministerialConsideration, .implementation,
      ]
      let pace = 2 + telling.below(9)
      let step = steps[min((year - StoreShape.firstYear) / pace, steps.count - 1)]
      return JSONTree.Member(
        key: item,
        value: [
          "step": .string(step.rawValue), "asOf": .string("\(year)"),
          "sources": [.string(yearSource(year))],
        ])
    }
    return JSONTree.keyed("pathway", entries)
  }

  /// What an answer of a year cites.
  private func note(_ code: String, _ body: String?, _ year: Int) -> String {
    body == nil ? note(of: code, year) : yearSource(year)
  }

  /// The day in a year for which an answer holds, the same however the answer came there.
  private func date(_ key: UInt64, in year: Int) -> String {
    var telling = Telling(chance: SeededGenerator(seed: key ^ UInt64(year)), fullness: 0)
    return telling.date(in: year)
  }

  /// What the key of an entry that is not for everybody ends with.
  func slug(of circle: Visibility) -> String { circle == .public ? "" : "-\(circle)-only" }
}

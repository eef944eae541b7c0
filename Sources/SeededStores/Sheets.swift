import JSONText
import Records
import SeededNumbers

extension SeededStore {
  /// The answers of a participant or a body in a year.
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

  /// For each edition, the item that must be reworded in it, so that the note of the year is cited.
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
    guard history.asOf > 0 else { return ["status": "not-reported"] }
    let answer = SeededAnswer(
      key: key, history: history, outer: outer, fullness: shape.fullness,
      citing: { year in
        body == nil ? note(of: code, year) : yearSource(year)
      })
    return answer.tree(mustCite: newsworthy[history.asOf - StoreShape.firstYear])
  }

  /// The step that each recommendation has reached in the forum. It never goes back.
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
}

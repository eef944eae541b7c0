// Makes the text of an answer in a year from its history. What the history did not change stays the same,
// word for word, so that two years differ as two years of real records do.
//
//   a sentence     keeps its office and its matter; its other words are of the last year that reworded it
//   an action      begins in a year in which the answer was reworded, moves on in later ones, and is left
//                  out after six years
//   the rest       the visibility and the assistance stay the same as long as there is an answer

import JSONText
import Records
import SeededNumbers

/// One answer, ready to be written.
struct SeededAnswer {
  /// A random number for this answer only.
  let key: UInt64
  let history: AnswerHistory
  /// The visibility of the answer's record.
  let outer: Visibility
  let fullness: Int
  /// Returns the source that an answer of a year cites.
  let citing: (Int) -> String

  func tree(mustCite: Bool) -> JSONTree {
    var telling = telling("answer")
    let own = telling.circle(restricted: 5)
    let circle = outer.narrowed(to: own)
    guard history.status != .notReported else { return silence(circle) }
    var members: [JSONTree.Member] = [
      .init(key: "status", value: .string(history.status.rawValue)),
      .init(key: "asOf", value: .string(date(in: history.asOf))),
      .init(key: "statedBy", value: .string(history.statedBy.rawValue)),
    ]
    if let word = history.step.confirmation {
      members.append(.init(key: "confirmation", value: .string(word)))
    }
    members.append(.init(key: "summary", value: summary(&telling, circle)))
    members += JSONTree.keyed("actions", actions(circle))
    members += assistance(&telling, circle)
    if history.isSetBack { members.append(changeNote(circle)) }
    members.append(.init(key: "sources", value: [.string(citing(history.asOf))]))
    let isStated = history.status == .implemented || history.statedBy == .publicSource
    if telling.isSo(60) || mustCite || isStated, telling.isSo(10) {
      members.append(.init(key: "confidence", value: "medium"))
    }
    return .object(members + own.member)
  }

  /// An answer that reports nothing. If the participant answered before, a note says why it stopped. A restricted
  /// answer has no such note.
  private func silence(_ circle: Visibility) -> JSONTree {
    guard history.step == .fellSilent, history.statedBy == .participant, circle == outer else {
      return ["status": "not-reported"]
    }
    return .object([.init(key: "status", value: "not-reported"), changeNote(circle)])
  }

  private func changeNote(_ circle: Visibility) -> JSONTree.Member {
    var telling = telling("why", in: history.toldIn)
    return .init(key: "changeNote", value: telling.paragraphs(1, for: circle))
  }

  private func summary(_ telling: inout SentenceMaker, _ circle: Visibility) -> JSONTree {
    let number = telling.length(1 + telling.below(2))
    let told = (0..<number).map { sentence in
      let (office, matter) = (telling.one(of: Phrases.offices), telling.one(of: Phrases.matters))
      let touched = history.tellings.last { year in
        var chance = self.telling("touch \(sentence)", in: year)
        return chance.isSo(60)
      }
      var words = self.telling("words \(sentence)", in: touched ?? 0)
      return words.sentence(office, matter)
    }
    return SentenceMaker.paragraphs(told, for: circle)
  }

  private func actions(_ outer: Visibility) -> [JSONTree.Member] {
    history.tellings.filter { $0 > history.toldIn - 6 }.compactMap { begun in
      var telling = telling("action", in: begun)
      return telling.isSo(22) ? action(begun, &telling, outer) : nil
    }
  }

  private func action(
    _ begun: Int, _ telling: inout SentenceMaker, _ outer: Visibility
  ) -> JSONTree.Member {
    let own = telling.circle(restricted: 4)
    let circle = outer.narrowed(to: own)
    var members: [JSONTree.Member] = [
      .init(key: "title", value: .string(circle.seededNotice + telling.one(of: Phrases.actions))),
      .init(key: "date", value: .string(telling.date(in: begun))),
    ]
    if telling.isSo(60) {
      members.append(.init(key: "summary", value: telling.paragraphs(1, for: circle)))
    }
    if history.statedBy == .publicSource || telling.isSo(40) {
      members.append(.init(key: "sources", value: [.string(citing(begun))]))
    }
    let age = history.toldIn - begun
    let status = age == 0 ? "planned" : age < 3 ? "under-way" : "completed"
    members.append(.init(key: "status", value: .string(status)))
    if age >= 3 {
      members.append(.init(key: "endDate", value: .string(telling.date(in: history.toldIn))))
    }
    return .init(key: "step-\(begun)" + circle.slug, value: .object(members + own.member))
  }

  private func assistance(_ telling: inout SentenceMaker, _ outer: Visibility) -> [JSONTree.Member]
  {
    guard telling.isSo(8) else { return [] }
    let own = telling.circle(restricted: 6)
    let circle = outer.narrowed(to: own)
    let entry: [JSONTree.Member] = [
      .init(
        key: "title", value: .string(circle.seededNotice + telling.one(of: Phrases.assistance))),
      .init(key: "summary", value: telling.paragraphs(1, for: circle)),
    ]
    let side = telling.isSo(60) ? "sought" : "offered"
    let entries: [JSONTree.Member] = [
      .init(key: "help-1" + circle.slug, value: .object(entry + own.member))
    ]
    return [.init(key: "assistance", value: .object(JSONTree.keyed(side, entries)))]
  }

  /// The date in a year for which the answer holds. It depends only on the answer and the year.
  private func date(in year: Int) -> String {
    var telling = telling("date", in: year)
    return telling.date(in: year)
  }

  private func telling(_ name: String, in year: Int = 0) -> SentenceMaker {
    let seed = key &+ UInt64(year) &* 0xA24B_AED4_963E_E407
    return SentenceMaker(chance: SeededGenerator(seed: seed, for: name), fullness: fullness)
  }
}

extension AnswerHistory.Step {
  /// The value of the member `confirmation`.
  fileprivate var confirmation: String? {
    switch self {
    case .confirmed: "confirmed"
    case .carriedForward: "carried-forward"
    case .silent, .fellSilent, .told: nil
    }
  }
}

/// What earlier years hold about one participant's items, for a year that is silent on some of them.
///
/// An action stands in the year of the report that states it, so that a year's own sheet does not
/// show a law that was reported before. Take it once a participant, then ask item by item.
public struct EarlierAnswers: Sendable {
  private let store: Store
  /// The sheets of the years before, oldest first.
  private let sheets: [AnswerSheet]

  init(_ store: Store, _ kind: RecordKind, of participant: String, before year: Int) {
    self.store = store
    sheets = store.sheets(kind, of: participant).filter { $0.year < year }
  }

  /// The actions and the last status of an item and of those that it came in place of; `nil` where
  /// earlier years hold neither.
  public func on(_ item: Item) -> EarlierFacts? {
    guard !sheets.isEmpty else { return nil }
    let lineage = store.lineage(of: item)
    let facts = EarlierFacts(
      sheets.flatMap { sheet in
        lineage.compactMap { asked in
          sheet.answer(asked.id).map { EarlierAnswer(year: sheet.year, answer: $0) }
        }
      })
    return facts.actions.isEmpty && facts.status == nil ? nil : facts
  }
}

/// What earlier years hold about one item. It is no answer of a later year.
public struct EarlierFacts: Sendable {
  /// The actions by the year that reported them, each once, in the first year that has it: an answer
  /// that is carried forward repeats its actions year by year.
  public private(set) var actions: [(year: Int, actions: [EarlierAction])] = []
  /// The latest answer that has a status.
  public let status: EarlierAnswer?

  /// From an item's answers, oldest first.
  fileprivate init(_ answers: [EarlierAnswer]) {
    var told: Set<[String]> = []
    status = answers.last { $0.answer.status != .notReported }
    for one in answers {
      let new = one.answer.actions.filter {
        told.insert([$0.key, $0.title, $0.date?.text ?? ""]).inserted
      }
      guard !new.isEmpty else { continue }
      if actions.last?.year != one.year { actions.append((one.year, [])) }
      actions[actions.count - 1].actions += new.map {
        EarlierAction(action: $0, answer: one.answer)
      }
    }
  }
}

/// An action of an earlier year, and the answer that tells of it.
public struct EarlierAction: Sendable {
  public let action: Action
  public let answer: Answer
}

/// One answer of an earlier year.
public struct EarlierAnswer: Sendable {
  public let year: Int
  public let answer: Answer
}

extension Store {
  /// A participant's answers of the years before one.
  public func earlierAnswers(
    _ kind: RecordKind, of participant: String, before year: Int
  ) -> EarlierAnswers {
    EarlierAnswers(self, kind, of: participant, before: year)
  }
}

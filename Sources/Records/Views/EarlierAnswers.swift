/// A participant's answers of earlier years. They are shown if the participant did not answer an item in the year that
/// is printed.
///
/// An action is recorded only in the year of the report that states it. So the answers of a year do not show a law that
/// was reported in an earlier year. Make this value once for a participant, then call ``on(_:)`` for each item.
public struct EarlierAnswers: Sendable {
  private let store: Store
  /// The participant's answers of all earlier years, oldest first.
  private let sheets: [AnswerSheet]

  init(_ store: Store, _ kind: RecordKind, of participant: String, before year: Int) {
    self.store = store
    sheets = store.sheets(kind, of: participant).filter { $0.year < year }
  }

  /// The actions and the latest status of an item, and of the items that it replaced. `nil` if earlier years have
  /// neither an action nor a status.
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

/// What earlier years say about one item. It does not count as an answer of a later year.
public struct EarlierFacts: Sendable {
  /// The actions by the first year that reported them. Each is listed once, though an answer that is
  /// carried forward repeats its actions every year.
  public private(set) var actions: [(year: Int, actions: [EarlierAction])] = []
  /// The latest answer that has a status.
  public let status: EarlierAnswer?

  /// Collects the facts from an item's answers, which are sorted oldest first.
  fileprivate init(_ answers: [EarlierAnswer]) {
    var seen: Set<[String]> = []
    status = answers.last { $0.answer.status != .notReported }
    for one in answers {
      let new = one.answer.actions.filter {
        seen.insert([$0.key, $0.title, $0.date?.text ?? ""]).inserted
      }
      guard !new.isEmpty else { continue }
      if actions.last?.year != one.year { actions.append((one.year, [])) }
      actions[actions.count - 1].actions += new.map {
        EarlierAction(action: $0, answer: one.answer)
      }
    }
  }
}

/// An action of an earlier year, with the answer that reports it.
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
  /// A participant's answers of the years before `year`.
  public func earlierAnswers(
    _ kind: RecordKind, of participant: String, before year: Int
  ) -> EarlierAnswers {
    EarlierAnswers(self, kind, of: participant, before: year)
  }
}

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

  /// The answers that say anything, oldest first, those on items that it came in place of included.
  public func on(_ item: Item) -> [EarlierAnswer] {
    guard !sheets.isEmpty else { return [] }
    let lineage = store.lineage(of: item)
    return sheets.flatMap { sheet in
      lineage.compactMap { asked in
        guard let answer = sheet.answer(asked.id), !answer.isEmpty else { return nil }
        return EarlierAnswer(year: sheet.year, answer: answer)
      }
    }
  }
}

/// One answer of an earlier year.
public struct EarlierAnswer: Sendable {
  public let year: Int
  public let answer: Answer
}

extension EarlierAnswer {
  /// What one line says of an item's earlier years.
  public struct Summary: Sendable {
    /// The actions by the year that reported them, each once, in the first year that has it.
    public var actions: [(year: Int, actions: [Action])]
    /// The latest answer that has a status.
    public var status: EarlierAnswer?

    public var isEmpty: Bool { actions.isEmpty && status == nil }
  }

  /// Sums up what earlier years hold.
  ///
  /// An answer that was carried forward repeats its actions year by year: they are said once.
  public static func summary(of earlier: [EarlierAnswer]) -> Summary {
    var told: Set<String> = []
    var actions: [(year: Int, actions: [Action])] = []
    for one in earlier {
      let new = one.answer.actions.filter { told.insert("\($0.key) \($0.title)").inserted }
      guard !new.isEmpty else { continue }
      if actions.last?.year == one.year {
        actions[actions.count - 1].actions += new
      } else {
        actions.append((one.year, new))
      }
    }
    return Summary(
      actions: actions, status: earlier.last { $0.answer.status != .notReported })
  }
}

extension Store {
  /// A participant's answers of the years before one.
  public func earlierAnswers(
    _ kind: RecordKind, of participant: String, before year: Int
  ) -> EarlierAnswers {
    EarlierAnswers(self, kind, of: participant, before: year)
  }
}

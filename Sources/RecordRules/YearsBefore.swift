import RecordChanges
import Records

/// A participant's answer sheets of the two years before a sheet.
struct YearsBefore {
  /// The sheet of the year before, if there is one.
  let last: AnswerSheet?
  /// The sheet of two years before, if there is one.
  let secondLast: AnswerSheet?

  /// Each answer of a sheet, compared with the year before. If its item replaces another, it is compared with the answer
  /// on that one.
  func comparisons(
    _ sheet: AnswerSheet, _ context: StoreContext
  ) -> [(answer: Answer, comparison: Comparison)] {
    guard last != nil else { return [] }
    let store = context.store
    return sheet.answers.map { answer in
      (
        answer,
        Comparison(
          store.item(answer.item), id: answer.item, old: last, new: answer, from: sheet.year - 1,
          store)
      )
    }
  }
}

extension Comparison {
  /// Whether the participant itself stated the earlier answer; or, if the item replaces others, at least one of the
  /// answers on these.
  var restsOnTheParticipant: Bool {
    predecessors.isEmpty
      ? old?.statedBy == .participant
      : predecessors.contains {
        $0.answer?.statedBy == .participant && $0.answer?.status != .notReported
      }
  }

  /// The earlier status in quotes: `"implemented"`.
  var oldWords: String {
    let statuses = Set(predecessors.compactMap { $0.answer?.status }.map(\.words)).sorted()
    return quoted(old?.status.words ?? listed(statuses))
  }
}

extension Answer {
  /// Whether it is carried forward although its date is more than two years ago.
  func isLongCarried(in year: Int) -> Bool {
    guard isCarriedForward, let asOf else { return false }
    return Self.isLongPast(asOf.year, in: year)
  }

  /// Whether an answer of one year is too old to be carried forward to another year.
  static func isLongPast(_ asOf: Int, in year: Int) -> Bool { year - asOf > 2 }
}

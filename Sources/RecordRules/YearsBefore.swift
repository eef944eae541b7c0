import RecordChanges
import Records

/// A participant's answers of the years before a sheet's, as far as there are any.
struct YearsBefore {
  /// Those of the year before.
  let last: AnswerSheet?
  /// Those of the year before that.
  let secondLast: AnswerSheet?

  /// Each answer of a sheet beside what stands for it in the year before, followed across items that
  /// others came in place of.
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
  /// Whether the participant itself stated what stands for the year before, or part of it.
  var restsOnTheParticipant: Bool {
    predecessors.isEmpty
      ? old?.statedBy == .participant
      : predecessors.contains {
        $0.answer?.statedBy == .participant && $0.answer?.status != .notReported
      }
  }

  /// The words for the year before: `implemented`.
  var oldWords: String {
    let statuses = Set(predecessors.compactMap { $0.answer?.status }.map(\.words)).sorted()
    return quoted(old?.status.words ?? listed(statuses))
  }
}

extension Answer {
  /// Whether it is carried forward although its date lies more than two years back.
  func isLongCarried(in year: Int) -> Bool {
    guard isCarriedForward, let asOf else { return false }
    return Self.isLongPast(asOf.year, in: year)
  }

  /// Whether what was so in one year is too old to be carried forward to another.
  static func isLongPast(_ asOf: Int, in year: Int) -> Bool { year - asOf > 2 }
}

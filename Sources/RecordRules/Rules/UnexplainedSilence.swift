import Diagnostics
import JSONText
import RecordChanges
import Records

extension Rule {
  /// Where the year before a participant answered and this year's file says that nothing is reported,
  /// the secretariat notes what it knows of that.
  ///
  /// It is a reminder to the secretariat, never a fault of the participant's: reporting is voluntary.
  /// What was answered for few is left alone: a note in an answer that more may see would tell of it.
  static let unexplainedSilence = Rule(betweenYears: "unexplained-silence", .warning) {
    sheet, before, context in
    guard context.store.edition(sheet.year)?.isClosed != true else { return [] }
    let comparisons = before.comparisons(sheet, context)
    return comparisons.violations(of: "unexplained-silence", context) { answer, comparison in
      guard answer.status == .notReported, answer.changeNote.isEmpty,
        comparison.restsOnTheParticipant, !isNarrower(comparison, before.last, answer, sheet),
        comparison.kind(answeredBefore: true) == .fellSilent, let status = answer.value["status"]
      else { return nil }
      let old = comparison.oldWords
      return Violation(
        record: sheet.record, range: status.range,
        steps: [.member("answers"), .member(answer.item), .member("status")],
        found: "nothing reported yet, where the answer of \(sheet.year - 1) was \(old)",
        expected: "a \"changeNote\" such as [\"asked, no reply so far\"], once it is known",
        advice: "Ask, or note what is known. Reporting is voluntary, and no answer is owed.")
    }
  }

  /// Whether what was said the year before was for fewer than what is said now.
  private static func isNarrower(
    _ comparison: Comparison, _ earlier: AnswerSheet?, _ answer: Answer, _ sheet: AnswerSheet
  ) -> Bool {
    func circle(_ answer: Answer?, _ sheet: AnswerSheet?) -> Visibility {
      let words = [answer?.visibilityWord, sheet?.visibilityWord].compactMap(\.self)
      return words.map { Visibility(reading: $0) }.max() ?? .public
    }
    let now = circle(answer, sheet)
    let old = [comparison.old] + comparison.predecessors.map(\.answer)
    return old.compactMap(\.self).contains { circle($0, earlier) > now }
  }
}

import Diagnostics
import JSONText
import RecordChanges
import Records

extension Rule {
  /// If a participant answered in the year before and this year's answer is `not-reported`, the secretariat notes what
  /// it knows.
  ///
  /// It is a reminder to the secretariat, never a fault of the participant: reporting is voluntary. An earlier answer
  /// for a narrower circle is skipped, because a note for more readers would reveal it.
  static let unexplainedSilence = Rule(betweenYears: "unexplained-silence", .information) {
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
        found: "nothing reported yet; the answer of \(sheet.year - 1) was \(old)",
        expected: "a \"changeNote\" with what is known, such as [\"asked, no reply so far\"]",
        advice: "Ask the participant, or note what is known. Reporting is voluntary.")
    }
  }

  /// Whether the answer of the year before was for a narrower circle than this one.
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

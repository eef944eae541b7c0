import Diagnostics
import JSONText
import RecordChanges
import Records

extension Rule {
  /// An answer at an earlier stage than the year before, or one that has stopped, comes with a reason.
  static let unexplainedChange = Rule(betweenYears: "unexplained-change", .error) {
    sheet, before, context in
    let comparisons = before.comparisons(sheet, context)
    return comparisons.violations(of: "unexplained-change", context) { answer, comparison in
      guard answer.statedBy == .participant, answer.changeNote.isEmpty,
        comparison.restsOnTheParticipant, let status = answer.value["status"],
        let kind = comparison.kind(answeredBefore: true),
        kind == .regression || kind == .stopped
      else { return nil }
      let old = comparison.oldWords
      return Violation(
        record: sheet.record, range: status.range,
        steps: [.member("answers"), .member(answer.item), .member("status")],
        found:
          "\(quoted(answer.status.rawValue)), but the answer of \(sheet.year - 1) was \(old)",
        expected: "a \"changeNote\" that says why",
        advice: kind == .stopped
          ? "Ask the participant why it stopped, and record its words. Leave the earlier answer as it is."
          : "Ask the participant why it reports an earlier stage, and record its words. Leave the earlier answer as "
            + "it is: it may have been right then."
      )
    }
  }
}

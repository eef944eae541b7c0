import Diagnostics
import JSONText
import Records

extension Rule {
  /// An answer that is carried forward says what the answer of the year before said.
  static let carriedOtherwise = Rule(betweenYears: "carried-otherwise", .warning) {
    sheet, before, surroundings in
    guard let last = before.last else { return [] }
    return sheet.answers.violations(of: "carried-otherwise", surroundings) { answer in
      guard answer.isCarriedForward, answer.statedBy == .participant, says(answer.status),
        let old = last.answer(answer.item), old.statedBy == .participant, says(old.status),
        old.status != answer.status, let status = answer.value["status"]
      else { return nil }
      return Violation(
        record: sheet.record, range: status.range,
        steps: [.member("answers"), .member(answer.item), .member("status")],
        found:
          "\(quoted(answer.status.rawValue)), carried forward, where the answer of \(last.year) was "
          + quoted(old.status.rawValue),
        expected: "the same status as in \(last.year), or an answer that is not carried forward",
        advice: "Look in the source. If the participant stated this in \(sheet.year), set "
          + "\"confirmation\" to \"confirmed\", with its date and source. If not, one of the two years "
          + "has the wrong status.")
    }
  }

  private static func says(_ status: Status) -> Bool {
    ![.notReported, .unreadable, .withheld].contains(status)
  }
}

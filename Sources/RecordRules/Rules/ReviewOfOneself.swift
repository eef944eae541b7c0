import Diagnostics
import JSONText
import Records

extension Rule {
  /// No participant reviews itself.
  ///
  /// `Examination` finds it once all records were seen: both files of such a review are one mistake.
  static let reviewOfOneself = Rule("review-of-oneself", .error, .elsewhere)
}

/// What is wrong with a review, told by one of its files, where both sides of it are the same.
func reviewOfOneself(_ record: Record) -> Violation? {
  guard let participant = record.path.participant, participant == record.path.reviewer else {
    return nil
  }
  let value = record.root?["reviewer"]
  return Violation(
    record: record, range: value?.range ?? 0..<min(1, record.bytes.count),
    steps: value == nil ? [] : [.member("reviewer")],
    found: "a review of \(participant) by \(participant)",
    expected: "another participant as the reviewer",
    advice:
      "Find out who asked whom. If another asked, move the folder reviews/\(participant) to the code of that one, and mend \"reviewer\" in both its files. If another was asked, move it to that one’s folder, and mend \"participant\"."
  )
}

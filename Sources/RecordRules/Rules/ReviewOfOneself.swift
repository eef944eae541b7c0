import Diagnostics
import JSONText
import Records

extension Rule {
  /// No participant reviews itself.
  ///
  /// `Examination` checks it after all records, and makes one finding for both files of a review.
  static let reviewOfOneself = Rule("review-of-oneself", .error, .elsewhere)
}

/// The violation of a review whose reviewer is the reviewed participant; `record` is one of its files.
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
      "Find out who reviewed whom. If the reviewer is wrong, rename the folder reviews/\(participant) to the reviewer's "
      + "code. If the reviewed state is wrong, move the folder to that state's folder. Then correct the codes in both "
      + "files of the review."
  )
}

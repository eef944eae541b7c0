import Diagnostics
import JSONText
import Records

extension Rule {
  /// Each meeting is recorded once.
  ///
  /// ``Meetings`` finds repetitions after all records were seen.
  static let meetingTwice = Rule("meeting-twice", .warning, .elsewhere)
}

/// The violation of a meeting's record when another record seems to be about the same meeting.
func meetingTwice(_ record: Record, _ root: JSONValue, _ other: RecordPath) -> Violation {
  Violation(
    record: record,
    range: root["title"]?.range ?? root.range.prefix(1),
    steps: root["title"] == nil ? [] : [.member("title")],
    found: "the same date, place and participants as in \(other.text)",
    expected: "one record for each meeting",
    advice:
      "If \(record.path.text) and \(other.text) are one meeting, merge them into one record. If they "
      + "are two, give each its own \"place\" or \"organiser\"."
  )
}

import Diagnostics
import JSONText
import Records

extension Rule {
  /// One meeting is one record.
  ///
  /// ``Meetings`` finds it once all records were seen.
  static let meetingTwice = Rule("meeting-twice", .warning, .elsewhere)
}

/// What is wrong with a record of a meeting of which another seems to tell as well.
func meetingTwice(_ record: Record, _ root: JSONValue, _ other: RecordPath) -> Violation {
  Violation(
    record: record,
    range: root["title"]?.range ?? root.range.prefix(1),
    steps: root["title"] == nil ? [] : [.member("title")],
    found: "the same date, place and participants as \(other.text) has",
    expected: "one record of one meeting",
    advice:
      "If \(record.path.text) and \(other.text) are one meeting, bring what they say together in one of them and remove the other. If they were two, say what tells them apart: each one's \"place\", or its \"organiser\"."
  )
}

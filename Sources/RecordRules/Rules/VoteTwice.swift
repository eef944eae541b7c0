import Diagnostics
import JSONText
import Records

extension Rule {
  /// One vote is one record.
  ///
  /// ``Votes`` finds it once all records were seen.
  static let voteTwice = Rule("vote-twice", .warning, .elsewhere)
}

/// What is wrong with a record of a vote of which another tells as well.
func voteTwice(_ record: Record, _ root: JSONValue, _ other: RecordPath) -> Violation {
  Violation(
    record: record,
    range: root["resolution"]?.range ?? root.range.lowerBound..<root.range.lowerBound + 1,
    steps: root["resolution"] == nil ? [] : [.member("resolution")],
    found: "the resolution that \(other.text) has",
    expected: "one record of one vote",
    advice:
      "Look in the sources of \(record.path.text) and \(other.text). If they are of one vote, bring what "
      + "they say together in the year of its date, and remove the other. If one of them is of another "
      + "resolution, write that one's symbol."
  )
}

import Diagnostics
import JSONText
import Records

extension Rule {
  /// Each vote is recorded once.
  ///
  /// ``Votes`` finds repetitions after all records were seen.
  static let voteTwice = Rule("vote-twice", .warning, .elsewhere)
}

/// The violation of a vote's record when another record has the same resolution.
func voteTwice(_ record: Record, _ root: JSONValue, _ other: RecordPath) -> Violation {
  Violation(
    record: record,
    range: root["resolution"]?.range ?? root.range.prefix(1),
    steps: root["resolution"] == nil ? [] : [.member("resolution")],
    found: "the same resolution as in \(other.text)",
    expected: "one record for each vote",
    advice:
      "Compare the sources of \(record.path.text) and \(other.text). If it is one vote, merge them in the year of "
      + "its date. If not, correct the \"resolution\" that is wrong."
  )
}

/// The violation of a vote's record that has the same day, title and votes as another, under another number.
func voteCopied(_ record: Record, _ root: JSONValue, _ other: RecordPath) -> Violation {
  Violation(
    record: record, range: root["votes"]?.range.prefix(1) ?? 0..<1, steps: [.member("votes")],
    found: "the same day, title and votes as in \(other.text), under another number",
    expected: "one record for each vote",
    advice:
      "Compare the sources. If there was one vote, keep the record whose \"resolution\" is right. If there were two, "
      + "write in each what its own source says, with its own title."
  )
}

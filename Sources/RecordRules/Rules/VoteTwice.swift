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
    range: root["resolution"]?.range ?? root.range.prefix(1),
    steps: root["resolution"] == nil ? [] : [.member("resolution")],
    found: "the resolution that \(other.text) has",
    expected: "one record of one vote",
    advice:
      "Look in the sources of \(record.path.text) and \(other.text). If they are of one vote, bring what "
      + "they say together in the year of its date, and remove the other. If one of them is of another "
      + "resolution, write that one's symbol."
  )
}

/// What is wrong with a record of a vote that has the day, the title and the votes of another.
func voteCopied(_ record: Record, _ root: JSONValue, _ other: RecordPath) -> Violation {
  Violation(
    record: record, range: root["votes"]?.range.prefix(1) ?? 0..<1, steps: [.member("votes")],
    found: "the day, the title and the votes of \(other.text), under another number",
    expected: "one record of one vote",
    advice:
      "Look in the sources of both. If one was begun as a copy of the other, write in it what its own source "
      + "says. If there was one vote, keep the record with its symbol, and remove the other. If there were two, "
      + "give each the title that tells it from the other."
  )
}

import Diagnostics
import JSONText
import Records

extension Rule {
  /// No two participants have the same answers, word for word; nor has one the same in two years, and calls
  /// all of them confirmed.
  ///
  /// ``AnswerFlags`` knows which files of answers may be copies of each other.
  static let copiedAnswers = Rule("copied-answers", .warning, .elsewhere)

  /// How many answers have to say something, and the same, before it is no chance.
  static let leastCopied = 4
  /// Of so many files that may be copies of each other each is held against the others.
  private static let mostCompared = 200

  /// What is wrong with those files of answers that are like another participant's; `record` gives the
  /// record at a path.
  static func copies<Failure: Error>(
    among paths: [RecordPath], record: (RecordPath) throws(Failure) -> Record?
  ) throws(Failure) -> [Violation] {
    var seen: [(path: RecordPath, answers: String)] = []
    var violations: [Violation] = []
    for path in paths.prefix(mostCompared) {
      guard let record = try record(path), let answers = record.root?["answers"] else { continue }
      let text = answers.text
      let others = seen.filter { $0.path.participant != path.participant }
        .filter { ExactText.areSame($0.answers, text) }
      let other = others.first { $0.path.year == path.year } ?? others.first
      if let other, let violation = copied(record, answers, other.path) {
        violations.append(violation)
      }
      seen.append((path, text))
    }
    return violations
  }

  /// What is wrong with a file of answers that are those of the year before, all of them confirmed and none
  /// of a date of its year.
  static func repeated(
    _ record: Record, after earlier: Record, _ context: StoreContext
  ) -> Violation? {
    guard let sheet = AnswerSheet(record), let answers = record.root?["answers"],
      let others = earlier.root?["answers"], ExactText.areSame(answers.text, others.text)
    else { return nil }
    let period = context.period(of: sheet.year)
    let confirmed = sheet.answers.filter { $0.value["confirmation"]?.string == "confirmed" }
    guard confirmed.count >= leastCopied,
      confirmed.allSatisfy({ $0.asOf.map { $0.last < period.first } ?? false }),
      let first = answers.members.first(where: { $0.key == confirmed[0].item })
    else { return nil }
    return Violation(
      record: record, range: first.keyRange, steps: [.member("answers"), .member(first.key)],
      found:
        "the same answers, word for word, as \(earlier.path.text) has, all \"confirmed\" for \(sheet.year)",
      expected: "answers that were given or confirmed for \(sheet.year)",
      advice:
        "Look in the sources. What the participant said for \(sheet.year) has the date for which it holds, and "
        + "cites where it was said. What nobody confirmed is \"carried-forward\". If the participant confirmed "
        + "all of it as it was, say so in the \"waivers\" of this answer."
    )
  }

  /// It stands at the first answer that says something: there it may be waived.
  private static func copied(
    _ record: Record, _ answers: JSONValue, _ other: RecordPath
  ) -> Violation? {
    guard let first = answers.members.first(where: { $0.value["statedBy"] != nil }) else {
      return nil
    }
    return Violation(
      record: record, range: first.keyRange, steps: [.member("answers"), .member(first.key)],
      found: "the same answers, word for word, as \(other.text) has",
      expected: "answers of the participant's own",
      advice:
        "Look in the sources of both. If one of the files was copied from the other to begin with, write in "
        + "it what its own participant said, and \"not-reported\" where it said nothing. If both made one "
        + "statement together, say so in the \"waivers\" of this answer."
    )
  }
}

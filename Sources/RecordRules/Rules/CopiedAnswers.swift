import Diagnostics
import JSONText
import Records

extension Rule {
  /// Two participants do not have the same answers, word for word. Nor does one participant have the same answers
  /// in two years, all of them confirmed.
  ///
  /// ``AnswerFlags`` finds the answer sheets that may be copies of each other.
  static let copiedAnswers = Rule("copied-answers", .warning, .elsewhere)

  /// Two sheets with fewer equal answers than this are not reported: it may be chance.
  static let leastCopied = 4
  /// At most this many possible copies are compared with each other.
  private static let mostCompared = 200

  /// The violations of the answer sheets that are equal to another participant's; `record` gives the record at a
  /// path.
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

  /// The violation of an answer sheet that repeats the year before: all answers are confirmed, and none has a date
  /// of its own year.
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
        "the same answers, word for word, as in \(earlier.path.text), all \"confirmed\" for \(sheet.year)",
      expected: "answers that the participant gave or confirmed for \(sheet.year)",
      advice:
        "Look in the sources. Write \"carried-forward\" where the participant confirmed nothing for "
        + "\(sheet.year). If it confirmed everything unchanged, say so in the \"waivers\" of this answer."
    )
  }

  /// The violation is reported at the first answer that states something. A waiver there covers it.
  private static func copied(
    _ record: Record, _ answers: JSONValue, _ other: RecordPath
  ) -> Violation? {
    guard let first = answers.members.first(where: { $0.value["statedBy"] != nil }) else {
      return nil
    }
    return Violation(
      record: record, range: first.keyRange, steps: [.member("answers"), .member(first.key)],
      found: "the same answers, word for word, as in \(other.text)",
      expected: "the participant’s own answers",
      advice:
        "Compare the sources. In a copied file write only what its participant said, otherwise \"not-reported\". "
        + "If both made one joint statement, say so in the \"waivers\" of this answer."
    )
  }
}

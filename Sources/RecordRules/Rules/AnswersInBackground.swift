import Diagnostics
import JSONText
import Records

extension Rule {
  /// A background year holds nothing that its participants were asked for.
  ///
  /// `Examination` finds it once all records were seen, at the kind of the year.
  static let answersInBackground = Rule("answers-in-background", .error, .elsewhere)
}

extension Record {
  /// Whether it is what participants are asked for in a year of which annexes are compiled. What a report of an
  /// earlier year states of small arms measures is not, unless it is said to be confirmed.
  var isAskedFor: Bool {
    switch path.kind.traits.isAskedFor {
    case .no: false
    case .yes: true
    case .ifConfirmed:
      AnswerSheet(self)?.answers.contains { $0.value["confirmation"] != nil } ?? false
    }
  }
}

/// What is wrong with a background year that holds answers, the first of which stands in `first`.
func answersInBackground(_ edition: Record, _ first: RecordPath) -> Violation? {
  guard let kind = edition.root?["kind"], let year = edition.path.year else { return nil }
  return Violation(
    record: edition, range: kind.range, steps: [.member("kind")],
    found: "\"background\", in a year with \(first.text)",
    expected:
      "\"edition\" where participants were asked, or a year without answers, briefings and reviews",
    advice:
      "Find out whether participants were asked for answers for \(year). If they were, the kind is "
      + "\"edition\", and the annexes of the year print them. If they were not, the records are of another year, or "
      + "were put here by mistake: look in their sources.")
}

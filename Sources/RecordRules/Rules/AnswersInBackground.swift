import Diagnostics
import JSONText
import Records

extension Rule {
  /// A background year (an earlier year without annexes) holds no records that participants were asked for.
  ///
  /// `Examination` checks it after all records, and reports it at the year's `kind`.
  static let answersInBackground = Rule("answers-in-background", .error, .elsewhere)
}

extension Record {
  /// Whether participants are asked for such a record in a year that has annexes.
  ///
  /// Answers on small arms in a background year are taken from reports. Participants were not asked for them, unless an
  /// answer has a `confirmation`.
  var isAskedFor: Bool {
    switch path.kind.traits.isAskedFor {
    case .no: false
    case .yes: true
    case .ifConfirmed:
      AnswerSheet(self)?.answers.contains { $0.value["confirmation"] != nil } ?? false
    }
  }
}

/// The violation of a background year that holds records which participants were asked for; `first` is the first.
func answersInBackground(_ edition: Record, _ first: RecordPath) -> Violation? {
  guard let kind = edition.root?["kind"], let year = edition.path.year else { return nil }
  return Violation(
    record: edition, range: kind.range, steps: [.member("kind")],
    found: "\"background\", in a year that holds \(first.text)",
    expected:
      "\"edition\" if participants were asked, or a year without answers, briefings and reviews",
    advice:
      "Find out whether participants were asked for \(year). If yes, write \"edition\". If no, look in the "
      + "sources of its answers, briefings and reviews for the year that they are about.")
}

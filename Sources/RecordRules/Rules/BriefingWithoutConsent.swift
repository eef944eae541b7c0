import Diagnostics
import JSONText
import Records

extension Rule {
  /// A briefing is printed only with its participant's consent. This rule points out briefings without consent.
  static let briefingWithoutConsent = Rule(
    "briefing-without-consent", .information, of: .briefing
  ) { record, _ in
    guard let root = record.root, root["consent"] == nil else { return [] }
    let reach = root["visibility"].map { Visibility(reading: $0.string ?? "") } ?? .public
    let editions = [Visibility.public, .participants].filter { reach <= $0 }
    guard !editions.isEmpty else { return [] }
    let names = editions.map(\.rawValue).joined(separator: " and ")
    return [
      Violation(
        record: record, range: root.range.prefix(1),
        steps: [.member("consent")],
        found: "a briefing without consent to print it",
        expected: "the participant’s consent; without it, the \(names) edition"
          + (editions.count == 1 ? " leaves" : "s leave") + " the briefing out",
        advice:
          "If the participant agreed, record who, when and for which edition: \"consent\": {\"by\": …, \"date\": …, "
          + "\"edition\": …}. If it did not agree, do nothing."
      )
    ]
  }
}

import Diagnostics
import JSONText
import Records

extension Rule {
  /// A briefing is printed where its participant agreed to that, and it is said where it is not.
  static let briefingWithoutConsent = Rule(
    "briefing-without-consent", .information, of: .briefing
  ) { record, _ in
    guard let root = record.root, root["consent"] == nil else { return [] }
    let reach = root["visibility"].map { Visibility(reading: $0.string ?? "") } ?? .public
    let editions = [Visibility.public, .participants].filter { reach <= $0 }
    guard !editions.isEmpty else { return [] }
    let names = editions.map(\.rawValue).joined(separator: " and the ")
    return [
      Violation(
        record: record, range: root.range.prefix(1),
        steps: [.member("consent")],
        found: "a briefing without consent to print it",
        expected: "the participant’s consent; without it, the \(names) edition"
          + (editions.count == 1 ? " does" : "s do") + " not have the briefing",
        advice:
          "If the participant agreed to have it printed, record who agreed, when, and to which edition: \"consent\": {\"by\": …, \"date\": …, \"edition\": \"public\"}. If it did not, nothing is to be done."
      )
    ]
  }
}

import JSONText
import Records

extension Rule {
  /// What is said to be in place can be looked up.
  static let implementedWithoutSource = Rule("implemented-without-source") { store in
    store.sheets.flatMap { sheet -> [Violation] in
      sheet.answers.compactMap { answer -> Violation? in
        guard answer.status == .implemented, answer.sources.isEmpty,
          let status = answer.value["status"]
        else { return nil }
        return Violation(
          record: sheet.record, range: status.range,
          steps: [.member("answers"), .member(answer.item), .member("status")],
          found: "\"implemented\" without a source", expected: "at least one id in its \"sources\"",
          advice: "Record the act, report or page that shows it under sources/ and cite it.")
      }
    }
  }
}

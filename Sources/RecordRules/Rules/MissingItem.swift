import JSONText
import Records

extension Rule {
  /// A file of answers, once it exists, holds every item it is about.
  static let missingItem = Rule("missing-item", of: .implementation, .salw) {
    record, surroundings in
    let store = surroundings.store
    guard !surroundings.holdsItsItems(record), let sheet = AnswerSheet(record),
      let participant = store.participant(sheet.participant),
      let framework = store.framework(sheet.framework), let answers = sheet.value["answers"]
    else { return [] }
    let items = framework.items(answeredBy: participant, in: sheet.year)
    return items.violations(of: "missing-item", surroundings) { item in
      guard sheet.answer(item.id) == nil else { return nil }
      return Violation(
        record: record, range: answers.range.lowerBound..<answers.range.lowerBound + 1,
        steps: [.member("answers"), .member(item.id)],
        found: "no answer on \(item.id) (\(item.title))",
        expected: "one, \"status\": \"not-reported\" if nothing is on record",
        advice: "Silence is recorded, so that nobody takes a lost answer for one not given.")
    }
  }
}

import Diagnostics
import JSONText
import Records

extension Rule {
  /// An answer sheet holds every item that its participant answers in that year.
  static let missingItem = Rule("missing-item", ofEach: RecordKind.answering) {
    record, context, holdsItsItems in
    let store = context.store
    guard !holdsItsItems, let sheet = AnswerSheet(record),
      let participant = store.participant(sheet.participant),
      let framework = store.framework(sheet.framework), let answers = sheet.value["answers"]
    else { return [] }
    let items = framework.items(answeredBy: participant, in: sheet.year)
    let astray = Astray(answers, items, context)
    return items.violations(of: "missing-item", context) { item in
      guard sheet.answer(item.id) == nil, !astray.holdsAnswer(on: item.id) else { return nil }
      return Violation(
        record: record, range: answers.range.prefix(1),
        steps: [.member("answers"), .member(item.id)],
        found: "no answer on \(item.id) (\(item.title))",
        expected: "an answer, with \"status\": \"not-reported\" if nothing was reported",
        advice: astray.advice
          + "If an answer was lost, bring it back from git. If nothing was reported, record \"not-reported\"."
      )
    }
  }
}

/// The answers of a sheet under keys that are not the id of an expected item.
///
/// If it is certain which item such a key means, the item is not missing: `unknown-item` reports the key.
private struct Astray {
  private let keys: [String]
  private var meant: Set<ExactText> = []

  init(_ answers: JSONValue, _ items: [Item], _ context: StoreContext) {
    let known = Set(items.map { ExactText($0.id) })
    keys = answers.members.lazy.map(\.key).filter { !known.contains(ExactText($0)) }
    guard !keys.isEmpty else { return }
    let missing = items.map(\.id).filter { answers[$0] == nil }
    // At most `context.most` keys are looked up, because no more findings than that are reported.
    for key in keys.prefix(context.most) where context.store.item(key) == nil {
      if let id = context.itemNames.id(meantBy: key, among: missing) {
        meant.insert(ExactText(id))
      }
    }
  }

  func holdsAnswer(on item: String) -> Bool { meant.contains(ExactText(item)) }

  /// A sentence that names the keys whose item is not certain; empty if there are none.
  var advice: String {
    keys.isEmpty
      ? ""
      : "If its answer is under a wrong key, \(listed(keys, quoted)), correct the key. "
  }
}

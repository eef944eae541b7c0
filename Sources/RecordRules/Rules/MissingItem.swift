import Diagnostics
import JSONText
import Records

extension Rule {
  /// A file of answers, once it exists, holds every item it is about.
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
        expected: "one, \"status\": \"not-reported\" if nothing is on record",
        advice: astray.advice
          + "Silence is recorded, so that nobody takes a lost answer for one not given.")
    }
  }
}

/// The answers of a sheet that stand under a key which is no item's. Where it is certain whose they are, the
/// item is not missing: `unknown-item` tells of the key.
private struct Astray {
  private let keys: [String]
  private var meant: Set<ExactText> = []

  init(_ answers: JSONValue, _ items: [Item], _ context: StoreContext) {
    let known = Set(items.map { ExactText($0.id) })
    keys = answers.members.lazy.map(\.key).filter { !known.contains(ExactText($0)) }
    guard !keys.isEmpty else { return }
    let missing = items.map(\.id).filter { answers[$0] == nil }
    // As many as are told.
    for key in keys.prefix(context.most) where context.store.item(key) == nil {
      if let id = context.itemNames.id(meantBy: key, among: missing) {
        meant.insert(ExactText(id))
      }
    }
  }

  func holdsAnswer(on item: String) -> Bool { meant.contains(ExactText(item)) }

  /// What to look at first, where answers stand under keys of which nobody knows whose they are.
  var advice: String {
    keys.isEmpty
      ? ""
      : "If its answer stands under another key, \(listed(keys, quoted)), give it the right key. "
  }
}

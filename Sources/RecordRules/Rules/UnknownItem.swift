import Diagnostics
import JSONText
import Records

extension Rule {
  /// An item that is answered or referred to is in a framework, and this participant answers it in
  /// the year of the answer.
  static let unknownItem = Rule("unknown-item") { record, context, holdsItsItems in
    (holdsItsItems ? [] : unknownAnswers(record, context))
      + unknownReferences(record, context)
  }

  private static func unknownAnswers(
    _ record: Record, _ context: StoreContext
  ) -> [Violation] {
    let store = context.store
    guard record.path.kind.holdsAnswers, let sheet = AnswerSheet(record),
      let framework = store.framework(sheet.framework)
    else { return [] }
    let answerer = store.participant(sheet.participant)
    let allowed = answerer.map { framework.items(answeredBy: $0) } ?? framework.items
    let names = allowed.filter { $0.isListed(in: sheet.year) }.map(\.id)
    let listedNames = Set(names)
    let others = Dictionary(firstOf: allowed.map { ($0.id, $0) })
    let members = sheet.value["answers"]?.members.map(\.self) ?? []
    return members.violations(of: "unknown-item", context) { member in
      guard !listedNames.contains(member.key) else { return nil }
      if let item = others[ExactText(member.key)] {
        return unlisted(item, member, in: sheet, store)
      }
      return Violation(
        record: record, range: member.keyRange,
        steps: [.member("answers"), .member(member.key)], found: quoted(member.key),
        expected: "an item of \(framework.id) that \(sheet.participant) answers: "
          + listed(names),
        advice: ofAnotherFile(member.key, sheet, store)
          ?? context.itemNames.advice(on: member.key, among: names))
    }
  }

  /// What to do with an answer on an item that is answered in another file.
  private static func ofAnotherFile(_ name: String, _ sheet: AnswerSheet, _ store: Store) -> String?
  {
    guard let item = store.item(name), item.framework != sheet.framework,
      let kind = RecordKind.answering(item.framework)
    else { return nil }
    let path = sheet.record.path.sibling(kind).text
    return
      "\(quoted(name)) is an item of \(item.framework): its answer belongs in \(path). If one is there "
      + "already, look in the sources which is right."
  }

  /// An answer on an item that is not of its year: since when or until when it is, and what stands in
  /// its place.
  private static func unlisted(
    _ item: Item, _ member: JSONMember, in sheet: AnswerSheet, _ store: Store
  ) -> Violation {
    let isOver = item.until.map { $0 < sheet.year } ?? false
    let others = isOver ? store.successors(of: item) : store.predecessors(of: item)
    let names = listed(others, \.id)
    let bound =
      isOver
      ? "which ended with \(item.until.map(String.init) ?? "")"
      : "which is there only since \(item.since.map(String.init) ?? "")"
    let verb = isOver ? "replaced it" : "was there before it"
    return Violation(
      record: sheet.record, range: member.keyRange,
      steps: [.member("answers"), .member(member.key)],
      found: "\(quoted(member.key)), \(bound)",
      expected: "an item of \(item.framework) that is listed in \(sheet.year)"
        + (others.isEmpty ? "" : "; \(names) \(verb)"),
      advice: others.isEmpty
        ? "Take the answer out, or mend the item's years in \(RecordPath.framework(item.framework).text)."
        : "What was answered here is no answer on \(names): that is another question, and its answer is to be "
          + "asked for anew. Until it comes, the participant has not reported on it. If \(item.id) was listed in "
          + "\(sheet.year), its years in \(RecordPath.framework(item.framework).text) are wrong: look in the framework’s own "
          + "text."
    )
  }

  private static func unknownReferences(
    _ record: Record, _ context: StoreContext
  ) -> [Violation] {
    let store = context.store
    // What a list that cannot be read holds, nobody can say.
    guard let root = record.root, !context.hidesItems else { return [] }
    // Nearly all name only what there is, which is soon seen.
    let named = record.path.kind.namedItems
    guard !named.isEmpty else { return [] }
    if let list = named.onlyMember, root[list].map(context.items.knowsAll) ?? true { return [] }
    return Reference.all(in: root, at: named).violations(of: "unknown-item", context) { place in
      guard let name = place.name, store.item(name) == nil else { return nil }
      return Violation(
        record: record, range: place.range, steps: place.steps, found: quoted(name),
        expected: "the id of a recommendation, a measure or an instrument",
        advice: context.itemNames.advice(on: name, among: context.itemNames.ids))
    }
  }
}

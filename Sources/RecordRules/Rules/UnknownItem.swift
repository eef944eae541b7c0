import Diagnostics
import JSONText
import Records

extension Rule {
  /// Every item that is answered or referred to exists in a framework, and the participant answers it in that year.
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
          ?? context.itemNames.advice(on: member.key, among: names), name: member.key)
    }
  }

  /// Advice for an answer on an item that belongs in another file; `nil` for any other item.
  private static func ofAnotherFile(_ name: String, _ sheet: AnswerSheet, _ store: Store) -> String?
  {
    guard let item = store.item(name), item.framework != sheet.framework,
      let kind = RecordKind.answering(item.framework)
    else { return nil }
    let path = sheet.record.path.sibling(kind).text
    return
      "\(quoted(name)) is an item of \(item.framework). Move its answer to \(path). If that has an answer on it, "
      + "look in the sources which is right."
  }

  /// The violation of an answer on an item that is not listed in the sheet's year. It says when the item is listed, and
  /// which items come before or after it.
  private static func unlisted(
    _ item: Item, _ member: JSONMember, in sheet: AnswerSheet, _ store: Store
  ) -> Violation {
    let isOver = item.until.map { $0 < sheet.year } ?? false
    let others = isOver ? store.successors(of: item) : store.predecessors(of: item)
    let names = listed(others, \.id)
    let bound =
      isOver
      ? "whose last year is \(item.until.map(String.init) ?? "")"
      : "whose first year is \(item.since.map(String.init) ?? "")"
    let verb = isOver ? "replaced it" : "came before it"
    return Violation(
      record: sheet.record, range: member.keyRange,
      steps: [.member("answers"), .member(member.key)],
      found: "\(quoted(member.key)), \(bound)",
      expected: "an item of \(item.framework) that is listed in \(sheet.year)"
        + (others.isEmpty ? "" : "; \(names) \(verb)"),
      advice: others.isEmpty
        ? "Look in the framework’s own text. Remove the answer, or correct the item's years in "
          + "\(RecordPath.framework(item.framework).text)."
        : "Do not move this answer to \(names): that is another question. Ask the participant. If \(item.id) was "
          + "listed in \(sheet.year), correct its years in \(RecordPath.framework(item.framework).text)."
    )
  }

  private static func unknownReferences(
    _ record: Record, _ context: StoreContext
  ) -> [Violation] {
    let store = context.store
    // While a list of items cannot be read, its items are not known.
    guard let root = record.root, !context.hidesItems else { return [] }
    // A quick look settles nearly all records: they name only known items.
    let named = record.path.kind.namedItems
    guard !named.isEmpty else { return [] }
    if let list = named.onlyMember, root[list].map(context.items.knowsAll) ?? true { return [] }
    return Reference.all(in: root, at: named).violations(of: "unknown-item", context) { place in
      guard let name = place.name, store.item(name) == nil else { return nil }
      return Violation(
        record: record, range: place.range, steps: place.steps, found: quoted(name),
        expected: "the id of a recommendation, a measure or an instrument",
        advice: context.itemNames.advice(on: name, among: context.itemNames.ids), name: name)
    }
  }
}

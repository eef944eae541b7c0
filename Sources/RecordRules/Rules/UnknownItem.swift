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
          ?? context.itemNames.advice(on: member.key, among: names))
    }
  }

  /// Advice for an answer on an item that belongs in another file; `nil` for any other item.
  private static func ofAnotherFile(_ name: String, _ sheet: AnswerSheet, _ store: Store) -> String?
  {
    guard let item = store.item(name), item.framework != sheet.framework,
      let kind = RecordKind.allCases.first(where: { $0.framework == item.framework })
    else { return nil }
    let path = "\(sheet.record.path.text.prefix(4))/\(sheet.participant)/\(kind.rawValue).json"
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
          + "frameworks/\(item.framework).json."
        : "Do not move this answer to \(names): that is another question. Ask the participant. If \(item.id) was "
          + "listed in \(sheet.year), correct its years in frameworks/\(item.framework).json."
    )
  }

  private static func unknownReferences(
    _ record: Record, _ context: StoreContext
  ) -> [Violation] {
    let store = context.store
    // While a list of items cannot be read, its items are not known.
    guard let root = record.root, !context.hidesItems else { return [] }
    // A quick look settles nearly all records: they name only known items.
    if let list = lists(record.path.kind), root[list].map(context.items.knowsAll) ?? true {
      return []
    }
    let places = references(in: root, of: record.path.kind)
    return places.violations(of: "unknown-item", context) { place in
      guard let name = place.name, store.item(name) == nil else { return nil }
      return Violation(
        record: record, range: place.range, steps: place.steps, found: quoted(name),
        expected: "the id of a recommendation, a measure or an instrument",
        advice: context.itemNames.advice(on: name, among: context.itemNames.ids))
    }
  }

  /// The member that holds all items which a kind of record names without answering them, as keys or as a list.
  private static func lists(_ kind: RecordKind) -> String? {
    switch kind {
    case .activity, .vote: "bearsOn"
    case .acts: "instruments"
    case .implementation: "pathway"
    default: nil
    }
  }

  /// The places where a record names items without answering them.
  private static func references(in root: JSONValue, of kind: RecordKind) -> [Reference] {
    switch kind {
    case .activity, .vote: Reference.elements(of: root["bearsOn"], at: [.member("bearsOn")])
    case .acts: Reference.keys(of: root["instruments"], at: [.member("instruments")])
    case .implementation: Reference.keys(of: root["pathway"], at: [.member("pathway")])
    case .reviewAsked:
      root["entries"]?.members.compactMap { entry in
        entry.value["item"].map {
          Reference($0, [.member("entries"), .member(entry.key), .member("item")])
        }
      } ?? []
    case .framework:
      root["items"]?.members.flatMap { item -> [Reference] in
        let steps: [JSONStep] = [.member("items"), .member(item.key)]
        return [item.value["parent"].map { Reference($0, steps + [.member("parent")]) }]
          .compactMap(\.self)
          + Reference.elements(of: item.value["replaces"], at: steps + [.member("replaces")])
      } ?? []
    case .instruments: bearings(in: root, "items")
    case .crosswalk:
      Reference.keys(of: root["items"], at: [.member("items")]) + bearings(in: root, "items")
        + bearings(in: root, "records")
    default: []
    }
  }

  /// The places in the `bearsOn` lists of the entries of one member.
  private static func bearings(in root: JSONValue, _ name: String) -> [Reference] {
    root[name]?.members.flatMap { entry in
      Reference.elements(
        of: entry.value["bearsOn"],
        at: [.member(name), .member(entry.key), .member("bearsOn")])
    } ?? []
  }
}

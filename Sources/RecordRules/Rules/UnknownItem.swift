import Diagnostics
import JSONText
import Records

extension Rule {
  /// An item that is answered or referred to is in a framework, and this participant answers it.
  static let unknownItem = Rule("unknown-item") { store in
    unknownAnswers(store) + unknownReferences(store)
  }

  private static func unknownAnswers(_ store: Store) -> [Violation] {
    store.sheets.flatMap { sheet -> [Violation] in
      guard let framework = store.framework(sheet.framework) else { return [] }
      let answerer = store.participant(sheet.participant)
      let allowed = answerer.map { framework.items(answeredBy: $0) } ?? framework.items
      let names = allowed.map(\.id)
      return (sheet.value["answers"]?.members.map(\.self) ?? []).compactMap {
        member -> Violation? in
        guard !names.contains(member.key) else { return nil }
        return Violation(
          record: sheet.record, range: member.keyRange,
          steps: [.member("answers"), .member(member.key)], found: quoted(member.key),
          expected: "an item of \(framework.id) that \(sheet.participant) answers: "
            + listed(names),
          advice: didYouMean(member.key, names))
      }
    }
  }

  private static func unknownReferences(_ store: Store) -> [Violation] {
    let names = store.itemIDs
    return store.records.flatMap { record -> [Violation] in
      guard let root = record.root else { return [] }
      return references(in: root, of: record.path.kind).compactMap { place -> Violation? in
        guard let name = place.name, store.item(name) == nil else { return nil }
        return Violation(
          record: record, range: place.range, steps: place.steps, found: quoted(name),
          expected: "the id of a recommendation, a measure or an instrument",
          advice: didYouMean(name, names))
      }
    }
  }

  /// Where each kind of record names items that it does not answer.
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

  /// What the entries of one member bear on.
  private static func bearings(in root: JSONValue, _ name: String) -> [Reference] {
    root[name]?.members.flatMap { entry in
      Reference.elements(
        of: entry.value["bearsOn"],
        at: [.member(name), .member(entry.key), .member("bearsOn")])
    } ?? []
  }
}

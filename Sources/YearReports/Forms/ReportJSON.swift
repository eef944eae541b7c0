import JSONSchema
import JSONText
import RecordChanges
import Records

extension YearReport {
  /// The report as JSON, for programs. `schemas/diff.schema.json` describes it.
  public func json() -> [UInt8] {
    var members: [JSONTree.Member] = [
      .init(key: "version", value: .number("1")), .init(key: "from", value: .string(from)),
      .init(key: "to", value: .string(to)), .init(key: "edition", value: .string(audience)),
      .init(key: "changes", value: .array(changes.filter { !$0.isWithoutDifference }.map(tree))),
      .init(key: "unchanged", value: places(unchanged)),
      .init(key: "untold", value: places(incomparable)),
    ]
    if isWhole {
      members.append(.init(key: "silent", value: places(comparison.silent)))
      if old.year == new.year {
        members.append(.init(key: "records", value: .array(records.map(tree))))
      }
    }
    return CanonicalText.write(JSONTree.object(members), order: Self.order)
  }

  private static let order = Schemas.library["urn:pillar:1:diff"]?.memberOrder ?? .natural

  private var unchanged: [(participant: String, items: [String])] {
    let unchanged = Dictionary(grouping: changes.filter(\.isWithoutDifference), by: \.participant)
    return unchanged.map { ($0, $1.map(\.item)) }
  }

  private func places(_ parts: [(participant: String, items: [String])]) -> JSONTree {
    .object(parts.map { .init(key: $0.participant, value: .array($0.items.map { .string($0) })) })
  }

  private func tree(_ change: Change) -> JSONTree {
    var members: [JSONTree.Member] = [
      .init(key: "participant", value: .string(change.participant)),
      .init(key: "item", value: .string(change.item)),
      .init(key: "kind", value: .string(change.kind.rawValue)),
      .init(key: "title", value: .string(title(change))),
      .init(key: "records", value: .array(change.records.map { .string($0) })),
    ]
    if let act = change.act { members.append(.init(key: "act", value: tree(act))) }
    if let old = state(change.old) ?? change.step.map({ state($0.oldStep) }) {
      members.append(.init(key: "from", value: old))
    }
    if let new = state(change.new) ?? change.step.map({ state($0.newStep) }) {
      members.append(.init(key: "to", value: new))
    }
    if let vote = change.vote {
      members.append(.init(key: "from", value: state(vote.old, vote.oldCast)))
      members.append(.init(key: "to", value: state(vote.new, vote.newCast)))
    }
    if !change.predecessors.isEmpty {
      let former = change.predecessors.map { older in
        state(older.answer, item: older.item.id)
          ?? .object([
            .init(key: "item", value: .string(older.item.id)),
            .init(key: "status", value: .string(Status.notReported.rawValue)),
          ])
      }
      members.append(.init(key: "inPlaceOf", value: .array(former)))
    }
    members.append(.init(key: "fields", value: .array(change.differences.map(tree))))
    return .object(members)
  }

  private func tree(_ act: InstrumentAct) -> JSONTree {
    .object(
      optional("act", act.act?.rawValue) + optional("date", act.date?.text)
        + (act.tookEffect ? [] : [.init(key: "tookEffect", value: .boolean(false))])
        + optional("note", act.note)
        + [.init(key: "sources", value: .array(act.sources.map { .string($0) }))])
  }

  private func state(_ answer: Answer?, item: String? = nil) -> JSONTree? {
    guard let answer else { return nil }
    return .object(
      optional("item", item)
        + [.init(key: "status", value: .string(answer.status.rawValue))]
        + optional("asOf", answer.asOf?.text) + optional("statedBy", answer.statedBy?.rawValue)
        + optional("confirmation", answer.isCarriedForward ? "carried-forward" : nil))
  }

  private func state(_ step: PathwayStep) -> JSONTree {
    .object([.init(key: "step", value: .string(step.rawValue))])
  }

  private func state(_ vote: Vote, _ cast: CastVote) -> JSONTree {
    .object(
      [.init(key: "resolution", value: .string(vote.resolution))]
        + optional("vote", cast.ballot?.rawValue))
  }

  private func tree(_ record: RecordDifference) -> JSONTree {
    let (what, differences): (String, [ValueDifference]) =
      switch record.what {
      case .added: ("added", [])
      case .removed: ("removed", [])
      case .unreadable: ("unreadable", [])
      case .edited(let differences): ("edited", differences)
      }
    return .object([
      .init(key: "path", value: .string(record.path.text)),
      .init(key: "what", value: .string(what)),
      .init(key: "fields", value: .array(differences.map(tree))),
    ])
  }

  private func tree(_ difference: ValueDifference) -> JSONTree {
    var members: [JSONTree.Member] = [
      .init(key: "field", value: .array(difference.names.map { .string($0) }))
    ]
    func add(_ what: String, _ from: JSONTree?, _ to: JSONTree?) {
      members.append(.init(key: "what", value: .string(what)))
      if let from { members.append(.init(key: "from", value: from)) }
      if let to { members.append(.init(key: "to", value: to)) }
    }
    switch difference.what {
    case .added(let value): add("added", nil, JSONTree(value))
    case .removed(let value): add("removed", JSONTree(value), nil)
    case .replaced(let old, let new): add("replaced", JSONTree(old), JSONTree(new))
    case .members(let removed, let added):
      add("members", .array(removed.map { .string($0) }), .array(added.map { .string($0) }))
    case .paragraphs(let old, let new):
      add("paragraphs", nil, nil)
      members.append(
        .init(key: "edits", value: .array(paragraphEdits(from: old, to: new).map(tree))))
    }
    return .object(members)
  }

  private func tree(_ edit: ParagraphEdit) -> JSONTree {
    switch edit {
    case .kept(let text): object("kept", text)
    case .removed(let text): object("removed", text)
    case .added(let text): object("added", text)
    case .edited(let edits): .array(edits.map(tree))
    }
  }

  private func tree(_ edit: TextEdit) -> JSONTree {
    switch edit {
    case .kept(let text): object("kept", text)
    case .removed(let text): object("removed", text)
    case .added(let text): object("added", text)
    }
  }

  private func object(_ name: String, _ text: String) -> JSONTree {
    .object([.init(key: name, value: .string(text))])
  }

  private func optional(_ key: String, _ word: String?) -> [JSONTree.Member] {
    word.map { [.init(key: key, value: .string($0))] } ?? []
  }
}

import ExternalPrograms
import GitStores
import JSONText
import RecordChanges
import Records

// One JSON document: `{"version": 1, "participant": "AUS", "item": "R1", …, "years": […]}`. For an instrument it has
// `acts` instead of `years`.

extension ItemLog {
  /// The log as JSON, for programs. Each year or act lists its `changes`. A change that is not committed yet has `null`
  /// as its `commit`.
  public var json: String {
    var members = header(participant, item)
    if item.framework == "instruments" {
      members.append(.init(key: "acts", value: .array(acts.map(tree))))
    } else {
      members.append(.init(key: "years", value: .array(years.map(tree))))
    }
    if historyIsCutOff {
      members.append(.init(key: "historyIsCutOff", value: .boolean(true)))
    }
    if let withoutCommits {
      members.append(.init(key: "withoutCommits", value: .string(withoutCommits)))
    }
    return written(members)
  }

  private func tree(_ year: Year) -> JSONTree {
    let answer = year.answer
    let status =
      year.isUnreadable ? Records.Status.unreadable : answer?.status ?? Records.Status.notReported
    return .object(
      [
        .init(key: "year", value: .number("\(year.year)")),
        .init(key: "item", value: .string(year.item.id)),
        .init(key: "status", value: .string(status.rawValue)),
        .init(key: "changes", value: .array(year.changes.map(tree))),
        .init(key: "sources", value: strings(answer?.sources ?? [])),
        .init(key: "changeNote", value: strings(answer?.changeNote ?? [])),
        .init(key: "actions", value: .array((answer?.actions ?? []).map { JSONTree($0.value) })),
        .init(key: "activities", value: strings(year.activities.map(\.id))),
      ] + optional("kind", year.kind?.rawValue) + optional("asOf", answer?.asOf?.text)
        + optional("statedBy", answer?.statedBy?.rawValue)
        + optional("confirmation", answer?.isCarriedForward == true ? "carried-forward" : nil)
        + optional("visibility", answer?.visibilityWord) + optional("step", year.step?.rawValue))
  }

  private func tree(_ entry: ActEntry) -> JSONTree {
    .object(
      [
        .init(key: "key", value: .string(entry.key)),
        .init(key: "changes", value: .array(entry.changes.map(tree))),
        .init(key: "sources", value: strings(entry.act?.sources ?? [])),
      ] + optional("act", entry.act?.act?.rawValue) + optional("date", entry.act?.date?.text)
        + optional("kind", kind(of: entry.act)) + optional("note", entry.act?.note))
  }

  private func kind(of act: InstrumentAct?) -> String? {
    guard let act, let done = act.act else { return nil }
    return (act.tookEffect ? ChangeKind(done) : .announced).rawValue
  }

  private func tree(_ change: ValueChange) -> JSONTree {
    let (done, what) = change.words
    guard let commit = change.commit else {
      return .object(
        [.init(key: "commit", value: .null), .init(key: "done", value: .string(done))]
          + optional("what", what.isEmpty ? nil : what))
    }
    return .object(
      [
        .init(key: "commit", value: .string(commit.name)),
        .init(key: "author", value: .string(commit.author)),
        .init(key: "date", value: .string(commit.date)),
        .init(key: "subject", value: .string(commit.subject)),
        .init(key: "done", value: .string(done)),
      ] + optional("what", what.isEmpty ? nil : what))
  }
}

extension PointLog {
  /// The log as JSON, for programs.
  public var json: String {
    let years = years.map { year in
      JSONTree.object([
        .init(key: "year", value: .number("\(year.year)")),
        .init(
          key: "bearings",
          value: .array(
            year.bearings.map { bearing in
              .object([
                .init(key: "kind", value: .string(bearing.kind)),
                .init(key: "id", value: .string(bearing.id)),
              ])
            })),
      ])
    }
    return written(
      header(description.participant, point) + [.init(key: "years", value: .array(years))])
  }
}

private func header(_ participant: Participant, _ item: Item) -> [JSONTree.Member] {
  [
    .init(key: "version", value: .number("1")),
    .init(key: "participant", value: .string(participant.id)),
    .init(key: "item", value: .string(item.id)),
    .init(key: "framework", value: .string(item.framework)),
    .init(key: "title", value: .string(item.title)),
  ]
}

private func strings(_ words: [String]) -> JSONTree { .array(words.map { .string($0) }) }

private func optional(_ key: String, _ word: String?) -> [JSONTree.Member] {
  word.map { [.init(key: key, value: .string($0))] } ?? []
}

private func written(_ members: [JSONTree.Member]) -> String {
  let change = MemberOrder(names: [
    ("commit", nil), ("author", nil), ("date", nil), ("subject", nil),
  ])
  let entry = MemberOrder(
    names: [
      ("year", nil), ("key", nil), ("item", nil), ("act", nil), ("date", nil), ("status", nil),
      ("kind", nil), ("asOf", nil), ("statedBy", nil),
      ("changes", MemberOrder(names: [], elements: change)),
    ])
  let entries = MemberOrder(names: [], elements: entry)
  let order = MemberOrder(
    names: [
      ("version", nil), ("participant", nil), ("item", nil), ("framework", nil), ("title", nil),
      ("years", entries), ("acts", entries),
    ])
  return String(
    decoding: CanonicalText.write(JSONTree.object(members), order: order), as: UTF8.self)
}

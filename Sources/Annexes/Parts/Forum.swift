import Documents
import RecordWords
import Records

extension AnnexCompiler {
  /// The step of the Memorandum's pathway (such as an experts' meeting) that each recommendation has reached in the
  /// forum, and the progress of the forum and of the United Nations on the items addressed to them.
  mutating func forum() -> [Section] {
    guard let framework = store.framework("cscap-18") else { return [] }
    var sections = [
      Section(id: "pathway", title: "The pathway in the forum", blocks: pathway(framework))
    ]
    for body in store.bodies {
      let items = framework.items(answeredBy: body, in: year)
      guard !items.isEmpty else { continue }
      sections.append(
        Section(
          id: "body-\(body.id.lowercased())", title: body.name(in: year),
          blocks: [progress(of: body, items)]))
    }
    return sections
  }

  private mutating func pathway(_ framework: Framework) -> [Block] {
    let sheet = store.sheet(.implementation, "ARF", year)
    var rows: [Row] = []
    for item in framework.items where item.parent == nil && item.isListed(in: year) {
      let step = sheet?.pathwayStep(item.id) ?? .notReported
      let cited = sheet?.pathwaySources(item.id) ?? []
      rows.append(Row(title(item.id), [Cell([.text(step.words)] + sources.cite(cited))]))
    }
    let proposal = Block.paragraph(
      "The Memorandum proposes that the forum go step by step: an experts’ meeting, an "
        + "inter-sessional meeting, consideration by ministers, implementation.")
    guard
      framework.items.contains(where: { sheet?.pathwayStep($0.id) ?? .notReported != .notReported })
    else {
      return [
        proposal,
        .paragraph([
          .text(
            "No step that the forum has reached is on record for \(year). Nothing follows from that."
          )
        ]),
      ]
    }
    return [
      proposal,
      .table(
        Table(
          caption: "Step that each recommendation has reached in the forum",
          stub: Column("Recommendation"), columns: [Column("Step", width: .medium)], rows: rows)),
    ]
  }

  private mutating func progress(of body: Participant, _ items: [Item]) -> Block {
    let sheet = store.sheet(.implementation, body.id, year)
    guard items.contains(where: { hasAnswer($0, body.id) }) else {
      return .paragraph([
        .text(
          "No answer on the items addressed to it is on record for \(year). Nothing follows from that."
        )
      ])
    }
    var rows: [Row] = []
    for item in items {
      let answer = sheet?.answer(item.id)
      let status = answer?.status ?? .notReported
      let signs = signs(answer).flatMap { mark -> [Inline] in [" ", .symbol(mark)] }
      rows.append(
        Row(
          title(item.id),
          [
            Cell([.mark(status.mark)] + signs, tone: status.mark.tone),
            Cell(answer?.asOf?.words ?? ""),
            Cell(
              flow(answer?.summary ?? []) + inlines(RecordFact.confidence(answer?.confidence))
                + sources.cite(answer?.sources ?? [])),
          ]))
    }
    return .table(
      Table(
        caption: "Progress on the items addressed to it", stub: Column("Item", width: .long),
        columns: [
          Column("Status", width: .medium), Column("As of", width: .short),
          Column("What is on record", width: .long),
        ], rows: rows))
  }
}

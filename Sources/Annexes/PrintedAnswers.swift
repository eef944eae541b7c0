import RecordChanges
import Records

extension AnnexCompiler {
  /// The answers of the year that these parts print, each once.
  ///
  /// What the first page says of the answers is said of them. A part that prints a total only prints no
  /// answer.
  func printedAnswers(in parts: Set<AnnexPart>) -> [Answer] {
    var found: [String: Answer] = [:]
    for part in parts {
      for (participant, item) in places(in: part) {
        guard let answer = answer(item, of: participant) else { continue }
        found["\(participant) \(item.id)"] = answer
      }
    }
    return Array(found.values)
  }

  /// Whose answers on which items a part prints.
  private func places(in part: AnnexPart) -> [(participant: String, item: Item)] {
    switch part {
    case .recommendations: of(participants, recommendationItems)
    case .salw: of(participants, smallArmsItems)
    case .participants: of(participants, recommendationItems + smallArmsItems)
    case .forum:
      store.bodies.flatMap { body in
        of([body], store.framework("cscap-18")?.items(answeredBy: body, in: year) ?? [])
      }
    case .changes:
      changesShown.compactMap { change in
        change.act == nil ? store.item(change.item).map { (change.participant, $0) } : nil
      }
    case .reading, .instruments, .votes, .activities, .measures, .registers, .sources: []
    }
  }

  private func of(_ answerers: [Participant], _ items: [Item]) -> [(String, Item)] {
    answerers.flatMap { answerer in items.map { (answerer.id, $0) } }
  }
}

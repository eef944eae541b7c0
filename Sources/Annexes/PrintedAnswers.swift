import RecordChanges
import Records

extension AnnexCompiler {
  /// The answers of the year that these parts print. No answer is listed twice. The first page counts them.
  ///
  /// A part that prints only totals prints no answers.
  func printedAnswers(in parts: Set<AnnexPart>) -> [Answer] {
    var found: [String: Answer] = [:]
    for part in parts {
      for (participant, item) in answerPlaces(in: part) {
        guard let answer = answer(item, of: participant) else { continue }
        found["\(participant) \(item.id)"] = answer
      }
    }
    return Array(found.values)
  }

  /// The pairs of participant and item whose answers a part prints.
  private func answerPlaces(in part: AnnexPart) -> [(participant: String, item: Item)] {
    switch part {
    case .recommendations: pairs(participants, recommendationItems)
    case .salw: pairs(participants, smallArmsItems)
    case .participants: pairs(participants, recommendationItems + smallArmsItems)
    case .forum:
      store.bodies.flatMap { body in
        pairs([body], store.framework("cscap-18")?.items(answeredBy: body, in: year) ?? [])
      }
    case .changes:
      changesShown.compactMap { change in
        change.act == nil ? store.item(change.item).map { (change.participant, $0) } : nil
      }
    case .reading, .instruments, .votes, .activities, .measures, .registers, .sources: []
    }
  }

  private func pairs(_ answerers: [Participant], _ items: [Item]) -> [(String, Item)] {
    answerers.flatMap { answerer in items.map { (answerer.id, $0) } }
  }
}

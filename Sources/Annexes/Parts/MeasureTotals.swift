import Documents
import Records

// The totals of the part on the report's points: of a measure, an instrument or a vote, over the
// participants shown; never of a participant.
extension AnnexCompiler {
  /// Whether anybody shown, or a body, has anything on record under an item this year.
  func isOnRecord(_ item: Item) -> Bool {
    answerers(of: item).contains { hasAnswer(item, $0.id) }
  }

  /// ` (2 of 27 with a status on record, 1 more with an action, The Forum: planned)`.
  func total(_ item: Item) -> String {
    let bodies = answerers(of: item).filter { $0.kind == .body }.compactMap { body -> String? in
      let status = answer(item, of: body.id)?.status ?? .notReported
      return status == .notReported ? nil : "\(body.name(in: year)): \(status.words)"
    }
    let words = participantTotals(item) + bodies
    return words.isEmpty ? "" : " (\(words.joined(separator: ", ")))"
  }

  private func participantTotals(_ item: Item) -> [String] {
    guard participants.count > 1, item.answeredBy.contains("participants") else { return [] }
    let answers = participants.compactMap { answer(item, of: $0.id) }.filter { !$0.isEmpty }
    let broken = answers.count { $0.status == .unreadable }
    let silent = answers.count { $0.status == .notReported }
    return [
      "\(answers.count - broken - silent) of \(participants.count) with a status on record",
      silent == 0 ? nil : "\(silent) more with an action",
      broken == 0 ? nil : "\(broken) could not be read",
    ].compactMap(\.self)
  }

  /// ` 20 (2013: Aurelia signed)`: how many have an act, and the acts of the year.
  func acts(on item: Item) -> String {
    let holders = holders(of: item.id)
    let own = holders.compactMap { participant, acts -> String? in
      let verbs = acts.filter { $0.date.map(period.mayHold) ?? false }.compactMap(\.act?.verb)
      return verbs.isEmpty
        ? nil : "\(participant.name(in: year)) \(verbs.joined(separator: " and "))"
    }
    return (participants.count > 1 ? " \(holders.count)" : "")
      + (own.isEmpty ? "" : " (\(year): \(own.joined(separator: ", ")))")
  }

  /// `: of 21 participants on record, 18 in favour, 3 abstained`.
  func ballots(_ vote: Vote) -> String {
    guard participants.count > 1 else { return "" }
    let cast = participants.compactMap { vote.cast(by: $0.id)?.ballot }
    let words = Ballot.allCases.compactMap { ballot -> String? in
      let count = cast.count { $0 == ballot }
      return count == 0 ? nil : "\(count) \(ballot.words)"
    }
    guard !words.isEmpty else { return "" }
    return ": of \(cast.count) participants on record, \(words.joined(separator: ", "))"
  }

  /// The participants shown that have an act on an instrument, with their acts on it.
  func holders(of instrument: String) -> [(Participant, [InstrumentAct])] {
    participants.compactMap { participant in
      let acts = actsByParticipant[participant.id]?.filter { $0.instrument == instrument } ?? []
      return acts.isEmpty ? nil : (participant, acts)
    }
  }

  private func answerers(of item: Item) -> [Participant] {
    item.answeredBy.flatMap { id in
      id == "participants" ? participants : store.participant(id).map { [$0] } ?? []
    }
  }
}

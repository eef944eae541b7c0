import Documents
import Records

// The totals in the annex on the points of the Secretary-General's report. Each counts the printed participants for one
// item, instrument or vote. Nothing is counted for a single participant, because that would rank participants.
extension AnnexCompiler {
  /// Whether a printed participant or a body has anything on record on an item this year.
  func isOnRecord(_ item: Item) -> Bool {
    answerers(of: item).contains { hasAnswer(item, $0.id) }
  }

  /// The total for an item: ` (2 of 27 with a status on record, 1 more with an action, The Forum: planned)`. The
  /// status of a body is named. Empty if there is nothing to count.
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

  /// The total for an instrument: ` 20 (2013: Aurelia signed)`. This is the number of participants that have an act,
  /// then the acts of the year.
  func acts(on item: Item) -> String {
    let all = participantsWithAct(on: item.id)
    let own = all.compactMap { participant, acts -> String? in
      let verbs = acts.filter { $0.date.map(period.mayHold) ?? false }.compactMap(\.act?.verb)
      return verbs.isEmpty
        ? nil : "\(participant.name(in: year)) \(verbs.joined(separator: " and "))"
    }
    return (participants.count > 1 ? " \(all.count)" : "")
      + (own.isEmpty ? "" : " (\(year): \(own.joined(separator: ", ")))")
  }

  /// The total for a vote: `: of 21 participants on record, 18 in favour, 3 abstained`.
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

  /// The printed participants that have an act on an instrument, with these acts.
  func participantsWithAct(on instrument: String) -> [(Participant, [InstrumentAct])] {
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

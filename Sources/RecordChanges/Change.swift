public import Records

/// One thing that a year says otherwise, or for the first time, than the year before it.
public struct Change: Sendable {
  public let kind: ChangeKind
  public let participant: String
  /// The recommendation, measure or instrument; for a briefing or review its title.
  public let item: String
  public var old: Answer?
  public var new: Answer?
  public var act: InstrumentAct?

  init(
    _ kind: ChangeKind, _ participant: String, _ item: String, old: Answer? = nil,
    new: Answer? = nil, act: InstrumentAct? = nil
  ) {
    self.kind = kind
    self.participant = participant
    self.item = item
    self.old = old
    self.new = new
    self.act = act
  }
}

extension Store {
  /// Everything that differs between a year and the year before it, by participant in the order of
  /// the forum's names, then answers, acts, briefings and reviews.
  public func changes(in year: Int) -> [Change] {
    (participants + bodies).flatMap { participant in
      answerChanges(.implementation, participant.id, year)
        + answerChanges(.salw, participant.id, year) + actChanges(participant.id, year)
        + briefings(of: participant.id, year).map {
          Change(.briefingGiven, participant.id, $0.title)
        } + reviewChanges(participant.id, year)
    }
  }

  private func answerChanges(_ kind: RecordKind, _ participant: String, _ year: Int) -> [Change] {
    let (old, new) = (sheet(kind, participant, year - 1), sheet(kind, participant, year))
    let earlier = sheets(kind, of: participant).filter { $0.year < year - 1 }
    let known = Set(new?.answers.map(\.item) ?? [])
    let items =
      (new?.answers.map(\.item) ?? [])
      + (old?.answers.map(\.item).filter { !known.contains($0) } ?? [])
    return items.compactMap { item in
      let before = earlier.contains { ($0.answer(item)?.status ?? .notReported) != .notReported }
      let (from, to) = (old?.answer(item), new?.answer(item))
      return ChangeKind(from: from, to: to, answeredBefore: before).map {
        Change($0, participant, item, old: from, new: to)
      }
    }
  }

  private func actChanges(_ participant: String, _ year: Int) -> [Change] {
    let period = period(of: year)
    let acts = acts(of: participant).sorted { ($0.date?.first ?? 0) < ($1.date?.first ?? 0) }
    return acts.compactMap { act in
      guard let date = act.date, period.mayHold(date), let done = act.act else { return nil }
      return Change(ChangeKind(done), participant, act.instrument, act: act)
    }
  }

  private func reviewChanges(_ participant: String, _ year: Int) -> [Change] {
    answeredReviewers(of: participant, year).map { reviewer in
      Change(.reviewAnswered, participant, self.participant(reviewer)?.name(in: year) ?? reviewer)
    }
  }
}

public import Records

/// One thing that a year says otherwise, or for the first time, than the year before it.
public struct Change: Sendable {
  public let kind: ChangeKind
  public let participant: String
  /// The recommendation, measure or instrument; for a briefing or review its title.
  public let item: String
  /// The answer of the year before; `nil` where several items were brought together that differed.
  public var old: Answer?
  public var new: Answer?
  public var act: InstrumentAct?
  /// The items that it came in place of this year, and what was on record of each: `SALW-16`.
  public var predecessors: [Predecessor]

  init(
    _ kind: ChangeKind, _ participant: String, _ item: String, old: Answer? = nil,
    new: Answer? = nil, act: InstrumentAct? = nil, predecessors: [Predecessor] = []
  ) {
    self.kind = kind
    self.participant = participant
    self.item = item
    self.old = old
    self.new = new
    self.act = act
    self.predecessors = predecessors
  }
}

/// An item that another came in place of, and its answer of the year before.
public struct Predecessor: Sendable {
  public let item: Item
  public let answer: Answer?
}

extension Store {
  /// Everything that differs between a year and the year before it, by participant in the order of
  /// the forum's names, then answers, acts, briefings and reviews.
  public func changes(in year: Int) -> [Change] {
    (participants + bodies).flatMap { changes(of: $0.id, in: year) }
  }

  /// What of it concerns one participant.
  public func changes(of participant: String, in year: Int) -> [Change] {
    answerChanges(.implementation, participant, year) + answerChanges(.salw, participant, year)
      + actChanges(participant, year)
      + briefings(of: participant, year).map { Change(.briefingGiven, participant, $0.title) }
      + reviewChanges(participant, year)
  }

  private func answerChanges(_ kind: RecordKind, _ participant: String, _ year: Int) -> [Change] {
    let (old, new) = (sheet(kind, participant, year - 1), sheet(kind, participant, year))
    let earlier = sheets(kind, of: participant).filter { $0.year < year - 1 }
    return compared(old, new, year).compactMap { id in
      let item = self.item(id)
      let answer = new?.answer(id)
      let comparison = Comparison(item, id: id, old: old, new: answer, in: year, self)
      let names = item.map { lineage(of: $0).map(\.id) } ?? [id]
      let before = earlier.contains { sheet in
        names.contains { (sheet.answer($0)?.status ?? .notReported) != .notReported }
      }
      return comparison.kind(answeredBefore: before).map {
        Change(
          $0, participant, id, old: comparison.old, new: answer,
          predecessors: comparison.predecessors)
      }
    }
  }

  /// The items to compare: those of the year's answers, then those that only the year before holds or
  /// that came in place of such; none that is not listed in the year, for nobody is asked for it.
  private func compared(_ old: AnswerSheet?, _ new: AnswerSheet?, _ year: Int) -> [String] {
    let asked = new?.answers.map(\.item) ?? []
    let before = old?.answers.map(\.item) ?? []
    let gone = before.filter { !(item($0)?.isListed(in: year) ?? true) }
    let heirs = gone.compactMap { item($0) }.flatMap { successors(of: $0) }.map(\.id)
    var known: Set<String> = []
    return (asked + before + heirs).filter { id in
      known.insert(id).inserted && (item(id)?.isListed(in: year) ?? true)
    }
  }

  private func actChanges(_ participant: String, _ year: Int) -> [Change] {
    let period = period(of: year)
    let acts = acts(of: participant).sorted { ($0.date?.first ?? 0) < ($1.date?.first ?? 0) }
    return acts.compactMap { act in
      guard let date = act.date, period.mayHold(date), let done = act.act else { return nil }
      return Change(
        act.tookEffect ? ChangeKind(done) : .announced, participant, act.instrument, act: act)
    }
  }

  private func reviewChanges(_ participant: String, _ year: Int) -> [Change] {
    answeredReviewers(of: participant, year).map { reviewer in
      Change(.reviewAnswered, participant, self.participant(reviewer)?.name(in: year) ?? reviewer)
    }
  }
}

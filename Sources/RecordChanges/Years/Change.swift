public import Records

/// One thing that a year says otherwise, or for the first time, than an earlier year.
public struct Change: Sendable {
  public let kind: ChangeKind
  public let participant: String
  /// The recommendation, measure or instrument; the resolution of a vote; for a briefing or review its
  /// title.
  public let item: String
  /// The answer of the earlier year; `nil` where several items were brought together that differed.
  public let old: Answer?
  public let new: Answer?
  public let act: InstrumentAct?
  public let vote: VotePair?
  public let step: StepPair?
  /// The items that it came in place of since, and what was on record of each: `SALW-16`.
  public let predecessors: [Predecessor]
  /// The paths of the records it rests on, the earlier year's first.
  public let records: [String]
  /// Where the two answers, steps or votes differ, the status included; empty for what happened once,
  /// such as an act.
  public let differences: [ValueDifference]

  /// Whether it is worked out from what the year before says, and not from something that happened once, such as an
  /// act or a briefing.
  public var restsOnYearBefore: Bool {
    old != nil || new != nil || vote != nil || step != nil || !predecessors.isEmpty
  }

  init(
    _ kind: ChangeKind, _ participant: String, _ item: String, old: Answer? = nil,
    new: Answer? = nil, act: InstrumentAct? = nil, vote: VotePair? = nil, step: StepPair? = nil,
    predecessors: [Predecessor] = [], records: [String] = []
  ) {
    self.kind = kind
    self.participant = participant
    self.item = item
    self.old = old
    self.new = new
    self.act = act
    self.vote = vote
    self.step = step
    self.predecessors = predecessors
    self.records = records
    differences = Self.differences(old, new, vote, step)
  }

  private static func differences(
    _ old: Answer?, _ new: Answer?, _ vote: VotePair?, _ step: StepPair?
  ) -> [ValueDifference] {
    if let step { return RecordChanges.differences(from: step.old, to: step.new) }
    if let vote {
      return RecordChanges.differences(from: vote.oldCast.value, to: vote.newCast.value)
    }
    guard old != nil || new != nil else { return [] }
    return RecordChanges.differences(from: old?.value, to: new?.value)
  }

  /// Whether both years say the very same of it.
  public var isWithoutDifference: Bool { kind == .unchanged && differences.isEmpty }
}

/// An item that another came in place of, and its answer of the earlier year.
public struct Predecessor: Sendable {
  public let item: Item
  public let answer: Answer?
}

extension Store {
  /// Everything that differs between a year and the year before it, by participant in the order of
  /// the forum's names, then answers, acts, briefings and reviews; votes and the forum's steps, which
  /// the annexes print elsewhere, are not among it.
  public func changes(in year: Int) -> [Change] { changes(of: nil, in: year) }

  /// What of it concerns one participant.
  public func changes(of participant: String, in year: Int) -> [Change] {
    changes(of: [participant], in: year)
  }

  private func changes(of participants: [String]?, in year: Int) -> [Change] {
    let (old, new) = (YearState(self, year - 1), YearState(self, year))
    return YearComparison(from: old, to: new, of: participants).changes.filter {
      $0.vote == nil && $0.step == nil
    }
  }
}

public import Records

/// Something that a year says differently than an earlier year, or for the first time.
public struct Change: Sendable {
  public let kind: ChangeKind
  public let participant: String
  /// The id of the recommendation, measure or instrument; the resolution of a vote; the title of a
  /// briefing or review.
  public let item: String
  /// The answer of the earlier year; `nil` if there is none, or if the item replaced several items whose statuses
  /// differed.
  public let old: Answer?
  public let new: Answer?
  public let act: InstrumentAct?
  public let vote: VotePair?
  public let step: StepPair?
  /// The items that `item` replaced since the earlier year, such as `SALW-16`, each with its answer of that year.
  public let predecessors: [Predecessor]
  /// The paths of the records that show the change, those of the earlier year first.
  public let records: [String]
  /// All differences between the two answers, steps or votes, including that of the status. Empty for something that
  /// happened once, such as a treaty act.
  public let differences: [ValueDifference]

  /// Whether the change was found by comparing two years. A treaty act or a briefing happened once and is not compared.
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

  /// Whether both years say exactly the same.
  public var isWithoutDifference: Bool { kind == .unchanged && differences.isEmpty }
}

/// An item that was replaced by another one, with the answer on it in the earlier year.
public struct Predecessor: Sendable {
  public let item: Item
  public let answer: Answer?
}

extension Store {
  /// All changes between a year and the year before, sorted by participant, in the order in which the forum lists them.
  /// For each participant: answers, treaty acts, briefings, reviews. Votes, and the steps that the forum took on
  /// recommendations, are left out, because the annexes print them elsewhere.
  public func changes(in year: Int) -> [Change] { changes(of: nil, in: year) }

  /// Those changes that concern one participant.
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

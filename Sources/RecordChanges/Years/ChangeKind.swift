public import Records

/// What happened to an item between two years.
///
/// A record holds only the status in its year. The change is never recorded but always computed.
public enum ChangeKind: String, Sendable, CaseIterable {
  case firstReport = "first-report"
  case reportedAgain = "reported-again"
  case fellSilent = "fell-silent"
  case noNewInformation = "no-new-information"
  case clarified
  case progress
  case regression
  case stopped
  case resumed
  case reassessed
  case notConfirmed = "not-confirmed"
  case unchanged
  case signed
  case joined
  case announced
  case left
  case votedDifferently = "voted-differently"
  case briefingGiven = "briefing-given"
  case reviewAnswered = "review-answered"

  /// As it is printed.
  public var words: String {
    switch self {
    case .firstReport: "first report"
    case .reportedAgain: "reported again"
    case .fellSilent: "no report this year"
    case .noNewInformation: "no new information"
    case .clarified: "clarified"
    case .progress: "progress"
    case .regression: "reported at an earlier stage"
    case .stopped: "stopped"
    case .resumed: "resumed"
    case .reassessed: "reassessed"
    case .notConfirmed: "not confirmed this year"
    case .unchanged: "unchanged"
    case .signed: "signed"
    case .joined: "joined"
    case .announced: "announced"
    case .left: "left"
    case .votedDifferently: "voted differently"
    case .briefingGiven: "briefing given"
    case .reviewAnswered: "review answered"
    }
  }

  /// What happened to an answer. `nil` if neither year has an answer, if one cannot be read, or if a withheld answer
  /// would have to be compared with another one. A withheld answer after a year without an answer is still a (first)
  /// report: the edition shows that the item was answered, only not how.
  ///
  /// `answeredBefore` says whether the item was answered in a year before that of `old`. `isOneYear` says that both
  /// answers are of the same year, in two revisions of the store. An answer that was carried forward in both of them is
  /// then not reported as not confirmed: nothing changed.
  public init?(from old: Answer?, to new: Answer?, answeredBefore: Bool, isOneYear: Bool = false) {
    self.init(
      from: old, old?.status ?? .notReported, to: new, new?.status ?? .notReported, answeredBefore,
      isOneYear)
  }

  /// The same, if the caller has already read the statuses: `before` of the old answer, `now` of the new one.
  init?(
    from old: Answer?, _ before: Status, to new: Answer?, _ now: Status, _ answeredBefore: Bool,
    _ isOneYear: Bool
  ) {
    switch (before.sense, now.sense) {
    case (.silence, .silence), (.unknown, _), (_, .unknown): return nil
    case (.silence, .answer), (.silence, .end), (.silence, .hidden):
      self = answeredBefore ? .reportedAgain : .firstReport
    case (.hidden, _), (_, .hidden): return nil
    case (.answer, .silence), (.end, .silence):
      self = old?.statedBy == .publicSource ? .noNewInformation : .fellSilent
    case (.answer, .answer), (.answer, .end), (.end, .answer), (.end, .end):
      let wasCarried = isOneYear && old?.isCarriedForward == true
      self =
        new?.isCarriedForward == true && !wasCarried ? .notConfirmed : Self.between(before, now)
    }
  }

  private static func between(_ before: Status, _ now: Status) -> ChangeKind {
    if before == now { return .unchanged }
    if before == .unclear { return .clarified }
    if now.sense == .end { return before.sense == .end ? .reassessed : .stopped }
    if before.sense == .end { return now.step == nil ? .reassessed : .resumed }
    guard let from = before.step, let to = now.step else { return .reassessed }
    return to > from ? .progress : .regression
  }

  /// The change if a participant gave a record of this kind voluntarily; `nil` for other kinds of record.
  public init?(giving kind: RecordKind) {
    switch kind {
    case .briefing: self = .briefingGiven
    case .store, .instruments, .outline, .crosswalk, .framework, .source, .participant, .acts,
      .registers, .edition, .implementation, .salw, .reviewAsked, .reviewAnswered, .activity, .vote:
      return nil
    }
  }

  /// The kind of change for a treaty act: `joined` for a ratification.
  public init(_ act: Act) {
    switch act {
    case .signature: self = .signed
    case .announcement: self = .announced
    case .withdrawal: self = .left
    case .ratification, .accession, .acceptance, .approval, .succession: self = .joined
    }
  }
}

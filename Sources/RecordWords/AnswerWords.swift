public import Records

extension Answer {
  /// The status, its date and who states it: `implemented, as of 2013, stated by the participant`.
  ///
  /// Nobody states a silence.
  public var standing: [RecordFact] { [.status(status)] + attributes }

  /// What stands behind the status: its date, and who states it.
  public var attributes: [RecordFact] {
    (asOf.map { [.asOf($0, confirmed: !isCarriedForward)] } ?? [])
      + (status == .notReported ? [] : statedBy.map { [.statedBy($0)] } ?? [])
  }

  /// The standing, and what it rests on: who may see it, how sure it is, its sources.
  public var statement: [RecordFact] {
    standing + RecordFact.visibility(visibilityWord) + RecordFact.confidence(confidence)
      + RecordFact.cited(sources)
  }

  /// What stands before the reasons why an answer changed.
  public static let changeNoteLabel = "Why it changed"
}

extension Action {
  /// `17 March 2019: A seminar (completed)`.
  public var told: [RecordFact] { dated + titled }

  /// `17 March 2019: `; nothing where there is no date.
  public var dated: [RecordFact] { date.map { [.words("\($0.words): ")] } ?? [] }

  /// `A seminar (completed)`.
  public var titled: [RecordFact] { [.words(title + (statusWords.map { " (\($0))" } ?? ""))] }

  /// How sure it is, who may see it, its sources.
  public var support: [RecordFact] {
    RecordFact.confidence(confidence) + RecordFact.visibility(visibilityWord)
      + RecordFact.cited(sources)
  }
}

/// A sign that stands beside a status in a table, and what it means.
public enum AnswerSign: Hashable, Sendable {
  case publicSource, carriedForward

  public var symbol: String {
    switch self {
    case .publicSource: "†"
    case .carriedForward: "‡"
    }
  }

  public var meaning: String {
    switch self {
    case .publicSource: "from public sources, not submitted by the government"
    case .carriedForward: "last reported in an earlier year, not confirmed"
    }
  }
}

extension Answer {
  /// The signs of an answer that states something.
  public var signs: [AnswerSign] {
    guard status != .notReported else { return [] }
    return (statedBy == .publicSource ? [.publicSource] : [])
      + (isCarriedForward ? [.carriedForward] : [])
  }
}

public import Records

extension Answer {
  /// The status, its date and who states it: `implemented, as of 2013, stated by the participant`.
  public var standing: [RecordFact] { [.status(status)] + attributes }

  /// What is printed after the status: its date, and who states it. For `not-reported` nobody is named.
  public var attributes: [RecordFact] {
    (asOf.map { [.asOf($0, confirmed: !isCarriedForward)] } ?? [])
      + (status == .notReported ? [] : statedBy.map { [.statedBy($0)] } ?? [])
  }

  /// The standing, then who may see the answer, how reliable its source is, and its sources.
  public var statement: [RecordFact] {
    standing + RecordFact.visibility(visibilityWord) + RecordFact.confidence(confidence)
      + RecordFact.cited(sources)
  }

  /// The label before the reasons why an answer changed.
  public static let changeNoteLabel = "Why it changed"
}

extension Action {
  /// The action in words, without its sources: `17 March 2019: A seminar (completed)`.
  public var facts: [RecordFact] { dated + titled }

  /// The date before the title: `17 March 2019: `; empty if there is no date.
  public var dated: [RecordFact] { date.map { [.words("\($0.words): ")] } ?? [] }

  /// The title and the status: `A seminar (completed)`.
  public var titled: [RecordFact] { [.words(title + (statusWords.map { " (\($0))" } ?? ""))] }

  /// How reliable the source is, who may see the action, and its sources.
  public var support: [RecordFact] {
    RecordFact.confidence(confidence) + RecordFact.visibility(visibilityWord)
      + RecordFact.cited(sources)
  }
}

/// A sign that is printed beside a status in a table, and what it means.
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
  /// The signs of the answer; none if its status is `not-reported`.
  public var signs: [AnswerSign] {
    guard status != .notReported else { return [] }
    return (statedBy == .publicSource ? [.publicSource] : [])
      + (isCarriedForward ? [.carriedForward] : [])
  }
}

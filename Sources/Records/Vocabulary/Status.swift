/// How far an answer says a measure has come, or why it does not say.
///
/// Four of them are kinds of silence and are never read as one another: `not-reported` (no answer is
/// on record), `unclear` (there is one and it fixes nothing), `not-started` (the answer says so) and
/// `not-applicable`. `withheld` stands only in an edition: what is on record is not for it.
/// `unreadable` stands for what a draft cannot tell, because its record is broken: never for silence.
public enum Status: String, Sendable, CaseIterable {
  case notReported = "not-reported"
  case unclear
  case notApplicable = "not-applicable"
  case notStarted = "not-started"
  case considered
  case planned
  case inProgress = "in-progress"
  case partlyImplemented = "partly-implemented"
  case implemented
  case notPursued = "not-pursued"
  case discontinued
  case withheld
  case unreadable

  /// The ladder a status climbs; the others stand beside it.
  public static let ladder: [Status] = [
    .notStarted, .considered, .planned, .inProgress, .partlyImplemented, .implemented,
  ]

  /// What may stand in a record, in the order in which legends print it.
  public static let recordable: [Status] = allCases.filter {
    $0 != .withheld && $0 != .unreadable
  }

  /// The step on the ladder, from 0; `nil` beside it.
  public var step: Int? { Self.ladder.firstIndex(of: self) }

  /// As it is printed: `partly implemented`.
  public var words: String { Self.allWords[self] ?? rawValue }

  private static let allWords = Dictionary(
    uniqueKeysWithValues: allCases.map { status in
      let words = status.rawValue.replacing("-", with: " ")
      return (status, status == .unreadable ? "could not be read" : words)
    })

  /// The sign that stands for it in a table. The kinds of silence have signs of their own.
  public var sign: String {
    switch self {
    case .notReported: "–"
    case .unclear: "?"
    case .notApplicable: "n/a"
    case .notStarted: "○"
    case .considered: "◔"
    case .planned: "◇"
    case .inProgress: "◑"
    case .partlyImplemented: "◕"
    case .implemented: "●"
    case .notPursued: "✕"
    case .discontinued: "■"
    case .withheld: "▢"
    case .unreadable: "!"
    }
  }

  /// What it says, as the legend prints it.
  public var meaning: String {
    switch self {
    case .notReported: "no answer is on record; nothing follows from that"
    case .unclear: "there is an answer, and it does not say how far the measure has come"
    case .notApplicable: "the answer says that the measure does not apply"
    case .notStarted: "the answer says that nothing has been begun"
    case .considered: "the measure is being looked into"
    case .planned: "it has been decided and not yet begun"
    case .inProgress: "work has begun"
    case .partlyImplemented: "part of the measure is in place"
    case .implemented: "the measure is in place"
    case .notPursued: "it was considered and decided against"
    case .discontinued: "it was in place or under way and has been ended"
    case .withheld: "what is on record is not for this edition"
    case .unreadable: "the record is broken, and nothing can be said of it"
    }
  }
}

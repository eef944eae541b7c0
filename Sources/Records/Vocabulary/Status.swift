/// How far a measure has come according to an answer, or why the answer does not say it.
///
/// Four values mean different kinds of silence and must not be confused: `not-reported` (there is no
/// answer), `unclear` (there is an answer, but it does not say how far), `not-started` (the answer says
/// so) and `not-applicable`. Two values never stand in a record. `withheld` appears in an edition whose
/// audience may not see the answer. `unreadable` stands for an answer in a broken record; it never means
/// silence.
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

  /// The values that form a scale, lowest first. The others are not on it.
  public static let ladder: [Status] = [
    .notStarted, .considered, .planned, .inProgress, .partlyImplemented, .implemented,
  ]

  /// The values that a record may hold, in the order of the printed legend.
  public static let recordable: [Status] = allCases.filter {
    $0 != .withheld && $0 != .unreadable
  }

  /// The position on the scale, from 0; `nil` if it is not on it.
  public var step: Int? { Self.ladder.firstIndex(of: self) }

  /// As it is printed: `partly implemented`.
  public var words: String { Self.allWords[self] ?? rawValue }

  private static let allWords = Dictionary(
    uniqueKeysWithValues: allCases.map { status in
      let words = status.rawValue.replacing("-", with: " ")
      return (status, status == .unreadable ? "could not be read" : words)
    })

  /// The symbol in a table. Each kind of silence has its own.
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

  /// The meaning, as the legend prints it.
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

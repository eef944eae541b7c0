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

  /// What a status amounts to where two are compared.
  public enum Sense: Hashable, Sendable {
    /// Nothing is on record.
    case silence
    /// There is an answer. On the ladder it has a step.
    case answer(step: Int?)
    /// There is an answer: the measure is not pursued any more.
    case end
    /// There is an answer, and what it says is not for the edition.
    case hidden
    /// Nobody knows what there is.
    case unknown
  }

  private typealias Row = (words: String, sign: String, meaning: String, sense: Sense)

  /// The table of the statuses. What may stand in a record has the words of its meaning in the schema too: a
  /// test compares the two.
  private var row: Row {
    switch self {
    case .notReported:
      ("not reported", "–", "no answer is on record; nothing follows from that", .silence)
    case .unclear:
      (
        "unclear", "?",
        "there is an answer, and it does not say how far the measure has come", .answer(step: nil)
      )
    case .notApplicable:
      (
        "not applicable", "n/a", "the answer says that the measure does not apply",
        .answer(step: nil)
      )
    case .notStarted:
      ("not started", "○", "the answer says that nothing has been begun", .answer(step: 0))
    case .considered: ("considered", "◔", "the measure is being looked into", .answer(step: 1))
    case .planned: ("planned", "◇", "it has been decided and not yet begun", .answer(step: 2))
    case .inProgress: ("in progress", "◑", "work has begun", .answer(step: 3))
    case .partlyImplemented:
      ("partly implemented", "◕", "part of the measure is in place", .answer(step: 4))
    case .implemented: ("implemented", "●", "the measure is in place", .answer(step: 5))
    case .notPursued: ("not pursued", "✕", "it was considered and decided against", .end)
    case .discontinued:
      ("discontinued", "■", "it was in place or under way and has been ended", .end)
    case .withheld: ("withheld", "▢", "what is on record is not for this edition", .hidden)
    case .unreadable:
      ("could not be read", "!", "the record is broken, and nothing can be said of it", .unknown)
    }
  }

  public var sense: Sense { row.sense }

  /// The step on the ladder that a status climbs, from 0; `nil` for those beside it.
  public var step: Int? { if case .answer(let step) = row.sense { step } else { nil } }

  /// As it is printed: `partly implemented`.
  public var words: String { row.words }

  /// The sign that stands for it in a table. The kinds of silence have signs of their own.
  public var sign: String { row.sign }

  /// What it says, as the legend prints it.
  public var meaning: String { row.meaning }

  /// Whether it may stand in a record; the others stand only in an edition.
  public var isRecordable: Bool {
    switch sense {
    case .silence, .answer, .end: true
    case .hidden, .unknown: false
    }
  }

  /// What may stand in a record, in the order in which legends print it.
  public static let recordable: [Status] = allCases.filter(\.isRecordable)

  /// The ladder a status climbs, from the lowest step; the others stand beside it.
  public static let ladder: [Status] = allCases.filter { $0.step != nil }
    .sorted { ($0.step ?? 0) < ($1.step ?? 0) }
}

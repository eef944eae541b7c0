/// How far a measure has come according to an answer, or why the answer does not say it.
///
/// Four values mean different kinds of silence and must not be confused: `not-reported` (there is no
/// answer), `unclear` (there is an answer, but it does not say how far), `not-started` (the answer says
/// so) and `not-applicable`. Two values are never in a record. `withheld` appears in an edition whose
/// audience may not see the answer. `unreadable` replaces an answer in a broken record; it never means
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

  /// What a status means when two years are compared.
  public enum Sense: Hashable, Sendable {
    /// There is no answer.
    case silence
    /// There is an answer. The step says how far the measure has come, from 0; `nil` if the answer does not
    /// say that.
    case answer(step: Int?)
    /// There is an answer: the measure is not pursued, or not any more.
    case end
    /// There is an answer, but the edition does not show it.
    case hidden
    /// It is unknown whether there is an answer.
    case unknown
  }

  private typealias Row = (words: String, sign: String, meaning: String, sense: Sense)

  /// The table of the statuses. The schema has the meanings of those that may be in a record, too; a test
  /// compares the two.
  private var row: Row {
    switch self {
    case .notReported:
      ("not reported", "–", "no answer is recorded; this proves nothing", .silence)
    case .unclear:
      (
        "unclear", "?",
        "there is an answer, but it does not say how far the measure has come", .answer(step: nil)
      )
    case .notApplicable:
      (
        "not applicable", "n/a", "the answer says that the measure does not apply",
        .answer(step: nil)
      )
    case .notStarted:
      ("not started", "○", "the answer says that work has not started", .answer(step: 0))
    case .considered: ("considered", "◔", "the measure is being considered", .answer(step: 1))
    case .planned:
      ("planned", "◇", "it has been decided, but work has not started", .answer(step: 2))
    case .inProgress: ("in progress", "◑", "work has started", .answer(step: 3))
    case .partlyImplemented:
      ("partly implemented", "◕", "part of the measure is in place", .answer(step: 4))
    case .implemented: ("implemented", "●", "the measure is in place", .answer(step: 5))
    case .notPursued: ("not pursued", "✕", "it was considered and decided against", .end)
    case .discontinued:
      ("discontinued", "■", "it was in place or in progress and has ended", .end)
    case .withheld:
      ("withheld", "▢", "there is an answer, but this edition does not show it", .hidden)
    case .unreadable:
      ("could not be read", "!", "the record is broken and cannot be read", .unknown)
    }
  }

  public var sense: Sense { row.sense }

  /// How far the measure has come, from 0 (`not-started`) to 5 (`implemented`); `nil` if the status does not say that,
  /// such as `unclear`.
  public var step: Int? { if case .answer(let step) = row.sense { step } else { nil } }

  /// As it is printed: `partly implemented`.
  public var words: String { row.words }

  /// The sign that stands for it in a table. The kinds of silence have signs of their own.
  public var sign: String { row.sign }

  /// Its meaning, as the list of statuses in the annexes prints it.
  public var meaning: String { row.meaning }

  /// Whether it may be in a record. The others appear only in an edition.
  public var isRecordable: Bool {
    switch sense {
    case .silence, .answer, .end: true
    case .hidden, .unknown: false
    }
  }

  /// The statuses that may be in a record, in the order in which the annexes list them.
  public static let recordable: [Status] = allCases.filter(\.isRecordable)

  /// The statuses from `not-started` to `implemented`, in the order of the steps. The others are not steps.
  public static let ladder: [Status] = allCases.filter { $0.step != nil }
    .sorted { ($0.step ?? 0) < ($1.step ?? 0) }
}

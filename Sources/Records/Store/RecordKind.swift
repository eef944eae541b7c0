/// The kinds of record; each has a schema of its own, `schemas/<name>.schema.json`.
public enum RecordKind: String, Sendable, CaseIterable {
  // The order matters to paths: the frameworks with names of their own come before the others.
  case store
  case instruments
  case outline
  case crosswalk
  case framework
  case source
  case participant
  case acts
  case registers
  case edition
  case implementation
  case salw
  case briefing
  case reviewAsked = "review-asked"
  case reviewAnswered = "review-answered"
  case activity
  case vote

  /// The `$id` of its schema.
  public var schemaID: String { "urn:pillar:1:\(rawValue)" }

  /// The framework whose items it answers; `nil` for what holds no answers.
  public var framework: String? {
    switch self {
    case .implementation: "cscap-18"
    case .salw: "salw"
    default: nil
    }
  }

  /// The object in which a record of the kind holds its entries; `nil` where its members are the record.
  var container: String? {
    switch self {
    case .implementation, .salw: "answers"
    case .acts: "instruments"
    case .vote: "votes"
    case .activity: "participants"
    case .reviewAsked, .reviewAnswered: "entries"
    case .framework, .instruments, .crosswalk: "items"
    case .store, .outline, .source, .participant, .registers, .edition, .briefing: nil
    }
  }

  /// Whether it holds a participant's answers.
  public var holdsAnswers: Bool { framework != nil }

  /// The kinds by the number of parts their paths have.
  static let shapes: [[(kind: RecordKind, shape: [RecordPath.Piece])]] = {
    let all = allCases.map { (kind: $0, shape: $0.shape) }
    return (0...5).map { count in all.filter { $0.shape.count == count } }
  }()

  /// The parts of its path, the last without `.json`.
  private var shape: [RecordPath.Piece] {
    switch self {
    case .store: [.word("store")]
    case .instruments: [.word("frameworks"), .word("instruments")]
    case .outline: [.word("frameworks"), .word("aso-format")]
    case .crosswalk: [.word("frameworks"), .word("crosswalk")]
    case .framework: [.word("frameworks"), .id]
    case .source: [.word("sources"), .id]
    case .participant: [.word("participants"), .participant, .word("participant")]
    case .acts: [.word("participants"), .participant, .word("instruments")]
    case .registers: [.word("participants"), .participant, .word("registers")]
    case .edition: [.year, .word("edition")]
    case .implementation: [.year, .participant, .word("implementation")]
    case .salw: [.year, .participant, .word("salw")]
    case .briefing: [.year, .participant, .word("briefings"), .id]
    case .reviewAsked: [.year, .participant, .word("reviews"), .reviewer, .word("asked")]
    case .reviewAnswered: [.year, .participant, .word("reviews"), .reviewer, .word("answered")]
    case .activity: [.year, .word("activities"), .id]
    case .vote: [.year, .word("votes"), .id]
    }
  }
}

extension RecordKind {
  /// Its place among all kinds.
  fileprivate var number: Int { withUnsafeBytes(of: self) { Int($0[0]) } }

  /// Its number, and not its name: a set of kinds is asked for every record.
  public func hash(into hasher: inout Hasher) { hasher.combine(number) }
}

/// A value for each kind of record.
///
/// A dictionary would do the same; but every record is looked up by its kind several times.
public struct ByKind<Value: Sendable>: Sendable {
  private let values: [Value]

  public init(_ value: (RecordKind) -> Value) { values = RecordKind.allCases.map(value) }

  public subscript(kind: RecordKind) -> Value { values[kind.number] }
}

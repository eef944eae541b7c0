extension RecordKind {
  /// What is known of the kind: its row in the table.
  public var traits: KindTraits { Self.table[self] }

  private static let table = ByKind(row)

  /// The `$id` of its schema.
  public var schemaID: String { "urn:pillar:1:\(rawValue)" }

  /// The framework whose items it answers; `nil` for what holds no answers.
  public var framework: String? { traits.answers?.framework }

  /// Whether it holds a participant's answers.
  public var holdsAnswers: Bool { traits.answers != nil }

  /// The kinds that hold a participant's answers.
  public static let answering = allCases.filter(\.holdsAnswers)

  /// The kinds whose records all years share and each participant has one of.
  public static let ofParticipants = allCases.filter {
    RecordPath.folder(of: $0) == RecordPath.folder(of: .participant)
  }

  /// The kinds of record that a participant gives in a year of its own will.
  public static let given = allCases.filter { $0.traits.given != nil }

  /// The folder in which its records stand beside each other, without the folders around it: `votes`; `nil` where
  /// each stands under a name of its own.
  public var folder: String? {
    guard case .word(let word)? = traits.path.dropLast().last, traits.path.last == .id else {
      return nil
    }
    return word
  }

  /// Where its records stand, as people write it: `<year>/<participant>/briefings/<id>.json`.
  public var pathWords: String {
    let parts = traits.path.map { piece -> String in
      switch piece {
      case .word(let word): word
      case .year: "<year>"
      case .participant: "<participant>"
      case .reviewer: "<reviewer>"
      case .id: "<id>"
      }
    }
    return parts.joined(separator: "/") + ".json"
  }

  /// The kind whose records answer the items of a framework; `nil` where nobody answers them.
  public static func answering(_ framework: String) -> RecordKind? {
    answering.first { $0.framework == framework }
  }
}

extension RecordKind {
  /// Its place among all kinds.
  public var number: Int { withUnsafeBytes(of: self) { Int($0[0]) } }

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

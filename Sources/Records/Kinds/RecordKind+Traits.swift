extension RecordKind {
  /// What is known about the kind: its row in the table.
  public var traits: KindTraits { Self.table[self] }

  private static let table = ByKind(row)

  /// The `$id` of its schema.
  public var schemaID: String { "urn:pillar:1:\(rawValue)" }

  // A check reads these for each record. They are kept separately, because copying a whole row takes long.

  /// The framework whose items it answers; `nil` for a kind without answers.
  public var framework: String? { Self.frameworks[self] }
  private static let frameworks = ByKind { $0.traits.answers?.framework }

  /// Whether it holds a participant's answers.
  public var holdsAnswers: Bool { Self.areAnswering[self] }
  private static let areAnswering = ByKind { $0.traits.answers != nil }

  /// The name of the object that holds its entries, such as `answers`; `nil` if its entries are the members of the
  /// record itself.
  var container: String? { Self.containers[self] }
  private static let containers = ByKind(\.traits.container)

  /// Which days the dates in its records may be.
  public var dates: DateBinding { Self.dateBindings[self] }
  private static let dateBindings = ByKind(\.traits.dates)

  /// Who must agree before an edition shows such a record to a wider audience than the parties.
  public var consent: Consent { Self.consents[self] }
  private static let consents = ByKind(\.traits.consent)

  /// The kinds that hold a participant's answers.
  public static let answering = allCases.filter(\.holdsAnswers)

  /// The kinds of which each participant has one record for all years, such as `registers`.
  public static let ofParticipants = allCases.filter {
    RecordPath.folder(of: $0) == RecordPath.folder(of: .participant)
  }

  /// The kinds of record that a participant gives in a year voluntarily.
  public static let given = allCases.filter { $0.traits.given != nil }

  /// The name of the folder in which its records are, if people choose their file names: `votes`; otherwise
  /// `nil`.
  public var folder: String? {
    guard case .word(let word)? = traits.path.dropLast().last, traits.path.last == .id else {
      return nil
    }
    return word
  }

  /// The path of its records with placeholders: `<year>/<participant>/briefings/<id>.json`.
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

  /// The kind whose records answer the items of a framework; `nil` if nobody answers them.
  public static func answering(_ framework: String) -> RecordKind? {
    answering.first { $0.framework == framework }
  }
}

extension RecordKind {
  /// Its position among all kinds, from 0.
  public var number: Int { withUnsafeBytes(of: self) { Int($0[0]) } }

  /// Hashes its number and not its name, because sets of kinds are searched once for every record.
  public func hash(into hasher: inout Hasher) { hasher.combine(number) }
}

/// A value for each kind of record.
///
/// It is quicker than a dictionary, which matters because every record is looked up by its kind several
/// times.
public struct ByKind<Value: Sendable>: Sendable {
  private let values: [Value]

  public init(_ value: (RecordKind) -> Value) { values = RecordKind.allCases.map(value) }

  public subscript(kind: RecordKind) -> Value { values[kind.number] }
}

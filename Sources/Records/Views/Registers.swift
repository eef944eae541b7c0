public import JSONText

/// An entry in a participant's registers: an office, an expert, an envoy or a capacity on call.
public struct RegisterEntry: RecordView {
  public enum Register: String, Sendable, CaseIterable {
    case focalPoints, experts, envoys, capacities

    public var title: String {
      switch self {
      case .focalPoints: "Focal points"
      case .experts: "Eminent and Expert Persons"
      case .envoys: "Possible envoys"
      case .capacities: "Capacities on call"
      }
    }
  }

  public let value: JSONValue
  public let register: Register
  public let key: String

  /// What is printed as its title: the office, or the title of a capacity. The key is never printed, because it may be
  /// a person's name.
  public var title: String? { optionalText("office") ?? optionalText("title") }
  /// The person's name, if a consent to print it is recorded.
  public var person: String? {
    guard value["person"]?["consent"] != nil else { return nil }
    return value["person"]?["name"]?.string
  }
  public var expertise: [String] { strings("expertise") }
  public var from: RecordDate? { date("from") }
  public var to: RecordDate? { date("to") }

  /// Whether the entry may have been valid on some day of the period.
  public func stood(in period: Period) -> Bool {
    (from.map { $0.first <= period.last } ?? true) && (to.map { $0.last >= period.first } ?? true)
  }
}

extension Store {
  public func registers(of participant: String) -> [RegisterEntry] {
    guard let root = record(RecordPath(.registers, of: participant))?.root else { return [] }
    return RegisterEntry.Register.allCases.flatMap { register in
      (root[register.rawValue]?.members.map { ($0.key, $0.value) } ?? []).map {
        RegisterEntry(value: $1, register: register, key: $0)
      }
    }
  }
}

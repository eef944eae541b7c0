public import JSONText

/// A dated act of a participant, such as a signature, on an instrument (a treaty).
public struct InstrumentAct: RecordView {
  public let value: JSONValue
  public let key: String
  public let instrument: String

  public init(value: JSONValue, key: String, instrument: String) {
    (self.value, self.key, self.instrument) = (value, key, instrument)
  }

  public var act: Act? { Act(rawValue: text("act")) }
  public var date: RecordDate? { date("date") }
  /// Whether the act took effect; true unless the record says no. For example, an accession may be withdrawn before it
  /// takes effect.
  public var tookEffect: Bool { value["tookEffect"]?.bool ?? true }
  public var note: String? { optionalText("note") }
  public var confidence: String? { optionalText("confidence") }

  /// The order among acts of the same day: a signature before a ratification.
  fileprivate var rank: Int {
    act.flatMap { Act.allCases.firstIndex(of: $0) } ?? Act.allCases.count
  }
}

extension Store {
  /// A participant's acts, grouped by instrument and sorted by date. On the same day a signature comes
  /// first.
  public func acts(of participant: String) -> [InstrumentAct] {
    guard let root = record(RecordPath(.acts, of: participant))?.root else { return [] }
    return (root["instruments"]?.members.map { ($0.key, $0.value) } ?? []).flatMap { name, value in
      (value["acts"]?.members.map { ($0.key, $0.value) } ?? []).map { key, act in
        InstrumentAct(value: act, key: key, instrument: name)
      }.sorted { ($0.date?.first ?? 0, $0.rank) < ($1.date?.first ?? 0, $1.rank) }
    }
  }
}

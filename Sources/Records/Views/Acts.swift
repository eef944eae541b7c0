public import JSONText

/// One dated act of a participant on one instrument.
public struct InstrumentAct: RecordView {
  public let value: JSONValue
  public let key: String
  public let instrument: String

  public var act: Act? { Act(rawValue: text("act")) }
  public var date: RecordDate? { date("date") }
  public var note: String? { optionalText("note") }
  public var confidence: String? { optionalText("confidence") }
}

extension Store {
  /// A participant's acts, instrument by instrument, each in the order of their dates.
  public func acts(of participant: String) -> [InstrumentAct] {
    guard let root = record("participants/\(participant)/instruments.json")?.root else { return [] }
    return (root["instruments"]?.members.map { ($0.key, $0.value) } ?? []).flatMap { name, value in
      (value["acts"]?.members.map { ($0.key, $0.value) } ?? []).map { key, act in
        InstrumentAct(value: act, key: key, instrument: name)
      }
    }
  }
}

public import RecordChanges
public import Records

extension Item {
  /// As a heading names it: `R4 Risk reduction centre`, `Arms Trade Treaty`.
  public var name: String { framework == "instruments" ? short : "\(id) \(title)" }
}

extension Store {
  /// A participant's name in a year; its code where the participant is not in the store.
  public func name(of participant: String, in year: Int) -> String {
    self.participant(participant)?.name(in: year) ?? participant
  }
}

extension Change {
  /// The kind in words; what no participant reported is on record for the first time, and no report.
  public var kindWords: String {
    if kind == .firstReport, new?.statedBy == .publicSource { return "first on record" }
    if step != nil, kind == .fellSilent { return "no step on record" }
    return kind.words
  }
}

public import RecordChanges
public import Records

extension Item {
  /// The item's name for a heading: `R4 Risk reduction centre`, `Arms Trade Treaty`.
  public var name: String { framework == "instruments" ? short : "\(id) \(title)" }
}

extension Store {
  /// A participant's name in a year, or its code if the participant is not in the store.
  public func name(of participant: String, in year: Int) -> String {
    self.participant(participant)?.name(in: year) ?? participant
  }
}

extension Change {
  /// The kind of change in words. A first answer that public sources state is `first on record`, because the
  /// participant did not report it. A step of the forum that is recorded no longer is `no step on record`.
  public var kindWords: String {
    if kind == .firstReport, new?.statedBy == .publicSource { return "first on record" }
    if step != nil, kind == .fellSilent { return "no step on record" }
    return kind.words
  }
}

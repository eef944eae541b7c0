public import Records

extension EarlierFacts {
  /// What earlier years hold of an item:
  /// `recorded for 2003, A law on marking (1999) [a]; last reported 2012: planned [b]`.
  ///
  /// An action stands in the year of the report that states it.
  public func told(under item: Item) -> [RecordFact] {
    let ofYears = actions.map { year, actions in
      [RecordFact.words("recorded for \(year), ")]
        + actions.map(\.told).joined(separator: [.words(", ")])
    }
    let last = status.map { [$0.told(under: item)] } ?? []
    return Array((ofYears + last).joined(separator: [.words("; ")]))
  }
}

extension EarlierAction {
  /// `A law on marking (2 April 1999)`.
  fileprivate var told: [RecordFact] {
    [.words(action.title + (action.date.map { " (\($0.words))" } ?? ""))]
      + RecordFact.confidence(action.confidence) + answer.publicSourceSign
      + RecordFact.cited(action.sources)
  }
}

extension EarlierAnswer {
  /// `last reported 2012: planned`, with the item's name of that time where it was another.
  ///
  /// An answer that was carried forward was reported when it was true.
  fileprivate func told(under item: Item) -> [RecordFact] {
    let formerly = answer.item == item.id ? "" : " as \(answer.item)"
    let date = answer.isCarriedForward ? answer.asOf?.words : nil
    let last = answer.statedBy == .publicSource ? "last recorded" : "last reported"
    let head =
      answer.status == .unreadable
      ? "\(year)\(formerly)" : "\(last) \(date ?? String(year))\(formerly)"
    return [.words("\(head): \(answer.status.words)")] + RecordFact.confidence(answer.confidence)
      + answer.publicSourceSign + RecordFact.cited(answer.sources)
  }
}

extension Answer {
  /// The sign of public sources, where they state it.
  public var publicSourceSign: [RecordFact] { statedBy == .publicSource ? [.publicSourceSign] : [] }
}

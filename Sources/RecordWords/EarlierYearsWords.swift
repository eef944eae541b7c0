public import Records

extension EarlierFacts {
  /// What earlier years have on an item:
  /// `recorded for 2003, A law on marking (1999) [a]; last reported 2012: planned [b]`.
  ///
  /// Each action is listed under the year whose record states it.
  public func facts(under item: Item) -> [RecordFact] {
    let ofYears = actions.map { year, actions in
      [RecordFact.words("recorded for \(year), ")]
        + actions.map(\.facts).joined(separator: [.words(", ")])
    }
    let last = status.map { [$0.facts(under: item)] } ?? []
    return Array((ofYears + last).joined(separator: [.words("; ")]))
  }
}

extension EarlierAction {
  /// The action of an earlier year: `A law on marking (2 April 1999)`.
  fileprivate var facts: [RecordFact] {
    [.words(action.title + (action.date.map { " (\($0.words))" } ?? ""))]
      + RecordFact.confidence(action.confidence) + answer.publicSourceSign
      + RecordFact.cited(action.sources)
  }
}

extension EarlierAnswer {
  /// The latest answer: `last reported 2012: planned`. If the item had another id at that time, this id is named too.
  ///
  /// For an answer that was carried forward, the date is the date for which it holds, not the year of its record.
  fileprivate func facts(under item: Item) -> [RecordFact] {
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
  /// The sign for public sources; empty if somebody else states the answer.
  public var publicSourceSign: [RecordFact] { statedBy == .publicSource ? [.publicSourceSign] : [] }
}

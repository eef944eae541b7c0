public import Records

// What a participant says of its own will, and whom it names.

extension GivenRecord {
  /// `A briefing, 2 April 2013 (visible to: parties) [a]`, with the names of items `…, 2 April 2013, on R4 …`.
  public func heading(on items: [String] = []) -> [RecordFact] {
    let subject = items.isEmpty ? "" : ", on \(items.joined(separator: "; "))"
    return [.title(title), .words((date.map { ", \($0.words)" } ?? "") + subject)]
      + RecordFact.visibility(visibilityWord) + RecordFact.cited(sources)
  }
}

extension RegisterEntry {
  /// The office with the person who holds it: `Focal point: A. Person`; `nil` where neither may be named.
  ///
  /// Whether the person is named is for the caller to decide: an edition needs consent, who keeps the store does not.
  public func office(heldBy person: String?) -> String? {
    let named = [title, person].compactMap(\.self).joined(separator: ": ")
    return named.isEmpty ? nil : named
  }

  /// `law, mediation`; empty where none is on record.
  public var expertiseWords: String { expertise.joined(separator: ", ") }
}

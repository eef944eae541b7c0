public import Records

// The records that participants give voluntarily, and the entries of registers.

extension GivenRecord {
  /// The heading of the record: `A briefing, 2 April 2013, on R7 Briefings (visible to: parties) [a]`. `items` are the
  /// names of the items to mention.
  public func heading(on items: [String] = []) -> [RecordFact] {
    let date = date.map { ", \($0.words)" } ?? ""
    let on = items.isEmpty ? "" : ", on " + items.joined(separator: "; ")
    return [.title(title), .words(date + on)] + RecordFact.visibility(visibilityWord)
      + RecordFact.cited(sources)
  }
}

extension RegisterEntry {
  /// The office with the person who holds it: `Focal point: A. Person`; `nil` if there is neither.
  ///
  /// The caller decides whether to name the person. In an edition this needs the person's consent; commands for those
  /// who keep the store name the person anyway.
  public func office(heldBy person: String?) -> String? {
    let named = [title, person].compactMap(\.self).joined(separator: ": ")
    return named.isEmpty ? nil : named
  }

  /// The fields of expertise: `law, mediation`; empty if none is on record.
  public var expertiseWords: String { expertise.joined(separator: ", ") }
}

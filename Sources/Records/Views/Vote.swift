public import JSONText

/// A recorded vote of the General Assembly.
public struct Vote: RecordView {
  public let value: JSONValue
  public let id: String
  public let year: Int

  /// For example `A/RES/68/31`.
  public var resolution: String { text("resolution") }
  public var title: String { text("title") }
  public var date: RecordDate? { date("date") }
  public var bearsOn: [String] { strings("bearsOn") }
  public var locator: String? { optionalText("locator") }
  /// The series of resolutions it belongs to: `att-annual`.
  public var series: String? { optionalText("series") }
  public var note: String? { optionalText("note") }
  /// How many members of the General Assembly voted in favour and against, and how many abstained.
  public var totals: (yes: Int, no: Int, abstain: Int)? {
    guard let totals = value["totals"], let yes = totals["yes"]?.int, let no = totals["no"]?.int,
      let abstain = totals["abstain"]?.int
    else { return nil }
    return (yes, no, abstain)
  }
  public var totalsSources: [String] { strings("totalsSources") }

  public func cast(by participant: String) -> CastVote? {
    value["votes"]?[participant].map { CastVote(value: $0) }
  }

  /// The votes of the forum's participants that are recorded, in the order of the file.
  public var castVotes: [(participant: String, vote: CastVote)] {
    entries("votes").map { ($0.key, CastVote(value: $0.value)) }
  }
}

/// One participant's vote.
public struct CastVote: RecordView {
  public let value: JSONValue
  public var ballot: Ballot? { Ballot(rawValue: text("vote")) }
  /// Whether the source does not state this vote, and it was concluded from what the source states.
  public var isInferred: Bool { value["inferred"]?.bool ?? false }
}

extension Store {
  /// A year's votes by date. On the same date they are in the natural order of their ids (`A-RES-68-9` before
  /// `A-RES-68-31`).
  public func votes(_ year: Int) -> [Vote] {
    records(.vote).filter { $0.path.year == year }.compactMap { record in
      guard let root = record.root, let id = record.path.id else { return nil }
      return Vote(value: root, id: id, year: year)
    }.sorted { a, b in
      guard a.date?.first == b.date?.first else { return a.date?.first ?? 0 < b.date?.first ?? 0 }
      return naturallyPrecedes(a.id, b.id)
    }
  }
}

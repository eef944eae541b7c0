import JSONText

/// A least and a most number of things: the pairs `minLength` and `maxLength`, `minItems` and
/// `maxItems`, `minProperties` and `maxProperties` are read alike.
struct Limits: Sendable {
  private var least: (count: Int, place: KeywordPlace)?
  private var most: (count: Int, place: KeywordPlace)?

  /// Nil where the schema has neither.
  init?(_ reader: SchemaReader, least leastName: String, most mostName: String) {
    least = reader.count(leastName)
    most = reader.count(mostName)
    if least == nil, most == nil { return nil }
  }

  /// The least number of things, 0 where the schema has none.
  var leastCount: Int32 { Int32(clamping: least?.count ?? 0) }
  /// The most, all there are where the schema has none.
  var mostCount: Int32 { Int32(clamping: most?.count ?? .max) }

  /// The limits that a number of things misses.
  func missed(by count: Int) -> [(limit: Mistake.Limit, place: KeywordPlace)] {
    var missed: [(Mistake.Limit, KeywordPlace)] = []
    if let least, count < least.count { missed.append((.least(least.count), least.place)) }
    if let most, count > most.count { missed.append((.most(most.count), most.place)) }
    return missed
  }
}

import JSONText

/// A lower and an upper bound on a number of things: the pair `minLength` and `maxLength`, `minItems` and
/// `maxItems`, or `minProperties` and `maxProperties`.
struct Limits: Sendable {
  private var least: (count: Int, place: KeywordPlace)?
  private var most: (count: Int, place: KeywordPlace)?

  /// Nil if the schema has neither keyword.
  init?(_ reader: SchemaReader, least leastName: String, most mostName: String) {
    least = reader.count(leastName)
    most = reader.count(mostName)
    if least == nil, most == nil { return nil }
  }

  /// The lower bound; 0 if the schema has none.
  var leastCount: Int32 { Int32(clamping: least?.count ?? 0) }
  /// The upper bound; the largest number if the schema has none.
  var mostCount: Int32 { Int32(clamping: most?.count ?? .max) }

  /// The bounds that are not met if there are `count` things.
  func missed(by count: Int) -> [(limit: Mistake.Limit, place: KeywordPlace)] {
    var missed: [(Mistake.Limit, KeywordPlace)] = []
    if let least, count < least.count { missed.append((.least(least.count), least.place)) }
    if let most, count > most.count { missed.append((.most(most.count), most.place)) }
    return missed
  }
}

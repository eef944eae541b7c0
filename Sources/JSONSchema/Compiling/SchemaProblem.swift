public import Diagnostics

/// One thing that is wrong with a schema. Until it is corrected, the schema may allow values that it should forbid.
///
/// An unknown keyword, such as a misspelled `requierd`, is a problem only with the option
/// ``SchemaOptions/UnknownKeywords/mistakes``.
public struct SchemaProblem: Hashable, Sendable {
  /// The keyword that has the problem; empty if a value is not a schema although it should be one.
  public var keyword: String
  public var location: Location
  /// The keyword's place as the schema's name and a pointer.
  public var place: String
  public var found: String
  public var expected: String
  public var advice: String
  /// How many problems this one stands for. It is more than 1 only if not all problems of its document got a message.
  public var count = 1

  /// The problem as a finding of the rule `schema-problem`.
  ///
  /// `most` is the number of problems of a document that are listed one by one. If this problem stands for the others,
  /// its message contains that number.
  public func finding(
    _ severity: Finding.Severity = .error, most: Int = Finding.usualMost
  ) -> Finding {
    guard count == 1 else {
      return .rest(
        of: "schema-problem", severity, at: location, place: place, count: count, most: most)
    }
    return Finding(
      rule: "schema-problem", severity: severity, at: location, place: place, found: found,
      expected: expected, advice: advice)
  }
}

extension SchemaProblem: Comparable {
  /// By file, then from the top of the file down.
  public static func < (a: SchemaProblem, b: SchemaProblem) -> Bool {
    let (first, second) = (a.location, b.location)
    if first.file != second.file { return first.file < second.file }
    if first.start.offset != second.start.offset {
      return first.start.offset < second.start.offset
    }
    return (a.place, a.found) < (b.place, b.found)
  }
}

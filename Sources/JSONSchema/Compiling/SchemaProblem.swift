public import Diagnostics

/// One thing that is wrong with a schema. The schema cannot be relied on until it is corrected.
///
/// If the options say so, an unknown keyword is a problem too. Otherwise a misspelled `requierd` would have no
/// effect, and nobody would notice.
public struct SchemaProblem: Hashable, Sendable {
  /// The keyword that has the problem; empty if a value is not a schema although it should be one.
  public var keyword: String
  public var location: Location
  /// The keyword's place as the schema's name and a pointer.
  public var place: String
  public var found: String
  public var expected: String
  public var advice: String
  /// How many problems this one counts. It is more than 1 if it stands for others of its document.
  public var count = 1

  /// The problem as a finding of the rule `schema-problem`.
  ///
  /// `most` is the number of problems of a document that are listed one by one. The message names it if this problem
  /// stands for the others.
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

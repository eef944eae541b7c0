import JSONText

/// `minLength` and `maxLength`, counted in Unicode scalars.
struct LengthsKeyword: Keyword, KeywordFamily {
  static let names = ["minLength", "maxLength"]

  private let limits: Limits

  static func read(_ reader: SchemaReader) -> (any Keyword)? {
    Limits(reader, least: "minLength", most: "maxLength").map(LengthsKeyword.init)
  }

  func plan(in planner: inout QuickPlanner) {
    planner.step(.length(least: limits.leastCount, most: limits.mostCount))
  }

  func check(_ instance: Instance, in evaluation: inout Evaluation) {
    guard let string = instance.string else { return }
    let length = string.unicodeScalars.count
    for (limit, place) in limits.missed(by: length) {
      evaluation.report(.length(found: length, expected: limit), by: place, at: instance.range)
    }
  }
}

/// `pattern`: a regular expression that must match somewhere in the string.
struct PatternKeyword: Keyword, KeywordFamily {
  static let names = ["pattern"]

  let pattern: Pattern
  let spelling: String
  let place: KeywordPlace

  static func read(_ reader: SchemaReader) -> (any Keyword)? {
    guard let (value, place) = reader.string("pattern"), let spelling = value.string,
      let pattern = reader.pattern(spelling, in: "pattern", at: value.range)
    else { return nil }
    return PatternKeyword(pattern: pattern, spelling: spelling, place: place)
  }

  func plan(in planner: inout QuickPlanner) {
    planner.pattern(pattern)
  }

  func check(_ instance: Instance, in evaluation: inout Evaluation) {
    guard let string = instance.string,
      !evaluation.isFound(pattern, in: string, by: place, instance)
    else { return }
    evaluation.report(
      .pattern(found: instance, expected: spelling, takesDates: takesDates), by: place,
      at: instance.range)
  }

  private var takesDates: Bool {
    var steps = 10_000
    return pattern.isFound(in: "2013-09-30", steps: &steps) == true
  }
}

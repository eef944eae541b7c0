import JSONText

/// `anyOf` and `oneOf`: at least one of these schemas, or exactly one.
///
/// Where none fits, every alternative has its own complaints, and all of them together would bury the
/// one that matters. So only the alternative that came nearest is explained: one that at least fits
/// the value's type, constants and listed values, and of those the one with the fewest violations.
struct AlternativesKeyword: Keyword, KeywordFamily {
  static let names = ["anyOf", "oneOf"]

  private struct Choice {
    let schemas: [Int]
    let onlyOne: Bool
    let place: KeywordPlace
  }

  private let choices: [Choice]
  var alongside: [Int] { choices.flatMap(\.schemas) }

  static func read(_ reader: SchemaReader) -> (any Keyword)? {
    let choices = names.compactMap { name -> Choice? in
      guard let schemas = reader.schemas(name), let (_, place) = reader.member(name) else {
        return nil
      }
      return Choice(schemas: schemas, onlyOne: name == "oneOf", place: place)
    }
    return choices.isEmpty ? nil : AlternativesKeyword(choices: choices)
  }

  func plan(in planner: inout QuickPlanner) {
    for choice in choices { planner.branches(choice.schemas, onlyOne: choice.onlyOne) }
  }

  func check(_ instance: Instance, in run: inout Evaluation) {
    for choice in choices where !run.isSettled { check(choice, instance, in: &run) }
  }

  private func check(_ choice: Choice, _ instance: Instance, in run: inout Evaluation) {
    var fitting: [Int] = []
    for (index, schema) in choice.schemas.enumerated() where run.accepts(schema, instance) {
      fitting.append(index + 1)
      if !choice.onlyOne || (fitting.count > 1 && !run.isThorough) { break }
    }
    switch fitting.count {
    case 0: explain(choice, instance, in: &run)
    case 1: break
    default:
      if !choice.onlyOne { break }
      run.report(
        .manyAlternatives(found: fitting, expected: choice.schemas.count), by: choice.place,
        at: instance.range)
    }
  }

  private func explain(_ choice: Choice, _ instance: Instance, in run: inout Evaluation) {
    guard run.isThorough else { return run.fail() }
    if run.tellsNoMore { return run.count(at: instance.range, by: choice.place) }
    let outcomes = choice.schemas.map { run.violations(of: $0, instance) }
    let (best, title) = nearest(choice, outcomes, instance, in: run.program)
    let types = commonTypes(choice, outcomes, in: run.program)
    let expected =
      types.map { Mistake.Alternatives.types($0) }
      ?? .nearest(best + 1, title: title, of: choice.schemas.count)
    run.report(
      .noAlternative(found: instance, expected: expected), by: choice.place, at: instance.range)
    if types == nil { run.report(outcomes[best]) }
  }

  /// Where no alternative fits they are all told as if each had to: what they looked at was looked at.
  func applications(to instance: Instance, in run: inout Evaluation) -> [Application] {
    var applications: [Application] = []
    for choice in choices {
      let isMet = choice.schemas.contains { run.accepts($0, instance) }
      applications += choice.schemas.enumerated().map { index, schema in
        .alongside(
          [.member(choice.place.keyword), .element(index)], schema, instance,
          isMet ? .possible : .required)
      }
    }
    return applications
  }

  private func nearest(
    _ choice: Choice, _ outcomes: [ViolationList], _ instance: Instance, in program: SchemaProgram
  ) -> (index: Int, title: String?) {
    let distances = outcomes.map { distance($0, instance) }
    let best = distances.indices.min { distances[$0] < distances[$1] } ?? 0
    return (best, program.subschemas[choice.schemas[best]].title)
  }

  /// The types all alternatives ask for together, where the type is all that any of them misses.
  private func commonTypes(
    _ choice: Choice, _ outcomes: [ViolationList], in program: SchemaProgram
  ) -> Types? {
    var types: Types = []
    for (schema, outcome) in zip(choice.schemas, outcomes) {
      let keywords = program.subschemas[schema].keywords
      guard outcome.count == 1, outcome.told[0].keyword == "type",
        let own = keywords.lazy.compactMap({ $0 as? TypeKeyword }).first,
        program.description(of: own.place) == outcome.told[0].schemaPlace
      else { return nil }
      types.formUnion(own.types)
    }
    return types.isEmpty ? nil : types
  }

  private func distance(_ violations: ViolationList, _ instance: Instance) -> (Int, Int) {
    let telling: Set<String> = ["type", "const", "enum", "false"]
    let misfit = violations.told.contains {
      $0.keyword == "type" && $0.range == instance.range
    }
    let telltales = violations.told.count { telling.contains($0.keyword) }
    return (misfit ? 1 : 0, violations.count + telltales)
  }
}

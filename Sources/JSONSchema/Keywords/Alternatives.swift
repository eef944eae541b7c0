import JSONText

/// `anyOf` and `oneOf`: the instance must match at least one, or exactly one, of several schemas.
///
/// If none matches, each alternative has its own violations, and together they would hide the mistake that was really
/// made. So only the violations of the closest alternative are reported. An alternative that allows the value's type is
/// closer than one that does not. Among these, the one with the fewest violations is closest; violations of `type`,
/// `const` and `enum`, and of the schema `false`, count twice.
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

  func check(_ instance: Instance, in evaluation: inout Evaluation) {
    for choice in choices where !evaluation.isSettled { check(choice, instance, in: &evaluation) }
  }

  private func check(_ choice: Choice, _ instance: Instance, in evaluation: inout Evaluation) {
    var fitting: [Int] = []
    for (index, schema) in choice.schemas.enumerated() where evaluation.accepts(schema, instance) {
      fitting.append(index + 1)
      if !choice.onlyOne || (fitting.count > 1 && !evaluation.isThorough) { break }
    }
    switch fitting.count {
    case 0: explain(choice, instance, in: &evaluation)
    case 1: break
    default:
      if !choice.onlyOne { break }
      evaluation.report(
        .manyAlternatives(found: fitting, expected: choice.schemas.count), by: choice.place,
        at: instance.range)
    }
  }

  private func explain(_ choice: Choice, _ instance: Instance, in evaluation: inout Evaluation) {
    guard evaluation.isThorough else { return evaluation.fail() }
    if evaluation.listsNoMore { return evaluation.count(at: instance.range, by: choice.place) }
    let outcomes = choice.schemas.map { evaluation.violations(of: $0, instance) }
    let (best, title) = nearest(choice, outcomes, instance, in: evaluation.program)
    let types = commonTypes(choice, outcomes, in: evaluation.program)
    let expected =
      types.map { Mistake.Alternatives.types($0) }
      ?? .nearest(best + 1, title: title, of: choice.schemas.count)
    evaluation.report(
      .noAlternative(found: instance, expected: expected), by: choice.place, at: instance.range)
    if types == nil { evaluation.report(outcomes[best]) }
  }

  /// If no alternative matches, all count as required: then the members and elements that they apply to count as
  /// evaluated.
  func applications(to instance: Instance, in evaluation: inout Evaluation) -> [Application] {
    var applications: [Application] = []
    for choice in choices {
      let isMet = choice.schemas.contains { evaluation.accepts($0, instance) }
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

  /// The types that the alternatives allow together. Nil unless the only violation of each alternative is one of its
  /// own `type`.
  private func commonTypes(
    _ choice: Choice, _ outcomes: [ViolationList], in program: SchemaProgram
  ) -> Types? {
    var types: Types = []
    for (schema, outcome) in zip(choice.schemas, outcomes) {
      let keywords = program.subschemas[schema].keywords
      guard outcome.count == 1, outcome.listed[0].keyword == "type",
        let own = keywords.lazy.compactMap({ $0 as? TypeKeyword }).first,
        program.description(of: own.place) == outcome.listed[0].schemaPlace
      else { return nil }
      types.formUnion(own.types)
    }
    return types.isEmpty ? nil : types
  }

  private func distance(_ violations: ViolationList, _ instance: Instance) -> (Int, Int) {
    let weighty: Set<String> = ["type", "const", "enum", "false"]
    let misfit = violations.listed.contains {
      $0.keyword == "type" && $0.range == instance.range
    }
    let extra = violations.listed.count { weighty.contains($0.keyword) }
    return (misfit ? 1 : 0, violations.count + extra)
  }
}

import JSONText

/// The evaluation of one instance against one schema.
///
/// A quick evaluation ends at the first failure and gives no reasons. A thorough evaluation collects every violation.
/// Both run the same keywords. These call the `report` functions, which add a violation or only note a failure.
struct Evaluation {
  enum Mode {
    case quick
    case thorough
    /// Collects only the violations of single keywords, and applies no subschemas.
    case shallow
  }

  let program: SchemaProgram
  private var mode: Mode
  private var failed = false
  private var violations: ViolationList
  private var path: [JSONStep] = []
  private var depth = 0
  private var verdicts: [Question: Bool] = [:]
  private var answers: [Question: ViolationList] = [:]
  var evaluations: [Question: Set<Int>] = [:]

  /// The number of the current dynamic scope among `scopes`; always 0 if no reference is dynamic.
  private var scope = 0
  private var scopes = DynamicScopes()
  /// The references being followed that may lead back to themselves. If the same reference is met again for
  /// the same instance, following it would never end.
  private var following: Set<Question> = []
  /// Why the evaluation was abandoned, if it was. The instance is then refused, whatever the keywords
  /// decided: within `not`, a failure would count as a success.
  private var abandonment: Abandonment?
  /// How many steps searches for patterns may still take.
  private var patternSteps = Pattern.mostStepsOfRun

  private struct Abandonment {
    let mistake: Mistake
    let place: KeywordPlace
    let range: Range<Int>
    let path: [JSONStep]
  }

  /// How many levels of schemas may be applied within one another before the evaluation is abandoned. One
  /// level of the deepest text may pass through several schemas.
  static let deepest = 1600

  /// A key under which outcomes are remembered: a schema in a dynamic scope, and the instance's first byte.
  ///
  /// The first byte identifies the instance. `schema` combines the schema's number, the scope and a variant.
  struct Question: Hashable {
    var schema: Int
    var offset: Int
  }

  /// `most` is how many violations get a message; further ones are only counted.
  init(_ program: SchemaProgram, _ mode: Mode, most: Int = Schema.usualMost) {
    self.program = program
    self.mode = mode
    violations = ViolationList(most: most)
  }

  /// Whether the outcome can no longer change, so that a keyword may stop.
  var isSettled: Bool { failed && mode == .quick }

  /// Whether the schema allows the instance.
  static func accepts(_ program: SchemaProgram, _ schema: Int, _ instance: Instance) -> Bool {
    var evaluation = Evaluation(program, .quick)
    evaluation.apply(schema, to: instance)
    return !evaluation.failed && evaluation.abandonment == nil
  }

  /// Every violation, in the order of the instance's text. Beyond `most`, a last one counts the rest.
  static func violations(
    _ program: SchemaProgram, _ schema: Int, _ instance: Instance, most: Int = Schema.usualMost
  ) -> [Violation] {
    var evaluation = Evaluation(program, .thorough, most: most)
    evaluation.apply(schema, to: instance)
    if let abandonment = evaluation.abandonment { evaluation.report(abandonment) }
    return evaluation.violations.sorted
  }
}

/// The functions that keywords call.
extension Evaluation {
  mutating func apply(_ schema: Int, to instance: Instance) {
    let outer = scope
    if program.subschemas[schema].isSpecial {
      if program.subschemas[schema].allowsNothing {
        return report(
          .nothingAllowed(found: instance), by: program.wholeSchema(schema), at: instance.range)
      }
      _ = enterResource(of: schema)
    }
    guard descend() else {
      scope = outer
      return giveUp(
        .tooDeep(most: Self.deepest), by: program.wholeSchema(schema), at: instance.range)
    }
    defer {
      ascend()
      scope = outer
    }
    // By index, because iterating over the keywords would copy each of them.
    let program = program
    for index in program.subschemas[schema].keywords.indices {
      if isSettled { return }
      program.subschemas[schema].keywords[index].check(instance, in: &self)
    }
  }

  /// Applies a schema to a member's value or an element; `step` leads there from the current instance.
  mutating func apply(_ schema: Int, to value: JSONValue, at step: @autoclosure () -> JSONStep) {
    apply(schema, to: .value(value), at: step())
  }

  mutating func apply(_ schema: Int, to instance: Instance, at step: @autoclosure () -> JSONStep) {
    if mode == .quick { return apply(schema, to: instance) }
    if mode == .shallow { return }
    path.append(step())
    apply(schema, to: instance)
    path.removeLast()
  }

  /// Applies a subschema to the same instance, as `allOf` does.
  mutating func apply(alongside schema: Int, to instance: Instance) {
    if mode != .shallow { apply(schema, to: instance) }
  }

  /// Applies the schema that a reference names, and remembers the outcome for this instance.
  ///
  /// Without this, references that branch at every level would double the work at every level.
  mutating func follow(_ schema: Int, to instance: Instance) {
    guard program.subschemas[schema].isWorthRemembering else {
      return apply(alongside: schema, to: instance)
    }
    let question = question(schema, instance)
    switch mode {
    case .shallow: return
    case .quick:
      let verdict = verdicts[question] ?? accepts(schema, instance)
      verdicts[question] = verdict
      if !verdict { failed = true }
    case .thorough where violations.isFull:
      let verdict = verdicts[question] ?? accepts(schema, instance)
      verdicts[question] = verdict
      if !verdict { count(at: instance.range, by: program.wholeSchema(schema)) }
    case .thorough:
      let answer = answers[question] ?? violations(of: schema, instance)
      answers[question] = answer
      if !answer.isEmpty { report(answer) }
    }
  }

  /// Whether a schema allows the instance. It reports nothing, in any mode.
  mutating func accepts(_ schema: Int, _ instance: Instance) -> Bool {
    let outer = (mode, failed)
    (mode, failed) = (.quick, false)
    defer { (mode, failed) = outer }
    apply(schema, to: instance)
    return !failed
  }

  /// The violations of one schema alone. `anyOf` and `oneOf` use it to find the closest alternative.
  mutating func violations(of schema: Int, _ instance: Instance) -> ViolationList {
    let outer = (violations, failed)
    violations = ViolationList(most: outer.0.most)
    if mode == .shallow { return violations }
    // Collecting violations uses more of the stack than checking, so it counts as one more level.
    depth += 1
    apply(schema, to: instance)
    depth -= 1
    defer { (violations, failed) = outer }
    return violations
  }

  /// Adds violations that were collected separately to those of this evaluation.
  mutating func report(_ chosen: ViolationList) {
    failed = true
    violations.add(chosen)
  }

  /// Abandons the evaluation: whether the instance is allowed cannot be decided.
  mutating func giveUp(_ mistake: Mistake, by place: KeywordPlace, at range: Range<Int>) {
    abandonment =
      abandonment ?? Abandonment(mistake: mistake, place: place, range: range, path: path)
    report(mistake, by: place, at: range)
  }

  /// Reports why the evaluation was abandoned, unless a violation already says so.
  ///
  /// The violation that said it may have been dropped, together with those of an alternative of `anyOf` or `oneOf` that
  /// was not the closest.
  private mutating func report(_ abandonment: Abandonment) {
    let place = program.description(of: abandonment.place)
    let isSaid = violations.listed.contains {
      $0.schemaPlace == place && $0.range == abandonment.range
    }
    if isSaid { return }
    path = abandonment.path
    report(abandonment.mistake, by: abandonment.place, at: abandonment.range)
  }

  /// Whether a pattern matches anywhere in a text. Abandons the evaluation if that cannot be decided.
  mutating func isFound(
    _ pattern: Pattern, in text: String, by place: KeywordPlace, _ instance: Instance
  ) -> Bool {
    if let isFound = pattern.isFound(in: text, steps: &patternSteps) { return isFound }
    giveUp(.undecidedPattern(found: instance), by: place, at: instance.range)
    return true
  }

  /// Records a failure without a violation. Call it only in a quick evaluation.
  mutating func fail() {
    failed = true
  }

  /// Reports that the instance does not meet a keyword. `member` is the step to a member that is not allowed.
  mutating func report(
    _ mistake: @autoclosure () -> Mistake, by place: KeywordPlace, at range: Range<Int>,
    member: @autoclosure () -> JSONStep? = nil
  ) {
    failed = true
    guard mode != .quick else { return }
    if violations.isFull { return count(at: range, by: place) }
    let mistake = mistake()
    let words = ViolationMessages.words(for: mistake)
    violations.add(
      Violation(
        keyword: place.keyword, path: path + (member().map { [$0] } ?? []), range: range,
        schemaPlace: program.description(of: place), schemaRange: place.range,
        detail: mistake.detail, found: words.found, expected: words.expected,
        nearest: words.nearest, advice: words.advice))
  }

  /// Records a failure and counts it, without a message.
  mutating func count(at range: Range<Int>, by place: KeywordPlace) {
    failed = true
    violations.count(at: range, by: place.range)
  }

  /// Whether violations are collected; a quick evaluation only decides whether there is one.
  var isThorough: Bool { mode != .quick }

  /// Whether the list of violations is full, so that further ones are only counted.
  var listsNoMore: Bool { violations.isFull }

  /// The violations of one keyword itself, without those of the schemas that it applies.
  mutating func ownViolations(of keyword: any Keyword, _ instance: Instance) -> [Violation] {
    let outer = (mode, failed, violations)
    (mode, failed, violations) = (.shallow, false, ViolationList(most: outer.2.most))
    defer { (mode, failed, violations) = outer }
    keyword.check(instance, in: &self)
    return violations.sorted
  }
}

/// Moving from schema to schema.
extension Evaluation {
  /// Goes down some levels of schemas. Returns false, and goes nowhere, if the bound is reached.
  @inline(__always)
  mutating func descend(by levels: Int = 1) -> Bool {
    guard depth < Self.deepest else { return false }
    depth += levels
    return true
  }

  @inline(__always)
  mutating func ascend(by levels: Int = 1) { depth -= levels }

  @inline(__always)
  func question(_ schema: Int, _ instance: Instance, variant: Int = 0) -> Question {
    let schemas = program.subschemas.count
    return Question(
      schema: schema + schemas * (scope * 2 + variant), offset: instance.range.lowerBound)
  }

  /// Adds a schema's resource to the dynamic scope, and returns the number of the scope before that.
  mutating func enterResource(of schema: Int) -> Int {
    let outer = scope
    if program.subschemas[schema].entersResource {
      scope = scopes.entering(program.subschemas[schema].resource, from: scope)
    }
    return outer
  }

  mutating func leave(to outer: Int) { scope = outer }

  /// The schema that the reference with this slot means here. For a dynamic reference, it is the schema of that name in
  /// the outermost resource that has one.
  func target(ofSlot slot: Int) -> Int? {
    guard let name = program.dynamicNames[slot] else { return program.targets[slot] }
    for resource in scopes.resources(scope) {
      if let target = program.dynamicAnchors[resource]?[name] { return target }
    }
    return program.targets[slot]
  }

  /// Follows a reference that may lead back to itself. Returns false if it would never end.
  mutating func followWatched(_ schema: Int, to instance: Instance) -> Bool {
    if mode == .shallow { return true }
    let question = question(schema, instance)
    guard following.insert(question).inserted else { return false }
    // A watched reference uses more of the stack, so it counts as one more level.
    depth += 1
    follow(schema, to: instance)
    depth -= 1
    following.remove(question)
    return true
  }
}

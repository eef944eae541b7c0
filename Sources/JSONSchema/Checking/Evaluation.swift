import JSONText

/// One instance being held against one schema.
///
/// A quick run ends at the first failure and says nothing but that there is one; a thorough run
/// gathers every violation. Both go through the same keywords: `report` decides what a failure means.
struct Evaluation {
  enum Mode {
    case quick
    case thorough
    /// What single keywords say of the instance themselves, without going into other schemas.
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

  /// The way through resources that led here, among `scopes`; 0 where no reference is dynamic.
  private var scope = 0
  private var scopes = DynamicScopes()
  /// The references being followed that may lead back to themselves: to meet one again would be to
  /// follow it for ever.
  private var following: Set<Question> = []
  /// Why the run was given up, if it was: then the instance is not allowed, whatever else is said of
  /// it, since within `not` a failure would count as success.
  private var surrender: Surrender?
  /// The steps that searches for patterns may still take.
  private var patternSteps = Pattern.mostStepsOfRun

  private struct Surrender {
    let mistake: Mistake
    let place: KeywordPlace
    let range: Range<Int>
    let path: [JSONStep]
  }

  /// Schemas applied within one another before a run gives up: each level of the deepest text may go
  /// through several.
  static let deepest = 1600

  /// A schema asked about a value or name, which its first byte tells from all others. The schema's
  /// number and the dynamic scope are one number here.
  struct Question: Hashable {
    var schema: Int
    var offset: Int
  }

  /// `most` is how many violations are put into words; the others are counted.
  init(_ program: SchemaProgram, _ mode: Mode, most: Int = Schema.usualMost) {
    self.program = program
    self.mode = mode
    violations = ViolationList(most: most)
  }

  /// Whether nothing more can be learnt, so that a keyword may stop.
  var isSettled: Bool { failed && mode == .quick }

  /// Whether the schema allows the instance.
  static func accepts(_ program: SchemaProgram, _ schema: Int, _ instance: Instance) -> Bool {
    var run = Evaluation(program, .quick)
    run.apply(schema, to: instance)
    return !run.failed && run.surrender == nil
  }

  /// Every violation, from the top of the instance down; of more than `most` a last one counts the rest.
  static func violations(
    _ program: SchemaProgram, _ schema: Int, _ instance: Instance, most: Int = Schema.usualMost
  ) -> [Violation] {
    var run = Evaluation(program, .thorough, most: most)
    run.apply(schema, to: instance)
    if let surrender = run.surrender { run.report(surrender) }
    return run.violations.sorted
  }
}

/// What keywords do.
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
    // By index: going through the keywords themselves would copy each of them.
    let program = program
    for index in program.subschemas[schema].keywords.indices {
      if isSettled { return }
      program.subschemas[schema].keywords[index].check(instance, in: &self)
    }
  }

  /// Applies a schema to a value one step further inside.
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

  /// Applies a schema that stands alongside others of a keyword, as those of `allOf` do.
  mutating func apply(alongside schema: Int, to instance: Instance) {
    if mode != .shallow { apply(schema, to: instance) }
  }

  /// Applies a schema that another names, and remembers the outcome in case the same is asked of the
  /// same value again: references that fork at every level would double the work at every level.
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

  /// Whether a schema allows the instance, whatever this run is for.
  mutating func accepts(_ schema: Int, _ instance: Instance) -> Bool {
    let outer = (mode, failed)
    (mode, failed) = (.quick, false)
    defer { (mode, failed) = outer }
    apply(schema, to: instance)
    return !failed
  }

  /// The violations of one schema apart from all others, for choosing between schemas.
  mutating func violations(of schema: Int, _ instance: Instance) -> ViolationList {
    let outer = (violations, failed)
    violations = ViolationList(most: outer.0.most)
    if mode == .shallow { return violations }
    // To explain takes more of the stack than to check, and so does what is dynamic.
    depth += 1
    apply(schema, to: instance)
    depth -= 1
    defer { (violations, failed) = outer }
    return violations
  }

  /// Takes violations found apart for this run's own.
  mutating func report(_ chosen: ViolationList) {
    failed = true
    violations.add(chosen)
  }

  /// Fails for good: what was asked cannot be answered.
  mutating func giveUp(_ mistake: Mistake, by place: KeywordPlace, at range: Range<Int>) {
    surrender =
      surrender ?? Surrender(mistake: mistake, place: place, range: range, path: path)
    report(mistake, by: place, at: range)
  }

  /// Says at the end why the run was given up: where it was given up, that may have been forgotten with
  /// one of several alternatives.
  private mutating func report(_ surrender: Surrender) {
    let place = program.description(of: surrender.place)
    let isSaid = violations.told.contains { $0.schemaPlace == place && $0.range == surrender.range }
    if isSaid { return }
    path = surrender.path
    report(surrender.mistake, by: surrender.place, at: surrender.range)
  }

  /// Whether a pattern fits somewhere in a text. Gives up where that cannot be known.
  mutating func isFound(
    _ pattern: Pattern, in text: String, by place: KeywordPlace, _ instance: Instance
  ) -> Bool {
    if let isFound = pattern.isFound(in: text, steps: &patternSteps) { return isFound }
    giveUp(.undecidedPattern(found: instance), by: place, at: instance.range)
    return true
  }

  /// Fails without a word, which only a quick run may do.
  mutating func fail() {
    failed = true
  }

  /// Says that a keyword is not met; `member` is the step to a member that should not be there.
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
        detail: mistake.detail, found: words.found, expected: words.expected, nearest: words.nearest, advice: words.advice))
  }

  /// Fails, and counts that without a word.
  mutating func count(at range: Range<Int>, by place: KeywordPlace) {
    failed = true
    violations.count(at: range, by: place.range)
  }

  /// Whether violations are wanted, and not merely whether there are any.
  var isThorough: Bool { mode != .quick }

  /// Whether so many are in words that others are only counted.
  var tellsNoMore: Bool { violations.isFull }

  /// What one keyword says of an instance itself, the schemas it applies left to those who ask.
  mutating func ownViolations(of keyword: any Keyword, _ instance: Instance) -> [Violation] {
    let outer = (mode, failed, violations)
    (mode, failed, violations) = (.shallow, false, ViolationList(most: outer.2.most))
    defer { (mode, failed, violations) = outer }
    keyword.check(instance, in: &self)
    return violations.sorted
  }
}

/// Going from schema to schema.
extension Evaluation {
  /// False where schemas stand within one another too deep.
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

  /// Takes note of the resource a schema belongs to, for the dynamic references within.
  mutating func enterResource(of schema: Int) -> Int {
    let outer = scope
    if program.subschemas[schema].entersResource {
      scope = scopes.entering(program.subschemas[schema].resource, from: scope)
    }
    return outer
  }

  mutating func leave(to outer: Int) { scope = outer }

  /// What a dynamic reference stands for here: the schema of that name in the outermost resource.
  func target(ofSlot slot: Int) -> Int? {
    guard let name = program.dynamicNames[slot] else { return program.targets[slot] }
    for resource in scopes.resources(scope) {
      if let target = program.dynamicAnchors[resource]?[name] { return target }
    }
    return program.targets[slot]
  }

  /// Follows a reference that may lead back to itself; false where this would never end.
  mutating func followWatched(_ schema: Int, to instance: Instance) -> Bool {
    if mode == .shallow { return true }
    let question = question(schema, instance)
    guard following.insert(question).inserted else { return false }
    depth += 1
    follow(schema, to: instance)
    depth -= 1
    following.remove(question)
    return true
  }
}

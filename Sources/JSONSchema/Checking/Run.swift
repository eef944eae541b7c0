import JSONText

/// One instance being held against one schema.
///
/// A quick run ends at the first failure and says nothing but that there is one; a thorough run
/// gathers every violation. Both go through the same keywords: `report` decides what a failure means.
struct Run {
  enum Mode {
    case quick
    case thorough
  }

  let program: SchemaProgram
  private var mode: Mode
  private var failed = false
  private var violations: [Violation] = []
  private var path: [JSONStep] = []
  private var depth = 0
  private var verdicts: [Question: Bool] = [:]
  private var answers: [Question: [Violation]] = [:]

  /// Schemas applied within one another before a run gives up: each level of the deepest text may go
  /// through several.
  static let deepest = 2000

  /// A schema asked about a value or name, which its first byte tells from all others.
  private struct Question: Hashable {
    var schema: Int
    var offset: Int
  }

  init(_ program: SchemaProgram, _ mode: Mode) {
    self.program = program
    self.mode = mode
  }

  /// Whether nothing more can be learnt, so that a keyword may stop.
  var isSettled: Bool { failed && mode == .quick }

  /// Whether the schema allows the instance.
  static func accepts(_ program: SchemaProgram, _ schema: Int, _ instance: Instance) -> Bool {
    var run = Run(program, .quick)
    run.apply(schema, to: instance)
    return !run.failed
  }

  /// Every violation, from the top of the instance down.
  static func violations(
    _ program: SchemaProgram, _ schema: Int, _ instance: Instance
  ) -> [Violation] {
    var run = Run(program, .thorough)
    run.apply(schema, to: instance)
    return Set(run.violations).sorted()
  }
}

/// What keywords do.
extension Run {
  mutating func apply(_ schema: Int, to instance: Instance) {
    if program.subschemas[schema].allowsNothing {
      report(.nothingAllowed(found: instance), by: program.wholeSchema(schema), at: instance.range)
    }
    guard depth < Self.deepest else {
      return report(
        .tooDeep(most: Self.deepest), by: program.wholeSchema(schema), at: instance.range)
    }
    depth += 1
    defer { depth -= 1 }
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
    path.append(step())
    apply(schema, to: instance)
    path.removeLast()
  }

  /// Applies a schema that another names, and remembers the outcome in case the same is asked of the
  /// same value again: references that fork at every level would double the work at every level.
  mutating func follow(_ schema: Int, to instance: Instance) {
    guard program.subschemas[schema].isWorthRemembering else {
      return apply(schema, to: instance)
    }
    let question = Question(schema: schema, offset: instance.range.lowerBound)
    switch mode {
    case .quick:
      let verdict = verdicts[question] ?? accepts(schema, instance)
      verdicts[question] = verdict
      if !verdict { failed = true }
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
  mutating func violations(of schema: Int, _ instance: Instance) -> [Violation] {
    let outer = (violations, failed)
    violations = []
    apply(schema, to: instance)
    defer { (violations, failed) = outer }
    var known: Set<Violation> = []
    return violations.filter { known.insert($0).inserted }
  }

  /// Takes violations found apart for this run's own.
  mutating func report(_ chosen: [Violation]) {
    failed = true
    violations += chosen
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
    guard mode == .thorough else { return }
    let words = Wording.words(for: mistake())
    violations.append(
      Violation(
        keyword: place.keyword, path: path + (member().map { [$0] } ?? []), range: range,
        schemaPlace: program.description(of: place), schemaRange: place.range,
        found: words.found, expected: words.expected, nearest: words.nearest))
  }

  /// Whether violations are wanted, and not merely whether there are any.
  var isThorough: Bool { mode == .thorough }
}

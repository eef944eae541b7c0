/// A regular expression of ECMA-262, read as with its `u` flag.
///
///     text ──PatternReader──▶ PatternNode ──PatternEmitter──▶ PatternProgram
///                                  │                                │ each set of instructions that
///                                  │ with back-references           ▼ can be reached is a state
///                                  ▼                           PatternTable
///                           BacktrackProgram
///
/// Most expressions become the table of a small state machine, with one look-up for each scalar. If the table
/// would be too large, all paths through the program are followed at the same time. Lookarounds are decided
/// in that way too, for all positions of the text before the search. All these take time proportional to the
/// text, whatever the expression. Only an expression with back-references is searched by trying one path
/// after another.
///
/// A search without a table may take thousands of steps for each scalar, or more. So it counts its steps, and
/// gives up when they are used up.
///
///     let pattern = try Pattern("^R[1-9][0-9]*$")
///     var steps = Pattern.mostSteps
///     pattern.isFound(in: "R12", steps: &steps)    // true
struct Pattern: Sendable {
  private enum Way {
    case sideBySide(PatternProgram)
    case oneByOne(BacktrackProgram)
  }

  private let way: Way
  let table: PatternTable?
  /// A measure of the memory that the pattern takes: the number of its instructions, plus the ranges of its sets.
  let size: Int

  /// The bound on steps of one search with back-references, about ten milliseconds.
  static let mostSteps = 1_000_000
  /// The bound on steps of all searches in the evaluation of one instance.
  static let mostStepsOfRun = 50 * mostSteps
  /// How many steps it costs to enter an instruction when all paths are followed at the same time. It takes
  /// longer than a step of a backtracking search.
  static let stepsOfAnEntry = 2

  init(_ text: String) throws(PatternMistake) {
    try self.init(text, tableBudget: PatternTable.usualBudget)
  }

  /// With a budget of 0 there is no table. Tests use this to compare the two ways of searching.
  init(_ text: String, tableBudget: Int) throws(PatternMistake) {
    var reader = PatternReader(text)
    let node = try reader.read()
    guard !reader.hasReferences else {
      let program = try BacktrackProgram(node)
      (way, size) = (.oneByOne(program), program.instructions.count)
      table = nil
      return
    }
    let program = try PatternEmitter.program(for: node)
    (way, size) = (.sideBySide(program), program.instructions.count + program.ranges)
    table = PatternTable(program, budget: tableBudget)
  }

  /// Whether the expression matches anywhere in the text. Only `^` and `$` bind it to the ends.
  ///
  /// Nil if `steps` were too few to decide. The steps that were used are subtracted. A search with back-references uses
  /// at most `mostSteps`, so that some are left for the next text.
  func isFound(in text: String, steps: inout Int) -> Bool? {
    if let table { return table.isFound(in: text) }
    switch way {
    case .sideBySide(let program):
      return program.looks.isEmpty
        ? PatternSimulation.isFound(program, in: text, steps: &steps)
        : LookSearch.isFound(program, in: text, steps: &steps)
    case .oneByOne(let program):
      let allowed = min(steps, Self.mostSteps)
      var left = allowed
      defer { steps -= allowed - left }
      return Backtracker.isFound(program, in: text, steps: &left)
    }
  }
}

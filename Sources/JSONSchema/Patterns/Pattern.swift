/// A regular expression of ECMA-262 with the `u` flag's meaning.
///
///     text ──PatternReader──▶ PatternNode ──PatternEmitter──▶ PatternProgram
///                                  │                                │ every set of instructions
///                                  │ with back-references           ▼ that can be reached at once
///                                  ▼                           PatternTable
///                           BacktrackProgram
///
/// Most expressions become a table of a few states, one look-up a scalar. An expression whose table
/// would be too large is simulated instead: all ways through it side by side, never one after another.
/// Looks ahead and behind are answered in the same way, for all places of the text before the search.
/// All these take time in proportion to the text, whatever the expression. Only an expression with
/// back-references is searched for one way after another.
///
/// A table takes one look-up a scalar. Every other way of searching may take thousands of steps a scalar
/// or more, counts them, and gives up when it has used those that it is given.
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
  /// What it costs to keep: its instructions, and the ranges of its sets.
  let size: Int

  /// The steps of one search with back-references: some ten milliseconds.
  static let mostSteps = 1_000_000
  /// The steps of all searches while one instance is held against one schema.
  static let mostStepsOfRun = 50 * mostSteps
  /// What entering an instruction counts where all ways are followed side by side: it takes longer than
  /// a step back and forth.
  static let stepsOfAnEntry = 2

  init(_ text: String) throws(PatternMistake) {
    try self.init(text, tableBudget: PatternTable.usualBudget)
  }

  /// With a budget of 0 there is no table: the tests compare both ways of searching.
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

  /// Whether the expression fits anywhere in the text: `^` and `$` alone hold it to the ends.
  ///
  /// Nil when `steps` were not enough to know; those that were used are taken off. With back-references
  /// at most `mostSteps` of them are used for one text: the others may be of use for the next.
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

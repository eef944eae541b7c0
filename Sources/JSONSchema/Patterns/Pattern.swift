/// A regular expression of ECMA-262 with the `u` flag's meaning, compiled so that a search takes time
/// linear in the text whatever the expression.
///
///     text ──PatternReader──▶ PatternNode ──PatternEmitter──▶ PatternProgram
///                                                                   │ every set of instructions
///                                                                   ▼ that can be reached at once
///                                                              PatternTable
///
/// Most expressions become a table of a few states, one look-up a scalar. An expression whose table
/// would be too large is simulated instead: all ways through it side by side, never one after another.
/// Looks ahead and behind are answered in the same way, for all places of the text before the search.
///
///     let pattern = try Pattern("^R[1-9][0-9]*$")
///     pattern.isFound(in: "R12")    // true
struct Pattern: Sendable {
  private let program: PatternProgram
  let table: PatternTable?

  init(_ text: String) throws(PatternMistake) {
    try self.init(text, tableBudget: PatternTable.usualBudget)
  }

  /// With a budget of 0 there is no table: the tests compare both ways of searching.
  init(_ text: String, tableBudget: Int) throws(PatternMistake) {
    var reader = PatternReader(text)
    let node = try reader.read()
    program = try PatternEmitter.program(for: node)
    table = PatternTable(program, budget: tableBudget)
  }

  /// Whether the expression fits anywhere in the text: `^` and `$` alone hold it to the ends.
  func isFound(in text: String) -> Bool {
    if let table { return table.isFound(in: text) }
    if !program.looks.isEmpty { return LookSearch.isFound(program, in: text) }
    return PatternSimulation.isFound(program, in: text)
  }
}

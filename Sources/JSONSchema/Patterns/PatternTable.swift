/// A state machine as a table: for every state and every class of scalars, the next state.
///
///                 class 0   class 1   …   end of text
///     0 dead         –         –              –            nothing can match any more
///     1 found        –         –              –
///     2 start        3         0              0
///     3 …
///
/// Some programs have a number of states that is exponential in their length. So there is a budget for making
/// the table. A program that exceeds it has no table, and ``PatternSimulation`` searches for it.
struct PatternTable: Sendable {
  /// How many instructions may be entered while the table is made: about a millisecond of work.
  static let usualBudget = 40_000
  private static let mostCells = 16_384

  static let dead = 0
  static let found = 1
  /// The state before the first scalar. The smaller states, `dead` and `found`, end a search.
  static let start = 2

  /// The next states, a row for each state.
  let cells: [UInt16]
  let classes: ScalarClasses
  /// The length of a row: one cell for each class, and one for the end of the text.
  let width: Int

  func isFound(in text: String) -> Bool {
    var state = Self.start
    for scalar in text.unicodeScalars {
      state = Int(cells[state * width + classes.classOf(scalar)])
      if state < Self.start { return state == Self.found }
    }
    return Int(cells[state * width + width - 1]) == Self.found
  }

  init?(_ program: PatternProgram, budget: Int) {
    guard program.looks.isEmpty else { return nil }
    var builder = Builder(program)
    guard let cells = builder.build(budget: budget, mostCells: Self.mostCells) else { return nil }
    self.cells = cells
    classes = program.classes
    width = program.classes.count + 1
  }

  private struct State: Hashable {
    var instructions: [Int]
    var before: PatternSimulation.Before
  }

  private struct Builder {
    let program: PatternProgram
    var simulation: PatternSimulation
    var states = [State(instructions: [], before: .start)]
    var numbers: [State: UInt16] = [:]
    /// Whether a match can begin elsewhere than at the start of the text.
    let startsAnywhere: Bool

    init(_ program: PatternProgram) {
      self.program = program
      simulation = PatternSimulation(program)
      startsAnywhere = Self.startsAnywhere(program)
    }

    mutating func build(budget: Int, mostCells: Int) -> [UInt16]? {
      let width = program.classes.count + 1
      var cells = [UInt16](repeating: UInt16(PatternTable.dead), count: 2 * width)
      var index = 0
      while index < states.count {
        for behind in 0..<width {
          guard simulation.cost < budget, cells.count < mostCells else { return nil }
          cells.append(cell(from: states[index], behind: behind == width - 1 ? nil : behind))
        }
        index += 1
      }
      return cells
    }

    private mutating func cell(from state: State, behind: PatternSimulation.Behind) -> UInt16 {
      let step = simulation.step(
        from: state.instructions, before: state.before, behind: behind)
      guard case .on(let next) = step else { return UInt16(PatternTable.found) }
      guard let behind, startsAnywhere || !next.isEmpty else { return UInt16(PatternTable.dead) }
      let word = program.asksForWords && program.classes.isWord(behind)
      return number(of: State(instructions: next.sorted(), before: word ? .word : .other))
    }

    private mutating func number(of state: State) -> UInt16 {
      if let known = numbers[state] { return known }
      states.append(state)
      let number = UInt16(states.count + 1)
      numbers[state] = number
      return number
    }

    /// False if every path through the program requires the start of the text before it takes a scalar.
    private static func startsAnywhere(_ program: PatternProgram) -> Bool {
      var stack = [0]
      var seen: Set<Int> = []
      while let index = stack.popLast() {
        guard seen.insert(index).inserted else { continue }
        switch program.instructions[index] {
        case .take, .accept: return true
        case .jump(let target): stack.append(target)
        case .split(let first, let second): stack += [first, second]
        case .require(.start): break
        case .require, .look: stack.append(index + 1)
        }
      }
      return false
    }
  }
}

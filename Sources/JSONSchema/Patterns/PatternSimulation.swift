/// Follows all paths through a program at the same time: scalar by scalar, the set of instructions that may
/// come next.
///
/// Each instruction is in the set at most once. So a step costs at most the program's length, and a search at
/// most this length times the text's.
///
/// Whether `$` and `\b` hold depends on the next scalar. So a set is stored *before* the instructions that
/// take no scalar are followed.
struct PatternSimulation {
  /// What is before a position.
  enum Before: Hashable {
    case start
    case word
    case other
  }

  /// What comes after a position: the scalar's class, or nil at the end of the text.
  typealias Behind = Int?

  /// The result of one scalar.
  enum Step {
    case found
    case on([Int])
  }

  private let program: PatternProgram
  /// For each instruction, the number of the round in which it was last entered. There is one round for each position
  /// of the text, in which an instruction is entered at most once.
  private var entered: [Int]
  private var round = 0
  private var stack: [Int] = []
  /// How many instructions were entered so far, which measures the work.
  private(set) var cost = 0

  init(_ program: PatternProgram) {
    self.program = program
    entered = Array(repeating: 0, count: program.instructions.count)
  }

  /// Whether the program matches anywhere in the text; nil if `steps` were too few to decide. The steps that
  /// were used are subtracted from `steps`.
  static func isFound(
    _ program: PatternProgram, in text: String, steps: inout Int
  ) -> Bool? {
    guard steps > 0 else { return nil }
    var simulation = PatternSimulation(program)
    simulation.cost = program.instructions.count / 16
    let most = steps / Pattern.stepsOfAnEntry
    defer { steps = max(0, steps - simulation.cost * Pattern.stepsOfAnEntry) }
    var states: [Int] = []
    var before = Before.start
    for scalar in text.unicodeScalars {
      let behind = program.classes.classOf(scalar)
      switch simulation.step(from: states, before: before, behind: behind) {
      case .found: return true
      case .on(let next): states = next
      }
      guard simulation.cost < most else { return nil }
      before = program.classes.isWord(behind) ? .word : .other
    }
    if case .found = simulation.step(from: states, before: before, behind: nil) { return true }
    return false
  }

  /// The instructions that come next if the scalar `behind` is taken: by the paths at the instructions `states`, and by
  /// a new path from instruction 0.
  mutating func step(from states: [Int], before: Before, behind: Behind) -> Step {
    round += 1
    stack.append(0)
    stack.append(contentsOf: states)
    var next: [Int] = []
    while let index = stack.popLast() {
      guard entered[index] != round else { continue }
      entered[index] = round
      cost += 1
      switch program.instructions[index] {
      case .accept:
        stack.removeAll(keepingCapacity: true)
        return .found
      case .jump(let target): stack.append(target)
      case .split(let first, let second): stack += [second, first]
      case .require(let assertion):
        if holds(assertion, before, behind) { stack.append(index + 1) }
      case .look: break  // `LookSearch` runs programs with lookarounds.
      case .take(let set):
        if let behind, program.classes.contains(behind, inSet: set) { next.append(index + 1) }
      }
    }
    return .on(next)
  }

  private func holds(
    _ assertion: PatternNode.Assertion, _ before: Before, _ behind: Behind
  ) -> Bool {
    switch assertion {
    case .start: return before == .start
    case .end: return behind == nil
    case .wordEdge, .noWordEdge:
      let wordBehind = behind.map(program.classes.isWord) ?? false
      return ((before == .word) != wordBehind) == (assertion == .wordEdge)
    }
  }
}

/// A regular expression with back-references, as instructions for a ``Backtracker``.
///
/// `^(a|b)\1` becomes:
///
///     0  require start
///     1  save 2             the position where group 1 begins
///     2  split 3, 5
///     3  take a
///     4  jump 6
///     5  take b
///     6  save 3             the position where group 1 ends
///     7  same as group 1
///     8  accept
struct BacktrackProgram: Sendable {
  enum Instruction: Sendable {
    /// Goes over one scalar of the set with this number.
    case take(set: Int, isBackwards: Bool)
    case require(PatternNode.Assertion)
    /// Tries the first instruction, and later, if that fails, the second.
    case split(Int, Int)
    case jump(Int)
    /// Stores the current position in a slot.
    case save(slot: Int)
    /// Empties the slots of groups. Each iteration of a repetition begins with empty groups.
    case forget(slots: Range<Int>)
    /// Goes over the same text that one of these groups has captured. If none has captured anything, it does nothing.
    case same(groups: [Int], isBackwards: Bool)
    /// Fails if the position has not changed since it was stored in the slot. So a repetition that matches the
    /// empty text ends.
    case progress(slot: Int)
    /// A lookaround: runs the following instructions up to their `accept`, and then continues at `next` from
    /// the same position.
    case look(next: Int, isNegated: Bool)
    case accept
  }

  fileprivate(set) var instructions: [Instruction] = []
  fileprivate(set) var sets: [ScalarSet] = []
  /// The number of slots, which store positions: two for each group, for its beginning and its end, and one for each
  /// optional iteration of a repetition.
  fileprivate(set) var slots: Int

  init(_ node: PatternNode) throws(PatternMistake) {
    slots = 2 * max(node.groups.upperBound, 1)
    var emitter = Emitter(program: self)
    try emitter.emit(node, isBackwards: false)
    emitter.program.instructions.append(.accept)
    self = emitter.program
  }
}

private struct Emitter {
  var program: BacktrackProgram
  private var numbers: [ScalarSet: Int] = [:]
  private var visits = 0

  init(program: BacktrackProgram) { self.program = program }

  private var end: Int { program.instructions.count }

  private mutating func add(_ instruction: BacktrackProgram.Instruction) {
    program.instructions.append(instruction)
  }

  /// Adds an instruction that is replaced when its target is known.
  private mutating func reserve() -> Int {
    add(.accept)
    return end - 1
  }

  /// Emits a node. A lookbehind, with all its parts, is read from its end to its beginning.
  mutating func emit(_ node: PatternNode, isBackwards: Bool) throws(PatternMistake) {
    visits += 1
    if visits > PatternEmitter.largest {
      throw PatternMistake(kind: .tooLarge(most: PatternEmitter.largest), offset: 0)
    }
    switch node {
    case .empty: break
    case .scalar(let set): add(.take(set: number(of: set), isBackwards: isBackwards))
    case .assertion(let assertion): add(.require(assertion))
    case .sequence(let nodes):
      for node in isBackwards ? nodes.reversed() : nodes {
        try emit(node, isBackwards: isBackwards)
      }
    case .choice(let branches): try emit(anyOf: branches, isBackwards)
    case .repeated(let node, let least, let most, let isLazy):
      try emit(node, least, most, isLazy, isBackwards)
    case .group(let node, let number):
      add(.save(slot: 2 * number + (isBackwards ? 1 : 0)))
      try emit(node, isBackwards: isBackwards)
      add(.save(slot: 2 * number + (isBackwards ? 0 : 1)))
    case .backReference(let groups): add(.same(groups: groups, isBackwards: isBackwards))
    case .look(let look): try emit(look)
    }
  }

  private mutating func number(of set: ScalarSet) -> Int {
    if let known = numbers[set] { return known }
    numbers[set] = program.sets.count
    program.sets.append(set)
    return program.sets.count - 1
  }

  private mutating func emit(_ look: PatternNode.Look) throws(PatternMistake) {
    let start = reserve()
    try emit(look.node, isBackwards: look.isBehind)
    add(.accept)
    program.instructions[start] = .look(next: end, isNegated: look.isNegated)
  }

  private mutating func emit(
    anyOf branches: [PatternNode], _ isBackwards: Bool
  ) throws(PatternMistake) {
    var ends: [Int] = []
    for branch in branches.dropLast() {
      let split = reserve()
      try emit(branch, isBackwards: isBackwards)
      ends.append(reserve())
      program.instructions[split] = .split(split + 1, end)
    }
    if let last = branches.last { try emit(last, isBackwards: isBackwards) }
    for place in ends { program.instructions[place] = .jump(end) }
  }

  private mutating func emit(
    _ node: PatternNode, _ least: Int, _ most: Int?, _ isLazy: Bool, _ isBackwards: Bool
  ) throws(PatternMistake) {
    let groups = node.groups
    let slots = 2 * groups.lowerBound..<2 * groups.upperBound
    for _ in 0..<least {
      if !slots.isEmpty { add(.forget(slots: slots)) }
      try emit(node, isBackwards: isBackwards)
    }
    var exits: [Int] = []
    // Without an upper bound, one more iteration is written out, and it jumps back to its own beginning.
    for _ in 0..<(most.map { $0 - least } ?? 1) {
      let split = reserve()
      exits.append(split)
      let place = program.slots
      program.slots += 1
      add(.save(slot: place))
      if !slots.isEmpty { add(.forget(slots: slots)) }
      try emit(node, isBackwards: isBackwards)
      add(.progress(slot: place))
      if most == nil { add(.jump(split)) }
    }
    for split in exits {
      program.instructions[split] = isLazy ? .split(end, split + 1) : .split(split + 1, end)
    }
  }
}

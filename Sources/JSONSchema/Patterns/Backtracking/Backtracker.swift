/// A backtracking search, for a regular expression with back-references: it tries one path after another.
///
/// No algorithm is known that is fast for all of these expressions. So each search has a budget of steps, and
/// ends without a result when it is used up.
struct Backtracker {
  private let program: BacktrackProgram
  private let text: [UInt32]
  private var slots: [Int]
  private var stack: [Entry] = []
  private var steps: Int

  /// What to do when a path has failed: try another instruction, or undo a change of a slot.
  private enum Entry {
    case tryAt(instruction: Int, place: Int)
    case restore(slot: Int, value: Int)
  }

  /// The budget of steps is used up.
  private struct Exhausted: Error {}

  /// The value of an empty slot.
  private static let empty = -1

  /// Whether the expression matches anywhere in the text; nil if `steps` were too few to decide. The steps
  /// that were used are subtracted from `steps`.
  static func isFound(
    _ program: BacktrackProgram, in text: String, steps: inout Int
  ) -> Bool? {
    var search = Backtracker(program, text, steps: steps)
    defer { steps = search.steps }
    return search.isFound()
  }

  private init(_ program: BacktrackProgram, _ text: String, steps: Int) {
    self.program = program
    self.text = text.unicodeScalars.map(\.value)
    self.steps = steps
    slots = []
  }

  private mutating func isFound() -> Bool? {
    do throws(Exhausted) {
      for start in 0...text.count {
        slots = Array(repeating: Self.empty, count: program.slots)
        stack.removeAll(keepingCapacity: true)
        try pay(1 + program.slots / 16)
        if try run(from: 0, at: start) { return true }
      }
      return false
    } catch {
      return nil
    }
  }

  private mutating func pay(_ cost: Int) throws(Exhausted) {
    guard steps >= cost else {
      steps = 0
      throw Exhausted()
    }
    steps -= cost
  }

  /// Whether the instructions from `start` on reach `accept`, beginning at the position `first`. If they do,
  /// what they captured is kept, and their alternatives that were not tried yet are dropped.
  private mutating func run(from start: Int, at first: Int) throws(Exhausted) -> Bool {
    let base = stack.count
    var (index, place) = (start, first)
    while true {
      try pay(1)
      if case .accept = program.instructions[index] {
        keepOnlyRestores(from: base)
        return true
      }
      if try step(&index, &place) { continue }
      guard let next = goBack(to: base) else { return false }
      (index, place) = next
    }
  }

  /// Undoes the changes of slots since the last `split` whose second instruction was not tried yet, and returns that
  /// instruction with its position. Nil if there is none.
  private mutating func goBack(to base: Int) -> (index: Int, place: Int)? {
    while stack.count > base, let entry = stack.popLast() {
      switch entry {
      case .tryAt(let index, let place): return (index, place)
      case .restore(let slot, let value): slots[slot] = value
      }
    }
    return nil
  }

  private mutating func keepOnlyRestores(from base: Int) {
    let restores = stack[base...].filter { if case .restore = $0 { true } else { false } }
    stack.replaceSubrange(base..., with: restores)
  }

  private mutating func set(_ slot: Int, _ value: Int) {
    stack.append(.restore(slot: slot, value: slots[slot]))
    slots[slot] = value
  }

  /// Executes one instruction. Returns false if the path fails.
  private mutating func step(_ index: inout Int, _ place: inout Int) throws(Exhausted) -> Bool {
    let instruction = program.instructions[index]
    index += 1
    switch instruction {
    case .accept: return true
    case .jump(let target): index = target
    case .split(let first, let second):
      stack.append(.tryAt(instruction: second, place: place))
      index = first
    case .take(let set, let isBackwards):
      let next = isBackwards ? place - 1 : place
      guard text.indices.contains(next), program.sets[set].contains(text[next]) else {
        return false
      }
      place += isBackwards ? -1 : 1
    case .require(let assertion): return holds(assertion, at: place)
    case .save(let slot): set(slot, place)
    case .forget(let slots):
      try pay(slots.count)
      for slot in slots { set(slot, Self.empty) }
    case .progress(let slot): return slots[slot] != place
    case .same(let groups, let isBackwards):
      guard let end = try endOfSame(groups, isBackwards, from: place) else { return false }
      place = end
    case .look(let next, let isNegated):
      let base = stack.count
      let isFound = try run(from: index, at: place)
      if isNegated { _ = goBack(to: base) }
      index = next
      return isFound != isNegated
    }
    return true
  }

  /// The position after the text that a group has captured, if this text is at `place` again; nil if other text
  /// is there.
  private mutating func endOfSame(
    _ groups: [Int], _ isBackwards: Bool, from place: Int
  ) throws(Exhausted) -> Int? {
    let caught = groups.lazy.map { [slots] in (slots[2 * $0], slots[2 * $0 + 1]) }
      .first { $0 != Self.empty && $1 != Self.empty }
    guard let (start, end) = caught else { return place }
    let count = end - start
    let other = isBackwards ? place - count : place
    guard other >= 0, other + count <= text.count else { return nil }
    try pay(count)
    guard text[start..<end].elementsEqual(text[other..<other + count]) else { return nil }
    return isBackwards ? other : other + count
  }

  private func holds(_ assertion: PatternNode.Assertion, at place: Int) -> Bool {
    assertion.holds(at: place, of: text.count, isWord: isWord)
  }

  private func isWord(_ index: Int) -> Bool {
    text.indices.contains(index) && ScalarSet.word.contains(text[index])
  }
}

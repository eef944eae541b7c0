/// Compiles an expression to instructions. Counted repetitions are written out.
struct PatternEmitter {
  private var instructions: [PatternProgram.Instruction] = []
  private var sets: [ScalarSet] = []
  private var numbers: [ScalarSet: Int] = [:]
  private var asksForWords = false
  private var looks: [PatternProgram.Look] = []
  private var waiting: [PatternNode.Look] = []
  private var lookNumbers: [PatternNode.Look: Int] = [:]
  private var visits = 0
  private var ranges = 0

  /// The bound on visited nodes, with repetitions written out. It also bounds the number of instructions.
  static let largest = 20_000
  /// The bound on different sets. The table of classes has a row for each set.
  static let mostSets = 1000
  /// The bound on different lookarounds. The results of each are kept for all positions of a text.
  static let mostLooks = 64
  /// The bound on ranges in all sets together. It keeps the number of classes within 16 bits.
  static let mostRanges = 20_000

  static func program(for node: PatternNode) throws(PatternMistake) -> PatternProgram {
    var emitter = PatternEmitter()
    try emitter.emit(node)
    emitter.instructions.append(.accept)
    try emitter.emitLooks()
    let looks = emitter.looks
    return PatternProgram(
      instructions: emitter.instructions, looks: looks,
      looksInsideOut: looks.indices.sorted { looks[$0].levels < looks[$1].levels },
      classes: ScalarClasses(separating: emitter.sets), ranges: emitter.ranges,
      asksForWords: emitter.asksForWords)
  }

  private mutating func emit(_ node: PatternNode) throws(PatternMistake) {
    visits += 1
    if visits > Self.largest {
      throw PatternMistake(kind: .tooLarge(most: Self.largest), offset: 0)
    }
    switch node {
    case .empty: break
    case .scalar(let set): instructions.append(.take(set: try number(of: set)))
    case .assertion(let assertion):
      if assertion == .wordEdge || assertion == .noWordEdge { asksForWords = true }
      instructions.append(.require(assertion))
    case .sequence(let nodes): for node in nodes { try emit(node) }
    case .choice(let branches): try emit(anyOf: branches)
    case .repeated(let node, let least, let most, _): try emit(node, least: least, most: most)
    case .group(let node, _): try emit(node)
    case .look(let look):
      instructions.append(.look(number(of: look), isNegated: look.isNegated))
    case .backReference: break  // `Backtracker` runs expressions with back-references.
    }
  }

  private mutating func number(of look: PatternNode.Look) -> Int {
    var plain = look
    plain.isNegated = false
    if let known = lookNumbers[plain] { return known }
    lookNumbers[plain] = waiting.count
    waiting.append(plain)
    return waiting.count - 1
  }

  /// Emits the programs of the lookarounds, including inner ones, after the main program.
  private mutating func emitLooks() throws(PatternMistake) {
    while looks.count < waiting.count {
      if looks.count == Self.mostLooks {
        throw PatternMistake(kind: .tooLarge(most: Self.mostLooks), offset: 0)
      }
      let look = waiting[looks.count]
      looks.append(
        .init(
          start: instructions.count, isBehind: look.isBehind, levels: 1 + look.node.levelsOfLooks))
      try emit(look.isBehind ? look.node : look.node.reversed)
      instructions.append(.accept)
    }
  }

  private mutating func number(of set: ScalarSet) throws(PatternMistake) -> Int {
    if let known = numbers[set] { return known }
    if sets.count == Self.mostSets {
      throw PatternMistake(kind: .tooLarge(most: Self.mostSets), offset: 0)
    }
    ranges += set.ranges.count
    if ranges > Self.mostRanges {
      throw PatternMistake(kind: .tooLarge(most: Self.mostRanges), offset: 0)
    }
    numbers[set] = sets.count
    sets.append(set)
    return sets.count - 1
  }

  private mutating func emit(anyOf branches: [PatternNode]) throws(PatternMistake) {
    var ends: [Int] = []
    for (index, branch) in branches.enumerated() {
      guard index < branches.count - 1 else {
        try emit(branch)
        break
      }
      let split = reserve()
      try emit(branch)
      ends.append(reserve())
      instructions[split] = .split(split + 1, instructions.count)
    }
    for end in ends { instructions[end] = .jump(instructions.count) }
  }

  private mutating func emit(
    _ node: PatternNode, least: Int, most: Int?
  ) throws(PatternMistake) {
    for _ in 0..<least { try emit(node) }
    guard let most else { return try emitLoop(node) }
    var exits: [Int] = []
    for _ in least..<max(least, most) {
      exits.append(reserve())
      try emit(node)
    }
    for exit in exits { instructions[exit] = .split(exit + 1, instructions.count) }
  }

  private mutating func emitLoop(_ node: PatternNode) throws(PatternMistake) {
    let split = reserve()
    try emit(node)
    instructions.append(.jump(split))
    instructions[split] = .split(split + 1, instructions.count)
  }

  /// Adds an instruction that is replaced when its target is known.
  private mutating func reserve() -> Int {
    instructions.append(.accept)
    return instructions.count - 1
  }
}

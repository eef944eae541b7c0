/// A search for a regular expression with lookaheads or lookbehinds, in time linear in the text.
///
/// The result of a lookaround at a position does not depend on the path that led there. So each lookaround is
/// decided first, for all positions in one pass over the text: a lookbehind from the start, a lookahead
/// from the end with its expression reversed. Inner lookarounds are decided before outer ones, and the
/// expression itself comes last.
///
///     x(?=ab)  in  x x a b        where `ba` ends, read from the end:   - - ✓ - -
///                                 then `x` before such a position:        ↑ found
///
/// The number of steps is at most the program's instructions times the positions of the text, once for each
/// lookaround. A repetition with a count is written out in the program, so this can be very many. A search
/// ends without a result when its steps are used up.
struct LookSearch {
  private let program: PatternProgram
  /// The number of the class of each scalar of the text; see ``ScalarClasses``.
  private let text: [Int]
  /// For each lookaround, whether it succeeds at each position of the text; empty as long as it is not decided.
  private var answers: [[Bool]]
  /// The number of the round in which each instruction was last entered.
  private var entered: [Int]
  private var round = 0
  private var stack: [Int] = []
  /// How many instructions may still be entered.
  private var entriesLeft: Int

  /// Too many instructions were entered before the search was decided.
  private struct Exhausted: Error {}

  /// Whether the program matches anywhere in the text; nil if `steps` were too few to decide. The steps that
  /// were used are subtracted from `steps`.
  static func isFound(
    _ program: PatternProgram, in text: String, steps: inout Int
  ) -> Bool? {
    guard steps > 0 else { return nil }
    var search = LookSearch(program, text, entries: steps / Pattern.stepsOfAnEntry)
    defer { steps = max(0, search.entriesLeft * Pattern.stepsOfAnEntry) }
    do throws(Exhausted) {
      for number in program.looksInsideOut { try search.answer(number) }
      return try search.ends(from: 0, forwards: true, onlyFirst: true).contains(true)
    } catch {
      return nil
    }
  }

  private init(_ program: PatternProgram, _ text: String, entries: Int) {
    entriesLeft = entries - program.instructions.count / 16
    self.program = program
    self.text = text.unicodeScalars.map(program.classes.classOf)
    answers = Array(repeating: [], count: program.looks.count)
    entered = Array(repeating: 0, count: program.instructions.count)
  }

  private mutating func answer(_ number: Int) throws(Exhausted) {
    let look = program.looks[number]
    answers[number] = try ends(from: look.start, forwards: look.isBehind, onlyFirst: false)
  }

  /// For each position, whether a match of the instructions from `start` on ends there. The match may begin at any
  /// position before.
  private mutating func ends(
    from start: Int, forwards: Bool, onlyFirst: Bool
  ) throws(Exhausted) -> [Bool] {
    guard entriesLeft > 0 else { throw Exhausted() }
    var ends = Array(repeating: false, count: text.count + 1)
    var states: [Int] = []
    for step in 0...text.count {
      let place = forwards ? step : text.count - step
      let scalar = forwards ? scalar(at: place) : scalar(at: place - 1)
      var next: [Int] = []
      ends[place] = go(from: states, start, at: place, taking: scalar, to: &next)
      if onlyFirst, ends[place] { break }
      guard entriesLeft > 0 else { throw Exhausted() }
      states = next
    }
    return ends
  }

  private func scalar(at index: Int) -> Int? { text.indices.contains(index) ? text[index] : nil }

  /// Follows all paths at one position, and returns whether one of them ends here.
  private mutating func go(
    from states: [Int], _ start: Int, at place: Int, taking scalar: Int?, to next: inout [Int]
  ) -> Bool {
    round += 1
    stack.append(start)
    stack += states
    var isEnd = false
    while let index = stack.popLast() {
      guard entered[index] != round else { continue }
      entered[index] = round
      entriesLeft -= 1
      switch program.instructions[index] {
      case .accept: isEnd = true
      case .jump(let target): stack.append(target)
      case .split(let first, let second): stack += [second, first]
      case .require(let assertion): if holds(assertion, at: place) { stack.append(index + 1) }
      case .look(let number, let isNegated):
        if answers[number][place] != isNegated { stack.append(index + 1) }
      case .take(let set):
        if let scalar, program.classes.contains(scalar, inSet: set) { next.append(index + 1) }
      }
    }
    return isEnd
  }

  private func holds(_ assertion: PatternNode.Assertion, at place: Int) -> Bool {
    assertion.holds(at: place, of: text.count, isWord: isWord)
  }

  private func isWord(_ index: Int) -> Bool {
    scalar(at: index).map(program.classes.isWord) ?? false
  }
}

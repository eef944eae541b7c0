/// A search with an expression that looks ahead or behind, in time linear in the text.
///
/// What a look asks does not depend on how its place was reached. So each is answered first, for all
/// places at once, in one pass over the text: a look behind from the start, a look ahead from the end
/// with its expression reversed. Looks inside others come first, the expression itself last.
///
///     x(?=ab)  in  x x a b        ends of `ba`, read from the end:   - - ✓ - -
///                                 then `x` before such a place:        ↑ found
///
/// The steps are at most those of the program's instructions times the places of the text, once for
/// each look. A repeat with a count stands in the program as often as it is counted, so that this can
/// be very much: a search ends without an answer when its steps are used up.
struct LookSearch {
  private let program: PatternProgram
  /// The classes of the text's scalars.
  private let text: [Int]
  /// Look by look the places where it succeeds, once it has been answered.
  private var answers: [[Bool]]
  /// The round in which an instruction was last entered.
  private var entered: [Int]
  private var round = 0
  private var stack: [Int] = []
  /// Instructions that may still be entered.
  private var entriesLeft: Int

  /// The instructions entered were not enough to know.
  private struct Exhausted: Error {}

  /// Whether the program fits anywhere in the text; nil when `steps` were not enough to know. The
  /// steps that were used are taken off.
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

  /// The places where the program from an instruction on ends, having begun anywhere before.
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

  /// Follows all ways at one place; answers whether one of them ends here.
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

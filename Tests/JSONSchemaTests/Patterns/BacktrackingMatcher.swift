@testable import JSONSchema

/// The slow and simple way to search: tries every choice in turn, and goes back if it fails.
///
/// It is the definition that `Pattern` is compared with, written as ECMA-262 writes it: what comes next
/// is a function of the state that was reached. A repetition that took nothing is not repeated, and each
/// time round begins with nothing caught.
struct BacktrackingMatcher {
  private let node: PatternNode
  private var text: [Unicode.Scalar] = []
  /// Whether the expression has back-references.
  let hasReferences: Bool

  private struct State {
    var place: Int
    var caught: [Int: Range<Int>] = [:]
  }

  private typealias Next = (State) -> Bool

  init(_ pattern: String) throws(PatternMistake) {
    var reader = PatternReader(pattern)
    node = try reader.read()
    hasReferences = reader.hasReferences
  }

  func isFound(in string: String) -> Bool {
    var matcher = self
    matcher.text = Array(string.unicodeScalars)
    return (0...matcher.text.count).contains {
      matcher.match(matcher.node, State(place: $0), back: false) { _ in true }
    }
  }

  private func match(_ node: PatternNode, _ state: State, back: Bool, then next: Next) -> Bool {
    switch node {
    case .empty: return next(state)
    case .scalar(let set):
      let index = back ? state.place - 1 : state.place
      guard text.indices.contains(index), set.contains(text[index].value) else { return false }
      return next(moved(state, by: back ? -1 : 1))
    case .assertion(let assertion): return holds(assertion, at: state.place) && next(state)
    case .choice(let branches):
      return branches.contains { match($0, state, back: back, then: next) }
    case .sequence(let nodes):
      return match((back ? nodes.reversed() : nodes)[...], state, back: back, then: next)
    case .repeated(let inner, let least, let most, let isLazy):
      return match(
        Repetition(node: inner, least: least, most: most, isLazy: isLazy), state, back, then: next)
    case .group(let inner, let number):
      return match(inner, state, back: back) { end in
        var end = end
        end.caught[number] = min(state.place, end.place)..<max(state.place, end.place)
        return next(end)
      }
    case .backReference(let groups):
      guard let caught = groups.lazy.compactMap({ state.caught[$0] }).first else {
        return next(state)
      }
      let start = back ? state.place - caught.count : state.place
      guard start >= 0, start + caught.count <= text.count,
        text[caught].elementsEqual(text[start..<start + caught.count])
      else { return false }
      return next(moved(state, by: back ? -caught.count : caught.count))
    case .look(let look):
      var inside: State?
      let isFound = match(look.node, state, back: look.isBehind) {
        inside = $0
        return true
      }
      if look.isNegated { return !isFound && next(state) }
      guard isFound, let inside else { return false }
      return next(State(place: state.place, caught: inside.caught))
    }
  }

  private func moved(_ state: State, by distance: Int) -> State {
    State(place: state.place + distance, caught: state.caught)
  }

  private func match(
    _ nodes: ArraySlice<PatternNode>, _ state: State, back: Bool, then next: Next
  ) -> Bool {
    guard let first = nodes.first else { return next(state) }
    return match(first, state, back: back) {
      match(nodes.dropFirst(), $0, back: back, then: next)
    }
  }

  private struct Repetition {
    var node: PatternNode
    var least: Int
    var most: Int?
    var isLazy: Bool

    var rest: Repetition {
      Repetition(
        node: node, least: max(0, least - 1), most: most.map { $0 - 1 }, isLazy: isLazy)
    }
  }

  private func match(
    _ repetition: Repetition, _ state: State, _ back: Bool, then next: Next
  ) -> Bool {
    if repetition.most == 0 { return next(state) }
    func more() -> Bool {
      var start = state
      for group in repetition.node.groups { start.caught[group] = nil }
      return match(repetition.node, start, back: back) { end in
        if end.place == state.place, repetition.least == 0 { return false }
        return match(repetition.rest, end, back, then: next)
      }
    }
    if repetition.least > 0 { return more() }
    return repetition.isLazy ? next(state) || more() : more() || next(state)
  }

  private func holds(_ assertion: PatternNode.Assertion, at place: Int) -> Bool {
    func isWord(_ place: Int) -> Bool {
      text.indices.contains(place) && ScalarSet.word.contains(text[place].value)
    }
    let edge = isWord(place - 1) != isWord(place)
    switch assertion {
    case .start: return place == 0
    case .end: return place == text.count
    case .wordEdge: return edge
    case .noWordEdge: return !edge
    }
  }
}

@testable import JSONSchema

/// The slow, obvious way to search: try every choice, one after another, and go back when it fails.
///
/// It is the definition that `Pattern` is compared with. Continuations are called with the place
/// reached; a repetition that took nothing is not repeated, as ECMA-262 has it.
struct BacktrackingMatcher {
  private let node: PatternNode
  private var text: [Unicode.Scalar] = []

  init(_ pattern: String) throws(PatternMistake) {
    var reader = PatternReader(pattern)
    node = try reader.read()
  }

  func isFound(in string: String) -> Bool {
    var matcher = self
    matcher.text = Array(string.unicodeScalars)
    return (0...matcher.text.count).contains { matcher.match(matcher.node, at: $0) { _ in true } }
  }

  private func match(_ node: PatternNode, at place: Int, then next: (Int) -> Bool) -> Bool {
    switch node {
    case .empty: return next(place)
    case .scalar(let set):
      guard place < text.count, set.contains(text[place].value) else { return false }
      return next(place + 1)
    case .assertion(let assertion): return holds(assertion, at: place) && next(place)
    case .choice(let branches): return branches.contains { match($0, at: place, then: next) }
    case .sequence(let nodes): return match(nodes[...], at: place, then: next)
    case .repeated(let node, let least, let most):
      return match(node, least: least, most: most, at: place, then: next)
    case .look(let look): return holds(look, at: place) != look.isNegated && next(place)
    case .backReference: return false
    }
  }

  private func match(
    _ nodes: ArraySlice<PatternNode>, at place: Int, then next: (Int) -> Bool
  ) -> Bool {
    guard let first = nodes.first else { return next(place) }
    return match(first, at: place) { match(nodes.dropFirst(), at: $0, then: next) }
  }

  private func match(
    _ node: PatternNode, least: Int, most: Int?, at place: Int, then next: (Int) -> Bool
  ) -> Bool {
    if most != 0 {
      let more = match(node, at: place) { end in
        if end == place, least == 0 { return false }
        return match(
          node, least: max(0, least - 1), most: most.map { $0 - 1 }, at: end, then: next)
      }
      if more { return true }
    }
    return least == 0 && next(place)
  }

  private func holds(_ look: PatternNode.Look, at place: Int) -> Bool {
    if !look.isBehind { return match(look.node, at: place) { _ in true } }
    return (0...place).contains { start in match(look.node, at: start) { $0 == place } }
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

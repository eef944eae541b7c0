/// The syntax tree of a regular expression. It says what the expression means, not how a text is matched with it.
///
/// Capturing groups and lazy repetitions matter only to an expression with back-references. Otherwise
/// ``plain`` removes both.
indirect enum PatternNode: Hashable, Sendable {
  case empty
  /// One scalar of a set: a letter, `.`, `\d`, `[a-z]`.
  case scalar(ScalarSet)
  case assertion(Assertion)
  case sequence([PatternNode])
  case choice([PatternNode])
  /// `most` is nil if there is no upper bound.
  case repeated(PatternNode, least: Int, most: Int?, isLazy: Bool)
  /// A capturing group and its number, counted from 1.
  case group(PatternNode, number: Int)
  /// A lookahead or a lookbehind.
  case look(Look)
  /// The text that one of these groups has captured, again. Several groups may share a name, but only one of
  /// them captures anything.
  case backReference([Int])

  struct Look: Hashable, Sendable {
    var node: PatternNode
    var isBehind: Bool
    var isNegated: Bool
  }

  /// A condition on the position between two scalars.
  enum Assertion: UInt8, Hashable, Sendable {
    case start
    case end
    case wordEdge
    case noWordEdge

    /// Whether it holds at a position of a text of `count` scalars. `isWord` tells whether the scalar at an
    /// index belongs to a word; it is false for an index outside the text.
    func holds(at place: Int, of count: Int, isWord: (Int) -> Bool) -> Bool {
      switch self {
      case .start: place == 0
      case .end: place == count
      case .wordEdge: isWord(place - 1) != isWord(place)
      case .noWordEdge: isWord(place - 1) == isWord(place)
      }
    }
  }

  /// How many levels of lookarounds are nested.
  var levelsOfLooks: Int {
    switch self {
    case .empty, .scalar, .assertion, .backReference: 0
    case .sequence(let nodes), .choice(let nodes): nodes.map(\.levelsOfLooks).max() ?? 0
    case .repeated(let node, _, _, _), .group(let node, _): node.levelsOfLooks
    case .look(let look): 1 + look.node.levelsOfLooks
    }
  }

  /// The expression that matches a text read backwards if this one matches it forwards.
  var reversed: PatternNode {
    switch self {
    case .empty, .scalar, .assertion, .look, .backReference: self
    case .sequence(let nodes): .sequence(nodes.reversed().map(\.reversed))
    case .choice(let branches): .choice(branches.map(\.reversed))
    case .repeated(let node, let least, let most, let isLazy):
      .repeated(node.reversed, least: least, most: most, isLazy: isLazy)
    case .group(let node, let number): .group(node.reversed, number: number)
    }
  }

  /// The expression without capturing groups and lazy repetitions. Without back-references it matches the
  /// same texts.
  var plain: PatternNode {
    switch self {
    case .empty, .scalar, .assertion, .backReference: self
    case .sequence(let nodes): .sequence(nodes.map(\.plain))
    case .choice(let branches): .choice(branches.map(\.plain))
    case .repeated(let node, let least, let most, _):
      .repeated(node.plain, least: least, most: most, isLazy: false)
    case .group(let node, _): node.plain
    case .look(let look):
      .look(.init(node: look.node.plain, isBehind: look.isBehind, isNegated: look.isNegated))
    }
  }

  /// The numbers of the groups inside. They follow one another.
  var groups: Range<Int> {
    switch self {
    case .empty, .scalar, .assertion, .backReference: 0..<0
    case .sequence(let nodes), .choice(let nodes): Self.joined(nodes.map(\.groups))
    case .repeated(let node, _, _, _): node.groups
    case .look(let look): look.node.groups
    case .group(let node, let number): Self.joined([number..<number + 1, node.groups])
    }
  }

  private static func joined(_ ranges: [Range<Int>]) -> Range<Int> {
    let ranges = ranges.filter { !$0.isEmpty }
    guard let first = ranges.map(\.lowerBound).min(), let end = ranges.map(\.upperBound).max()
    else {
      return 0..<0
    }
    return first..<end
  }
}

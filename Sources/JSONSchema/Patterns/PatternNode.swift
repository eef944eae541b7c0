/// An expression as read: what it says, nothing yet about how it is searched for.
///
/// Groups leave no trace but their nesting, since nothing asks what a group caught; for the same
/// reason lazy and greedy repetitions are one.
indirect enum PatternNode: Hashable, Sendable {
  case empty
  /// One scalar out of a set: a letter, `.`, `\d`, `[a-z]`.
  case scalar(ScalarSet)
  case assertion(Assertion)
  case sequence([PatternNode])
  case choice([PatternNode])
  /// `most` is nil where there is no upper bound.
  case repeated(PatternNode, least: Int, most: Int?)
  /// Whether an expression fits on from a place, or up to it.
  case look(Look)
  /// What a group has caught, asked for again: read, so that it can be refused by name.
  case backReference(String, offset: Int)

  struct Look: Hashable, Sendable {
    var node: PatternNode
    var isBehind: Bool
    var isNegated: Bool
  }

  /// A condition on the place between two scalars.
  enum Assertion: UInt8, Hashable, Sendable {
    case start
    case end
    case wordEdge
    case noWordEdge
  }

  /// How many looks stand in one another at most.
  var levelsOfLooks: Int {
    switch self {
    case .empty, .scalar, .assertion, .backReference: 0
    case .sequence(let nodes), .choice(let nodes): nodes.map(\.levelsOfLooks).max() ?? 0
    case .repeated(let node, _, _): node.levelsOfLooks
    case .look(let look): 1 + look.node.levelsOfLooks
    }
  }

  /// The expression that fits a text read backwards where this one fits it forwards.
  var reversed: PatternNode {
    switch self {
    case .empty, .scalar, .assertion, .look, .backReference: self
    case .sequence(let nodes): .sequence(nodes.reversed().map(\.reversed))
    case .choice(let branches): .choice(branches.map(\.reversed))
    case .repeated(let node, let least, let most):
      .repeated(node.reversed, least: least, most: most)
    }
  }
}

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

  /// A condition on the place between two scalars.
  enum Assertion: UInt8, Hashable, Sendable {
    case start
    case end
    case wordEdge
    case noWordEdge
  }
}

/// A regular expression as instructions over classes of scalars.
///
/// `a(b|c)*` becomes:
///
///     0  take a           then go to 1
///     1  split 2, 7
///     2  split 3, 5
///     3  take b
///     4  jump 6
///     5  take c
///     6  jump 1
///     7  accept
///
/// A match may begin anywhere, so a search starts instruction 0 again at every scalar.
struct PatternProgram: Sendable {
  enum Instruction: Sendable {
    /// Goes to the next instruction if the scalar is in the set with this number.
    case take(set: Int)
    /// Goes to the next instruction if the assertion holds at the position.
    case require(PatternNode.Assertion)
    /// Goes to the next instruction if the lookaround with this number succeeds; if negated, if it fails.
    case look(Int, isNegated: Bool)
    case split(Int, Int)
    case jump(Int)
    case accept
  }

  /// A part of the program that decides a lookaround for every position of a text. The part for a lookahead is
  /// reversed, because it is run from the text's end.
  struct Look: Sendable {
    var start: Int
    var isBehind: Bool
    /// How many levels of lookarounds are nested, this one included.
    var levels: Int
  }

  let instructions: [Instruction]
  let looks: [Look]
  /// The numbers of the lookarounds, inner ones before outer ones. The numbers alone do not give this order,
  /// because equal lookarounds at several places share a number.
  let looksInsideOut: [Int]
  let classes: ScalarClasses
  /// The number of ranges in all sets together.
  let ranges: Int

  /// Whether an instruction needs to know the scalars on both sides of a position, as `\b` and `\B` do.
  let asksForWords: Bool
}

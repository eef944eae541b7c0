/// An expression as instructions over classes of scalars.
///
/// `a(b|c)*` reads, with the classes 0 for `a`, 1 for `b` and `c` apart as the sets need them:
///
///     0  take a           on to 1
///     1  split 2, 7
///     2  split 3, 5
///     3  take b
///     4  jump 6
///     5  take c
///     6  jump 1
///     7  accept
///
/// Where the expression may begin anywhere the search starts instruction 0 anew at every scalar.
struct PatternProgram: Sendable {
  enum Instruction: Sendable {
    /// Goes on to the next instruction with a scalar of the set of this number.
    case take(set: Int)
    /// Goes on to the next where the place fulfils the condition.
    case require(PatternNode.Assertion)
    /// Goes on to the next where the look of this number succeeds, or fails.
    case look(Int, isNegated: Bool)
    case split(Int, Int)
    case jump(Int)
    case accept
  }

  /// The start of a part of the program that answers a look at every place of a text. That of a look
  /// ahead is the expression reversed: it is run from the text's end.
  struct Look: Sendable {
    var start: Int
    var isBehind: Bool
    /// How many looks stand in one another from it on inwards.
    var levels: Int
  }

  let instructions: [Instruction]
  let looks: [Look]
  /// The numbers of the looks in an order in which each comes after those inside it. One that stands
  /// in several places is one look, so that their numbers alone do not tell.
  let looksInsideOut: [Int]
  let classes: ScalarClasses
  /// How many ranges all the sets have together.
  let ranges: Int

  /// Whether any instruction looks at the scalars on both sides of a place.
  let asksForWords: Bool
}

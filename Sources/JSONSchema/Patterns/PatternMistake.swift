/// What is wrong with a regular expression, and where: `offset` is the number of scalars before the mistake.
struct PatternMistake: Error, Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// A construct of ECMA-262 that is not supported here.
    case unsupported(Construct)
    case groupNotClosed
    case groupNotOpened
    case unknownGroup(String)
    case repeatedGroup(String)
    case noSuchGroup(String)
    case classNotClosed
    case loneBracket(String)
    case nothingToRepeat(String)
    case repeatedAssertion(String)
    case countsReversed(least: Int, most: Int)
    case countTooLarge(most: Int)
    case unknownEscape(String)
    case unfinishedEscape(String)
    case rangeReversed(String)
    case rangeBetweenClasses(String)
    case unknownProperty(String)
    case tooDeep(most: Int)
    case tooLarge(most: Int)
    /// All expressions of one document are too large together.
    case allTooLarge(most: Int)
  }

  enum Construct: Hashable, Sendable {
    case modifiers
  }

  var kind: Kind
  var offset: Int
}

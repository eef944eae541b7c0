/// Why an expression cannot be used, and where in it: the number of scalars before the place.
struct PatternMistake: Error, Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// A construct that ECMA-262 has and that is not known here.
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
    /// The expressions of one document, taken together.
    case allTooLarge(most: Int)
  }

  enum Construct: Hashable, Sendable {
    case modifiers
  }

  var kind: Kind
  var offset: Int
}

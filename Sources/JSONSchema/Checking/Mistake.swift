import JSONText

/// What is wrong with an instance, as data. ``ViolationMessages`` makes the messages.
enum Mistake {
  case nothingAllowed(found: Instance)
  case type(found: Instance, expected: Types)
  case notListed(found: Instance, expected: [JSONValue])
  case notConstant(found: Instance, expected: JSONValue)

  case bound(found: Instance, expected: Bound)
  case notMultiple(found: Instance, expected: String)

  case length(found: Int, expected: Limit)
  /// `takesDates` says that the pattern matches an ISO 8601 date.
  case pattern(found: Instance, expected: String, takesDates: Bool)
  /// A search with this pattern took too many steps and was abandoned: whether it matches is not known.
  case undecidedPattern(found: Instance)

  case elementCount(found: Int, expected: Limit)
  case unknownElement(found: Instance, index: Int)
  case duplicate(found: Instance, first: Int)
  case containedCount(found: Int, expected: Limit)

  case memberCount(found: Int, expected: Limit)
  case missing(name: String)
  case missingBeside(name: String, present: String)
  case unknownMember(name: String, expected: [String])

  case noAlternative(found: Instance, expected: Alternatives)
  case manyAlternatives(found: [Int], expected: Int)
  case excluded(found: Instance, expected: String?)
  case tooDeep(most: Int)
  case endless
  case format(found: Instance, expected: String)

  /// A lower or an upper bound on a number of things.
  enum Limit {
    case least(Int)
    case most(Int)
  }

  /// A bound on a number, spelled as in the schema.
  enum Bound {
    case least(String)
    case above(String)
    case most(String)
    case below(String)
  }

  /// What was allowed when the instance matches none of several schemas.
  enum Alternatives {
    /// All schemas failed, each only because of its `type`. These are the types that they allow together.
    case types(Types)
    /// The number (from 1) and the title of the schema that came closest, and how many schemas there were.
    case nearest(Int, title: String?, of: Int)
  }
}

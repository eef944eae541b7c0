import JSONText

/// What is wrong with an instance, as data; the words are in `ViolationMessages`.
enum Mistake {
  case nothingAllowed(found: Instance)
  case type(found: Instance, expected: Types)
  case notListed(found: Instance, expected: [JSONValue])
  case notConstant(found: Instance, expected: JSONValue)

  case bound(found: Instance, expected: Bound)
  case notMultiple(found: Instance, expected: String)

  case length(found: Int, expected: Limit)
  /// `takesDates` says that the pattern fits dates of ISO 8601.
  case pattern(found: Instance, expected: String, takesDates: Bool)
  /// A pattern with back-references was given up: whether it fits is not known.
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

  /// A least or a most number of things.
  enum Limit {
    case least(Int)
    case most(Int)
  }

  /// One end of the numbers that are allowed, as the schema spells it.
  enum Bound {
    case least(String)
    case above(String)
    case most(String)
    case below(String)
  }

  /// What was on offer where none of several schemas fitted.
  enum Alternatives {
    /// Schemas that all failed by the value's type alone.
    case types(Types)
    /// How many there were, and the one that came nearest, counted from 1, with its title.
    case nearest(Int, title: String?, of: Int)
  }
}

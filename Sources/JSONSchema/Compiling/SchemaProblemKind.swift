import JSONText

/// What is wrong with a schema itself, as data. ``ViolationMessages`` makes the messages.
enum SchemaProblemKind {
  case notASchema(found: JSONValue)
  case unknownKeyword(found: String)
  case wrongValue(found: JSONValue, expected: Expectation)
  case unknownType(found: JSONValue)
  case repeated(found: JSONValue)
  case pattern(PatternMistake, String)
  case unknownFormat(found: String)
  case unknownDialect(found: String)
  case unknownVocabulary(required: String)
  case repeatedIdentifier(String)
  case identifierWithFragment(String)
  /// A reference that names no schema. `known` are the identifiers that it could name. `isInside` says that its
  /// resource exists, but that the fragment names no schema in it.
  case unresolved(reference: String, target: Identifier, known: [Identifier], isInside: Bool)
  case endless(reference: String)
  case tooManySchemas(most: Int)

  /// What a keyword's value must be.
  enum Expectation {
    case string
    case number
    case array
    case nonEmptyArray
    case arrayOfNames
    case object
    case flag
    case count
    case divisor
    case anchor
    case reference
  }
}

import Diagnostics

/// A vocabulary of draft 2020-12: a set of keywords that a metaschema includes or omits as a whole.
enum Vocabulary: String, CaseIterable, Sendable {
  case core
  case applicator
  case unevaluated
  case validation
  case metaData = "meta-data"
  case formatAnnotation = "format-annotation"
  case formatAssertion = "format-assertion"
  case content

  static let draft = "https://json-schema.org/draft/2020-12/"

  /// The URI of the vocabulary, by which a metaschema's `$vocabulary` names it.
  var name: String { Vocabulary.draft + "vocab/" + rawValue }

  /// The keywords of the vocabulary, each with the shape of its value.
  var keywords: [(name: String, shape: Shape)] {
    switch self {
    case .core: Vocabulary.coreKeywords
    case .applicator: Vocabulary.applicators
    case .unevaluated: [("unevaluatedItems", .schema), ("unevaluatedProperties", .schema)]
    case .validation: Vocabulary.assertions
    case .metaData: Vocabulary.descriptions
    case .formatAnnotation, .formatAssertion: [("format", .string)]
    case .content:
      [("contentEncoding", .string), ("contentMediaType", .string), ("contentSchema", .schema)]
    }
  }

  /// What the value of a keyword must be.
  enum Shape: Hashable, Sendable {
    case anything
    case string
    /// A string of a format. If a pattern is given, the string must also match it.
    case text(format: String, pattern: String? = nil)
    case name
    case flag
    case number
    case divisor
    case count
    case array
    case names
    case namesByName
    case types
    case flagsByName
    case schema
    case schemas
    case schemasByName
    case schemasByPattern
  }

  private static let coreKeywords: [(name: String, shape: Shape)] = [
    ("$id", .text(format: "uri-reference", pattern: "^[^#]*#?$")),
    ("$schema", .text(format: "uri")),
    ("$ref", .text(format: "uri-reference")), ("$anchor", .name),
    ("$dynamicRef", .text(format: "uri-reference")), ("$dynamicAnchor", .name),
    ("$vocabulary", .flagsByName), ("$comment", .string), ("$defs", .schemasByName),
  ]

  private static let applicators: [(name: String, shape: Shape)] = [
    ("prefixItems", .schemas), ("items", .schema), ("contains", .schema),
    ("additionalProperties", .schema), ("properties", .schemasByName),
    ("patternProperties", .schemasByPattern), ("dependentSchemas", .schemasByName),
    ("propertyNames", .schema), ("if", .schema), ("then", .schema), ("else", .schema),
    ("allOf", .schemas), ("anyOf", .schemas), ("oneOf", .schemas), ("not", .schema),
  ]

  private static let assertions: [(name: String, shape: Shape)] = [
    ("type", .types), ("const", .anything), ("enum", .array), ("multipleOf", .divisor),
    ("maximum", .number), ("exclusiveMaximum", .number), ("minimum", .number),
    ("exclusiveMinimum", .number), ("maxLength", .count), ("minLength", .count),
    ("pattern", .text(format: "regex")), ("maxItems", .count), ("minItems", .count),
    ("uniqueItems", .flag), ("maxContains", .count), ("minContains", .count),
    ("maxProperties", .count), ("minProperties", .count), ("required", .names),
    ("dependentRequired", .namesByName),
  ]

  private static let descriptions: [(name: String, shape: Shape)] = [
    ("title", .string), ("description", .string), ("default", .anything), ("deprecated", .flag),
    ("readOnly", .flag), ("writeOnly", .flag), ("examples", .array),
  ]

  /// Every keyword of the standard, with the vocabularies it belongs to.
  static let ofKeyword: [ExactText: Set<Vocabulary>] = {
    var vocabularies: [ExactText: Set<Vocabulary>] = [:]
    for vocabulary in allCases {
      for (name, _) in vocabulary.keywords {
        vocabularies[ExactText(name), default: []].insert(vocabulary)
      }
    }
    return vocabularies
  }()
}

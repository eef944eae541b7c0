import Diagnostics
import JSONText

/// The metaschemas of the standard. When a reference names one, it is generated from the table of keywords, because
/// nothing is ever fetched.
///
///     https://json-schema.org/draft/2020-12/schema            all vocabularies except format-assertion
///     https://json-schema.org/draft/2020-12/meta/core         one vocabulary
enum Metaschemas {
  /// The metaschema of this name; nil if the standard has none of that name.
  static func document(named name: String) -> JSONDocument? {
    guard let tree = tree(named: name) else { return nil }
    let bytes = CanonicalText.write(tree, order: .natural)
    return JSONDocument.read(SourceText(name: name, bytes: bytes)).document
  }

  private static func tree(named name: String) -> JSONTree? {
    if name == Dialect.standardName { return whole }
    let vocabulary = Vocabulary.allCases.first { Vocabulary.draft + "meta/" + $0.rawValue == name }
    return vocabulary.map(part)
  }

  private static let vocabulariesOfWhole = Vocabulary.allCases.filter { $0 != .formatAssertion }

  private static var whole: JSONTree {
    let parts = vocabulariesOfWhole.map {
      JSONTree.object([("$ref", .string("meta/" + $0.rawValue))])
    }
    return root(Dialect.standardName, of: vocabulariesOfWhole, [("allOf", .array(parts))])
  }

  private static func part(_ vocabulary: Vocabulary) -> JSONTree {
    let properties = vocabulary.keywords.map { ($0.name, schema(of: $0.shape)) }
    return root(
      Vocabulary.draft + "meta/" + vocabulary.rawValue, of: [vocabulary],
      [("properties", .object(properties))])
  }

  private static func root(
    _ name: String, of vocabularies: [Vocabulary], _ members: [(String, JSONTree)]
  ) -> JSONTree {
    let listed = vocabularies.map { ($0.name, JSONTree.boolean(true)) }
    let opening: [(String, JSONTree)] = [
      ("$schema", .string(Dialect.standardName)), ("$id", .string(name)),
      ("$vocabulary", .object(listed)), ("$dynamicAnchor", "meta"),
      ("type", ["object", "boolean"]),
    ]
    return .object(opening + members)
  }

  /// A schema in the dialect of the schema that is checked: `#meta` also leads to a custom metaschema that extends this
  /// one.
  private static let anySchema: JSONTree = ["$dynamicRef": "#meta"]

  private static func schema(of shape: Vocabulary.Shape) -> JSONTree {
    switch shape {
    case .anything: true
    case .string: ["type": "string"]
    case .text(let format, nil): ["type": "string", "format": .string(format)]
    case .text(let format, let pattern?):
      ["type": "string", "format": .string(format), "pattern": .string(pattern)]
    case .name: ["type": "string", "pattern": "^[A-Za-z_][-A-Za-z0-9._]*$"]
    case .flag: ["type": "boolean"]
    case .number: ["type": "number"]
    case .divisor: ["type": "number", "exclusiveMinimum": 0]
    case .count: ["type": "integer", "minimum": 0]
    case .array: ["type": "array"]
    case .names: ["type": "array", "items": ["type": "string"], "uniqueItems": true]
    case .types: types
    case .schema: anySchema
    case .schemas: ["type": "array", "minItems": 1, "items": anySchema]
    case .flagsByName, .namesByName, .schemasByName, .schemasByPattern: table(of: shape)
    }
  }

  private static func table(of shape: Vocabulary.Shape) -> JSONTree {
    switch shape {
    case .flagsByName:
      [
        "type": "object", "propertyNames": schema(of: .text(format: "uri")),
        "additionalProperties": ["type": "boolean"],
      ]
    case .namesByName: ["type": "object", "additionalProperties": schema(of: .names)]
    case .schemasByPattern:
      [
        "type": "object", "propertyNames": ["format": "regex"],
        "additionalProperties": anySchema,
      ]
    default: ["type": "object", "additionalProperties": anySchema]
    }
  }

  private static var types: JSONTree {
    let one: JSONTree = ["enum": .array(Types.names.map { .string($0.name) })]
    return ["anyOf": [one, ["type": "array", "items": one, "minItems": 1, "uniqueItems": true]]]
  }
}

extension JSONTree {
  fileprivate static func object(_ members: [(String, JSONTree)]) -> JSONTree {
    .object(members.map { Member(key: $0, value: $1) })
  }
}

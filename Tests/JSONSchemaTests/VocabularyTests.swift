import Diagnostics
import Testing

@testable import JSONSchema

@Suite struct VocabularyTests {
  /// The keywords of draft 2020-12: core, applicators, validation, annotations, content, format.
  static let standard: Set<String> = [
    "$schema", "$id", "$ref", "$anchor", "$dynamicRef", "$dynamicAnchor", "$vocabulary", "$comment",
    "$defs", "allOf", "anyOf", "oneOf", "not", "if", "then", "else", "dependentSchemas",
    "prefixItems", "items", "contains", "properties", "patternProperties",
    "additionalProperties", "propertyNames", "unevaluatedItems", "unevaluatedProperties", "type",
    "enum", "const", "multipleOf", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum",
    "maxLength", "minLength", "pattern", "maxItems", "minItems", "uniqueItems", "maxContains",
    "minContains", "maxProperties", "minProperties", "required", "dependentRequired", "title",
    "description", "default", "deprecated", "readOnly", "writeOnly", "examples", "format",
    "contentEncoding", "contentMediaType", "contentSchema",
  ]

  @Test func `every keyword of the standard is read, and one older one`() {
    let read = KeywordFamilies.all.flatMap { $0.names }
    #expect(Set(read) == Self.standard.union([Dialect.legacyKeyword]))
  }

  @Test func `every keyword of the standard is in a vocabulary, and no other`() {
    #expect(Set(Vocabulary.ofKeyword.keys.map(\.text)) == Self.standard)
  }

  @Test func `every keyword is read by one family`() {
    let read = KeywordFamilies.all.flatMap { $0.names }
    #expect(read.count == Set(read).count)
  }
}

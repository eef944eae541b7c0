import Diagnostics
import JSONText
import Testing

@testable import JSONSchema

/// The type that the value of each keyword must have, and the place where the compiler reports a wrong one.
@Suite struct MistakePlaceTests {
  private static let schemaWords = "a schema: an object, true or false"
  private static let onlyGiven =
    "Only the given schemas are searched, by $id and by file name. Nothing is fetched."
  private static let types =
    #"one of "null", "boolean", "integer", "number", "string", "array", "object""#

  /// Keywords, a value that none of them may have, and what is reported as found and expected.
  static let rows: [(keywords: [String], value: String, found: String, expected: String)] = [
    (
      [
        "title", "description", "$comment", "format", "contentEncoding", "contentMediaType",
        "pattern",
      ],
      "[1]", "an array of 1 element", "a string"
    ),
    (["$id"], #""<>""#, #""<>""#, "a URI or a relative reference"),
    (
      ["$ref", "$dynamicRef"], #""<>""#, #"a reference to an unknown schema, "<>""#,
      "a given schema, or a part of one; " + onlyGiven
    ),
    (
      ["$schema"], #""<>""#, #""<>""#,
      #""https://json-schema.org/draft/2020-12/schema", or a metaschema among the given schemas; "#
        + onlyGiven
    ),
    (
      ["$anchor", "$dynamicAnchor"], #""a b""#, #""a b""#,
      "a name of letters, digits, -, _ and . that begins with a letter or _"
    ),
    (
      ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"], "true", "true", "a number"
    ),
    (["multipleOf"], "-2", "a number, -2", "a number above 0, of at most 18 digits"),
    (
      [
        "minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties",
        "minContains", "maxContains",
      ], #""2""#, #""2""#, "a whole number, 0 or more"
    ),
    (["uniqueItems", "deprecated", "readOnly", "writeOnly"], "null", "null", "true or false"),
    (["enum", "required", "examples"], "{}", "an empty object", "an array"),
    (
      ["allOf", "anyOf", "oneOf", "prefixItems"], "[]", "an empty array",
      "an array that is not empty"
    ),
    (
      [
        "items", "contains", "not", "if", "then", "else", "additionalProperties", "propertyNames",
        "unevaluatedItems", "unevaluatedProperties", "contentSchema",
      ], "3", "a number, 3", schemaWords
    ),
    (
      [
        "properties", "patternProperties", "$defs", "dependentSchemas", "dependentRequired",
        "$vocabulary",
      ],
      "true", "true", "an object"
    ),
    (["type"], #""nul""#, #""nul""#, types + #"; Did you mean "null"?"#),
  ]

  /// A schema around another one, with `%` in its place, and the pointer to it.
  static let frames = [
    ("%", ""), (#"{"properties": {"a/b": %}}"#, "/properties/a~1b"), (#"{"items": %}"#, "/items"),
    (#"{"$defs": {"d": %}}"#, "/$defs/d"), (#"{"allOf": [true, %]}"#, "/allOf/1"),
    (#"{"not": {"if": %}}"#, "/not/if"),
    (#"{"patternProperties": {"^é": %}}"#, "/patternProperties/^é"),
    (#"{"dependentSchemas": {"k": %}}"#, "/dependentSchemas/k"),
  ]

  @Test(arguments: frames)
  func `the wrong value of every keyword is named at its place`(
    _ frame: String, _ pointer: String
  ) throws {
    for row in Self.rows {
      for keyword in row.keywords {
        let own = #"{"\#(keyword)": «\#(row.value)»}"#
        let schema = frame.replacing("%", with: own)
        try Case(schema, "\(row.found); \(row.expected)").checkSchema()
        let text = schema.filter { $0 != "«" && $0 != "»" }
        let problems = SchemaLibrary([try document(text, named: "s.json")]).problems
        #expect(problems.map(\.place) == ["s.json#\(pointer)/\(keyword)"])
        // A value in place of a schema is a problem of its own, under every keyword.
        let isOfSchema = row.expected == Self.schemaWords
        #expect(problems.map(\.keyword) == [isOfSchema ? "" : keyword])
      }
    }
  }

  @Test func `every keyword has a row, but for those that take any value`() {
    let here = Self.rows.flatMap(\.keywords)
    #expect(here.count == Set(here).count)
    #expect(VocabularyTests.standard.subtracting(here) == ["const", "default"])
  }

  @Test(arguments: ["const", "default"])
  func `some keywords take any value`(keyword: String) throws {
    for value in ["null", "1", "[]", #"{"type": 1}"#] {
      let schema = try document(#"{"\#(keyword)": \#(value)}"#, named: "s.json")
      #expect(SchemaLibrary([schema]).problems == [], "\(keyword): \(value)")
    }
  }

  /// Values within a keyword's value.
  @Test(arguments: [
    Case(#"{"prefixItems": [true, «0»]}"#, "a number, 0; " + schemaWords),
    Case(#"{"oneOf": [{}, «null»]}"#, "null; " + schemaWords),
    Case(#"{"$defs": {"a": «"b"»}}"#, #""b"; "# + schemaWords),
    Case(#"{"patternProperties": {"a": «[]»}}"#, "an empty array; " + schemaWords),
    Case(#"{"dependentSchemas": {"a": «1»}}"#, "a number, 1; " + schemaWords),
    Case(#"{"required": [«null»]}"#, "null; a string"),
    Case(
      #"{"dependentRequired": {"a": ["b", «"b"», «1»]}}"#,
      #""b" a second time; each value only once"#,
      "a number, 1; a string"),
    Case(#"{"type": [«1»]}"#, "a number, 1; " + types),
    Case(#"{"type": ["object", «"objekt"»]}"#, #""objekt"; \#(types); Did you mean "object"?"#),
    Case(
      #"{"items": {"minLenght": 1, "items": {«"maxLenght"»: 1}}}"#.replacing(
        "\"minLenght\"", with: "«\"minLenght\"»"),
      #"an unknown keyword, "minLenght"; a keyword of draft 2020-12; Did you mean "minLength"?"#,
      #"an unknown keyword, "maxLenght"; a keyword of draft 2020-12; Did you mean "maxLength"?"#),
    Case(
      ##"{"$ref": "#/$defs/a", "$defs": {"a": {"$ref": «"#b"»}}}"##,
      ##"a reference to an unknown schema, "#b"; a given schema, or a part of one"##),
    Case(
      ##"{"$defs": {"a": {"$dynamicAnchor": "n"}, "b": {"$dynamicAnchor": «"n"»}}}"##,
      #""n", which another schema has too; a name that no other schema has"#),
    Case(
      ##"{"$id": "urn:a", "$defs": {"b": {"$id": "urn:b", "$ref": «"urn:a#c"»}}}"##,
      ##"a reference to an unknown schema, "urn:a#c"; a given schema, or a part of one; "##
        + #"The schema was found, but it has no part "c"."#),
  ])
  func `a mistake within a value is named at its place`(_ row: Case) throws {
    try row.checkSchema()
  }
}

import Diagnostics
import JSONText
import Testing

@testable import JSONSchema

private let onlyGiven =
  "Only the given schemas are searched, by $id and by file name. Nothing is fetched."

/// Errors of schemas, one in each row: the schema with `«»` around the place, and the message.
@Suite struct SchemaProblemTests {
  @Test(arguments: [
    Case("«1»", #"a number, 1; a schema: an object, true or false"#),
    Case(
      #"{"items": «[null]»}"#,
      "an array of 1 element; a schema: an object, true or false"),
    Case(
      #"{«"requierd"»: ["a"]}"#,
      #"an unknown keyword, "requierd"; a keyword of draft 2020-12; Did you mean "required"?"#),
    Case(#"{"title": «1»}"#, "a number, 1; a string"),
    Case(#"{"minLength": «-1»}"#, "a number, -1; a whole number, 0 or more"),
    Case(#"{"maxItems": «1.5»}"#, "a number, 1.5; a whole number, 0 or more"),
    Case(#"{"minimum": «"1"»}"#, #""1"; a number"#),
    Case(#"{"multipleOf": «0»}"#, "a number, 0; a number above 0, of at most 18 digits"),
    Case(#"{"uniqueItems": «1»}"#, "a number, 1; true or false"),
    Case(#"{"enum": «{}»}"#, "an empty object; an array"),
    Case(#"{"allOf": «[]»}"#, "an empty array; an array that is not empty"),
    Case(#"{"properties": «[]»}"#, "an empty array; an object"),
    Case(#"{"properties": {"a": «3»}}"#, "a number, 3; a schema: an object, true or false"),
    Case(
      #"{"required": ["a", «"a"», «2»]}"#, #""a" a second time; each value only once"#,
      "a number, 2; a string"),
    Case(#"{"dependentRequired": {"a": «1»}}"#, "a number, 1; an array of member names"),
    Case(
      #"{"type": «"strng"»}"#,
      #""strng"; one of "null", "boolean", "integer", "number", "string", "array", "object"; "#
        + #"Did you mean "string"?"#),
    Case(#"{"type": ["null", «"null"»]}"#, #""null" a second time; each value only once"#),
    Case(
      #"{"pattern": «"(?i:a)"»}"#,
      #"modifiers at character 1 of "(?i:a)"; a pattern without modifiers: they are not supported"#),
    Case(
      #"{"patternProperties": {«"["»: true}}"#,
      #"a [ that is not closed at character 1 of "["; a ] that closes it"#),
    Case(
      ##"{"$ref": «"#/$defs/x"»}"##,
      ##"a reference to an unknown schema, "#/$defs/x"; a given schema, or a part of one"##),
    Case(
      ##"{"$id": "urn:x", "$defs": {"a": {"$id": «"urn:x"»}}}"##,
      #""urn:x", which another schema has too; a name that no other schema has"#),
    Case(
      ##"{"$id": «"urn:x#a"»}"##,
      ##""urn:x#a"; an identifier without a fragment; "##
        + #"Name a part of a schema with "$anchor"."#),
    Case(#"{"$id": «"urn:<x>"»}"#, #""urn:<x>"; a URI or a relative reference"#),
    Case(
      ##"{"$dynamicAnchor": «"#a"»}"##,
      ##""#a"; a name of letters, digits, -, _ and . that begins with a letter or _"##),
    Case(#"{"$vocabulary": {"urn:x": «1»}}"#, "a number, 1; true or false"),
    Case(#"{"unevaluatedItems": «1»}"#, "a number, 1; a schema: an object, true or false"),
    Case(#"{"minItems": «1e-1»}"#, "a number, 1e-1; a whole number, 0 or more"),
    Case(
      ##"{"$anchor": «"1"»}"##,
      ##""1"; a name of letters, digits, -, _ and . that begins with a letter or _"##),
    Case(
      ##"{"$anchor": "a", "not": {"$anchor": «"a"»}}"##,
      #""a", which another schema has too; a name that no other schema has"#),
    Case(
      #"{"$schema": «"http://json-schema.org/draft-07/schema#"»}"#,
      #""http://json-schema.org/draft-07/schema#"; "#
        + #""https://json-schema.org/draft/2020-12/schema", or a metaschema among the given schemas; "#
        + onlyGiven),
    Case(
      #"{"$ref": «"parts.json"»}"#,
      #"a reference to an unknown schema, "parts.json"; a given schema, or a part of one; "#
        + onlyGiven),
  ])
  func `a mistake in a schema is named with its place`(_ row: Case) throws {
    try row.checkSchema()
  }

  @Test func `a schema with problems still checks what it can`() throws {
    let schema = ##"{"type": "string", "requierd": 1, "$ref": "#/nowhere"}"##
    let library = SchemaLibrary(
      [try document(schema, named: "s.json")],
      options: SchemaOptions(unknownKeywords: .mistakes))
    #expect(library.problems.map(\.keyword) == ["requierd", "$ref"])
    #expect(library.problems.map(\.place) == ["s.json#/requierd", "s.json#/$ref"])
    let finding = try #require(library.problems.first).finding()
    #expect(finding.rule == "schema-problem" && finding.severity == .error)
    let value = try document("1", named: "i.json").root
    #expect(try #require(library["s.json"]).violations(of: value).count == 1)
  }
}

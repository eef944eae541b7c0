import JSONText
import Testing

@testable import JSONSchema

/// A violation of a keyword is reported at the same place with the same message, wherever its schema is applied.
@Suite struct NestedPlaceTests {
  /// A schema that a value violates. `«»` are around the place of each violation.
  struct Row: Sendable {
    let schema: String
    let instance: String
    /// The keyword, the pointer from the value, and the message of each violation.
    let violations: [(keyword: String, path: String, words: String)]

    init(_ schema: String, _ instance: String, _ violations: (String, String, String)...) {
      (self.schema, self.instance) = (schema, instance)
      self.violations = violations.map { (keyword: $0.0, path: $0.1, words: $0.2) }
    }
  }

  static let rows: [Row] = [
    Row(
      #"{"allOf": [false]}"#, "«1»",
      ("false", "", "a number, 1; no value: the schema allows none here")),
    Row(#"{"type": "null"}"#, "«[1]»", ("type", "", "an array of 1 element; null")),
    Row(
      #"{"enum": ["abcd", 2]}"#, #"«"abce"»"#,
      ("enum", "", #""abce"; one of "abcd", 2; nearest abcd"#)),
    Row(#"{"const": {"a": 1}}"#, "«[]»", ("const", "", #"an empty array; {"a": 1}"#)),
    Row(#"{"minimum": 0.5}"#, "«0.25»", ("minimum", "", "a number, 0.25; 0.5 or more")),
    Row(#"{"maximum": -1}"#, "«0»", ("maximum", "", "a number, 0; -1 or less")),
    Row(#"{"exclusiveMinimum": 1}"#, "«1»", ("exclusiveMinimum", "", "a number, 1; more than 1")),
    Row(#"{"exclusiveMaximum": 1}"#, "«1»", ("exclusiveMaximum", "", "a number, 1; less than 1")),
    Row(#"{"multipleOf": 3}"#, "«7»", ("multipleOf", "", "a number, 7; a multiple of 3")),
    Row(#"{"minLength": 2}"#, #"«"é"»"#, ("minLength", "", "1 character; at least 2 characters")),
    Row(#"{"maxLength": 1}"#, #"«"éé"»"#, ("maxLength", "", "2 characters; at most 1 character")),
    Row(
      #"{"pattern": "^é$"}"#, #"«"e"»"#,
      ("pattern", "", #""e"; a text that matches the pattern ^é$"#)),
    Row(#"{"minItems": 2}"#, "«[1]»", ("minItems", "", "1 element; at least 2 elements")),
    Row(#"{"maxItems": 0}"#, "«[1]»", ("maxItems", "", "1 element; at most 0 elements")),
    Row(
      #"{"uniqueItems": true}"#, "[1, 2, «1.0»]",
      ("uniqueItems", "", "a number, 1.0, equal to element 1; different elements")),
    Row(
      #"{"contains": {"const": 1}}"#, "«[2]»",
      (
        "contains", "",
        #"no matching element; at least 1 element matching the schema of "contains""#
      )),
    Row(
      #"{"contains": {"const": 1}, "minContains": 2}"#, "«[1]»",
      (
        "minContains", "",
        #"1 matching element; at least 2 elements matching the schema of "contains""#
      )),
    Row(
      #"{"contains": {"const": 1}, "maxContains": 1}"#, "«[1, 1]»",
      (
        "maxContains", "",
        #"2 matching elements; at most 1 element matching the schema of "contains""#
      )),
    Row(
      #"{"unevaluatedItems": false}"#, "[«0»]",
      (
        "unevaluatedItems", "/0",
        "element 1, a number, 0, which the schema does not allow; no element at this position"
      )
    ),
    Row(
      #"{"minProperties": 1}"#, "«{}»", ("minProperties", "", "an empty object; at least 1 member")),
    Row(
      #"{"maxProperties": 1}"#, #"«{"a": 1, "b": 2}»"#,
      ("maxProperties", "", "2 members; at most 1 member")),
    Row(#"{"required": ["é"]}"#, "«{»}", ("required", "", #"no member "é"; the member "é""#)),
    Row(
      #"{"dependentRequired": {"a": ["b"]}}"#, #"«{»"a": 1}"#,
      ("dependentRequired", "", #"no member "b"; the member "b", because "a" is present"#)),
    Row(
      #"{"properties": {"ab": {}}, "additionalProperties": false}"#, #"{«"ba"»: 1}"#,
      ("additionalProperties", "/ba", #"an unknown member, "ba"; "ab"; nearest ab"#)),
    Row(
      #"{"propertyNames": {"maxLength": 1}}"#, #"{"a": 1, «"b/c"»: 2}"#,
      ("maxLength", "/b~1c", "3 characters; at most 1 character")),
    Row(
      #"{"unevaluatedProperties": false}"#, #"{«"x~"»: 1}"#,
      ("unevaluatedProperties", "/x~0", #"an unknown member, "x~"; no member of this name"#)),
    Row(
      #"{"anyOf": [{"type": "null"}, {"type": "string"}]}"#, "«1»",
      ("anyOf", "", "a number, 1; null or a string")),
    Row(
      #"{"oneOf": [{"minimum": 0}, {"maximum": 0}]}"#, "«0»",
      (
        "oneOf", "",
        "a value that matches alternatives 1 and 2; "
          + "a value that matches exactly one of 2 alternatives"
      )),
    Row(
      #"{"not": {}}"#, "«null»",
      ("not", "", #"null; a value that does not match the schema of "not""#)),
    Row(
      #"{"if": {"type": "array"}, "then": {"items": {"const": 0}}}"#, "[0, «1»]",
      ("const", "/1", "a number, 1; 0")),
    Row(
      #"{"if": {"type": "array"}, "else": {"type": "null"}}"#, "«1»",
      ("type", "", "a number, 1; null")),
  ]

  /// Applies a schema at another place: how the schema is wrapped, how the value is wrapped, and the path to it.
  struct Wrapper: Sendable, CustomTestStringConvertible {
    let name: String
    let schema: @Sendable (_ inner: String, _ level: Int) -> String
    let instance: @Sendable (String) -> String
    let path: String
    var testDescription: String { name }
  }

  static let wrappers: [Wrapper] = [
    Wrapper(
      name: "items", schema: { s, _ in #"{"prefixItems": [true], "items": \#(s)}"# },
      instance: { "[0, \($0)]" }, path: "/1"),
    Wrapper(
      name: "prefixItems", schema: { s, _ in #"{"prefixItems": [true, \#(s)]}"# },
      instance: { "[{},\n \($0), 0]" }, path: "/1"),
    Wrapper(
      name: "properties", schema: { s, _ in #"{"properties": {"a~/b": \#(s)}}"# },
      instance: { #"{"": 0, "a~\u002fb": \#($0)}"# }, path: "/a~0~1b"),
    Wrapper(
      name: "patternProperties", schema: { s, _ in #"{"patternProperties": {"^é": \#(s)}}"# },
      instance: { #"{"x": 1, "é": \#($0)}"# }, path: "/é"),
    Wrapper(
      name: "additionalProperties",
      schema: { s, _ in #"{"properties": {"x": true}, "additionalProperties": \#(s)}"# },
      instance: { #"{"x": 1, "y": \#($0)}"# }, path: "/y"),
    Wrapper(
      name: "unevaluatedItems",
      schema: { s, _ in #"{"prefixItems": [true], "unevaluatedItems": \#(s)}"# },
      instance: { "[1, \($0)]" }, path: "/1"),
    Wrapper(
      name: "unevaluatedProperties", schema: { s, _ in #"{"unevaluatedProperties": \#(s)}"# },
      instance: { #"{ "z" : \#($0) }"# }, path: "/z"),
    Wrapper(
      name: "$ref",
      schema: { s, level in
        ##"{"$id": "urn:r\##(level)", "$ref": "#/$defs/s", "$defs": {"s": \##(s)}}"##
      }, instance: { $0 }, path: ""),
    Wrapper(
      name: "$dynamicRef",
      schema: { s, level in
        ##"{"$id": "urn:d\##(level)", "$dynamicRef": "#n\##(level)", "##
          + ##""$defs": {"s": {"$dynamicAnchor": "n\##(level)", "allOf": [\##(s)]}}}"##
      }, instance: { $0 }, path: ""),
    Wrapper(
      name: "allOf", schema: { s, _ in #"{"allOf": [true, \#(s)]}"# }, instance: { $0 }, path: ""),
    Wrapper(
      name: "then", schema: { s, _ in #"{"if": true, "then": \#(s)}"# }, instance: { $0 }, path: ""),
    Wrapper(
      name: "else", schema: { s, _ in #"{"if": false, "else": \#(s)}"# }, instance: { $0 }, path: ""
    ),
    Wrapper(
      name: "dependentSchemas",
      schema: { s, _ in #"{"dependentSchemas": {"k": {"properties": {"v": \#(s)}}}}"# },
      instance: { #"{"k": 0, "v": \#($0)}"# }, path: "/v"),
  ]

  @Test(arguments: wrappers)
  func `a violation is at its place below any two keywords`(_ outer: Wrapper) throws {
    for row in Self.rows {
      for inner in Self.wrappers {
        let schema = outer.schema(inner.schema(row.schema, 2), 1)
        let path = outer.path + inner.path
        let lines = row.violations.map { "\($0.keyword) \(path + $0.path): \($0.words)" }
        try Case(schema, outer.instance(inner.instance(row.instance)), all: lines).check()
      }
    }
  }

  @Test func `every keyword that forbids something itself has a row`() {
    let here = Set(Self.rows.flatMap { $0.violations.map(\.keyword) })
    // These apply other schemas, describe, or refer to others. A format forbids only if that is asked for.
    let others: Set<String> = [
      "$schema", "$id", "$ref", "$anchor", "$dynamicRef", "$dynamicAnchor", "$vocabulary",
      "$comment", "$defs", "allOf", "if", "then", "else", "dependentSchemas", "prefixItems",
      "items", "properties", "patternProperties", "propertyNames", "title", "description",
      "default", "deprecated", "readOnly", "writeOnly", "examples", "format", "contentEncoding",
      "contentMediaType", "contentSchema",
    ]
    #expect(VocabularyTests.standard.subtracting(others).subtracting(here) == [])
  }
}

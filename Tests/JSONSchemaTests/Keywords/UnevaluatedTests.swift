import JSONText
import Testing

@testable import JSONSchema

@Suite struct UnevaluatedTests {
  @Test(arguments: [
    Case(
      #"{"allOf": [{"properties": {"name": true}}], "unevaluatedProperties": false}"#,
      #"{"name": 1, «"nmae"»: 2}"#,
      #"unevaluatedProperties /nmae: an unknown member, "nmae"; "name"; nearest name"#),
    Case(
      ##"{"$ref": "#/$defs/a", "unevaluatedProperties": {"type": "null"}, "##
        + ##""$defs": {"a": {"patternProperties": {"^x": true}}}}"##,
      #"{"x1": 1, "y": «2»}"#, "type /y: a number, 2; null"),
    Case(
      #"{"anyOf": [{"properties": {"a": {"const": 1}}, "required": ["a"]}, {"properties": {"b": true}}], "#
        + #""unevaluatedProperties": false}"#,
      #"{«"a"»: 2, "b": 1}"#,
      #"unevaluatedProperties /a: an unknown member, "a"; one of "a", "b"; nearest a"#),
    Case(
      #"{"if": {"required": ["a"]}, "then": {"properties": {"a": true}}, "unevaluatedProperties": false}"#,
      #"{"a": 1}"#),
    Case(
      #"{"not": {"properties": {"a": {"type": "null"}}}, "unevaluatedProperties": false}"#,
      #"{«"a"»: 1}"#,
      #"unevaluatedProperties /a: an unknown member, "a"; no member of this name"#),
    Case(
      #"{"dependentSchemas": {"a": {"properties": {"a": true, "b": true}}}, "unevaluatedProperties": false}"#,
      #"{"a": 1, "b": 2}"#),
    Case(
      #"{"properties": {"a": {"type": "null"}}, "unevaluatedProperties": false}"#,
      #"{"a": «1»}"#, "type /a: a number, 1; null"),
    Case(
      #"{"oneOf": [{"properties": {"a": {"const": 1}}, "required": ["a"]}, false], "#
        + #""unevaluatedProperties": false}"#,
      #"«{"a": «2»}»"#,
      "oneOf : an object, which matches none of 2 alternatives; "
        + "a value that matches one of 2 alternatives; the closest is number 1",
      "const /a: a number, 2; 1"),
    Case(
      #"{"prefixItems": [true], "contains": {"type": "null"}, "unevaluatedItems": false}"#,
      #"[1, null, «2»]"#,
      "unevaluatedItems /2: element 3, a number, 2, which the schema does not allow; "
        + "no element at this position"),
    Case(
      #"{"allOf": [{"prefixItems": [true], "unevaluatedItems": {"type": "null"}}], "unevaluatedItems": false}"#,
      "[1, «2»]", "type /1: a number, 2; null"),
    Case(#"{"unevaluatedItems": false, "unevaluatedProperties": false}"#, "1"),
  ])
  func `parts that no other keyword evaluated are validated with the rest`(_ row: Case) throws {
    try row.check()
  }

  @Test func `nested questions about the rest are asked once for each value`() throws {
    let levels = 100
    let opening = #"{"unevaluatedProperties": false, "anyOf": ["#
    let schema =
      String(repeating: opening, count: levels) + #"{"properties": {"a": true}}"#
      + String(repeating: "]}", count: levels)
    let library = SchemaLibrary([try document(schema, named: "s.json")])
    let compiled = try #require(library["s.json"])
    #expect(compiled.allows(try document(#"{"a": 1}"#, named: "i.json").root))
    #expect(!compiled.allows(try document(#"{"b": 1}"#, named: "i.json").root))
    #expect(compiled.violations(of: try document(#"{"b": 1}"#, named: "i.json").root).count > 0)
  }
}

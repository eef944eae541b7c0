import JSONText
import Testing

@testable import JSONSchema

@Suite struct OutputTests {
  private func output(_ schema: String, _ instance: String) throws -> OutputUnit {
    let library = SchemaLibrary([try document(schema, named: "s.json")])
    #expect(library.problems == [])
    return try #require(library["s.json"]).output(of: try document(instance, named: "i.json").root)
  }

  private static let schema = ##"""
    {"$id": "urn:x:a", "title": "T", "properties": {"a": {"$ref": "#/$defs/b^"}},
     "additionalProperties": false, "$defs": {"b^": {"type": "null", "x": 1}}}
    """##

  @Test func `basic output lists every error with its ways`() throws {
    let unit = try output(Self.schema, #"{"a": 1, "b": 2}"#)
    let errors = try #require(unit.json(.basic)["errors"]).elements
    #expect(
      errors.map { $0["keywordLocation"] } == [
        "/properties/a/$ref/type", "/additionalProperties",
      ])
    #expect(
      errors.map { $0["absoluteKeywordLocation"] } == [
        "urn:x:a#/$defs/b%5E/type", "urn:x:a#/additionalProperties",
      ])
    #expect(errors.map { $0["instanceLocation"] } == ["/a", "/b"])
    #expect(errors.map { $0["error"] }.first == "found a number, 1, expected null")
    #expect(unit.json(.flag) == ["valid": false])
  }

  @Test func `basic output of a valid value lists every annotation`() throws {
    let unit = try output(Self.schema, #"{"a": null}"#)
    #expect(unit.json(.basic)["errors"] == nil)
    #expect(
      unit.annotations.map { "\($0.keyword) \($0.instanceLocation) \($0.schemaPlace)" } == [
        "properties  s.json#/properties", "x /a s.json#/$defs/b^/x", "title  s.json#/title",
      ])
  }

  @Test func `detailed output leaves out steps with only one below`() throws {
    let unit = try output(Self.schema, #"{"a": 1}"#)
    let errors = try #require(unit.json(.detailed)["errors"]).elements
    #expect(errors.map { $0["keywordLocation"] } == ["/properties/a/$ref/type"])
  }

  @Test(arguments: [
    (#"{"anyOf": [{"type": "null"}, {"title": "B"}]}"#, "1", ["/anyOf/1/title"]),
    (
      #"{"anyOf": [{"type": "null"}, {"type": "string"}]}"#, "1",
      ["/anyOf", "/anyOf/0/type", "/anyOf/1/type"]
    ),
    (#"{"not": {"title": "N"}}"#, "1", ["/not"]),
    (#"{"if": {"type": "null"}, "else": {"title": "E"}}"#, "1", ["/else/title"]),
    (#"{"contains": {"const": 1}}"#, "[2]", ["/contains", "/contains/const"]),
    (#"{"contains": {"const": 1, "title": "C"}}"#, "[2, 1]", ["/contains", "/contains/title"]),
    (#"{"unevaluatedItems": false}"#, "[2]", ["/unevaluatedItems"]),
    (#"{"items": false}"#, "[2]", ["/items"]),
    (
      #"{"propertyNames": {"maxLength": 1, "title": "P"}}"#, #"{"ab": 1}"#,
      ["/propertyNames/maxLength"]
    ),
    (#"{"propertyNames": {"title": "P"}}"#, #"{"ab": 1}"#, []),
    (#"{"dependentRequired": {"a": ["b"]}}"#, #"{"a": 1}"#, ["/dependentRequired"]),
    (#"{"contentMediaType": "text/plain", "contentSchema": true}"#, "1", []),
  ])
  func `the output lists exactly the results that count`(
    _ schema: String, _ instance: String, _ places: [String]
  ) throws {
    let unit = try output(schema, instance)
    let basic = unit.json(.basic)
    let listed = (basic["errors"] ?? basic["annotations"])?.elements ?? []
    #expect(listed.map { $0["keywordLocation"] } == places.map { .string($0) })
  }

  @Test func `an output that would never end is cut`() throws {
    let steps = (0..<40).map { step in
      ##""a\##(step)": {"allOf": [{"$ref": "#/$defs/a\##(step + 1)"}, {"$ref": "#/$defs/a\##(step + 1)"}]}"##
    }
    let schema =
      ##"{"$ref": "#/$defs/a0", "$defs": {"a40": {"type": "null"}, "##
      + steps.joined(separator: ", ") + "}}"
    let library = SchemaLibrary([try document(schema, named: "s.json")])
    for (instance, isValid) in [("1", false), ("null", true)] {
      let value = try document(instance, named: "i.json").root
      let unit = try #require(library["s.json"]).output(of: value, most: 500)
      #expect(unit.isValid == isValid)
      #expect(unit.annotating.count + unit.erring.count < 600)
    }
  }
}

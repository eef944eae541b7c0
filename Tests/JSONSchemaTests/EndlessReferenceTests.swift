import JSONText
import Testing

@testable import JSONSchema

/// References that lead back to themselves without a step into the value: each is a warning, and only a
/// value that reaches one is refused.
@Suite struct EndlessReferenceTests {
  private func library(_ schema: String) throws -> SchemaLibrary {
    SchemaLibrary([try document(schema, named: "s.json")])
  }

  private func found(_ library: SchemaLibrary, on text: String) throws -> [String] {
    let value = try document(text, named: "i.json").root
    return try #require(library["s.json"]).violations(of: value).map(Case.line)
  }

  @Test func `a circle that nothing reaches does no harm`() throws {
    let library = try library(
      ##"""
      {"$defs": {"a": {"$ref": "#/$defs/b"}, "b": {"$ref": "#/$defs/a"}},
       "type": "object", "properties": {"dead": {"$ref": "#/$defs/a"}, "n": {"type": "number"}}}
      """##)
    #expect(library.problems == [])
    #expect(library.warnings.map(\.place) == ["s.json#/$defs/a/$ref", "s.json#/$defs/b/$ref"])
    #expect(
      library.warnings.first?.found == ##"a reference that leads back to itself, "#/$defs/b""##)
    #expect(try found(library, on: #"{"n": 1}"#) == [])
    #expect(try found(library, on: #"{"n": "x"}"#) == ["type /n: \"x\"; a number"])
    let reached = try found(library, on: #"{"dead": 1}"#)
    #expect(
      reached == [
        "$ref /dead: a reference that leads back to itself; a chain of references that ends"
      ])
  }

  @Test(arguments: [
    ##"{"$ref": "#"}"##, ##"{"not": {"$ref": "#"}}"##, ##"{"anyOf": [{"$ref": "#"}, false]}"##,
    ##"{"allOf": [{"$ref": "#/$defs/a"}], "$defs": {"a": {"if": {"$ref": "#"}}}}"##,
    ##"{"oneOf": [{"$ref": "#"}, {"$ref": "#"}], "unevaluatedProperties": false}"##,
    ##"{"allOf": [{"$ref": "#/$defs/a"}, {"$ref": "#/$defs/a"}], "$defs": {"a": {"anyOf": [{"$ref": "#/$defs/b"}, {"$ref": "#"}]}, "b": {"if": {"$ref": "#/$defs/a"}, "then": true}}}"##,
  ])
  func `a value that reaches one is refused, and the check ends`(_ schema: String) throws {
    let library = try library(schema)
    #expect(library.problems == [] && !library.warnings.isEmpty)
    for value in ["1", "{}", #"{"a": [1]}"#] {
      let found = try found(library, on: value)
      #expect(found.contains { $0.contains("leads back to itself") }, "\(found)")
      let root = try document(value, named: "i.json").root
      let schema = try #require(library["s.json"])
      #expect(!schema.allows(root) && !schema.output(of: root).isValid)
      _ = schema.memberOrder
    }
  }

  @Test func `a reference that only leads to a circle, or away from it, is not part of it`() throws
  {
    let library = try library(
      ##"""
      {"$defs": {"a": {"$ref": "#/$defs/b"},
                 "b": {"$ref": "#/$defs/a", "allOf": [{"$ref": "#/$defs/c"}]},
                 "c": {"$ref": "#/$defs/d"}, "d": true, "e": {"$ref": "#/$defs/a"},
                 "x": {"$ref": "#/$defs/x", "allOf": [{"$ref": "#/$defs/c"}]},
                 "fine": {"items": {"$ref": "#/$defs/fine"}}}}
      """##)
    let places = library.warnings.map(\.place)
    #expect(places == ["a", "b", "x"].map { "s.json#/$defs/\($0)/$ref" })
  }

  @Test func `many schemas in a ring are found with little of the stack`() throws {
    let count = 20_000
    let ring = (0..<count).map { number in
      ##""\##(number)": {"$ref": "#/$defs/\##((number + 1) % count)"}"##
    }
    let library = try library("{\"$defs\": {" + ring.joined(separator: ",") + "}}")
    #expect(library.warnings.reduce(0) { $0 + $1.count } == count)
  }
}

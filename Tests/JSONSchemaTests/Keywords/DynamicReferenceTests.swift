import JSONText
import Testing

@testable import JSONSchema

@Suite struct DynamicReferenceTests {
  private static let tree = ##"""
    {"$id": "urn:x:tree", "$dynamicAnchor": "node", "type": "object",
     "properties": {"value": true, "children": {"items": {"$dynamicRef": "#node"}}}}
    """##

  private func lines(_ schema: String, _ instance: String) throws -> [String] {
    let library = SchemaLibrary([
      try document(schema, named: "s.json"), try document(Self.tree, named: "tree.json"),
    ])
    #expect(library.problems == [])
    let root = try document(instance, named: "i.json").root
    return try #require(library["s.json"]).violations(of: root).map(Case.line)
  }

  @Test(arguments: [
    (
      ##"{"$id": "urn:x:strict", "$dynamicAnchor": "node", "$ref": "urn:x:tree", "unevaluatedProperties": false}"##,
      #"{"children": [{"valeu": 1}]}"#,
      [
        "unevaluatedProperties /children/0/valeu: an unknown member, \"valeu\"; "
          + "one of \"value\", \"children\"; nearest value"
      ]
    ),
    // Without the name it is an ordinary tree.
    (
      ##"{"$id": "urn:x:loose", "$ref": "urn:x:tree", "unevaluatedProperties": false}"##,
      #"{"children": [{"valeu": 1}]}"#, []
    ),
    // The outermost resource decides, and only while it is applied.
    (
      ##"""
      {"$id": "urn:x:two", "properties": {
        "null": {"$id": "urn:x:null", "$ref": "urn:x:list", "$defs": {"of": {"$dynamicAnchor": "of", "type": "null"}}},
        "any": {"$ref": "urn:x:list"}},
       "$defs": {"list": {"$id": "urn:x:list", "items": {"$dynamicRef": "#of"}, "$defs": {"of": {"$dynamicAnchor": "of"}}}}}
      """##,
      #"{"null": [1], "any": [1]}"#, ["type /null/0: a number, 1; null"]
    ),
    // A resource is entered by a reference to what is inside it, too.
    (
      ##"""
      {"$id": "urn:x:way", "$ref": "urn:x:one#/$defs/on", "$defs": {
        "one": {"$id": "urn:x:one", "$defs": {"on": {"$ref": "urn:x:two#/$defs/on"}, "n": {"$dynamicAnchor": "of", "maximum": 2}}},
        "two": {"$id": "urn:x:two", "$defs": {"on": {"$dynamicRef": "#of"}, "n": {"$dynamicAnchor": "of", "maximum": 3}}}}}
      """##,
      "4", ["maximum : a number, 4; 2 or less"]
    ),
    // The same reference may be followed again once it has been followed.
    (
      ##"""
      {"$id": "urn:x:twice", "allOf": [{"$dynamicRef": "#of"}, {"$dynamicRef": "#of"}],
       "$defs": {"of": {"$dynamicAnchor": "of", "type": "null"}}}
      """##,
      "null", []
    ),
    // A remembered result is not used for another path: the same list is applied to the same value twice.
    (
      ##"""
      {"$id": "urn:x:both", "allOf": [
        {"$id": "urn:x:a", "$ref": "urn:x:list", "$defs": {"of": {"$dynamicAnchor": "of", "type": "number"}}},
        {"$id": "urn:x:b", "$ref": "urn:x:list", "$defs": {"of": {"$dynamicAnchor": "of", "type": "null"}}}],
       "$defs": {"list": {"$id": "urn:x:list", "items": {"$dynamicRef": "#of"}, "$defs": {"of": {"$dynamicAnchor": "of"}}}}}
      """##,
      "[1]", ["type /0: a number, 1; null"]
    ),
  ])
  func `a dynamic reference stands for the outermost schema of its name`(
    _ schema: String, _ instance: String, _ expected: [String]
  ) throws {
    #expect(try lines(schema, instance) == expected)
  }

  @Test(arguments: [
    ##"{"$id": "urn:x:a", "$dynamicAnchor": "a", "$dynamicRef": "#a"}"##,
    ##"""
    {"$id": "urn:x:a", "$dynamicAnchor": "n", "$ref": "urn:x:b",
     "$defs": {"b": {"$id": "urn:x:b", "$dynamicAnchor": "m", "$dynamicRef": "urn:x:a#n"}}}
    """##,
    ##"{"$id": "urn:x:a", "$dynamicAnchor": "a", "allOf": [{"$dynamicRef": "#a"}, {"$dynamicRef": "#a"}]}"##,
    ##"{"$id": "urn:x:a", "$dynamicAnchor": "a", "$ref": "#/$defs/b", "$defs": {"b": {"$dynamicRef": "#a"}}}"##,
  ])
  func `a dynamic reference that leads back to itself is named, and ends`(
    _ schema: String
  ) throws {
    let found = try lines(schema, "1")
    #expect(
      Set(found) == [
        "$dynamicRef : a reference that leads back to itself; a chain of references that ends"
      ])
  }

  @Test func `a reference without end is found inside not as well`() throws {
    let schema =
      ##"{"$id": "urn:x:a", "$dynamicAnchor": "a", "not": {"not": {"$dynamicRef": "#a"}}}"##
    let library = SchemaLibrary([try document(schema, named: "s.json")])
    let compiled = try #require(library["s.json"])
    let value = try document("1", named: "i.json").root
    #expect(!compiled.allows(value) && !compiled.violations(of: value).isEmpty)
    #expect(!compiled.output(of: value).isValid)
  }

  @Test func `a dynamic reference to a plain name is a plain reference`() throws {
    let schema =
      ##"{"$id": "urn:x:a", "$dynamicRef": "#a", "$defs": {"a": {"$anchor": "a", "$ref": "#a"}}}"##
    let library = SchemaLibrary([try document(schema, named: "s.json")])
    #expect(library.problems == [])
    #expect(library.warnings.map(\.place) == ["s.json#/$defs/a/$ref"])
  }
}

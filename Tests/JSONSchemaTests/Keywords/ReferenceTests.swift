import JSONText
import Testing

@testable import JSONSchema

@Suite struct ReferenceTests {
  @Test(arguments: [
    Case(
      ##"{"$ref": "#/$defs/a~1b%25", "$defs": {"a/b%": {"type": "null"}}}"##, "«1»",
      "type : a number, 1; null"),
    Case(
      ##"{"$ref": "#here", "minimum": 2, "$defs": {"a": {"$anchor": "here", "maximum": 0}}}"##,
      "«1»", "maximum : a number, 1; 0 or less", "minimum : a number, 1; 2 or more"),
    Case(
      ##"{"properties": {"inner": {"$ref": "#"}}, "additionalProperties": false}"##,
      #"{"inner": {"inner": {«"x"»: 1}}}"#,
      #"additionalProperties /inner/inner/x: an unknown member, "x"; "inner""#),
    Case(
      #"""
      {"$defs": {"a": {"$id": "urn:a", "$ref": "#/$defs/b", "$defs": {"b": {"type": "null"}}}},
       "$ref": "urn:a"}
      """#, "«1»", "type : a number, 1; null"),
  ])
  func `a reference stands for the schema it names`(_ row: Case) throws {
    try row.check()
  }

  @Test(arguments: [
    ("urn:pillar:1:common", "#/$defs/x", "urn:pillar:1:common", "/$defs/x"),
    ("urn:pillar:1:a", "urn:pillar:1:common#/x", "urn:pillar:1:common", "/x"),
    ("http://h/a/b.json", "c.json", "http://h/a/c.json", ""),
    ("http://h/a/b.json", "../c.json#d", "http://h/c.json", "d"),
    ("http://h/a/b.json", "/c/./d/../e", "http://h/c/e", ""),
    ("http://h/a/b.json?q", "", "http://h/a/b.json?q", ""),
    ("http://h/a/b.json?q", "?r", "http://h/a/b.json?r", ""),
    ("http://h/a/b.json", "//i/c", "http://i/c", ""),
    ("http://h", "c", "http://h/c", ""),
    ("schemas/a.json", "b.json#%24x", "schemas/b.json", "$x"),
  ])
  func `a reference is resolved against what it stands in`(
    _ base: String, _ reference: String, _ resource: String, _ fragment: String
  ) {
    let resolved = Identifier(base).resolving(Identifier(reference))
    #expect(resolved.resource == resource)
    #expect(resolved.decodedFragment == fragment)
  }

  @Test func `documents refer to one another and say where`() throws {
    let library = SchemaLibrary([
      try document(
        ##"{"$id": "urn:x:a", "items": {"$ref": "urn:x:b#/$defs/id"}}"##, named: "a.schema.json"),
      try document(
        ##"{"$id": "urn:x:b", "$defs": {"id": {"pattern": "^[A-Z]+$"}}}"##, named: "b.schema.json"),
    ])
    #expect(library.problems == [])
    #expect(library.ids == ["urn:x:a", "urn:x:b"])
    let instance = try document(#"["A", "b"]"#, named: "i.json").root
    let violations = try #require(library["urn:x:a"]).violations(of: instance)
    #expect(violations.map(\.schemaPlace) == ["b.schema.json#/$defs/id/pattern"])
    #expect(violations.map(\.schemaRange) == [47..<57])
  }
}

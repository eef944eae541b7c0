import JSONText
import Testing

@testable import JSONSchema

/// Schemas whose metaschema is not the standard's.
@Suite struct DialectTests {
  private static let vocabularies = "https://json-schema.org/draft/2020-12/vocab/"

  private func library(_ taken: [String], _ schema: String) throws -> SchemaLibrary {
    let listed = taken.map { "\"\($0.hasPrefix("urn:") ? $0 : Self.vocabularies + $0)\": true" }
    let metaschema =
      "{\"$id\": \"urn:x:meta\", \"$vocabulary\": {" + listed.joined(separator: ", ") + "}}"
    return SchemaLibrary([
      try document(schema, named: "s.json"), try document(metaschema, named: "meta.json"),
    ])
  }

  private static let both =
    #"{"$schema": "urn:x:meta", "minimum": 1, "properties": {"a": false}, "format": "date"}"#

  @Test(arguments: [
    (["core", "validation"], "0", 1), (["core", "validation"], #"{"a": 1}"#, 0),
    (["core", "applicator"], "0", 0), (["core", "applicator"], #"{"a": 1}"#, 1),
    (["core", "format-annotation"], #""x""#, 0), (["core", "format-assertion"], #""x""#, 1),
    (["core", "format-assertion"], #""2013-01-01""#, 0),
  ])
  func `only the keywords of the vocabularies that are taken up are checked`(
    _ taken: [String], _ instance: String, _ violations: Int
  ) throws {
    let library = try library(taken, Self.both)
    #expect(library.problems == [])
    let value = try document(instance, named: "i.json").root
    #expect(try #require(library["s.json"]).violations(of: value).count == violations)
  }

  /// If formats assert, an unknown one would forbid nothing, and nobody would notice.
  @Test func `an unknown format is a problem where formats are asserted`() throws {
    let schema = #"{"$schema": "urn:x:meta", "format": "dat"}"#
    #expect(try library(["core", "format-annotation"], schema).problems == [])
    let problems = try library(["core", "format-assertion"], schema).problems
    #expect(problems.map(\.found) == [#"an unknown format, "dat""#])
    #expect(problems.map(\.advice) == [#"Did you mean "date"?"#])
  }

  @Test func `an unknown vocabulary that is required is a problem of the schema`() throws {
    let library = try library(["core", "urn:x:vocabulary"], #"{"$schema": "urn:x:meta"}"#)
    #expect(
      library.problems.map(\.found) == [
        #"a metaschema that requires the vocabulary "urn:x:vocabulary""#
      ])
    #expect(library.problems.map(\.keyword) == ["$schema"])
  }

  @Test func `a schema must fit the metaschema it names`() throws {
    let metaschema =
      #"{"$id": "urn:x:meta", "required": ["title"], "properties": {"type": {"const": "string"}, "minimum": {"type": "number"}}}"#
    let library = SchemaLibrary([
      try document(#"{"$schema": "urn:x:meta", "type": "null", "minimum": "1"}"#, named: "s.json"),
      try document(metaschema, named: "meta.json"),
    ])
    #expect(
      library.problems.map { "\($0.place): \($0.found); \($0.expected)" } == [
        #"s.json#: no member "title"; the member "title""#,
        #"s.json#/type: "null"; "string""#, #"s.json#/minimum: "1"; a number"#,
      ])
  }

  @Test func `an embedded resource may be in another dialect`() throws {
    let schema = ##"""
      {"properties": {"a": {"$id": "urn:x:a", "$schema": "urn:x:meta", "minimum": 1},
                      "b": {"minimum": 1}}}
      """##
    let library = try library(["core", "applicator"], schema)
    let value = try document(#"{"a": 0, "b": 0}"#, named: "i.json").root
    let violations = try #require(library["s.json"]).violations(of: value)
    #expect(violations.map(\.path.pointer) == ["/b"])
  }

  @Test(arguments: [
    (SchemaOptions(), 0), (SchemaOptions(unknownKeywords: .mistakes), 1),
  ])
  func `an unknown keyword is an annotation, unless mistakes are asked for`(
    _ options: SchemaOptions, _ problems: Int
  ) throws {
    let schema = try document(#"{"requierd": ["a"]}"#, named: "s.json")
    let library = SchemaLibrary([schema], options: options)
    #expect(library.problems.count == problems)
    let value = try document("{}", named: "i.json").root
    let output = try #require(library["s.json"]).output(of: value)
    #expect(output.annotations.map(\.keyword) == ["requierd"])
  }

  @Test func `a reference may lead into an unknown keyword, unless unknown keywords are refused`()
    throws
  {
    let schema = try document(
      ##"{"$ref": "#/x~1y/0", "x/y": [{"$ref": "#/x~1y/1"}, {"type": "null"}]}"##, named: "s.json")
    let library = SchemaLibrary([schema])
    #expect(library.problems == [])
    let value = try document("1", named: "i.json").root
    let places = try #require(library["s.json"]).violations(of: value).map(\.schemaPlace)
    #expect(places == ["s.json#/x~1y/1/type"])
    let strict = SchemaLibrary([schema], options: SchemaOptions(unknownKeywords: .mistakes))
    #expect(strict.problems.map(\.keyword).sorted() == ["$ref", "x/y"])
  }

  @Test func `a schema inside an unknown keyword belongs to the resource around it`() throws {
    let schema = ##"""
      {"$ref": "#/$defs/a/x", "$defs": {"t": true, "a": {
        "$id": "urn:x:in", "x": {"$ref": "#/$defs/t"}, "$defs": {"t": {"type": "null"}}}}}
      """##
    let library = SchemaLibrary([try document(schema, named: "s.json")])
    let value = try document("1", named: "i.json").root
    let violations = try #require(library["s.json"]).violations(of: value)
    #expect(violations.map(\.schemaPlace) == ["s.json#/$defs/a/$defs/t/type"])
  }

  @Test(arguments: [
    (#"{"dependencies": {"a": ["b"]}}"#, #"«{»"a": 1}"#, "dependencies : no member"),
    (#"{"dependencies": {"a": {"required": ["b"]}}}"#, #"«{»"a": 1}"#, "required : no member"),
  ])
  func `the dependencies of older schemas are understood`(
    _ schema: String, _ instance: String, _ opening: String
  ) throws {
    let library = SchemaLibrary([try document(schema, named: "s.json")])
    let text = instance.filter { $0 != "«" && $0 != "»" }
    let violations = try #require(library["s.json"]).violations(
      of: try document(text, named: "i.json").root)
    #expect(violations.map(Case.line).allSatisfy { $0.hasPrefix(opening) })
    #expect(violations.count == 1)
  }
}

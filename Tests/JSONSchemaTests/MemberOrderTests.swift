import JSONText
import Testing

@testable import JSONSchema

@Suite struct MemberOrderTests {
  /// The value in the schema's order, without line ends.
  private func written(_ instance: String, by schema: String) throws -> String {
    let library = SchemaLibrary([try document(schema, named: "s.json")])
    #expect(library.problems == [])
    let order = try #require(library["s.json"]).memberOrder
    let bytes = CanonicalText.write(try document(instance, named: "i.json").root, order: order)
    return String(decoding: bytes, as: UTF8.self).filter { $0 != "\n" && $0 != " " }
  }

  @Test(arguments: [
    (
      #"{"properties": {"z": {}, "a": {}}}"#, #"{"a":1,"R10":2,"R2":3,"z":4}"#,
      #"{"z":4,"a":1,"R2":3,"R10":2}"#
    ),
    (
      ##"{"$ref": "#/$defs/x", "properties": {"m": {}}, "$defs": {"x": {"properties": {"c": {}}}}}"##,
      #"{"a":1,"c":2,"m":3}"#, #"{"m":3,"c":2,"a":1}"#
    ),
    (
      #"{"allOf": [{"if": {}, "then": {"properties": {"y": {}, "z": {}}}}], "properties": {"z": {}}}"#,
      #"{"a":1,"y":2,"z":3}"#, #"{"z":3,"y":2,"a":1}"#
    ),
    (
      #"{"additionalProperties": {"items": {"properties": {"b": {}}}}}"#,
      #"{"k":[{"a":1,"b":2}]}"#, #"{"k":[{"b":2,"a":1}]}"#
    ),
    (
      ##"{"properties": {"title": {}, "parts": {"additionalProperties": {"$ref": "#"}}}}"##,
      #"{"parts":{"2":{"parts":{},"title":2},"1":{"title":1}},"title":0}"#,
      #"{"title":0,"parts":{"1":{"title":1},"2":{"title":2,"parts":{}}}}"#
    ),
    ("true", #"{"b":1,"a":2}"#, #"{"a":2,"b":1}"#),
  ])
  func `members are written in the schema's order`(
    _ schema: String, _ instance: String, _ expected: String
  ) throws {
    #expect(try written(instance, by: schema) == expected)
  }

  @Test func `a schema that contains itself in many ways has an order soon`() throws {
    let names = (0..<40).map { "\"p\($0)\": {\"$ref\": \"#\"}" }.joined(separator: ", ")
    #expect(
      try written(#"{"p1":{},"p0":{}}"#, by: "{\"properties\": {\(names)}}")
        == #"{"p0":{},"p1":{}}"#)
  }
}

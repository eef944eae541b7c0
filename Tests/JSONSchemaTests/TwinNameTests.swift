import Diagnostics
import JSONText
import Testing

@testable import JSONSchema

/// Two names that Swift's strings treat as equal but that have different bytes are two names, wherever a schema or a
/// value has names.
@Suite struct TwinNameTests {
  private static let twins: [(String, String)] = [
    ("\u{E9}", "e\u{301}"), ("각", "\u{1100}\u{1161}\u{11A8}"), ("\u{C5}", "\u{212B}"),
    ("K", "\u{212A}"), ("q\u{307}\u{323}", "q\u{323}\u{307}"),
  ]

  /// A schema that names only `A`, a value with `A` that is allowed, and whether the value is allowed with `B`.
  private static let rows: [(schema: String, value: String, allowsTwin: Bool)] = [
    (#"{"properties": {"A": {"type": "number"}}}"#, #"{"A": 1}"#, true),
    (#"{"properties": {"A": false}}"#, #"{"B": 1}"#, false),
    (#"{"properties": {"A": true}, "additionalProperties": false}"#, #"{"A": 1}"#, false),
    (#"{"properties": {"A": true}, "unevaluatedProperties": false}"#, #"{"A": 1}"#, false),
    (#"{"required": ["A"]}"#, #"{"A": 1}"#, false),
    (#"{"required": ["A", "B"]}"#, #"{"A": 1, "B": 2}"#, true),
    (#"{"dependentRequired": {"A": ["x"]}}"#, #"{"B": 1}"#, false),
    (#"{"dependentSchemas": {"A": false}}"#, #"{"B": 1}"#, false),
    (#"{"propertyNames": {"const": "A"}}"#, #"{"A": 1}"#, false),
    (#"{"propertyNames": {"enum": ["A", "x"]}}"#, #"{"A": 1}"#, false),
    (#"{"patternProperties": {"^A$": true}, "additionalProperties": false}"#, #"{"A": 1}"#, false),
    (#"{"const": "A"}"#, #""A""#, false),
    (#"{"const": {"A": 1}}"#, #"{"A": 1}"#, false),
    (#"{"enum": ["A", 1]}"#, #""A""#, false),
    (#"{"enum": ["A", "B"]}"#, #""A""#, true),
    (#"{"uniqueItems": true}"#, #"["A", "B"]"#, true),
    (#"{"contains": {"const": "A"}}"#, #"["A"]"#, false),
    (#"{"pattern": "^A$"}"#, #""A""#, false),
    (##"{"$defs": {"A": true, "B": false}, "$ref": "#/$defs/A"}"##, "1", true),
  ]

  @Test(arguments: rows.indices, twins.indices)
  func `a name is not equal to one that looks the same`(_ row: Int, _ twin: Int) throws {
    let (a, b) = Self.twins[twin]
    let (schema, value, allowsTwin) = Self.rows[row]
    func named(_ text: String, _ a: String, _ b: String) -> String {
      text.replacing("A", with: "\u{1}").replacing("B", with: "\u{2}")
        .replacing("\u{1}", with: a).replacing("\u{2}", with: b)
    }
    let library = SchemaLibrary([try document(named(schema, a, b), named: "s.json")])
    #expect(library.problems == [])
    let compiled = try #require(library.schema(ofDocument: 0))
    let own = try document(named(value, a, b), named: "i.json").root
    let other = try document(named(value, b, a), named: "i.json").root
    for (value, isAllowed) in [(own, true), (other, allowsTwin)] {
      #expect(compiled.allows(value) == isAllowed, "\(schema) \(value.text)")
      #expect(compiled.everyViolation(of: value).isEmpty == isAllowed, "\(schema) \(value.text)")
      #expect(compiled.output(of: value).isValid == isAllowed)
    }
  }

  @Test(arguments: twins)
  func `documents, anchors and keys that look the same stay two`(_ a: String, _ b: String) throws {
    let names = [a, b]
    let library = SchemaLibrary(
      try names.map { try document("{\"const\": \"\($0)\"}", named: $0) })
    #expect(library.problems == [])
    for name in names {
      let schema = try #require(library[name])
      let own = try document("\"\(name)\"", named: "i").root
      #expect(schema.allows(own))
    }
    let both = try document("{\"\(a)\": 1, \"\(b)\": 2}", named: "i").root
    #expect(both[a]?.int == 1 && both[b]?.int == 2)
  }
}

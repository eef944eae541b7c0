import Goldens
import JSONText
import Testing

@testable import JSONSchema

/// Schemas and instances that are made to exhaust a validator.
@Suite struct ExtremeTests {
  private func library(_ schema: String) throws -> Schema {
    let library = SchemaLibrary([try document(schema, named: "s.json")])
    #expect(library.problems == [])
    return try #require(library["s.json"])
  }

  @Test(arguments: [1, 62, 63, 64, 65, 130])
  func `an unknown member is refused, however many members are known and present`(count: Int) throws
  {
    let names = (0..<count).map { "p\($0)" }
    let known = names.map { "\"\($0)\": true" }.joined(separator: ", ")
    let schema = try library("{\"properties\": {\(known)}, \"additionalProperties\": false}")
    let right = try document("{\(known)}", named: "i.json").root
    let wrong = try document("{\(known), \"other\": true}", named: "i.json").root
    #expect(schema.allows(right))
    #expect(!schema.allows(wrong))
    #expect(schema.violations(of: wrong).count == 1)
  }

  @Test func `references that fork at every level are followed once for each value`() throws {
    let schema = try library(
      ##"""
      {"anyOf": [{"properties": {"a": {"$ref": "#"}}, "allOf": [{"required": ["x"]}]},
                 {"properties": {"a": {"$ref": "#"}}, "allOf": [{"required": ["y"]}]}]}
      """##)
    let levels = 40
    let text =
      String(repeating: "{\"a\": ", count: levels) + "{}" + String(repeating: "}", count: levels)
    let value = try document(text, named: "i.json").root
    #expect(!schema.allows(value))
    #expect(schema.violations(of: value).count == levels * 2 + 2)
  }

  @Test func `references that double in the schema are followed once`() throws {
    let steps = (0..<60).map { step in
      ##""a\##(step)": {"allOf": [{"$ref": "#/$defs/a\##(step + 1)"}, {"$ref": "#/$defs/a\##(step + 1)"}]}"##
    }
    let schema = try library(
      ##"{"$ref": "#/$defs/a0", "$defs": {"a60": {"type": "null"}, "##
        + steps.joined(separator: ", ") + "}}")
    #expect(schema.violations(of: try document("1", named: "i.json").root).count == 1)
  }

  @Test func `a chain of references without an end is given up with a message`() throws {
    let steps = (0..<5_000).map { ##""a\##($0)": {"$ref": "#/$defs/a\##($0 + 1)"}"## }
    let schema = try library(
      ##"{"$ref": "#/$defs/a0", "$defs": {"a5000": true, "## + steps.joined(separator: ", ") + "}}"
    )
    let violations = schema.violations(of: try document("1", named: "i.json").root)
    let expected = "at most \(Evaluation.deepest) levels: the check stops there"
    #expect(violations.map(\.expected) == [expected])
    #expect(!schema.output(of: try document("1", named: "i.json").root).isValid)
  }

  @Test func `the deepest text is checked`() throws {
    let schema = try library(
      ##"{"$ref": "#/$defs/a", "$defs": {"a": {"allOf": [{"items": {"$ref": "#/$defs/a"}}]}}}"##)
    let text = String(repeating: "[", count: 512) + String(repeating: "]", count: 512)
    #expect(schema.allows(try document(text, named: "i.json").root))
  }

  @Test func `a value that is too deep does not become valid inside not`() throws {
    let steps = (0..<5_000).map { ##""a\##($0)": {"$ref": "#/$defs/a\##($0 + 1)"}"## }
    let schema = try library(
      ##"{"not": {"$ref": "#/$defs/a0"}, "$defs": {"a5000": true, "##
        + steps.joined(separator: ", ") + "}}"
    )
    let value = try document("1", named: "i.json").root
    #expect(!schema.allows(value))
    let expected = "at most \(Evaluation.deepest) levels: the check stops there"
    #expect(schema.violations(of: value).map(\.expected) == [expected])
  }

  @Test func `unevaluated members behind a long chain of references are found or given up`() throws
  {
    let steps = (0..<5_000).map { ##""a\##($0)": {"$ref": "#/$defs/a\##($0 + 1)"}"## }
    let schema = try library(
      ##"{"$ref": "#/$defs/a0", "unevaluatedProperties": false, "$defs": {"a5000": true, "##
        + steps.joined(separator: ", ") + "}}"
    )
    #expect(!schema.allows(try document(#"{"a": 1}"#, named: "i.json").root))
  }

  @Test func `the deepest schema is compiled, with everything in it asking for the rest`() throws {
    let text =
      String(repeating: #"{"unevaluatedItems": {}, "items": "#, count: 255) + "{}"
      + String(repeating: "}", count: 255)
    let schema = try library(text)
    let value = String(repeating: "[", count: 300) + String(repeating: "]", count: 300)
    let root = try document(value, named: "i.json").root
    #expect(schema.allows(root))
    #expect(schema.output(of: root).isValid)
  }

  /// Ways to get from one schema to the next without a step into the value. `@` stands for the next one.
  @Test(arguments: [
    ##"{"$ref": "@"}"##, ##"{"$dynamicRef": "@"}"##, ##"{"anyOf": [{"$ref": "@"}]}"##,
    ##"{"if": {"$ref": "@"}, "then": {"$ref": "@"}}"##,
    ##"{"dependentSchemas": {"a": {"$ref": "@"}}}"##,
    ##"{"anyOf": [{"$ref": "@"}], "unevaluatedProperties": {"type": "null"}}"##,
    ##"{"if": {"$ref": "@"}, "then": {"$dynamicRef": "@"}, "unevaluatedProperties": false}"##,
  ])
  func `a chain of any kind that is too long is given up without a crash`(
    _ step: String
  ) throws {
    let isDynamic = step.contains("dynamic")
    let steps = (0..<1_700).map { number in
      let name = isDynamic ? "#n\(number + 1)" : "#/$defs/a\(number + 1)"
      let anchor = isDynamic ? "\"$dynamicAnchor\": \"n\(number)\", " : ""
      return "\"a\(number)\": {" + anchor + step.dropFirst().replacing("@", with: name)
    }
    let end = isDynamic ? ##""a1700": {"$dynamicAnchor": "n1700"}, "## : ##""a1700": true, "##
    let schema = try library(
      ##"{"$ref": "#/$defs/a0", "$defs": {"## + end + steps.joined(separator: ", ") + "}}")
    let value = try document(#"{"a": 1}"#, named: "i.json").root
    #expect(!schema.allows(value))
    #expect(!schema.violations(of: value).isEmpty)
    let isSlow = step.contains("anyOf") || step.contains("if")
    #expect(isSlow || !schema.output(of: value).isValid)
  }
}

/// Documents made to take more than a real schema does.
@Suite struct DocumentLoadTests {
  private func problems(_ schema: String) throws -> [String] {
    SchemaLibrary([try document(schema, named: "s.json")]).problems.map(\.found)
  }

  @Test func `of more schemas than a document may have the first is named`() throws {
    let most = DocumentLoad.mostSchemas
    func schema(_ count: Int) -> String {
      "{\"allOf\": [" + Array(repeating: "{}", count: count - 1).joined(separator: ",") + "]}"
    }
    #expect(try problems(schema(most)) == [])
    #expect(try problems(schema(most + 1000)) == ["more than \(most) schemas"])
  }

  /// A minute of work: with PILLAR_THOROUGH only.
  @Test(.enabled(if: isThorough))
  func `of more expressions than a document may have the first is named`() throws {
    let expressions = (0..<900).map { ##"{"pattern": "(\\p{L}\\p{N}\\W){990}\##($0)"}"## }
    let found = try problems("{\"allOf\": [" + expressions.joined(separator: ",") + "]}")
    #expect(found.count == 1)
    #expect(found.first?.contains("together too large") == true, "\(found)")
  }

  @Test func `a few names each of many schemas are looked up in a large object`() throws {
    let names = (0..<100).map { "p\($0)" }
    let parts = names.map { ##"{"properties": {"\##($0)": {"type": "integer"}}}"## }
    let library = SchemaLibrary([
      try document(
        "{\"allOf\": [" + parts.joined(separator: ",") + "], \"unevaluatedProperties\": false}",
        named: "s.json")
    ])
    let schema = try #require(library["s.json"])
    let members = names.enumerated().map { "\"\($1)\": " + ($0 % 10 == 3 ? "\"x\"" : "1") }
    let text = "{" + (members + ["\"other\": 1"]).joined(separator: ", ") + "}"
    let found = schema.violations(of: try document(text, named: "i.json").root)
    #expect(
      found.map(\.path.pointer) == (0..<10).map { "/p\($0 * 10 + 3)" } + ["/other"])
  }
}

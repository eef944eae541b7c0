import JSONText
import SeededNumbers
import Testing

@testable import JSONSchema

/// Random schemas and values: every way to validate gives the same answer, and soon.
@Suite struct RandomSchemaTests {
  @Test(arguments: 1...250)
  func `the quick answer, the violations and the output agree`(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let text = Self.root(&random)
    let library = SchemaLibrary([try document(text, named: "s.json")])
    let schema = try #require(library["s.json"])
    for _ in 0..<5 {
      let value = try document(Self.value(depth: 3, &random), named: "i.json").root
      let isAllowed = schema.allows(value)
      // The quick validation may have answered before it reached a reference without end.
      let all = schema.everyViolation(of: value)
      let isEndless = all.contains { $0.detail == .givenUp(.endlessReference) }
      let violations = isEndless ? schema.violations(of: value) : all
      let output = schema.output(of: value, most: 2000)
      if violations.isEmpty != isAllowed || output.isValid != isAllowed {
        Issue.record("\(text) on \(value.text): \(isAllowed) \(violations) \(output.isValid)")
      }
      for violation in violations {
        #expect(violation.range.upperBound <= value.range.upperBound)
        #expect(!violation.found.isEmpty && !violation.expected.isEmpty)
        if violation.schemaPlace.hasPrefix("s.json#") {
          #expect(violation.schemaRange.upperBound <= text.utf8.count)
        }
      }
    }
  }

  static func root(_ random: inout SeededGenerator) -> String {
    let definitions = ["a", "b", "c"].map { name in
      var members = members(depth: 2, &random)
      if Bool.random(using: &random) { members.append("\"$id\": \"urn:x:\(name)\"") }
      if Bool.random(using: &random) { members.append("\"$dynamicAnchor\": \"n\"") }
      return "\"\(name)\": {\(members.joined(separator: ", "))}"
    }
    let own =
      members(depth: 3, &random) + [
        "\"$id\": \"urn:x:root\"", "\"$defs\": {\(definitions.joined(separator: ", "))}",
        "\"$dynamicAnchor\": \"n\"",
      ]
    return "{\(own.joined(separator: ", "))}"
  }

  private static func schema(depth: Int, _ random: inout SeededGenerator) -> String {
    if depth == 0 || Int.random(in: 0..<8, using: &random) == 0 {
      return ["true", "false", "{}", #"{"type": "number"}"#].randomElement(using: &random) ?? "{}"
    }
    return "{\(members(depth: depth, &random).joined(separator: ", "))}"
  }

  /// One to three different keywords.
  private static func members(depth: Int, _ random: inout SeededGenerator) -> [String] {
    var known: Set<String> = []
    return (0..<Int.random(in: 1...3, using: &random)).compactMap { _ in
      let name = names.randomElement(using: &random) ?? "not"
      guard known.insert(name).inserted else { return nil }
      return "\"\(name)\": " + value(of: name, depth: depth - 1, &random)
    }
  }

  private static let names = [
    "type", "const", "enum", "minimum", "maxLength", "pattern", "uniqueItems", "minItems",
    "required", "properties", "patternProperties", "additionalProperties", "propertyNames",
    "items", "prefixItems", "contains", "minContains", "allOf", "anyOf", "oneOf", "not", "if",
    "then", "else", "dependentSchemas", "dependentRequired", "unevaluatedProperties",
    "unevaluatedItems", "unevaluatedProperties", "unevaluatedItems", "$ref", "$ref",
    "$dynamicRef", "format",
  ]

  private static let plain = [
    "type": [#""object""#, #"["array", "string"]"#, #""integer""#], "const": ["1", #"{"a": 1}"#],
    "enum": [#"[1, "a", null]"#, "[[], {}]"], "minimum": ["0", "2"], "maxLength": ["0", "1"],
    "pattern": [#""^a""#, #""(?=b)""#], "uniqueItems": ["true"], "minItems": ["1", "2"],
    "required": [#"["a"]"#, #"["a", "b"]"#], "minContains": ["0", "2"],
    "dependentRequired": [#"{"a": ["b"]}"#], "format": [#""date""#],
    "$ref": [
      ##""#""##, ##""#/$defs/a""##, ##""#/$defs/b""##, #""urn:x:c""#, #""urn:x:root#/$defs/c""#,
      #""https://json-schema.org/draft/2020-12/schema""#,
    ],
    "$dynamicRef": [##""#n""##, #""urn:x:a#n""#],
  ]

  private static func value(
    of name: String, depth: Int, _ random: inout SeededGenerator
  ) -> String {
    if let values = plain[name] { return values.randomElement(using: &random) ?? "1" }
    let inner = schema(depth: max(0, depth), &random)
    let other = schema(depth: max(0, depth), &random)
    switch name {
    case "allOf", "anyOf", "oneOf", "prefixItems": return "[\(inner), \(other)]"
    case "properties", "dependentSchemas": return "{\"a\": \(inner), \"b\": \(other)}"
    case "patternProperties": return "{\"^a\": \(inner)}"
    default: return inner
    }
  }

  static func value(depth: Int, _ random: inout SeededGenerator) -> String {
    switch depth == 0 ? 2 : Int.random(in: 0..<4, using: &random) {
    case 0:
      let count = Int.random(in: 0...3, using: &random)
      let elements = (0..<count).map { _ in value(depth: depth - 1, &random) }
      return "[\(elements.joined(separator: ", "))]"
    case 1:
      let keys = ["a", "b", "ab", "type", "items"].filter { _ in Bool.random(using: &random) }
      return "{"
        + keys.map { "\"\($0)\": " + value(depth: depth - 1, &random) }.joined(separator: ", ")
        + "}"
    default:
      return ["1", "0.5", #""a""#, #""b""#, "null", "true"].randomElement(using: &random) ?? "1"
    }
  }
}

import Diagnostics
import JSONText
import Testing

@testable import JSONSchema

private func schema(_ text: String) throws -> Schema {
  let source = SourceText(name: "s.json", text)
  let document = try #require(JSONDocument.read(source).document)
  return try #require(SchemaLibrary([document])["s.json"])
}

private func value(_ text: String) throws -> JSONValue {
  try #require(JSONDocument.read(SourceText(name: "i.json", text)).document).root
}

/// Violations that are only counted after the first ones, keyword by keyword.
struct ManyViolationsTests {
  static let zeros = "[" + (0..<5000).map { _ in "0" }.joined(separator: ",") + "]"
  static let members = "{" + (0..<5000).map { "\"k\($0)\": 1" }.joined(separator: ",") + "}"

  @Test(arguments: [
    (#"{"items": {"type": "string"}}"#, zeros, 4900),
    (#"{"items": {"enum": [1, 2, "a"]}}"#, zeros, 4900),
    (#"{"items": {"const": 1}}"#, zeros, 4900), (#"{"items": {"minimum": 1}}"#, zeros, 4900),
    (#"{"items": {"not": {}}}"#, zeros, 4900), (#"{"items": false}"#, zeros, 4900),
    (#"{"uniqueItems": true}"#, zeros, 4899),
    (#"{"unevaluatedItems": false}"#, zeros, 4900),
    (#"{"additionalProperties": false}"#, members, 4900),
    (#"{"unevaluatedProperties": false}"#, members, 4900),
    (#"{"propertyNames": {"maxLength": 1}}"#, members, 4900),
    (#"{"patternProperties": {"k": {"type": "string"}}}"#, members, 4900),
    (#"{"items": {"anyOf": [{"type": "string"}, {"const": 7}]}}"#, zeros, 4000),
    (##"{"items": {"$ref": "#/$defs/a"}, "$defs": {"a": {"type": "string"}}}"##, zeros, 4900),
    (#"{"anyOf": [{"items": {"type": "string"}}, {"items": {"const": 1}}]}"#, zeros, 4000),
  ])
  func `the first mistakes are listed and the others counted`(
    text: String, instance: String, least: Int
  )
    throws
  {
    let found = try schema(text).violations(of: try value(instance))
    #expect(found.count <= Schema.usualMost + 1)
    #expect(found.dropLast().allSatisfy { $0.count == 1 })
    let last = try #require(found.last)
    #expect(last.count >= least && last.count <= 5100, "\(last.count)")
  }

  @Test func `as many mistakes are listed as are asked for`() throws {
    let found = try schema(#"{"items": {"type": "string"}}"#)
      .violations(of: try value(Self.zeros), most: 5000)
    #expect(found.count == 5000)
    #expect(found.allSatisfy { $0.count == 1 })
  }

  @Test func `a long list of values is looked up, whatever their kind`() throws {
    let listed = (0..<3000).map { "{\"n\": \($0)}" }.joined(separator: ",")
    let schema = try schema("{\"items\": {\"enum\": [\(listed), 1.0, null, [1], true]}}")
    #expect(schema.allows(try value(#"[{"n": 2999}, {"n": 7.0}, 1, 1e0, null, [1.0], true]"#)))
    #expect(!schema.allows(try value(#"[{"n": 3000}]"#)))
    #expect(!schema.allows(try value("[[2]]")))
    #expect(!schema.allows(try value("[false]")))
  }

  @Test func `members of many names are looked up`() throws {
    let names = (0..<3000).map { "\"k\($0)\"" }.joined(separator: ",")
    let schema = try schema("{\"required\": [\(names)]}")
    let present = (1..<3000).map { "\"k\($0)\": 1" }.joined(separator: ",")
    let found = schema.violations(of: try value("{\(present)}"))
    #expect(found.map(\.expected) == ["the member \"k0\""])
  }
}

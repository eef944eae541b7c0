import JSONText
import Testing

@testable import JSONSchema

/// What a violation tells programs, independent of its message.
@Suite struct DetailTests {
  private func details(_ schema: String, _ instance: String) throws -> [Violation.Detail] {
    let library = SchemaLibrary(
      [try document(schema, named: "s.json")], options: SchemaOptions(formats: .assertions))
    let value = try document(instance, named: "i.json").root
    return try #require(library["s.json"]).everyViolation(of: value).map(\.detail)
  }

  @Test(
    arguments: [
      (#"{"required": ["a\"b", "é"]}"#, "{}", [.missingMember("a\"b"), .missingMember("é")]),
      (
        #"{"dependentRequired": {"a": ["the member \"b\""]}}"#, #"{"a": 1}"#,
        [.missingMember("the member \"b\"")]
      ),
      (#"{"additionalProperties": false}"#, #"{"a\u0022b": 1}"#, [.unknownMember("a\"b")]),
      (#"{"unevaluatedProperties": false}"#, #"{"x": 1}"#, [.unknownMember("x")]),
      (#"{"propertyNames": {"pattern": "^a"}}"#, #"{"b\"": 1}"#, [.text("b\"")]),
      (#"{"enum": ["a"]}"#, #""\"a\"""#, [.text("\"a\"")]),
      (#"{"type": "null"}"#, #""x""#, [.text("x")]),
      (#"{"format": "date"}"#, #""2013-02-30""#, [.text("2013-02-30")]),
      (#"{"type": "null"}"#, "1", [.value]), (#"{"minLength": 2}"#, #""x""#, [.value]),
      (#"{"minItems": 1}"#, "[]", [.value]),
    ] as [(String, String, [Violation.Detail])])
  func `the found value is shown as it was written`(
    schema: String, instance: String, expected: [Violation.Detail]
  ) throws {
    #expect(try details(schema, instance) == expected)
  }

  @Test func `the details have the whole text, even if the message cuts it`() throws {
    let text = String(repeating: "x", count: 500)
    #expect(try details(#"{"const": "y"}"#, "\"\(text)\"") == [.text(text)])
  }

  @Test func `a check that was given up says why`() throws {
    #expect(try details(##"{"$ref": "#"}"##, "1") == [.givenUp(.endlessReference)])
    let steps = (0..<5_000).map { ##""a\##($0)": {"$ref": "#/$defs/a\##($0 + 1)"}"## }
    let deep =
      ##"{"$ref": "#/$defs/a0", "$defs": {"a5000": true, "## + steps.joined(separator: ", ") + "}}"
    #expect(try details(deep, "1") == [.givenUp(.depth)])
    let text = String(repeating: "a", count: 2000) + "b"
    let found = try details(#"{"pattern": "^(a+)+\\1$"}"#, "\"\(text)\"")
    #expect(found.contains(.givenUp(.patternSteps)), "\(found)")
  }
}

import JSONText
import SeededNumbers
import Testing

@testable import JSONSchema

/// The trees of the standard's output: what they contain, and how the four forms agree.
@Suite struct OutputTreeTests {
  private func output(_ schema: String, _ instance: String) throws -> OutputUnit {
    let library = SchemaLibrary([try document(schema, named: "s.json")])
    #expect(library.problems == [])
    return try #require(library["s.json"]).output(of: try document(instance, named: "i.json").root)
  }

  /// A tree as lines: how deep a unit stands, whether it is valid, its ways, and what it says.
  private func lines(_ unit: OutputUnit, depth: Int = 0) -> [String] {
    let margin = String(repeating: "· ", count: depth)
    let annotation = unit.annotation.map { tree in
      " = "
        + String(decoding: CanonicalText.write(tree, order: .natural), as: UTF8.self)
        .filter { $0 != "\n" && $0 != " " }
    }
    let says = unit.error.map { ": \($0)" } ?? annotation ?? ""
    let own =
      "\(margin)\(unit.isValid ? "+" : "-") \(unit.keywordLocation) at \(unit.instanceLocation)\(says)"
    return [own] + unit.details.flatMap { lines($0, depth: depth + 1) }
  }

  @Test(
    arguments: [
      ("true", "1", ["+  at "]),
      ("false", "1", ["-  at : found a number, 1, expected no value: the schema allows none here"]),
      (
        #"{"type": "string", "title": "T"}"#, #""a""#,
        [#"+  at "#, #"· + /title at  = "T""#]
      ),
      (
        #"{"type": "string"}"#, "1",
        ["-  at ", "· - /type at : found a number, 1, expected a string"]
      ),
      (
        #"{"properties": {"a": {"type": "null"}, "b": true}}"#, #"{"a": 1, "b": 2}"#,
        [
          "-  at ", "· - /properties at ", "· · - /properties/a at /a",
          "· · · - /properties/a/type at /a: found a number, 1, expected null",
          "· · + /properties/b at /b",
        ]
      ),
      (
        #"{"prefixItems": [{"const": 1}], "items": {"minimum": 3}}"#, "[1, 2, 4]",
        [
          "-  at ", "· + /prefixItems at  = 0", "· · + /prefixItems/0 at /0", "· - /items at ",
          "· · - /items at /1",
          "· · · - /items/minimum at /1: found a number, 2, expected 3 or more",
          "· · + /items at /2",
        ]
      ),
      (
        #"{"anyOf": [{"type": "null"}, {"const": 1}]}"#, "1",
        [
          "+  at ", "· + /anyOf at ", "· · - /anyOf/0 at ",
          "· · · - /anyOf/0/type at : found a number, 1, expected null", "· · + /anyOf/1 at ",
        ]
      ),
      (
        #"{"not": {"type": "null"}}"#, "null",
        [
          "-  at ",
          #"· - /not at : found null, expected a value that does not match the schema of "not""#,
        ]
      ),
      (
        ##"{"$ref": "#/$defs/a", "$defs": {"a": {"minItems": 1}}}"##, "[]",
        [
          "-  at ", "· - /$ref at ",
          "· · - /$ref/minItems at : found an empty array, expected at least 1 element",
        ]
      ),
      (
        #"{"additionalProperties": false}"#, #"{"a": 1, "b": 2}"#,
        [
          "-  at ", "· - /additionalProperties at ",
          #"· · - /additionalProperties at /a: found an unknown member, "a", expected no member of this name"#,
          #"· · - /additionalProperties at /b: found an unknown member, "b", expected no member of this name"#,
        ]
      ),
      (
        #"{"if": {"type": "null"}, "then": true, "else": {"title": "E"}}"#, "1",
        [
          "+  at ", "· + /if at ", "· · - /if at ",
          "· · · - /if/type at : found a number, 1, expected null", "· + /else at ",
          #"· · + /else/title at  = "E""#,
        ]
      ),
      (
        #"{"contains": {"const": 1}}"#, "[2, 1]",
        [
          "+  at ", "· + /contains at  = [1]", "· · - /contains at /0",
          "· · · - /contains/const at /0: found a number, 2, expected 1", "· · + /contains at /1",
        ]
      ),
    ] as [(String, String, [String])])
  func `a tree holds everything that was looked at`(
    _ schema: String, _ instance: String, _ expected: [String]
  ) throws {
    let found = lines(try output(schema, instance))
    #expect(found == expected)
  }

  @Test
  func `the verbose form has a unit for each of the tree, and the short forms leave units out`()
    throws
  {
    let unit = try output(
      #"{"properties": {"a": {"allOf": [{"type": "null"}, {"const": 2}]}}}"#, #"{"a": 1}"#)
    func count(_ tree: JSONTree) -> Int {
      1 + ((tree["errors"] ?? tree["annotations"])?.elements.reduce(0) { $0 + count($1) } ?? 0)
    }
    #expect(count(unit.json(.verbose)) == lines(unit).count)
    #expect(count(unit.json(.detailed)) == 4, "the two errors below one unit")
    #expect(count(unit.json(.basic)) == 3)
    #expect(unit.json(.flag).members.map(\.key) == ["valid"])
  }

  /// Whether a pointer leads to a value.
  private func holds(_ pointer: String, in root: JSONValue) -> Bool {
    var value: JSONValue? = root
    for step in pointer.split(separator: "/", omittingEmptySubsequences: false).dropFirst() {
      let name = String(step).replacing("~1", with: "/").replacing("~0", with: "~")
      guard let outer = value else { return false }
      value = outer[name] ?? Int(name).flatMap { outer[$0] }
    }
    return value != nil
  }

  @Test(arguments: 1...120 as ClosedRange<UInt64>)
  func `the forms of one output agree with each other and with the value`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed, for: "output")
    let text = RandomSchemaTests.root(&random)
    let schema = try #require(SchemaLibrary([try document(text, named: "s.json")])["s.json"])
    for _ in 0..<4 {
      let root = try document(RandomSchemaTests.value(depth: 3, &random), named: "i.json").root
      let unit = schema.output(of: root, most: 1500)
      let comment = Comment("\(text) on \(root.text)")
      for form in OutputFormat.allCases {
        #expect(unit.json(form)["valid"] == .boolean(unit.isValid), comment)
      }
      check(unit, below: nil, root, comment)
      let basic = unit.json(.basic)
      let listed = (basic["errors"] ?? basic["annotations"])?.elements ?? []
      #expect(listed.count == (unit.isValid ? unit.annotating : unit.erring).count, comment)
      #expect(unit.isValid || !listed.isEmpty, comment)
    }
  }

  /// Every unit is within the one above it, and its value is there.
  private func check(
    _ unit: OutputUnit, below outer: OutputUnit?, _ root: JSONValue, _ comment: Comment
  ) {
    if let outer {
      #expect(unit.keywordLocation.hasPrefix(outer.keywordLocation), comment)
      #expect(unit.instanceLocation.hasPrefix(outer.instanceLocation), comment)
    }
    #expect(holds(unit.instanceLocation, in: root), comment)
    #expect(unit.error == nil || !unit.isValid, comment)
    #expect(unit.annotation == nil || unit.isValid, comment)
    for inner in unit.details { check(inner, below: unit, root, comment) }
  }
}

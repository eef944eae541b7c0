import JSONText
import SeededNumbers
import Testing

@testable import JSONSchema

/// The quick plan, the quick run through the keywords and the thorough run give the same answer.
///
/// The schemas consist of keywords that the plan decides itself. Schemas and values use the same few names, texts and
/// numbers, so that many values are allowed and many are not.
@Suite struct QuickAgreementTests {
  @Test(arguments: 1...150 as ClosedRange<UInt64>)
  func `the quick verdict is the thorough verdict`(seed: UInt64) throws {
    var maker = Maker(seed: seed)
    let text = maker.schema(depth: 3)
    let library = SchemaLibrary(
      [try document(text, named: "s.json")], options: SchemaOptions(formats: .assertions))
    #expect(library.problems == [], "\(text)")
    let schema = try #require(library["s.json"])
    for _ in 0..<12 {
      let value = try document(maker.spaced(maker.value(depth: 3)), named: "i.json").root
      let quick = QuickCheck.verdict(schema.program.quick, schema.number, value)
      let isAccepted = Evaluation.accepts(schema.program, schema.number, .value(value))
      let violations = schema.everyViolation(of: value)
      #expect(violations.isEmpty == isAccepted, "\(text) on \(value.text)")
      #expect(schema.allows(value) == isAccepted, "\(text) on \(value.text)")
      switch quick {
      case .unsure: continue
      case .allowed: #expect(isAccepted, "\(text) on \(value.text)")
      case .refused: #expect(!isAccepted, "\(text) on \(value.text)")
      }
    }
  }

  /// Without this the test above could compare nothing.
  @Test func `the plan is sure of most, and of both kinds`() throws {
    var (allowed, refused, unsure) = (0, 0, 0)
    for seed in 1...150 as ClosedRange<UInt64> {
      var maker = Maker(seed: seed)
      let text = maker.schema(depth: 3)
      let library = SchemaLibrary(
        [try document(text, named: "s.json")], options: SchemaOptions(formats: .assertions))
      let schema = try #require(library["s.json"])
      for _ in 0..<12 {
        let value = try document(maker.spaced(maker.value(depth: 3)), named: "i.json").root
        switch QuickCheck.verdict(schema.program.quick, schema.number, value) {
        case .allowed: allowed += 1
        case .refused: refused += 1
        case .unsure: unsure += 1
        }
      }
    }
    let all = allowed + refused + unsure
    #expect(unsure * 5 < all, "\(unsure) of \(all) unsure")
    #expect(allowed * 10 > all && refused * 10 > all, "\(allowed) allowed, \(refused) refused")
  }

  @Test(arguments: [1, 2, 63, 64, 65, 200])
  func `an object of any number of names is decided right`(count: Int) throws {
    let names = (0..<count).map { "n\($0)" }
    let members = names.map { #""\#($0)": {"type": "integer"}"# }.joined(separator: ", ")
    let required = names.map { #""\#($0)""# }.joined(separator: ", ")
    let text =
      #"{"properties": {\#(members)}, "required": [\#(required)], "additionalProperties": false}"#
    let schema = try #require(SchemaLibrary([try document(text, named: "s.json")])["s.json"])
    func isAllowed(_ members: [String]) throws -> Bool {
      let value = try document("{\(members.joined(separator: ", "))}", named: "i.json").root
      let isAllowed = schema.allows(value)
      #expect(isAllowed == schema.everyViolation(of: value).isEmpty)
      return isAllowed
    }
    let whole = names.map { #""\#($0)": 1"# }
    #expect(try isAllowed(whole))
    #expect(try isAllowed(whole.reversed()))
    #expect(try !isAllowed(whole.dropLast()))
    #expect(try !isAllowed(Array(whole.dropFirst())))
    #expect(try !isAllowed(whole + [#""other": 1"#]))
    #expect(try !isAllowed(whole.dropLast() + [#""n\#(count - 1)": "1""#]))
  }
}

/// Makes schemas and values.
private struct Maker {
  private var random: SeededGenerator
  private static let names = ["a", "b", "ab", "status", "é", "a\\u0062", "x y"]
  private static let texts = [
    "", "a", "ab", "planned", "plan", "é", "e\u{301}", "2013-04-02", "😀", "\\u0061b",
  ]
  private static let numbers = ["0", "1", "-1", "2", "17", "999999999999999999", "-0", "3"]
  private static let oddNumbers = ["1.0", "0.5", "1e2", "1234567890123456789012"]

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func schema(depth: Int) -> String {
    if depth == 0 || random.chance(10) {
      return random.one(of: [
        "true", "false", "{}", #"{"type": "string"}"#, #"{"type": "integer"}"#,
      ])
    }
    var known: Set<String> = []
    let members = (0..<Int.random(in: 1...4, using: &random)).compactMap { _ -> String? in
      let (name, value) = keyword(depth: depth - 1)
      return known.insert(name).inserted ? "\"\(name)\": \(value)" : nil
    }
    return "{\(members.joined(separator: ", "))}"
  }

  private mutating func keyword(depth: Int) -> (String, String) {
    switch Int.random(in: 0..<18, using: &random) {
    case 0:
      return (
        "type",
        random.one(of: [
          #""object""#, #""array""#, #""string""#, #""integer""#, #"["object", "array"]"#,
          #"["string", "null", "number"]"#,
        ])
      )
    case 1: return ("enum", "[" + texts(3).joined(separator: ", ") + "]")
    case 2: return ("enum", "[1, 2, -1]")
    case 3: return ("const", random.one(of: ["1", #""a""#, #""é""#]))
    case 4:
      return (random.one(of: ["minLength", "maxLength"]), random.one(of: ["0", "1", "2", "4"]))
    case 5: return (random.one(of: ["minimum", "maximum"]), random.one(of: ["0", "1", "2"]))
    case 6:
      return (
        "pattern",
        random.one(of: [#""^a""#, #""b$""#, #""^[a-z]*$""#, #""é""#, #""^.$""#, #""\\d{4}""#])
      )
    case 7:
      return (
        random.one(of: ["minItems", "maxItems", "minProperties", "maxProperties"]),
        random.one(of: ["0", "1", "2"])
      )
    case 8: return ("uniqueItems", "true")
    case 9: return ("required", "[" + names(2).joined(separator: ", ") + "]")
    case 10: return ("dependentRequired", "{" + names(1)[0] + ": [" + names(1)[0] + "]}")
    case 11: return ("format", #""date""#)
    case 12:
      return (
        random.one(of: ["items", "additionalProperties", "propertyNames", "not"]),
        schema(depth: depth)
      )
    case 13:
      return (
        random.one(of: ["allOf", "anyOf", "oneOf", "prefixItems"]),
        "[\(schema(depth: depth)), \(schema(depth: depth))]"
      )
    case 14:
      return (
        "patternProperties", #"{"^a": \#(schema(depth: depth)), "é": \#(schema(depth: depth))}"#
      )
    case 15: return (random.one(of: ["if", "then", "else"]), schema(depth: depth))
    case 16: return ("dependentSchemas", "{\(names(1)[0]): \(schema(depth: depth))}")
    default:
      let own = names(3).map { "\($0): \(schema(depth: depth))" }
      return ("properties", "{\(own.joined(separator: ", "))}")
    }
  }

  /// Different names in quotes.
  private mutating func names(_ count: Int) -> [String] {
    let plain = ["a", "b", "ab", "status", "é", "x y"]
    return plain.shuffled(using: &random).prefix(count).map { "\"\($0)\"" }
  }

  private mutating func texts(_ count: Int) -> [String] {
    Self.texts.filter { !$0.contains("\\") }.shuffled(using: &random).prefix(count)
      .map { "\"\($0)\"" }
  }

  mutating func value(depth: Int) -> String {
    switch depth == 0
      ? Int.random(in: 3..<9, using: &random) : Int.random(in: 0..<9, using: &random)
    {
    case 0, 1:
      // Each name once, in any of its spellings.
      var known: Set<String> = []
      let members = (0..<Int.random(in: 0...5, using: &random)).compactMap { _ -> String? in
        let name = random.one(of: Self.names)
        guard known.insert(name.replacing("\\u0062", with: "b")).inserted else { return nil }
        return "\"\(name)\": \(value(depth: depth - 1))"
      }
      return "{\(members.joined(separator: ", "))}"
    case 2:
      let elements = (0..<Int.random(in: 0...4, using: &random)).map { _ in value(depth: depth - 1)
      }
      return "[\(elements.joined(separator: ", "))]"
    case 3, 4, 5: return "\"\(random.one(of: Self.texts))\""
    case 6: return random.one(of: Self.numbers)
    case 7:
      return random.chance(30) ? random.one(of: Self.oddNumbers) : random.one(of: Self.numbers)
    default: return random.one(of: ["null", "true", "false"])
    }
  }

  /// The value with white space in some places, as files have it.
  mutating func spaced(_ value: String) -> String {
    random.chance(50) ? value : value.replacing(", ", with: ",\n  ").replacing("[", with: "[ ")
  }
}

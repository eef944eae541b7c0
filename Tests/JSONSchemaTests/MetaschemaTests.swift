import JSONText
import Testing

@testable import JSONSchema

/// The metaschema refuses what the compiler refuses, keyword by keyword, and the reverse.
@Suite struct MetaschemaTests {
  private static let values = [
    "null", "true", "0", "-1", "1.5", "2.0", "1e3", #""""#, #""a""#, #""1a""#, #""[""#, ##""#a""##,
    "[]", "[1]",
    #"["a"]"#, #"["a", "a"]"#, #"["null"]"#, #"["null", "null"]"#, #""null""#, "[{}]", "[true, 1]",
    "{}",
    #"{"a": true}"#, #"{"a": 1}"#, #"{"a": ["b"]}"#, #"{"a": ["b", "b"]}"#, #"{"a": [1]}"#,
    #"{"a": {"type": 1}}"#, #"{"[": true}"#, #"{"type": "nil"}"#,
  ]

  /// Targets of references, and texts of other dialects, which no metaschema can know.
  private static let names = VocabularyTests.standard
    .subtracting(["$ref", "$dynamicRef", "$schema", "$vocabulary"]).sorted()

  @Test(arguments: names)
  func `a value is refused by both or by neither`(_ name: String) throws {
    let metaschema = SchemaLibrary(
      [
        try document(
          ##"{"$ref": "https://json-schema.org/draft/2020-12/schema"}"##, named: "m.json")
      ],
      options: SchemaOptions(formats: .assertions))
    #expect(metaschema.problems == [])
    let meta = try #require(metaschema["m.json"])
    for value in Self.values {
      let schema = try document("{\"\(name)\": \(value)}", named: "s.json")
      let problems = SchemaLibrary([schema]).problems
      #expect(meta.allows(schema.root) == problems.isEmpty, "\(name): \(value) \(problems)")
    }
  }

  @Test(arguments: Vocabulary.allCases)
  func `every vocabulary has a metaschema, which fits the metaschema of all`(
    _ vocabulary: Vocabulary
  ) throws {
    let name = Vocabulary.draft + "meta/" + vocabulary.rawValue
    let document = try #require(Metaschemas.document(named: name))
    let whole = try #require(Metaschemas.document(named: Dialect.standardName))
    let library = SchemaLibrary([whole])
    #expect(library.problems == [])
    let meta = try #require(library[Dialect.standardName])
    #expect(meta.violations(of: document.root) == [])
    #expect(meta.violations(of: whole.root) == [])
  }
}

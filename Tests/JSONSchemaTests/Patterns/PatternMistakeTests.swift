import Testing

@testable import JSONSchema

/// Expressions that are refused, with the reported place.
@Suite struct PatternMistakeTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let pattern: String
    let kind: PatternMistake.Kind
    let offset: Int
    var testDescription: String { pattern }

    init(_ pattern: String, _ kind: PatternMistake.Kind, at offset: Int) {
      self.pattern = pattern
      self.kind = kind
      self.offset = offset
    }
  }

  static let rows: [Row] = [
    Row("(?i:a)", .unsupported(.modifiers), at: 0),
    Row("(?i)a", .unsupported(.modifiers), at: 0),
    Row("(?#a)", .unknownGroup("(?#"), at: 0),
    Row("(?<1>a)", .unknownGroup("(?<1"), at: 0),
    Row("(a)\\2", .noSuchGroup("\\2"), at: 3),
    Row("\\k<m>(?<n>a)", .noSuchGroup("\\k<m>"), at: 0),
    Row("\\k(?<n>a)", .unfinishedEscape("\\k"), at: 0),
    Row("(?<n>a)(?<n>b)", .repeatedGroup("n"), at: 7),
    Row("(?<n>a|(?<n>b))", .repeatedGroup("n"), at: 7),
    Row("(?=a)*", .repeatedAssertion("(?=a)"), at: 0),
    Row("x(?<!a){2}", .repeatedAssertion("(?<!a)"), at: 1),
    Row("(?=a", .groupNotClosed, at: 0),
    Row("x(a", .groupNotClosed, at: 1),
    Row("a)", .groupNotOpened, at: 1),
    Row("x[a", .classNotClosed, at: 1),
    Row("[a-", .classNotClosed, at: 0),
    Row("a]", .loneBracket("]"), at: 1),
    Row("a{", .loneBracket("{"), at: 1),
    Row("a{,3}", .loneBracket("{"), at: 1),
    Row("a{2", .loneBracket("{"), at: 1),
    Row("}", .loneBracket("}"), at: 0),
    Row("*a", .nothingToRepeat("*"), at: 0),
    Row("a**", .nothingToRepeat("*"), at: 2),
    Row("a|+", .nothingToRepeat("+"), at: 2),
    Row("^*", .repeatedAssertion("^"), at: 0),
    Row("\\b+", .repeatedAssertion("\\b"), at: 0),
    Row("a{3,2}", .countsReversed(least: 3, most: 2), at: 1),
    Row("a{1001}", .countTooLarge(most: 1000), at: 2),
    Row("a{99999999999999999999}", .countTooLarge(most: 1000), at: 2),
    Row("\\-", .unknownEscape("\\-"), at: 0),
    Row("\\Z", .unknownEscape("\\Z"), at: 0),
    Row("\\01", .unknownEscape("\\0"), at: 0),
    Row("[\\B]", .unknownEscape("\\B"), at: 1),
    Row("a\\", .unfinishedEscape("\\"), at: 1),
    Row("\\x4", .unfinishedEscape("\\x4"), at: 0),
    Row("\\u{110000}", .unfinishedEscape("\\u{110000"), at: 0),
    Row("\\c1", .unfinishedEscape("\\c"), at: 0),
    Row("[b-a]", .rangeReversed("b-a"), at: 1),
    Row("[a-\\d]", .rangeBetweenClasses("a-\\d"), at: 1),
    Row("\\p{Script=Laos}", .unknownProperty("Script=Laos"), at: 0),
    Row("\\p{lu}", .unknownProperty("lu"), at: 0),
    Row("((a{1000}){1000}){1000}", .tooLarge(most: 20_000), at: 0),
    Row("((){1000}){1000}", .tooLarge(most: 20_000), at: 0),
    Row("((a{1000}){1000}){1000}\\1", .tooLarge(most: 20_000), at: 0),
  ]

  @Test(arguments: rows)
  func `a mistake is named with its place`(_ row: Row) throws {
    let mistake = #expect(throws: PatternMistake.self) { try Pattern(row.pattern) }
    #expect(mistake == PatternMistake(kind: row.kind, offset: row.offset))
  }

  @Test func `groups nested without end are refused`() {
    let mistake = #expect(throws: PatternMistake.self) {
      try Pattern(String(repeating: "(", count: 100_000))
    }
    #expect(mistake == PatternMistake(kind: .tooDeep(most: 200), offset: 200))
  }

  @Test func `a class of very many ranges is refused`() {
    let signs = (0..<30_000).compactMap { Unicode.Scalar(0x4E00 + 2 * $0).map(String.init) }
    let mistake = #expect(throws: PatternMistake.self) {
      try Pattern("[" + signs.filter { $0.unicodeScalars.first != "-" }.joined() + "]")
    }
    #expect(mistake == PatternMistake(kind: .tooLarge(most: 20_000), offset: 0))
  }

  @Test func `every mistake has words`() {
    for row in Self.rows {
      let words = ViolationMessages.words(
        for: PatternMistake(kind: row.kind, offset: row.offset), in: row.pattern)
      #expect(!words.found.isEmpty && !words.expected.isEmpty)
      #expect(words.found.contains("at character \(row.offset + 1)"))
    }
  }
}

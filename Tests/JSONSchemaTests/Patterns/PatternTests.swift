import JSONText
import Testing

@testable import JSONSchema

/// Cases, one in each row: the expression, texts in which it is found, texts in which it is not.
@Suite struct PatternTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let pattern: String
    let found: [String]
    let missing: [String]
    var testDescription: String { pattern }

    init(_ pattern: String, in found: [String], notIn missing: [String] = []) {
      self.pattern = pattern
      self.found = found
      self.missing = missing
    }
  }

  static let rows: [Row] = [
    Row("", in: ["", "x"]),
    Row("b", in: ["abc"], notIn: ["", "ac"]),
    Row("^b", in: ["bc"], notIn: ["abc"]),
    Row("b$", in: ["ab"], notIn: ["ab\n", "abc"]),
    Row("^$", in: [""], notIn: ["\n", "a"]),
    Row("^(a|bc)*$", in: ["", "abcbca"], notIn: ["ab", "cb"]),
    Row("^a{2,3}$", in: ["aa", "aaa"], notIn: ["a", "aaaa"]),
    Row("^a{2,}$", in: ["aa", "aaaaa"], notIn: ["a"]),
    Row("^a{2}$", in: ["aa"], notIn: ["a", "aaa"]),
    Row("^a{0}b$", in: ["b"], notIn: ["ab"]),
    Row("^a+?b??$", in: ["a", "aab"], notIn: ["b"]),
    Row("^(?<year>\\d{4})(?:-\\d\\d)?$", in: ["2013", "2013-01"], notIn: ["٢٠١٣"]),
    Row("^.$", in: ["é", "𐐀"], notIn: ["\n", "\r", "\u{2028}", "e\u{301}"]),
    Row("^[^]$", in: ["\n"], notIn: [""]),
    Row("[]", in: [], notIn: ["", "a"]),
    Row("^[a-c_-]+$", in: ["a-_c"], notIn: ["d"]),
    Row("^[^\\d\\s]+$", in: ["a_é"], notIn: ["a1", "a b", "\u{FEFF}"]),
    Row("^[[a]$", in: ["[", "a"], notIn: ["]"]),
    Row("^[\\]\\\\\\-\\b]$", in: ["]", "\\", "-", "\u{8}"], notIn: ["b"]),
    Row("\\bon\\b", in: ["on", "go on", "on-off"], notIn: ["one", "son", "_on"]),
    Row("\\Bn", in: ["on"], notIn: ["n", "o n"]),
    Row("\\b", in: ["a", " a"], notIn: ["", "é", " "]),
    Row("a\\b$", in: ["a"], notIn: ["ab"]),
    Row("^\\w\\W\\S$", in: ["a-b"], notIn: ["é-b", "aab", "a- "]),
    Row("^\\u00e9\\x41\\u{1F600}\\uD83D\\uDE00\\cJ\\0\\t$", in: ["éA😀😀\n\0\t"]),
    Row("^\\u{41}{2}$", in: ["AA"], notIn: ["A"]),
    Row("^[\\uD83D\\uDE00-\\u{1F602}]$", in: ["😁"], notIn: ["😃"]),
    Row("\\uD83D", in: [], notIn: ["😀"]),
    Row("^\\p{Lu}\\p{L}*$", in: ["Éa", "Łódź"], notIn: ["éa", "A1"]),
    Row("^\\p{Letter}\\P{gc=Nd}[\\p{Nd}\\p{P}]$", in: ["ກx٣", "aa!"], notIn: ["a1a"]),
    Row("^\\p{Alphabetic}x$", in: ["éx"], notIn: ["1x"]),
    Row("^\\^\\$\\/\\.$", in: ["^$/."], notIn: ["^$/x"]),
    Row("(^a|b$)", in: ["ax", "xb"], notIn: ["xax"]),
    Row("^(?:(?:a*)*)*$", in: ["", "aaa"], notIn: ["b"]),
    Row("^R[1-9][0-9]*(\\.[a-z])?$", in: ["R4", "R10.b"], notIn: ["R04", "R4.", "R4.bb"]),
    Row("^(?=.*[0-9])(?=.*[a-z]).{4,}$", in: ["ab12"], notIn: ["abcd", "1234", "a1"]),
    Row("x(?=ab)", in: ["xxab"], notIn: ["xb", "xa", "abx"]),
    Row("^(?!.*--)[a-z-]+$", in: ["a-b"], notIn: ["a--b", ""]),
    Row("(?<=\\$)\\d+", in: ["$5"], notIn: ["5", "$ 5"]),
    Row("(?<!\\d)\\d{2}(?!\\d)", in: ["12", "a12b"], notIn: ["123", "1"]),
    Row("(?<=^a+)b", in: ["aab"], notIn: ["b", "cab"]),
    Row("(?<=(?<!x)a)b(?=c(?!d))", in: ["abc", "yabce"], notIn: ["xabc", "abcd"]),
    Row("^(?=.b)(?=a(?=.b))a", in: ["abb"], notIn: ["abc", "bbb"]),
    Row("(?<!b)(?<=a(?<!b).)c", in: ["aac"], notIn: ["bac", "abc", "ac"]),
    Row("(?:(?=a)[ab])+$", in: ["a"], notIn: ["b", ""]),
    Row("((?=a))*b", in: ["b", "ab"], notIn: ["a"]),
    Row("^(?:(?<y>a)|(?<y>b))$", in: ["a", "b"], notIn: ["ab"]),
    Row("ກ່", in: ["xກ່"], notIn: ["ກ"]),
  ]

  @Test(arguments: rows)
  func `an expression is found where it fits and nowhere else`(_ row: Row) throws {
    for budget in [PatternTable.usualBudget, 0] {
      let pattern = try Pattern(row.pattern, tableBudget: budget)
      for text in row.found { #expect(pattern.isFound(in: text), "\(text.debugDescription)") }
      for text in row.missing { #expect(!pattern.isFound(in: text), "\(text.debugDescription)") }
    }
  }

  @Test(arguments: [
    "^(a+)+$", "^(a|a)*$", "^(a*)*$", "(a?){30}a{30}b", "^(([a-z])+.)+[A-Z]$",
    "(?=(a+)+b)a", "(?<=(a|a)*!)x", "^(?!(a*)*!$)",
  ])
  func `an expression that makes others hang takes time in proportion`(_ spelling: String) throws {
    let pattern = try Pattern(spelling)
    let text = String(repeating: "a", count: 20_000) + "!"
    #expect(!pattern.isFound(in: text))
  }

  @Test(arguments: [
    "(?<=a{1,1000}b)c", "(?<!a{1,1000}b)c", "(?=ba{1,1000})c", "(?!ba{1,1000})d",
    "(?<=(?<=a{1,1000}b))c", "(?=(?<=a{1,1000}b)c)c", "[ab]{1,1000}d",
    "(?:(?=ba{1,1000})a)+d",
  ])
  func `a search that takes too many steps gives up, whatever searches`(_ spelling: String) throws {
    let pattern = try Pattern(spelling)
    var steps = 2 * Pattern.mostSteps
    let text = String(repeating: "a", count: 20_000) + "bc"
    #expect(pattern.isFound(in: text, steps: &steps) == nil)
    #expect(steps <= Pattern.mostSteps, "the steps are taken off")
  }

  @Test(arguments: ["(?<!(a{100}){150})x", "(?!(a{100}){150})x"])
  func `steps are counted for a document as a whole`(_ spelling: String) throws {
    let schema = try document(#"{"items": {"pattern": "\#(spelling)"}}"#, named: "s.json")
    let library = try #require(SchemaLibrary([schema])["s.json"])
    let text = "\"x\""
    let few = Array(repeating: text, count: 2).joined(separator: ",")
    #expect(library.violations(of: try document("[\(few)]", named: "i.json").root).isEmpty)
    let many = Array(repeating: text, count: 30_000).joined(separator: ",")
    let found = library.violations(of: try document("[\(many)]", named: "i.json").root)
    #expect(found.contains { Case.line($0).contains("takes too many steps") })
  }

  @Test func `an expression with very many states is simulated`() throws {
    let pattern = try Pattern("(a|b)*a(a|b){40}$")
    let tail = String(repeating: "b", count: 40)
    #expect(pattern.isFound(in: "bba" + tail))
    #expect(!pattern.isFound(in: "bbb" + tail))
  }
}

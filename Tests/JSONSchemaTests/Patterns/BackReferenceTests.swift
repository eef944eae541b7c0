import JSONText
import SeededNumbers
import Testing

@testable import JSONSchema

/// Expressions that refer to what a group matched.
@Suite struct BackReferenceTests {
  @Test(arguments: [
    PatternTests.Row("^(a|b)\\1$", in: ["aa", "bb"], notIn: ["ab", "a"]),
    PatternTests.Row("^(?<q>[\"']).*\\k<q>$", in: ["'x'", "\"x\""], notIn: ["'x\""]),
    PatternTests.Row("(\\w+) \\1", in: ["the the", "a b b"], notIn: ["a b c"]),
    // A group that has matched nothing yet requires nothing.
    PatternTests.Row("^\\1(a)$", in: ["a"], notIn: ["aa"]),
    PatternTests.Row("^(?:(a)|b)\\1$", in: ["aa", "b"], notIn: ["ba", "bb"]),
    // Each repetition begins with no matches of groups.
    PatternTests.Row("^(?:(a)|b)*\\1$", in: ["ab", "aa", "b"], notIn: ["aba"]),
    PatternTests.Row("^(z)((a+)?(b+)?(c))*$", in: ["zaacbbbcac"]),
    PatternTests.Row("^(a*)*\\1$", in: ["", "aaa"]),
    PatternTests.Row("^(?:(?<y>a)|(?<y>b))\\k<y>$", in: ["aa", "bb"], notIn: ["ab"]),
    // A lookbehind reads an expression from its end, so that the reference comes first.
    PatternTests.Row("(?<=\\1(a))b", in: ["aab"], notIn: ["ab"]),
    PatternTests.Row("(?<=(a)\\1)b", in: ["ab", "aab"], notIn: ["b"]),
    PatternTests.Row("(?=(a+))a*b\\1", in: ["aaba", "baaabac"], notIn: ["ab"]),
    PatternTests.Row("^(?!(a)\\1)a", in: ["a", "ab"], notIn: ["aa"]),
    PatternTests.Row("^(é)\\1$", in: ["éé"], notIn: ["ée\u{301}"]),
    PatternTests.Row("(a{2,3}?)-\\1$", in: ["aa-aa", "aaa-aaa"], notIn: ["aaa-a"]),
  ])
  func `a back-reference matches what its group matched`(_ row: PatternTests.Row) throws {
    let pattern = try Pattern(row.pattern)
    for text in row.found { #expect(pattern.isFound(in: text), "\(text.debugDescription)") }
    for text in row.missing { #expect(!pattern.isFound(in: text), "\(text.debugDescription)") }
  }

  @Test(arguments: ["^(a+)+\\1$", "^(a|a)*\\1c$", "(?:(a*)*)*\\1b", "^(?=(a+)+\\1b)", "(x?)*\\1y"])
  func `a search that would never end gives up, and says so`(_ spelling: String) throws {
    let pattern = try Pattern(spelling)
    var steps = 3 * Pattern.mostSteps
    let text = String(repeating: "a", count: 5000) + "b"
    let answer = pattern.isFound(in: text, steps: &steps)
    #expect(answer != true || spelling.contains("\\1b"))
    #expect(steps >= 2 * Pattern.mostSteps, "one search takes no more than its share of the steps")
    var none = 0
    #expect(pattern.isFound(in: "ab", steps: &none) == nil)
  }

  @Test(arguments: [
    Case(
      #"{"pattern": "^(a+)+\\1$"}"#, "«\"" + String(repeating: "a", count: 2000) + "b\"»",
      "pattern : \"" + String(repeating: "a", count: 60)
        + "…\", which takes too many steps to check against the pattern; "
        + "a pattern that needs fewer steps"),
    // Neither of the two counts as an answer: not inside `not`, and not as one alternative of many.
    Case(
      #"{"not": {"pattern": "^(a+)+\\1$"}}"#, "«\"" + String(repeating: "a", count: 2000) + "b\"»",
      "pattern : \"" + String(repeating: "a", count: 60)
        + "…\", which takes too many steps to check against the pattern; "
        + "a pattern that needs fewer steps"),
    Case(
      #"{"patternProperties": {"^(a+)+\\1$": false}}"#,
      "{«\"" + String(repeating: "a", count: 2000) + "b\"»: 1}",
      "patternProperties : \"" + String(repeating: "a", count: 60)
        + "…\", which takes too many steps to check against the pattern; "
        + "a pattern that needs fewer steps"),
  ])
  func `a pattern with too many steps makes a check undecided`(_ row: Case) throws {
    let schema = try document(row.schema, named: "s.json")
    let library = SchemaLibrary([schema])
    let text = row.instance.replacing("«", with: "").replacing("»", with: "")
    let root = try document(text, named: "i.json").root
    let found = try #require(library["s.json"]).violations(of: root).map(Case.line)
    #expect(found.contains { $0.contains("takes too many steps") }, "\(found)")
  }

  @Test(arguments: 1...300)
  func `random expressions agree with the definition`(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let spelling = "(a|b*)" + expression(depth: 3, &random) + "\\1"
    guard let slow = try? BacktrackingMatcher(spelling) else { return }
    let pattern = try Pattern(spelling)
    for text in PatternAgreementTests.texts {
      #expect(pattern.isFound(in: text) == slow.isFound(in: text), "\(spelling) in \(text)")
    }
  }

  private func expression(depth: Int, _ random: inout SeededGenerator) -> String {
    let atoms = ["a", "b", "[ab]", "[^a]", ".", "^", "$", "\\b", "\\1", "(a)", ""]
    guard depth > 0 else { return atoms.randomElement(using: &random) ?? "" }
    let inner = { (random: inout SeededGenerator) in expression(depth: depth - 1, &random) }
    switch Int.random(in: 0..<6, using: &random) {
    case 0: return atoms.randomElement(using: &random) ?? ""
    case 1: return inner(&random) + inner(&random)
    case 2: return "(" + inner(&random) + "|" + inner(&random) + ")"
    case 3:
      let looks = ["(?=", "(?!", "(?<=", "(?<!"]
      return (looks.randomElement(using: &random) ?? "") + inner(&random) + ")"
    default:
      let counts = ["*", "+", "?", "{2}", "{1,2}", "{2,}", "{0}", "*?", "+?", "??", "{1,2}?"]
      return "(" + inner(&random) + ")" + (counts.randomElement(using: &random) ?? "")
    }
  }
}

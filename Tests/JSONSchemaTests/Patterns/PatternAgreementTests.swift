import SeededNumbers
import Testing

@testable import JSONSchema

/// `Pattern`, with and without its table, finds what the backtracking matcher finds.
@Suite struct PatternAgreementTests {
  /// All texts of up to three characters, made of two letters and one character that is not a letter.
  static let texts: [String] = {
    var texts = [""]
    var last = texts
    for _ in 1...3 {
      last = last.flatMap { text in ["a", "b", "-"].map { text + $0 } }
      texts += last
    }
    return texts
  }()

  @Test(arguments: ["a", "b", "^", "$", "(", "|", "\\b", "."])
  func `all small expressions agree`(_ first: String) throws {
    let pieces = ["a", "b", "^", "$", "(", ")", "|", "*", "?", "{2}", "\\b", "."]
    var known = 0
    for second in pieces {
      for third in pieces {
        for fourth in pieces {
          if try compare(first + second + third + fourth) { known += 1 }
        }
      }
    }
    #expect(known > (first == "(" ? 10 : 50))
  }

  @Test(arguments: 1...200)
  func `random expressions agree`(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    #expect(try compare(expression(depth: 3, &random)))
  }

  /// False if the expression is not valid.
  private func compare(_ spelling: String) throws -> Bool {
    guard let slow = try? BacktrackingMatcher(spelling) else {
      #expect(throws: PatternMistake.self) { try Pattern(spelling) }
      return false
    }
    let fast = try Pattern(spelling)
    let simulated = try Pattern(spelling, tableBudget: 0)
    for text in Self.texts {
      let expected = slow.isFound(in: text)
      if fast.isFound(in: text) != expected || simulated.isFound(in: text) != expected {
        Issue.record("\(spelling) in \(text.debugDescription) should be \(expected)")
        break
      }
    }
    return true
  }

  private func expression(depth: Int, _ random: inout SeededGenerator) -> String {
    let atoms = ["a", "b", "[ab]", "[^a]", ".", "^", "$", "\\b", "\\B", "\\w", ""]
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
      let counts = ["*", "+", "?", "{2}", "{1,2}", "{2,}", "{0}", "*?"]
      return "(?:" + inner(&random) + ")" + (counts.randomElement(using: &random) ?? "")
    }
  }
}

import Commands
import RecordRules
import Resolving
import Terminal

struct Explain: Command {
  static let group = "Learn"
  static let summary =
    "Explains a rule: what it finds, why it matters, an example, how to correct it."
  static let examples: [(line: String, purpose: String)] = [
    ("pillar explain", "Lists the rules."),
    ("pillar explain unknown-source", "Explains one rule."),
  ]

  let shared = StoreOption()
  @Argument("The rule's name, which is at the end of a finding.", value: "rule") var rule: String?

  func run(_ console: Console) throws -> Outcome {
    guard let rule else {
      list(console)
      return .clean
    }
    console.output(try resolved(Rule.resolve(rule)).page)
    return .clean
  }

  private func list(_ console: Console) {
    let rows = Rule.all.map { (term: $0.name, text: $0.summary) }
    for line in definitionList(rows, width: min(console.width, 100)) { console.output(line + "\n") }
  }
}

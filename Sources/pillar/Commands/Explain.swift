import Commands
import Diagnostics
import RecordRules
import Terminal

struct Explain: Command {
  static let group = "Learn"
  static let summary = "Explains a rule: what it finds, why it matters, an example, how to mend it."
  static let examples: [(line: String, purpose: String)] = [
    ("pillar explain", "Lists the rules."),
    ("pillar explain unknown-source", "Explains one."),
  ]

  let shared = StoreOption()
  @Argument("The rule's name, as a finding ends with it.", value: "rule") var rule: String?

  func run(_ console: Console) throws -> Outcome {
    guard let rule else {
      list(console)
      return .clean
    }
    guard let known = Rule.all.first(where: { $0.name == rule }) else {
      let guess = nearest(to: rule, in: Rule.all.map(\.name)).map { "Did you mean '\($0)'?" }
      throw UsageError("no rule '\(rule.printable)'", advice: guess ?? "'pillar explain' lists them.")
    }
    console.output(known.page)
    return .clean
  }

  private func list(_ console: Console) {
    let width = Rule.all.map(\.name.count).max() ?? 0
    for rule in Rule.all {
      let lines = rule.summary.wrapped(to: max(20, min(console.width, 100) - width - 2))
      for (index, line) in lines.enumerated() {
        let name = index == 0 ? rule.name : ""
        console.output("\(console.style.bold(name.padded(to: width)))  \(line)\n")
      }
    }
  }
}

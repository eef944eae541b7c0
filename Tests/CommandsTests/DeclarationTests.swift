import Commands
import Testing

struct DeclarationTests {
  @Test func `the sample tool is sound`() {
    #expect(problems(in: sample) == [])
  }

  @Test(arguments: [
    "two commands are named 'check'",
    "'help' is a command of the tool itself",
    "'year' is also the first word of a two-word command",
    "'Loud' is not one or two words in lower case",
    "the synonym 'check' is also the name of a command",
    "Unsound: '--color' is declared twice",
    "Unsound: '--version' is an option of the tool itself",
    "Unsound: the summary of --color is not a sentence: 'no sentence'",
    "Unsound: MANY repeats, and another argument follows it",
    "Unsound: MANY may be left out, but LAST after it is required",
    "Unsound: the summary is not a sentence: 'does things'",
    "Unsound: there is no example",
    "OffFront: the front page takes arguments, which would be read as a command's name",
    "Loud: an example calls something else: tool check",
    "Loud: an example does not call tool: check",
    "Loud: an example fails (unknown option '--nothing'): echo 'a b' | tool Loud --nothing > x",
  ])
  func `an unsound declaration is found`(problem: String) {
    let tool = Tool(
      "tool", "Is broken.", version: "1", front: OffFront.self,
      commands: [
        Check.self, Check.self, YearOpen.self, Help.self, Year1.self, Unsound.self, Loud.self,
      ])
    #expect(problems(in: tool).contains(problem), "\(problems(in: tool))")
  }
}

private struct Unsound: Command {
  static let summary = "does things"
  static let synonyms = ["check"]
  @Argument("Many.") var many: [String]
  @Argument("The last.") var last: String
  @Option("no sentence") var color: String?
  @Flag("Is the tool's.") var version
  func run(_ console: Console) -> Outcome { .clean }
}

private struct OffFront: Command {
  static let summary = "Takes words."
  @Argument("Some.") var some: [String]
  func run(_ console: Console) -> Outcome { .clean }
}

private struct Help: Command {
  static let summary = "Is the tool's."
  func run(_ console: Console) -> Outcome { .clean }
}

private struct Year1: Command {
  static let name = "year"
  static let summary = "Stands in the way."
  func run(_ console: Console) -> Outcome { .clean }
}

private struct Loud: Command {
  static let name = "Loud"
  static let summary = "Shouts."
  static let examples = [
    (line: "tool check", purpose: "Calls another."), (line: "check", purpose: "Calls none."),
    (line: "echo 'a b' | tool Loud --nothing > x", purpose: "Fails."),
  ]
  func run(_ console: Console) -> Outcome { .clean }
}

import Commands
import Diagnostics

/// A small tool with one of everything that a grammar can hold.
let sample = Tool(
  "tool", "Keeps records.", version: "1.2", front: Front.self, everywhere: Shared.self,
  commands: [Check.self, Show.self, YearOpen.self, YearClose.self, GitMerge.self])

struct Shared: OptionGroup {
  @Option("The folder of records.", value: "dir") var store: String?
}

struct Front: Command {
  static let summary = "Shows where things stand."
  let shared = Shared()
  @Flag("Leave out the advice.") var brief

  func run(_ console: Console) -> Outcome {
    console.output("front store=\(shared.store ?? "-") brief=\(brief)\n")
    return .clean
  }
}

struct Check: Command {
  static let group = "Check"
  static let summary = "Checks records against their schemas and the rules between records."
  static let details = ["Everything that is found is printed, in the order of the paths."]
  static let examples = [(line: "tool check --since 2013 records", purpose: "Checks from 2013 on.")]
  static let synonyms = ["validate"]
  static var exitStatuses: [(outcome: Outcome, meaning: String)] {
    [(.clean, "Nothing was found."), (.findings, "Something was found.")]
  }

  let shared = Shared()
  @Argument("A record or a folder of records.", value: "path") var paths: [String]
  @Option("How findings are printed.") var format = Format.full
  @Option("Run this rule alone.") var rule: [String]
  @Option("Leave out records before this year.", value: "year") var since: Year?
  @Option("How many findings to print.", value: "number") var most = 100
  @Flag("Count warnings as errors.") var strict

  enum Format: String, SingleWordValue, CaseIterable { case full, concise, json }

  func run(_ console: Console) -> Outcome {
    console.output(
      """
      store=\(shared.store ?? "-") paths=\(paths) format=\(format) rule=\(rule) \
      since=\(since.map { "\($0.number)" } ?? "-") most=\(most) strict=\(strict)

      """)
    return strict ? .findings : .clean
  }
}

struct Year: SingleWordValue {
  var number: Int

  init?(word: String) {
    guard word.utf8.count == 4, let number = Int(word) else { return nil }
    self.number = number
  }

  static var expected: String { "a year such as 2013" }
  var spelling: String? { "\(number)" }
}

struct Show: Command {
  static let group = "Look"
  static let summary = "Prints one answer."
  static let examples = [
    (line: "tool show AUS 2013 R4", purpose: "Prints Australia's answer on R4.")
  ]

  @Argument("Whose answer.") var participant: String
  @Argument("The year of the answer.") var year: Year
  @Argument("The item, or all of them.") var item: String?

  func run(_ console: Console) throws -> Outcome {
    if participant == "-" { console.output(try console.input()) }
    if participant == "NONE" {
      throw Failure("there is no record of NONE", advice: "Open the year first.")
    }
    if participant == "TWO" { throw UsageError("TWO is not a participant") }
    console.output("\(participant) \(year.number) \(item ?? "-")\n")
    return .clean
  }
}

struct YearOpen: Command {
  static let name = "year open"
  static let group = "Record"
  static let summary = "Opens a year."
  static let examples = [(line: "tool year open 2014", purpose: "Opens 2014.")]
  @Argument("The year.") var year: Year

  func run(_ console: Console) -> Outcome {
    console.output("opened \(year.number)\n")
    return .clean
  }
}

struct YearClose: Command {
  static let name = "year close"
  static let group = "Record"
  static let summary = "Closes a year."
  static let examples = [(line: "tool year close 2014", purpose: "Closes 2014.")]
  @Argument("The year.") var year: Year

  func run(_ console: Console) -> Outcome { .clean }
}

struct GitMerge: Command {
  static let group = "Record"
  static let summary = "Merges one record three ways, for git."
  static let examples = [(line: "tool git-merge %O %A %B", purpose: "As git runs it.")]
  @Argument("The common ancestor.") var base: String
  @Argument("Our version, overwritten with the result.") var ours: String
  @Argument("Their version.") var theirs: String

  static func outcome(insteadOf usual: Outcome) -> Outcome {
    usual == .usage || usual == .failure ? Outcome(rawValue: 128 + usual.rawValue) : usual
  }

  func run(_ console: Console) -> Outcome { .findings }
}

import Commands
import Diagnostics
import GitStores
import NewStores
import Records
import Terminal

struct Init: Command {
  static let group = "Begin"
  static let summary = "Writes a new store: an empty one, or an invented one to try things out."
  static let details = [
    "DIR becomes the root of a repository: records/ with the frameworks and the participants, a README "
      + "for contributors, CODEOWNERS, and a check of every contribution. DIR must not exist yet, or "
      + "hold nothing except .git. All files are written or none, and no file is ever overwritten. If an earlier run "
      + "was killed, the store that it began is completed, or its files are removed. The command does not run git.",
    "With --example, the store has three years of invented participants, and shows every kind "
      + "of record and of change.",
  ]
  static let examples: [(line: String, purpose: String)] = [
    ("pillar init --year 2026 forum", "Writes an empty store with an open edition of 2026."),
    (
      "pillar init --title 'Records of the ARF' .",
      "Writes a store without a year into this folder."
    ),
    ("pillar init --example playground", "Writes the invented store."),
  ]
  static let exitStatuses: [(outcome: Outcome, meaning: String)] = [
    (.clean, "Written."),
    (.usage, "The command line could not be understood, or something is in the way."),
    (.failure, "The store could not be written. Nothing was written."),
  ]
  static let synonyms = ["create", "start", "begin"]

  @Argument("The folder to write; it must be new, or empty except for .git.", value: "dir")
  var folder: String
  @Option("Write an open edition of this year.", value: "year") var year: Int?
  @Option("The title of the store.", value: "text") var title: String?
  @Flag("Write the invented store.") var example
  @Flag("With --example, write one record with a conflict to resolve.") var conflict

  func run(_ console: Console) throws -> Outcome {
    let problems = optionProblems
    guard problems.isEmpty else { throw UsageError(problems) }
    let target = NewFolder(folder)
    let files = draft.repository(readme: example ? exampleReadme() : secretariatReadme)
    if try writing({ () throws(DiskError) in try target.recover() }) {
      console.error(
        "Completed the store that an earlier 'pillar init' began in \(target.path.printable). Nothing else was "
          + "written.")
      return .clean
    }
    let obstacle = try writing { () throws(DiskError) in
      let obstacle = try target.obstacle()
      if obstacle == nil { try target.write(files) }
      return obstacle
    }
    if let obstacle { throw UsageError([problem(obstacle)], showsUsage: false) }
    console.error(report(files.count, target))
    return .clean
  }

  private func writing<Result>(_ work: () throws(DiskError) -> Result) throws -> Result {
    do throws(DiskError) {
      return try work()
    } catch {
      throw Failure("\(error)".printable, advice: "Nothing was written.")
    }
  }

  private var draft: StoreDraft {
    example ? exampleStore(withConflict: conflict) : emptyStore(title: title, year: year)
  }
}

// Problems of the command line.
extension Init {
  private var optionProblems: [UsageProblem] {
    var problems: [UsageProblem] = []
    func add(_ message: String, _ advice: String) {
      problems.append(.other(message: message, advice: advice))
    }
    if folder.isEmpty { add("DIR is empty", "Name a folder; '.' is this one.") }
    if example, year != nil || title != nil {
      add(
        "--example excludes --year and --title",
        "The invented store has its own years and title. Leave out these options.")
    }
    if conflict, !example {
      add("--conflict needs --example", "Add --example: an empty store has no conflict to resolve.")
    }
    if let year, !Self.years.contains(year) {
      add(
        "'--year' takes a year from 2011 to 2099, not '\(year)'",
        "The first edition can be of 2011, the year of CSCAP Memorandum No. 18.")
    }
    if let title, !Self.isLine(title) {
      add(
        "'--title' takes one line of text", "It must not be blank or contain control characters.")
    }
    return problems
  }

  private static var years: ClosedRange<Int> { 2011...2099 }

  private static func isLine(_ text: String) -> Bool {
    let properties = text.unicodeScalars.map(\.properties)
    return properties.contains { !$0.isWhitespace }
      && !properties.contains {
        [.control, .lineSeparator, .paragraphSeparator].contains($0.generalCategory)
      }
  }

  private func problem(_ obstacle: NewFolder.Obstacle) -> UsageProblem {
    let place = "'\(folder.printable)'"
    switch obstacle {
    case .holds(let names):
      let shown = names.prefix(5).joined(separator: ", ").printable
      let others = names.count > 5 ? " and \(names.count - 5) more" : ""
      return .other(
        message: "\(place) holds \(shown)\(others)",
        advice: "Nothing is overwritten. Name a folder that is new, or empty except for .git.")
    case .noFolder:
      return .other(message: "\(place) is not a folder", advice: "Name a new folder.")
    case .missingParent(let parent):
      return .other(
        message: "no folder '\(parent.printable)' to write \(place) in",
        advice: "Make it first, or check the spelling.")
    }
  }
}

// The report when the store is written.
extension Init {
  private func report(_ count: Int, _ target: NewFolder) -> String {
    let empty = year.map { "a store with the edition of \($0)" } ?? "a store without a year yet"
    let what = example ? "an invented store" : empty
    var steps = isHere ? [] : [changeFolder(to: target.path)]
    if !target.hasRepository { steps.append("git init -b main") }
    let first = steps.joined(separator: " && ")
    let message = example ? "An invented store" : "A new store"
    let lines =
      (first.isEmpty ? [] : [first]) + ["pillar git setup", "pillar", "pillar check --strict"]
      + ["git add --all && git commit -m \"\(message)\""]
    let fill =
      example
      ? "README.md says what the store shows."
      : "README.md says under 'For the secretariat' what to fill in first."
    return """
      Wrote \(count) files to \(target.path.printable): \(what).

      Next:
      \(lines.map { "  " + $0 }.joined(separator: "\n"))

      \(fill)
      """
  }

  private var isHere: Bool { (try? Disk.real(folder) == Disk.real(".")) ?? false }

  /// The shell command that changes into the new store. A path that begins with a hyphen would be read as an option.
  private func changeFolder(to path: String) -> String {
    "cd " + shellWord(path.hasPrefix("-") ? "./" + path : path).printable
  }
}

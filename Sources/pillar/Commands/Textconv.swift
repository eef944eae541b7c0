import Commands
import Diagnostics
import JSONText
import Records
import Terminal
import YearReports

struct Textconv: Command {
  static let group = "Git"
  static let summary = "Prints a record as lines of prose; git runs it for its differences."
  static let details = [
    "One line a field or paragraph, its place in front. A file that is no JSON is printed as it is: git "
      + "would show no difference at all if this failed."
  ]
  static let examples: [(line: String, purpose: String)] = [
    ("pillar textconv records/2013/AUS/salw.json", "What 'git diff' and 'git log -p' compare.")
  ]

  @Argument("The file.") var file: String

  func run(_ console: Console) throws -> Outcome {
    let text = try NamedFiles.text(of: file, console)
    guard let document = JSONDocument.read(text).document else {
      console.output(text.bytes)
      return .clean
    }
    for line in recordLines(of: document.root) { console.output(line.printable + "\n") }
    return .clean
  }
}

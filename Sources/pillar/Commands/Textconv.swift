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
    "One line a field or paragraph, its place in front. A file that is no JSON is printed as it is, with "
      + "what cannot be seen written out: git "
      + "would show no difference at all if this failed."
  ]
  static let examples: [(line: String, purpose: String)] = [
    ("pillar textconv records/2013/AUS/salw.json", "What 'git diff' and 'git log -p' compare.")
  ]

  @Argument("The file.") var file: String

  func run(_ console: Console) throws -> Outcome {
    let text = try NamedFiles.text(of: file, console)
    guard let document = JSONDocument.read(text).document else {
      console.output(shown(text.bytes))
      return .clean
    }
    for line in recordLines(of: document.root) { console.output(line.printable + "\n") }
    return .clean
  }

  /// Bytes as text; those that are no UTF-8 by their numbers, so that two files that differ in them
  /// differ here.
  private func shown(_ bytes: [UInt8]) -> String {
    var text = ""
    var decoder = UTF8()
    var (rest, start) = (bytes[...].makeIterator(), 0)
    while true {
      switch decoder.decode(&rest) {
      case .scalarValue(let scalar):
        text.unicodeScalars.append(scalar)
        start += UTF8.width(scalar)
      case .error:
        text += "\\x" + (bytes[start] < 16 ? "0" : "") + String(bytes[start], radix: 16)
        start += 1
        (decoder, rest) = (UTF8(), bytes[start...].makeIterator())
      case .emptyInput: return text
      }
    }
  }
}

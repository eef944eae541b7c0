import Commands
import Diagnostics
import JSONText
import Records
import Terminal
import YearReports

struct Textconv: Command {
  static let group = "Git"
  static let summary = "Prints a record as lines of text; git runs it to show differences."
  static let details = [
    "Each field or paragraph is a line, with its place in front. A file that is not JSON is printed as it is, with "
      + "escapes for characters that cannot be seen. The command does not fail on such a file, because git would then "
      + "show no difference at all."
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

  /// Bytes as text. A byte that is not valid UTF-8 is written as `\xNN`, so that files that differ only in such bytes
  /// give different texts.
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

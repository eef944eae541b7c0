import Commands
import Diagnostics
import JSONText

/// `schema-judge pairs < pairs.ndjson`
struct JudgePairs: Command {
  static let name = "pairs"
  static let summary = "Judges values by schemas, for comparison with other validators."
  static let details = [
    "Each line of standard input is an object: 'schema', a text that holds the schema; 'registry', "
      + "texts of schemas it may refer to; 'instances', texts that each hold a value; 'formats', "
      + "true where a format is to forbid. Texts in texts, so that each is a document of its own "
      + "and keeps its numbers and escapes as they are spelled.",
    "For each instance a line says 'valid', 'invalid', 'refused' with what is wrong with the "
      + "schema or the text, or 'torn' where the quick answer and the violations differ.",
  ]
  static let examples = [
    (#"echo '{"schema": "{}", "instances": ["1"]}' | schema-judge pairs"#, "Says valid.")
  ]

  func run(_ console: Console) throws -> Outcome {
    var reader = JSONReader()
    var number = 0
    for line in try console.input().split(separator: UInt8(ascii: "\n")) {
      number += 1
      let source = SourceText(name: "line \(number)", bytes: Array(line))
      guard let pairs = reader.read(source).document.flatMap({ Pairs($0.root) }) else {
        throw Failure("line \(number) is not an object with 'schema' and 'instances', all texts")
      }
      for verdict in pairs.verdicts { console.output("\(verdict)\n") }
    }
    return .clean
  }
}

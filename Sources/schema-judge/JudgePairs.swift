import Commands
import Diagnostics
import JSONText

/// `schema-judge pairs < pairs.ndjson`
struct JudgePairs: Command {
  static let name = "pairs"
  static let summary = "Checks values against schemas, to compare this validator with others."
  static let details = [
    "Each line of standard input is an object: 'schema', the schema; 'registry', the schemas that "
      + "it may refer to; 'instances', the values; 'formats', true if a text in the wrong format is "
      + "invalid. Each schema and value is a string with JSON text in it: it is then a document of "
      + "its own, and its numbers and escapes keep their spelling.",
    "One line is printed for each instance: 'valid', 'invalid', 'refused' and the mistake in the "
      + "schema or the text, or 'torn' if the quick check and the violations differ.",
  ]
  static let examples = [
    (#"echo '{"schema": "{}", "instances": ["1"]}' | schema-judge pairs"#, "Prints valid.")
  ]

  func run(_ console: Console) throws -> Outcome {
    var reader = JSONReader()
    var number = 0
    for line in try console.input().split(separator: UInt8(ascii: "\n")) {
      number += 1
      let source = SourceText(name: "line \(number)", bytes: Array(line))
      guard let pairs = reader.read(source).document.flatMap({ Pairs($0.root) }) else {
        throw Failure(
          "line \(number) is not a JSON object with a string 'schema' and, if present, arrays of "
            + "strings 'registry' and 'instances'")
      }
      for verdict in pairs.verdicts { console.output("\(verdict)\n") }
    }
    return .clean
  }
}

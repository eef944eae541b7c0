import Commands
import Diagnostics
import JSONText
import Records

/// `bench-store read build/bench-store --passes 20`
struct ReadTexts: Command {
  static let name = "read"
  static let summary =
    "Loads every JSON file below a folder, and parses each one '--passes' times."
  static let details = [
    "Each pass parses every text completely: it finds the place of each value, and checks UTF-8 and duplicate keys. The command measures no time. To measure a pass, compare the times of two runs with different numbers of passes."
  ]
  static let examples = [
    ("bench-store read build/bench-store --passes 20", "Loads the texts, parses them 20 times.")
  ]

  @Argument("The folder to read.", value: "dir") var folder: String
  @Option("How many times each text is parsed.") var passes = 1

  func run(_ console: Console) throws -> Outcome {
    guard passes >= 0 else {
      throw UsageError(
        "'--passes' takes 0 or more, not \(passes)",
        advice: "With 0, the texts are loaded but not parsed.")
    }
    let texts = try loaded()
    var reader = JSONReader()
    var problems = 0
    for _ in 0..<passes {
      for text in texts {
        problems += reader.read(SourceText(name: text.path, bytes: text.bytes)).problems.count
      }
    }
    let bytes = texts.reduce(0) { $0 + $1.bytes.count }
    console.output("\(texts.count) texts, \(bytes) bytes, \(passes) passes, \(problems) problems\n")
    return problems == 0 ? .clean : .findings
  }

  private func loaded() throws -> [StoreFile] {
    do {
      var texts: [StoreFile] = []
      for name in try Disk.files(under: folder) where name.hasSuffix(".json") {
        texts.append(StoreFile(path: name, bytes: try Disk.read(folder + "/" + name)))
      }
      return texts
    } catch { throw Failure(error.description) }
  }
}

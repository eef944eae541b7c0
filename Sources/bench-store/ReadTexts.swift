import Commands
import Diagnostics
import JSONText
import Records

/// `bench-store read build/bench-store --passes 20`
struct ReadTexts: Command {
  static let name = "read"
  static let summary = "Reads every JSON text below a folder, again and again, from memory."
  static let details = [
    "Each pass does all that reading a text is: where each value stands, whether it is UTF-8 and whether a key stands twice. It reads no clock: what a pass costs is the difference between two runs that differ in their passes alone."
  ]
  static let examples = [
    ("bench-store read build/bench-store --passes 20", "Loads the texts, parses them 20 times.")
  ]

  @Argument("The folder to read.", value: "dir") var folder: String
  @Option("How many times everything is parsed.") var passes = 1

  func run(_ console: Console) throws -> Outcome {
    guard passes >= 0 else {
      throw UsageError("\(passes) passes are none", advice: "0 loads the texts and parses none.")
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

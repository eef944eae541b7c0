import Commands
import Diagnostics
import Records
import SeededStores

/// `bench-store write build/bench-store --records 20000`
struct WriteStore: Command {
  static let name = "write"
  static let summary = "Writes a store of invented records of any size, for measurements."
  static let details = [
    "The same options give the same bytes on any machine. If the number of records, participants or years is not given, it is computed from the others."
  ]
  static let examples = [
    ("bench-store write build/bench-store --records 20000", "About 110 MB."),
    ("bench-store write two-years --participants 200 --years 2", "Two full years to compare."),
  ]

  @Argument("The folder to write. It must be empty or not exist yet.", value: "dir")
  var folder: String
  @Option("How many files the store has, including store.json.") var records: Int?
  @Option("How many participants answer.") var participants: Int?
  @Option("How many years have an edition, from 2011 on.") var years: Int?
  @Option("The seed of the random numbers.") var seed = 1
  @Option("The percentage of answers that are not empty.", value: "percent") var answered = 85
  @Option("How long the texts are, in percent of the usual length.", value: "percent")
  var fullness = 100

  func run(_ console: Console) throws -> Outcome {
    guard records != nil || participants != nil else {
      throw UsageError(
        "the size of the store is missing",
        advice: "Give --records, or --participants and --years.")
    }
    let made: SeededStore
    do {
      made = SeededStore(
        try StoreShape(
          seed: UInt64(bitPattern: Int64(seed)), records: records, participants: participants,
          years: years, answered: answered, fullness: fullness))
    } catch { throw UsageError("\(error)") }
    do {
      guard try !Disk.exists(folder) || Disk.names(in: folder).isEmpty else {
        throw UsageError(
          "\(folder) is not empty",
          advice: "Give a folder that does not exist yet, or empty this one.")
      }
      console.output(try write(made))
      return .clean
    } catch let error as DiskError { throw Failure(error.description) }
  }

  /// Writes every file of the store, and returns a line with the number of files and their size.
  private func write(_ made: SeededStore) throws(DiskError) -> String {
    var (files, bytes, last) = (0, 0, "")
    try made.forEachFile { file throws(DiskError) in
      let path = folder + "/" + file.path
      let parent = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? folder
      if parent != last { try Disk.makeFolders(parent) }
      last = parent
      try Disk.create(path, with: file.bytes)
      (files, bytes) = (files + 1, bytes + file.bytes.count)
    }
    return "\(files) files, \(bytes) bytes, \(bytes / max(files, 1)) bytes each on average\n"
  }
}

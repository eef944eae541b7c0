import Commands
import Diagnostics
import Records
import SeededStores

/// `bench-store write build/bench-store --records 20000`
struct WriteStore: Command {
  static let name = "write"
  static let summary = "Writes a store of invented records of any size, to measure on."
  static let details = [
    "The same options give the same bytes on any machine. Participants and years follow from the number of records where they are not given, and the number of records from them."
  ]
  static let examples = [
    ("bench-store write build/bench-store --records 20000", "About 110 MB."),
    ("bench-store write two-years --participants 200 --years 2", "Two full years to compare."),
  ]

  @Argument("The folder to write; it is not there yet, or empty.", value: "dir") var folder: String
  @Option("How many files the store has, store.json included.") var records: Int?
  @Option("How many participants answer.") var participants: Int?
  @Option("How many editions there are, from 2011 on.") var years: Int?
  @Option("What everything follows from.") var seed = 1
  @Option("How many answers in a hundred say something.", value: "percent") var answered = 85
  @Option("How long the texts are, in hundredths of the usual length.", value: "percent")
  var fullness = 100

  func run(_ console: Console) throws -> Outcome {
    guard records != nil || participants != nil else {
      throw UsageError(
        "how large is not said", advice: "Give --records, or --participants and --years.")
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
          "\(folder) is not empty", advice: "Name a folder that is not there yet, or empty it.")
      }
      console.output(try write(made))
      return .clean
    } catch let error as DiskError { throw Failure(error.description) }
  }

  /// Writes every file, and returns a line with their number and size.
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

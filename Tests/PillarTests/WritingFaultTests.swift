import Commands
import Foundation
import Goldens
import NewStores
import Records
import SampleStore
import Synchronization
import Testing

@testable import pillar

// Every command that writes records is stopped at each of its system calls, and each of these fails once. Afterwards
// all records have their old text, or all have the new one.

/// What happens to one system call.
enum Mishap: CustomTestStringConvertible, Sendable {
  case fails(Int32)
  /// The process is killed before the call.
  case killed
  case short

  var testDescription: String {
    switch self {
    case .fails(let code): String(cString: strerror(code))
    case .killed: "killed"
    case .short: "short write"
    }
  }

  /// The calls to which it happens in turn: all of them in `make thorough`, otherwise some at each end, where the
  /// lock, the list and the renames are.
  func numbers(of calls: Int) -> [Int] {
    var isKilled: Bool { if case .killed = self { true } else { false } }
    let ends = isThorough ? calls : isKilled ? 8 : 2
    return Array(1...calls).filter { $0 <= ends || $0 > calls - ends }
  }

  static let all: [Mishap] = [
    .fails(EIO), .fails(ENOSPC), .fails(EDQUOT), .fails(EINTR), .killed, .short,
  ]
}

/// Counts system calls, and makes the mishap happen to one of them.
final class MishapPlan: Sendable {
  private let number: Int
  private let mishap: Mishap
  private let seen = Mutex(0)

  /// Calls are counted from 1; none is number 0.
  init(_ mishap: Mishap, at number: Int) { (self.mishap, self.number) = (mishap, number) }

  var calls: Int { seen.withLock { $0 } }

  func befalls(_ work: () throws -> Outcome) rethrows -> Outcome {
    try WritingCalls.$faults.withValue(WritingFaults { self.fault($0) }, operation: work)
  }

  private func fault(_ call: WritingCall) -> WritingFault? {
    let count = seen.withLock { count in
      count += 1
      return count
    }
    switch mishap {
    case .fails(let code): return count == number ? .error(code) : nil
    case .short: return count == number ? .short : nil
    // A dead process would not have tidied up.
    case .killed: return number > 0 && count >= number ? .error(EIO) : nil
    }
  }
}

/// A command that writes records, and a store on which it has something to write.
struct WritingCommand: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let words: [String]
  let sample: @Sendable () -> SampleStore

  static let all: [WritingCommand] = [
    .init(testDescription: "fmt", words: ["fmt"], sample: { loose }),
    .init(testDescription: "check --fix", words: ["check", "--fix"], sample: { loose }),
    .init(
      testDescription: "resolve",
      words: ["resolve", "STORE/\(sheet)", "--all", "--take", "theirs"],
      sample: { conflicted }),
    .init(
      testDescription: "year close", words: ["year", "close", "2013"], sample: { SampleStore() }),
  ]

  static let sheet = "2013/XAA/implementation.json"

  /// Three records that are not canonical.
  private static var loose: SampleStore {
    var sample = SampleStore()
    for path in [sheet, "2013/edition.json", "participants/XAA/participant.json"] {
      sample.files[path] = sample.files[path].map { "  " + $0 }
    }
    return sample
  }

  private static var conflicted: SampleStore {
    var sample = SampleStore()
    sample.set(
      sheet, at: "answers/R1/summary",
      to: #"{"$conflict": {"ours": ["One."], "theirs": ["Two."]}}"#)
    sample.set(
      sheet, at: "answers/R2/summary",
      to: #"{"$conflict": {"ours": ["One."], "theirs": ["Two."]}}"#)
    return sample
  }
}

/// A store on the disk, and what is in it.
final class StoreOnTrial {
  let root = FileManager.default.temporaryDirectory.appending(path: "trial-\(UUID())").path
  var records: String { root + "/records" }

  init(_ sample: SampleStore) throws {
    for (path, text) in sample.files {
      let url = URL(filePath: records + "/" + path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: url, atomically: false, encoding: .utf8)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  func run(_ words: [String]) -> ToolRun {
    let recording = Recording()
    let words = words.map { $0.replacing("STORE", with: records) }
    let outcome = pillarTool.run(words + ["--store", records], recording.console)
    return ToolRun(outcome: outcome, output: recording.output, error: recording.error)
  }

  /// The text of every file that is not hidden, by its path.
  var texts: [String: String] {
    Dictionary(
      uniqueKeysWithValues: names.filter { !$0.contains("/.") && !$0.hasPrefix(".") }.compactMap {
        name in
        (try? String(contentsOfFile: records + "/" + name, encoding: .utf8)).map { (name, $0) }
      })
  }

  var hidden: [String] { names.filter { $0.contains("/.pillar-") || $0.hasPrefix(".pillar-") } }

  private var names: [String] {
    (FileManager.default.enumerator(atPath: records)?.compactMap { $0 as? String } ?? []).sorted()
  }
}

@Test(arguments: WritingCommand.all, Mishap.all)
func `a write is complete or not made at all, whatever call fails`(
  command: WritingCommand, mishap: Mishap
) throws {
  let clean = try StoreOnTrial(command.sample())
  let old = clean.texts
  let counting = MishapPlan(.short, at: 0)
  #expect(counting.befalls { clean.run(command.words).outcome } == .clean)
  let new = clean.texts
  try #require(counting.calls > 10 && new != old)
  for number in mishap.numbers(of: counting.calls) {
    try expectWhole(command, mishap, at: number, old, new)
  }
}

private func expectWhole(
  _ command: WritingCommand, _ mishap: Mishap, at number: Int, _ old: [String: String],
  _ new: [String: String]
) throws {
  let store = try StoreOnTrial(command.sample())
  var told = ""
  let outcome = MishapPlan(mishap, at: number).befalls {
    let run = store.run(command.words)
    told = run.error
    return run.outcome
  }
  let words = "\(command.testDescription), \(mishap.testDescription) at \(number): \(told)"
  for (path, text) in store.texts {
    #expect(text == old[path] || text == new[path], "\(words): \(path)")
  }
  if outcome == .clean {
    #expect(store.texts == new, "\(words)")
  } else {
    #expect(outcome == .failure, "\(words)")
    #expect(words.contains(store.records), "\(words)")
  }
  expectTold(store, words)
  // The next command that writes makes the repair. This one has nothing of its own to write.
  let repair = store.run(["fmt", "STORE/store.json"])
  #expect(repair.outcome == .clean, "\(words); \(repair.error)")
  #expect(store.hidden == [], "\(words)")
  let texts = store.texts
  #expect(texts == old || texts == new, "\(words)")
  let again = store.run(command.words)
  #expect(again.outcome == .clean || texts == new, "\(words); \(again.error)")
  #expect(store.texts == new, "\(words)")
}

/// A reader that sees the list of an unfinished write says so and does not go on.
private func expectTold(_ store: StoreOnTrial, _ words: String) {
  guard FileManager.default.fileExists(atPath: store.records + "/.pillar-writing") else { return }
  let checked = store.run(["check", "--format", "concise"])
  #expect(checked.outcome == .failure, "\(words)")
  #expect(checked.output.contains("[unfinished-write]"), "\(words)")
  for line in [["annex", "2013"], ["status"], [], ["show", "XAA", "2013"], ["doctor"]] {
    #expect(store.run(line).outcome == .failure, "\(line) after \(words)")
  }
}

// MARK: A new store

@Test(arguments: [nil, "new/.git"], Mishap.all)
func `a new store is complete or not there at all, whatever call fails`(
  present: String?, mishap: Mishap
) throws {
  let files = ["a.txt", "records/store.json", "records/2013/b.json"].map {
    StoreFile(path: $0, bytes: [1])
  }
  func made(_ plan: MishapPlan, in root: String) throws -> Bool {
    try FileManager.default.createDirectory(
      atPath: root + "/" + (present ?? ""), withIntermediateDirectories: true)
    return plan.befalls {
      do throws(DiskError) {
        try NewFolder(root + "/new").write(files)
        return .clean
      } catch {
        return .failure
      }
    } == .clean
  }
  func names(_ root: String) -> Set<String> {
    Set(FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? [])
  }
  let counting = MishapPlan(.short, at: 0)
  let scratch = FileManager.default.temporaryDirectory.appending(path: "init-\(UUID())").path
  defer { try? FileManager.default.removeItem(atPath: scratch) }
  #expect(try made(counting, in: scratch + "/0"))
  let whole = names(scratch + "/0")
  for number in 1...counting.calls {
    let root = "\(scratch)/\(number)"
    let isMade = try made(MishapPlan(mishap, at: number), in: root)
    // An empty folder may be left. The next run removes it.
    if isMade { #expect(names(root).subtracting(["new/.pillar-new"]) == whole, "\(number)") }
    var isCompleted = try NewFolder(root + "/new").recover()
    // A program that another test starts inherits for a moment everything that is open here, also the lock.
    for _ in 0..<100 where names(root).contains(where: { $0.contains(".pillar-") }) {
      usleep(20_000)
      isCompleted = try NewFolder(root + "/new").recover() || isCompleted
    }
    let none: Set<String> = present == nil ? [] : ["new", "new/.git"]
    let left = names(root)
    #expect(left == whole || left == none && !isCompleted, "\(mishap) at \(number): \(left)")
  }
}

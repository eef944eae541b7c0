import Commands
import Foundation
import Records
import SampleStore
import Testing

@testable import pillar

private let sheet = "2013/XAA/implementation.json"
private let items = ["R1", "R2", "R3", "R7", "R8", "R9", "R10", "R11"]

/// A store in which some answers of a sheet hold two summaries each.
private func conflicted(_ items: [String]) throws -> StoreOnTrial {
  var sample = SampleStore()
  for item in items {
    sample.set(
      sheet, at: "answers/\(item)/summary",
      to: #"{"$conflict": {"ours": ["Ours."], "theirs": ["Theirs."]}}"#)
  }
  return try StoreOnTrial(sample)
}

private func resolve(_ words: String...) -> [String] { ["resolve", "STORE/\(sheet)"] + words }

/// Eight threads at once. Each has the store's folder open itself, as a process would.
@Test("resolve-two-writers") func whatSaysSettledStaysSettled() async throws {
  let store = try conflicted(items)
  let records = store.records
  let outcomes = await withTaskGroup(of: Outcome.self) { group in
    for item in items {
      group.addTask {
        let recording = Recording()
        return pillarTool.run(
          ["resolve", records + "/" + sheet, "\(item) summary", "--take", "theirs"]
            + ["--store", records], recording.console)
      }
    }
    return await group.reduce(into: []) { $0.append($1) }
  }
  // A writer that waited too long says so and has settled nothing.
  #expect(outcomes.allSatisfy { $0 == .clean || $0 == .failure })
  let settled = outcomes.count { $0 == .clean }
  #expect(settled > 0)
  #expect((store.texts[sheet] ?? "").ranges(of: "$conflict").count == items.count - settled)
}

/// A record may have 16 MiB. In canonical text every number takes a line of its own, which here begins with two
/// hundred spaces.
@Test("fmt-past-the-limit") func noTextIsWrittenThatCannotBeRead() throws {
  let (open, close) = (String(repeating: "[", count: 100), String(repeating: "]", count: 100))
  let numbers = Array(repeating: "1", count: 90_000).joined(separator: ",")
  var sample = SampleStore()
  let long = #"{"answers": \#(open)\#(numbers)\#(close)}"#
  sample.files[sheet] = long
  sample.files["2013/edition.json"] = sample.files["2013/edition.json"].map { " " + $0 }
  let store = try StoreOnTrial(sample)
  let result = store.run(["fmt"])
  #expect(result.outcome == .findings)
  #expect(result.error.contains("\(sheet) was not changed"), "\(result.error.prefix(500))")
  #expect(result.error.contains("16777216"), "\(result.error.prefix(500))")
  #expect(store.texts[sheet] == long)
  #expect(store.texts["2013/edition.json"]?.hasPrefix("{") == true, "the others are written")
}

// MARK: Several fields in one call

@Test(arguments: [
  (["R1 summary", "R2 summary", "--take", "theirs"], ["Theirs.", "Theirs.", nil]),
  (["R1 summary=ours", "/answers/R2/summary=theirs"], ["Ours.", "Theirs.", nil]),
  (["R1 summary=ours", "R3 summary", "--take", "theirs"], ["Ours.", nil, "Theirs."]),
  (["R1 summary=1 = 1", "--all", "--take", "theirs"], ["1 = 1", "Theirs.", "Theirs."]),
  (["--all", "--take", "ours"], ["Ours.", "Ours.", "Ours."]),
])
func `several fields are settled in one call`(words: [String], expected: [String?]) throws {
  let store = try conflicted(["R1", "R2", "R3"])
  let result = store.run(["resolve", "STORE/\(sheet)"] + words)
  #expect(result.outcome == .clean, "\(result.error)")
  let text = store.texts[sheet] ?? ""
  for (item, words) in zip(["R1", "R2", "R3"], expected) {
    let answer = text.split(separator: "\"\(item)\": ").last?.prefix { $0 != "]" } ?? ""
    if let words {
      #expect(
        answer.contains("\"\(words)\"") && !answer.contains("$conflict"), "\(item): \(answer)")
    } else {
      #expect(answer.contains("$conflict"), "\(item): \(answer)")
    }
  }
}

@Test(arguments: [
  (["R1 summary=ours", "R9 summary=theirs"], Outcome.usage, "no conflict at 'R9 summary=theirs'"),
  (["R1 summary", "R2 summary=theirs"], .usage, "--take is missing"),
  (["R1 summary=ours", "/answers/R1/summary=theirs"], .usage, "is named twice"),
  (["--take", "ours"], .usage, "holds 2 conflicts"),
  (["R1 summary=ours", "R2 summary=17"], .findings, "Nothing was written."),
])
func `of several fields all are settled or none`(
  words: [String], outcome: Outcome, message: String
) throws {
  let store = try conflicted(["R1", "R2"])
  let before = store.texts
  let result = store.run(["resolve", "STORE/\(sheet)"] + words)
  #expect(result.outcome == outcome)
  #expect(result.error.contains(message), "\(result.error)")
  #expect(store.texts == before)
}

@Test func `a new text with a finding is refused, the text of a side is not`()
  throws
{
  for (take, outcome) in [("theirs", Outcome.clean), (#"["none-such"]"#, .findings)] {
    var sample = SampleStore()
    sample.set(
      sheet, at: "answers/R4",
      to:
        #"{"status": "planned", "asOf": "2013", "statedBy": "participant", "sources": {"$conflict": {"ours": ["sample-note"], "theirs": ["lost-note"]}}}"#
    )
    let result = try StoreOnTrial(sample).run(resolve("--take", take))
    #expect(result.outcome == outcome, "\(result.error)")
  }
}

// MARK: Closed years

/// A store in which 2013 is closed and a merge changed its sheet: ours is as adopted, theirs is not.
private func closedAndMerged(errata: Bool = false) throws -> StoreOnTrial {
  var sample = SampleStore()
  let answer =
    #"{"status": "planned", "asOf": "2013", "statedBy": "participant", "summary": ["Ours."]}"#
  sample.set(sheet, at: "answers/R1", to: answer)
  let store = try StoreOnTrial(sample)
  #expect(store.run(["year", "close", "2013"]).outcome == .clean)
  sample.files = store.texts
  sample.set(
    sheet, at: "answers/R1/summary",
    to: #"{"$conflict": {"ours": ["Ours."], "theirs": ["Theirs."]}}"#)
  if errata {
    sample.set(
      "2013/edition.json", at: "errata",
      to: #"{"one": {"date": "2014-02-01", "reason": "Misread.", "records": ["\#(sheet)"]}}"#)
  }
  return try StoreOnTrial(sample)
}

@Test(arguments: [
  ("ours", false, Outcome.clean), ("theirs", false, .findings), ("theirs", true, .clean),
])
func `a record of a closed year becomes what was adopted, or what an erratum accounts for`(
  take: String, errata: Bool, outcome: Outcome
) throws {
  let store = try closedAndMerged(errata: errata)
  let result = store.run(resolve("--take", take))
  #expect(result.outcome == outcome, "\(result.error)")
  guard outcome == .findings else { return }
  #expect(result.error.contains("errata") && result.error.contains("Nothing was written."))
  #expect(store.texts[sheet]?.contains("$conflict") == true)
}

@Test func `a closed year is formatted, and verifies after`() throws {
  var sample = SampleStore()
  let store = try StoreOnTrial(sample)
  #expect(store.run(["year", "close", "2013"]).outcome == .clean)
  sample.files = store.texts.mapValues { " " + $0 }
  let loose = try StoreOnTrial(sample)
  #expect(loose.run(["fmt"]).outcome == .clean)
  #expect(loose.texts == store.texts)
  #expect(loose.run(["verify", "2013"]).outcome == .clean)
}

// MARK: A store that another process writes to

@Test(arguments: [
  ["fmt"], ["check", "--fix"], ["year", "close", "2013"],
  ["resolve", "STORE/\(sheet)", "--take", "ours"],
])
func `a writer waits for the lock, and fails with who holds it`(words: [String]) throws {
  let store = try conflicted(["R1"])
  let before = store.texts
  let handle = open(store.records, O_RDONLY)
  defer { close(handle) }
  #expect(flock(handle, LOCK_EX) == 0)
  let result = store.run(words)
  #expect(result.outcome == .failure)
  #expect(
    result.error.contains("another process is writing to \(store.records): number \(getpid())"))
  #expect(store.texts == before)
}

@Test(arguments: [
  ["check", "--output", "STORE/2013/edition.json", "--format", "sarif"],
  ["check", "--output", "STORE/sources/new.json", "--format", "json"],
  ["diff", "2012", "2013", "--output", "STORE/store.json", "--format", "json"],
])
func `no document is written over a record`(words: [String]) throws {
  let store = try StoreOnTrial(SampleStore())
  let before = store.texts
  let result = store.run(words)
  #expect(result.outcome == .usage && result.error.contains("is the place of a record in a store"))
  #expect(store.texts == before)
}

// MARK: What a killed init left

@Test func `the next init removes what a killed one left, but not the files of a living one`()
  throws
{
  let store = try StoreOnTrial(SampleStore())
  for name in [".pillar-999999999-0/records/a.json", ".pillar-\(getppid())-1/b"] {
    let url = URL(filePath: store.root + "/" + name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try "left".write(to: url, atomically: false, encoding: .utf8)
  }
  let living = open(store.root + "/.pillar-\(getppid())-1", O_RDONLY | O_CLOEXEC)
  #expect(flock(living, LOCK_EX) == 0)
  func names() throws -> Set<String> {
    Set(try FileManager.default.contentsOfDirectory(atPath: store.root))
  }
  #expect(store.runAlone(["init", "ROOT/one"]).outcome == .clean)
  #expect(try names() == ["records", "one", ".pillar-\(getppid())-1"])
  close(living)
  #expect(store.runAlone(["init", "ROOT/two"]).outcome == .clean)
  #expect(try names() == ["records", "one", "two"])
}

@Test func `an init that was killed while it moved its files is completed by the next`() throws {
  let store = try StoreOnTrial(SampleStore())
  #expect(store.runAlone(["init", "ROOT/whole", "--year", "2026"]).outcome == .clean)
  let begun = store.root + "/begun"
  try FileManager.default.createDirectory(atPath: begun, withIntermediateDirectories: true)
  try FileManager.default.moveItem(
    atPath: store.root + "/whole", toPath: begun + "/.pillar-new")
  try FileManager.default.moveItem(
    atPath: begun + "/.pillar-new/README.md", toPath: begun + "/README.md")
  let result = store.runAlone(["init", "ROOT/begun", "--year", "2026"])
  #expect(result.outcome == .clean && result.error.contains("Completed the store that an earlier"))
  #expect(store.runAlone(["check", "--strict", "--store", "ROOT/begun"]).outcome == .clean)
  #expect(try !FileManager.default.contentsOfDirectory(atPath: begun).contains(".pillar-new"))
}

extension StoreOnTrial {
  /// Runs a command line in which ROOT means the folder around the store.
  fileprivate func runAlone(_ words: [String]) -> ToolRun {
    let recording = Recording()
    let outcome = pillarTool.run(
      words.map { $0.replacing("ROOT", with: root) }, recording.console)
    return ToolRun(outcome: outcome, output: recording.output, error: recording.error)
  }
}

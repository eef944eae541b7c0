import Foundation
import Goldens
import Testing

/// Who may look into whose room, from the file's bytes to the published page. `Sources/README.md`
/// draws it, `Package.swift` enforces what is declared, and this holds the declaration to the drawing.
private let neighbours: [String: Set<String>] = [
  "Diagnostics": [],
  "SeededNumbers": [],
  "JSONText": ["Diagnostics"],
  "JSONSchema": ["Diagnostics", "JSONText"],
  "Records": ["Diagnostics", "JSONText", "JSONSchema"],
  "NewStores": ["Diagnostics", "JSONText", "Records", "SeededNumbers"],
  "RecordChanges": ["Diagnostics", "JSONText", "Records"],
  "Resolving": ["Diagnostics", "Records"],
  "RecordRules": ["Diagnostics", "JSONText", "RecordChanges", "Records", "Resolving"],
  "RecordMerging": ["Diagnostics", "JSONText", "RecordChanges", "Records"],
  "Editions": ["Diagnostics", "JSONText", "RecordRules", "Records"],
  "Documents": ["Terminal"],
  "Annexes": ["Records", "RecordChanges", "Editions", "Documents"],
  "YearReports": [
    "Diagnostics", "JSONText", "JSONSchema", "Records", "RecordChanges", "Documents", "Annexes",
    "Terminal",
  ],
  "ExternalPrograms": ["Diagnostics"],
  "Terminal": ["Diagnostics"],
  "Reporting": ["Diagnostics", "JSONText", "Terminal"],
  "Commands": ["Diagnostics", "Terminal"],
  "pillar": [
    "Annexes", "Commands", "Diagnostics", "Documents", "Editions", "ExternalPrograms",
    "JSONSchema", "JSONText", "NewStores", "RecordChanges", "RecordMerging", "RecordRules",
    "Records", "Reporting", "Resolving", "Terminal", "YearReports",
  ],
  "bench-store": ["Commands", "Diagnostics", "JSONText", "NewStores", "Records"],
  "schema-judge": ["Commands", "Diagnostics", "JSONSchema", "JSONText"],
]

/// The rooms whose task it is to touch the disk or a terminal, by the file in which they do.
private let systemFiles: Set<String> = [
  "Records/Disk/DiskReading.swift", "Records/Writing/WritingCalls.swift",
  "Records/Disk/DiskError.swift", "Records/Disk/FolderListing.swift",
  "Records/Disk/FolderReader.swift",
  "Records/Disk/Workers.swift", "Commands/Console/SystemConsole.swift",
  "Commands/Console/ProgramArguments.swift",
  "ExternalPrograms/HostFiles.swift", "ExternalPrograms/TemporaryFolder.swift",
  "ExternalPrograms/Program.swift",
  "ExternalPrograms/RunningProgram.swift", "pillar/main.swift",
  "bench-store/main.swift",
  "schema-judge/main.swift",
]

private let sources: [(path: String, text: String)] = projectTree("Sources")
  .filter { $0.hasSuffix(".swift") }.map { ($0, projectText("Sources/\($0)")) }

@Test(arguments: sources.map(\.path))
func `a file imports only the rooms its own may look into`(path: String) throws {
  let room = String(path.prefix { $0 != "/" })
  let allowed = try #require(neighbours[room], "the room \(room) is not on the map")
  let text = projectText("Sources/\(path)")
  for line in text.split(separator: "\n") {
    let words = line.split(separator: " ").filter { $0 != "public" && $0 != "internal" }
    guard words.first == "import", words.count == 2 else { continue }
    let module = String(words[1])
    if module == "Synchronization" { continue }
    let isSystem = ["Glibc", "Darwin", "Musl"].contains(module)
    #expect(
      isSystem ? systemFiles.contains(path) : allowed.contains(module),
      "\(path) imports \(module)")
  }
}

/// Calls that have no place in the sources, and what to use instead.
private let banned: [(call: String, instead: String)] = [
  ("try!", "handle the error, or return it"),
  ("fatalError(", "return an error value: input never ends the process"),
  ("as!", "as? and an error value"),
  ("import Foundation", "the standard library; start-up is paid for by every command"),
  ("print(", "the console that the command is given"),
  ("Date()", "a date that is given: code never reads the clock"),
  ("UUID()", "a meaningful key"),
]

@Test(arguments: sources.map(\.path))
func `no file makes a banned call`(path: String) {
  let code = projectText("Sources/\(path)").split(separator: "\n").filter { line in
    !line.drop { $0 == " " }.hasPrefix("//")
  }.joined(separator: "\n")
  for (call, instead) in banned {
    let isCalled = calls(code, call)
    #expect(!isCalled, "\(path) has \(call); use \(instead)")
  }
}

/// Whether the call stands in the code as a word of its own.
private func calls(_ code: String, _ call: String) -> Bool {
  code.ranges(of: call).contains { range in
    guard range.lowerBound > code.startIndex else { return true }
    let before = code[code.index(before: range.lowerBound)]
    return !(before.isLetter || before.isNumber || before == "_" || before == ".")
  }
}

@Test func `no folder is called by a name that says nothing`() {
  let folders = Set(
    projectTree("Sources").flatMap { $0.split(separator: "/").dropLast().map(String.init) })
  #expect(folders.isDisjoint(with: ["Utilities", "Helpers", "Core", "Support", "Common", "Misc"]))
}

@Test(
  arguments: sources.filter {
    !$0.path.hasSuffix("Texts.swift") && !$0.path.hasSuffix("Pages.swift")
  }.map(\.path))
func `a file stays within four hundred lines`(path: String) {
  let lines = projectText("Sources/\(path)").split(
    separator: "\n", omittingEmptySubsequences: false
  ).count
  #expect(lines <= 400, "\(path) has \(lines) lines: split it by idea")
}

/// The calls that list a folder or say what stands at a path, and the one file that may make each: only
/// there is an error told from an end, and "cannot be known" from "is not there". Git's room, which may
/// not look into that of the records, has a file of its own for it.
private let readingCalls: [(call: String, files: Set<String>)] = [
  ("readdir(", ["Records/Disk/FolderListing.swift"]),
  ("getdirentries(", ["Records/Disk/FolderListing.swift"]), ("getdents(", []),
  ("opendir(", []), ("scandir(", []), ("nftw(", []), ("glob(", []),
  ("access(", ["ExternalPrograms/HostFiles.swift"]),
  ("fdopendir(", ["Records/Disk/FolderListing.swift"]),
  ("lstat(", ["Records/Disk/DiskReading.swift", "ExternalPrograms/HostFiles.swift"]),
  ("fstatat(", []),
  ("realpath(", ["Records/Disk/DiskReading.swift", "ExternalPrograms/HostFiles.swift"]),
]

@Test(arguments: sources.map(\.path))
func `folders are listed, and paths are looked at, in one place`(path: String) {
  let code = projectText("Sources/\(path)").split(separator: "\n").filter { line in
    !line.drop { $0 == " " }.hasPrefix("//")
  }.joined(separator: "\n")
  for (call, files) in readingCalls where !files.contains(path) {
    let isCalled = calls(code, call)
    #expect(!isCalled, "\(path) calls \(call); use FolderListing or Disk.kind(of:)")
  }
}

@Test func `the words a program was called with are taken from one place`() {
  for (path, text) in sources where path.hasPrefix("pillar/") {
    #expect(!text.contains("CommandLine."), "\(path): use programArguments()")
  }
}

/// What writes files, and who may call it. Records are changed by `StoreWriter` alone, so that no command forgets
/// the lock, the comparison or the judgement.
private let writingCalls: [(call: String, files: Set<String>, instead: String)] = [
  (
    "Disk.replace(", ["pillar/Outputs.swift", "pillar/Commands/GitMerge.swift"],
    "StoreWriter for records, writeOutput for documents"
  ),
  ("Disk.create(", ["bench-store/WriteStore.swift"], "StoreWriter"),
  ("Disk.makeFolders(", ["bench-store/WriteStore.swift"], "StoreWriter"),
  ("StagedWrite(", [], "StoreWriter"),
  ("WritingCalls.", [], "StoreWriter"),
  ("fsync(", ["Records/Writing/WritingCalls.swift"], "WritingCalls.sync"),
  (
    // A driver is tried on files of its own, in a folder that goes with the trial.
    "O_CREAT", ["Records/Writing/WritingCalls.swift", "ExternalPrograms/TemporaryFolder.swift"],
    "WritingCalls.create"
  ),
]

@Test(arguments: sources.map(\.path))
func `records are written in one place`(path: String) {
  let code = projectText("Sources/\(path)").split(separator: "\n").filter { line in
    !line.drop { $0 == " " }.hasPrefix("//")
  }.joined(separator: "\n")
  for (call, files, instead) in writingCalls {
    let isOwn = path.hasPrefix("Records/Writing/") && !call.hasPrefix("fsync") && call != "O_CREAT"
    guard !isOwn, !files.contains(path) else { continue }
    #expect(!code.contains(call), "\(path) has \(call); use \(instead)")
  }
}

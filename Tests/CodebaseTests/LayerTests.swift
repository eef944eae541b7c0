import Foundation
import Goldens
import Testing

/// The files that may make system calls: they touch the disk, threads, the terminal or other programs.
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

@Test func `a file imports only the modules that its own depends on`() throws {
  for (path, text) in sourceFiles {
    let module = try #require(
      modules.first { path.hasPrefix($0.name + "/") }, "Package.swift has no module of \(path)")
    for imported in importedModules(text) {
      let isSystem = ["Glibc", "Darwin", "Musl"].contains(imported)
      #expect(
        isSystem ? systemFiles.contains(path) : module.dependencies.contains(imported),
        "\(path) imports \(imported), which Package.swift does not name for \(module.name)")
    }
  }
}

@Test func `a module depends on modules above it, and on none that it does not use`() {
  var above: Set<String> = []
  #expect(modules.count >= 20)
  for module in modules {
    let texts = sourceFiles.filter { $0.path.hasPrefix(module.name + "/") }.map(\.text)
    #expect(!texts.isEmpty, "Sources has no folder \(module.name)")
    let used = Set(texts.flatMap(importedModules))
    for dependency in module.dependencies {
      #expect(
        above.contains(dependency), "\(dependency) must be above \(module.name) in Package.swift")
      #expect(used.contains(dependency), "\(module.name) does not import \(dependency)")
    }
    above.insert(module.name)
  }
}

/// Modules on which a module must never depend, whatever `Package.swift` declares.
private let forbidden: [(module: String, dependency: String, reason: String)] = [
  ("Documents", "Records", "the model of a document knows nothing of the domain"),
  ("JSONText", "Records", "reading JSON knows nothing of the domain"),
  ("JSONSchema", "Records", "the validator knows nothing of the domain"),
]

@Test func `no module depends on what it must not know`() {
  for (name, dependency, reason) in forbidden {
    let module = modules.first { $0.name == name }
    #expect(module?.dependencies.contains(dependency) == false, "\(name): \(reason)")
  }
  for module in modules where !module.isProgram {
    #expect(!module.dependencies.contains("Commands"), "only programs are spoken to")
  }
}

/// Calls that must not be in the sources, and what to use instead.
private let banned: [(call: String, instead: String)] = [
  ("try!", "handle the error, or return it"),
  ("fatalError(", "return an error value: input never ends the process"),
  ("as!", "as? and an error value"),
  ("import Foundation", "the standard library; start-up is paid for by every command"),
  ("print(", "the console that the command is given"),
  ("Date()", "a date that is given: code never reads the clock"),
  ("UUID()", "a meaningful key"),
]

@Test func `no file makes a banned call`() {
  for (path, code) in sourceCode {
    for (call, instead) in banned {
      let isCalled = calls(code, call)
      #expect(!isCalled, "\(path) has \(call); use \(instead)")
    }
  }
}

/// Whether the call is in the code as a word of its own.
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

@Test func `a file stays within four hundred lines`() {
  for (path, text) in sourceFiles where !path.hasSuffix("+Generated.swift") {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).count
    #expect(lines <= 400, "\(path) has \(lines) lines: split it by topic")
  }
}

/// The calls that list a folder or say what is at a path, and the one file that may make each. Only this file
/// distinguishes an error from an end, and "cannot be known" from "is not there". The module that asks git does not
/// depend on the records, and has a file of its own for this.
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

@Test func `folders are listed, and paths are looked at, in one place`() {
  for (path, code) in sourceCode {
    for (call, files) in readingCalls where !files.contains(path) {
      let isCalled = calls(code, call)
      #expect(!isCalled, "\(path) calls \(call); use FolderListing or Disk.kind(of:)")
    }
  }
}

@Test func `the words a program was called with are taken from one place`() {
  for (path, text) in sourceFiles where path.hasPrefix("pillar/") {
    #expect(!text.contains("CommandLine."), "\(path): use programArguments()")
  }
}

/// The calls that write files, and the files that may make them. Records are changed by `StoreWriter` only, so that
/// no command forgets the lock, the comparison or the check.
private let writingCalls: [(call: String, files: Set<String>, instead: String)] = [
  (
    "Disk.replace(", ["pillar/Output/OutputFiles.swift", "pillar/Commands/GitMerge.swift"],
    "StoreWriter for records, writeOutput for documents"
  ),
  ("Disk.create(", ["bench-store/WriteStore.swift"], "StoreWriter"),
  (
    "Disk.makeFolders(", ["bench-store/WriteStore.swift", "pillar/Output/OutputFiles.swift"],
    "StoreWriter for records, writeOutput for documents"
  ),
  ("StagedWrite(", [], "StoreWriter"),
  ("WritingCalls.", [], "StoreWriter"),
  ("fsync(", ["Records/Writing/WritingCalls.swift"], "WritingCalls.sync"),
  (
    // A driver is tried on files of its own, in a folder that is removed after the trial.
    "O_CREAT", ["Records/Writing/WritingCalls.swift", "ExternalPrograms/TemporaryFolder.swift"],
    "WritingCalls.create"
  ),
]

@Test func `records are written in one place`() {
  for (path, code) in sourceCode {
    for (call, files, instead) in writingCalls {
      let isOwn =
        path.hasPrefix("Records/Writing/") && !call.hasPrefix("fsync") && call != "O_CREAT"
      guard !isOwn, !files.contains(path) else { continue }
      #expect(!code.contains(call), "\(path) has \(call); use \(instead)")
    }
  }
}

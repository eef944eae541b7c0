import Commands
import ExternalPrograms
import Foundation
import GitStores
import Goldens
import SampleStore
import Testing

@testable import pillar

private let sheet = "2013/XAA/implementation.json"

/// The tool that was built beside the tests.
func builtTool() throws -> String {
  let folders =
    Bundle.allBundles.map { $0.bundleURL.deletingLastPathComponent().path }
    + [
      URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().path,
      FileManager.default.currentDirectoryPath + "/.build/debug",
    ]
  return try #require(
    folders.map { $0 + "/pillar" }.first { FileManager.default.isExecutableFile(atPath: $0) })
}

@Test func `a clone is set up, tried, and reset`() throws {
  let repository = try Repository()
  let before = repository.run(["git", "setup", "--check"])
  #expect(before.outcome == .findings)
  #expect(before.output.contains("no .gitattributes names the merge driver"))
  #expect(before.output.contains("not registered in this clone"))

  let setup = repository.run(["git", "setup", "--tool", try builtTool()])
  #expect(setup.outcome == .clean, "\(setup.output)\(setup.error)")
  #expect(setup.output.contains("ok a merge of two edits of one answer was tried"))
  #expect(setup.output.contains("ok a diff was tried"))
  let attributes = try String(contentsOfFile: repository.root + "/.gitattributes", encoding: .utf8)
  #expect(attributes == "/records/**/*.json merge=pillar diff=pillar\n")
  #expect(repository.run(["git", "setup", "--check"]).outcome == .clean)
  // Running it again changes nothing.
  #expect(repository.run(["git", "setup", "--tool", try builtTool()]).outcome == .clean)
  #expect(
    try String(contentsOfFile: repository.root + "/.gitattributes", encoding: .utf8) == attributes)
  #expect(repository.run(["doctor"]).outcome == .clean, "\(repository.run(["doctor"]).output)")

  #expect(repository.run(["git", "setup", "--remove"]).outcome == .clean)
  let after = repository.run(["doctor"])
  #expect(after.outcome == .findings)
  #expect(after.output.contains("git merges records line by line without saying so"))
  #expect(repository.run(["git", "setup", "--remove"]).output.contains("Nothing was registered"))
}

@Test(arguments: ["a tool's 100% copy", "plain"])
func `the tool may stand in any folder`(name: String) throws {
  let repository = try Repository()
  let folder = repository.root + "/.git/" + name
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  try FileManager.default.createSymbolicLink(
    atPath: folder + "/pillar", withDestinationPath: try builtTool())
  let setup = repository.run(["git", "setup", "--tool", folder + "/pillar"])
  #expect(setup.outcome == .clean, "\(setup.output)")
}

@Test func `a missing tool is noticed before a merge`() throws {
  let repository = try Repository()
  let setup = repository.run(["git", "setup", "--tool", "/nowhere/pillar"])
  #expect(setup.outcome == .findings)
  #expect(setup.output.contains("a merge was tried with"))
  #expect(setup.output.contains("it failed"))
}

@Test(arguments: ["/nowhere/pillar", "/bin/true", "/bin/false", "/"], [false, true])
func `if the trial of a tool fails, the clone stays as it was`(tool: String, isSetUp: Bool) throws {
  let repository = try Repository()
  if isSetUp { #expect(repository.run(["git", "setup"]).outcome == .clean) }
  let files = [".git/config", ".gitattributes"].map { repository.root + "/" + $0 }
  let before = files.map { FileManager.default.contents(atPath: $0) }
  let setup = repository.run(["git", "setup", "--tool", tool])
  #expect(setup.outcome == .findings)
  #expect(setup.error.contains("Nothing was registered"), "\(setup.error)")
  #expect(files.map { FileManager.default.contents(atPath: $0) } == before)
}

/// A tool without a path is found through PATH, which may differ in another terminal.
@Test func `a tool that was called by its name is registered by its path, its links kept`() throws {
  let repository = try Repository()
  let folder = repository.root + "/.git/a folder"
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  try FileManager.default.createSymbolicLink(
    atPath: folder + "/pillar", withDestinationPath: try builtTool())
  let line = "PATH=\"$1:$PATH\"; cd \"$2\" && pillar git setup"
  let shell = Program("sh", installation: "")
  let setup = try shell.run(["-c", line, "sh", folder, repository.root])
  #expect(setup.status == 0, "\(String(decoding: setup.output, as: UTF8.self))\(setup.error)")
  let driver = try repository.git("config", "merge.pillar.driver")
  #expect(driver == DriverCommand.merge.text(for: folder + "/pillar"))
  #expect(repository.run(["doctor"]).outcome == .clean)

  // A relative folder in PATH leads elsewhere in another working folder.
  let relative = "PATH=\".git/a folder:$PATH\"; cd \"$1\" && pillar git setup"
  #expect(try shell.run(["-c", relative, "sh", repository.root]).status == 0)
  let whole = try repository.git("config", "merge.pillar.driver")
  #expect(whole.hasPrefix("'/") && whole.contains("/pillar' git-merge "), "\(whole)")
}

@Test(arguments: [
  ("'pillar' git-merge %O %A %B %P %S %X %Y", "was registered by an earlier version"),
  (DriverCommand.merge.text(for: "pillar"), "calls pillar, and not a path from the root"),
  (DriverCommand.merge.text(for: "bin/pillar"), "calls bin/pillar, and not a path from the root"),
])
func `a registration that another terminal cannot start is reported and renewed`(
  driver: String, words: String
) throws {
  let repository = try Repository()
  #expect(repository.run(["git", "setup"]).outcome == .clean)
  try repository.git("config", "merge.pillar.driver", driver)
  let told = repository.run(["doctor"])
  #expect(told.outcome == .findings)
  #expect(told.output.contains(words), "\(told.output)")
  #expect(told.output.contains("Run 'pillar git setup'"))
  #expect(repository.run(["git", "setup"]).outcome == .clean)
  #expect(repository.run(["doctor"]).outcome == .clean)
  let unknown = repository.run(["git", "setup", "--tool", "no-such-tool"])
  #expect(unknown.outcome == .usage)
  #expect(unknown.error.contains("no program 'no-such-tool' on the PATH"))
}

/// Ways in which a registered tool can fail: it is gone, may not be started, is another program, or fails.
private let failures = [
  "gone", "not executable", "#!/bin/sh\nexit 2\n", "#!/bin/sh\nexit 131\n",
  "#!/bin/sh\nkill -9 $$\n",
]

/// Each failure in a merge, and the first in each operation; with PILLAR_THOROUGH each in each.
private let started = ["merge", "rebase", "cherry-pick"].flatMap { word in
  (word == "merge" || isThorough ? failures : Array(failures.prefix(1))).map { ($0, word) }
}

@Test(arguments: started)
func `if the tool cannot be started, git loses no side`(failure: String, word: String) throws {
  let repository = try Repository()
  let tool = repository.root + "/.git/pillar"
  try FileManager.default.createSymbolicLink(atPath: tool, withDestinationPath: try builtTool())
  #expect(repository.run(["git", "setup", "--tool", tool]).outcome == .clean)
  try repository.git("add", "-A")
  try repository.git("commit", "-qm", "attributes")
  func answer(_ text: String) -> String {
    #"{"status": "planned", "asOf": "2013", "statedBy": "participant", "summary": ["\#(text)"]}"#
  }
  try repository.git("checkout", "-q", "-b", "other")
  try repository.commit(sheet, at: "answers/R4", to: answer("What they say."), "theirs")
  try repository.git("checkout", "-q", "main")
  try repository.commit(sheet, at: "answers/R4", to: answer("What we say."), "ours")

  try FileManager.default.removeItem(atPath: tool)
  if failure != "gone" {
    try failure.write(toFile: tool, atomically: false, encoding: .utf8)
    let mode = failure == "not executable" ? 0o644 : 0o755
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: tool)
  }
  let result = try Git.run(in: repository.root, [word, "other"])
  #expect(result.status != 0)
  #expect(result.error.contains("Run: pillar doctor"), "\(result.error)")
  // git before 2.42 keeps a conflict that has both sides. Later versions give the merge up.
  let text = try String(contentsOfFile: repository.root + "/records/" + sheet, encoding: .utf8)
  let isUnmerged = try !repository.git("ls-files", "-u").isEmpty
  #expect(
    !isUnmerged || text.contains("What they say.") && text.contains("What we say."), "\(text)")
  let subject = try repository.git("log", "-1", "--format=%s")
  #expect(!subject.hasPrefix("Merge"))
}

@Test func `outside a repository there is nothing to set up`() throws {
  let result = try run(["git", "setup"])
  #expect(result.outcome == .usage)
  #expect(result.error.contains("Create one with 'git init'."))
  #expect(try run(["doctor"]).output.contains("the store is in no git repository"))
}

@Test func `a store of a newer format is not for this tool`() throws {
  var sample = SampleStore()
  sample.set("store.json", at: "format", to: "2")
  let result = try run(["doctor"], sample: sample)
  #expect(result.output.contains("the store has format 2, and this tool knows none later than 1"))
}

/// Two branches that answer one item differently, merged with the drivers.
private func conflicted() throws -> Repository {
  let repository = try Repository()
  _ = repository.run(["git", "setup", "--tool", try builtTool()])
  try repository.git("add", "-A")
  try repository.git("commit", "-qm", "attributes")
  let more = #""asOf": "2013", "statedBy": "participant""#
  let before = repository.sample
  try repository.git("checkout", "-q", "-b", "other")
  try repository.commit(sheet, at: "answers/R4", to: #"{"status": "planned", \#(more)}"#, "theirs")
  try repository.git("checkout", "-q", "main")
  var ours = before
  ours.set(
    sheet, at: "answers/R4", to: #"{"status": "implemented", \#(more), "sources": ["sample-note"]}"#
  )
  try repository.write(sheet, ours.files[sheet] ?? "")
  try repository.git("commit", "-qam", "ours")
  _ = try Git.run(in: repository.root, ["merge", "-q", "other"])
  return repository
}

@Test func `a conflict is described in words, and settled`() throws {
  let repository = try conflicted()
  let told = repository.run(["conflicts"])
  #expect(told.outcome == .findings)
  #expect(told.output.contains("XAA 2013 › R4 › status"), "\(told.output)")
  #expect(told.output.contains("was: not-reported") || told.output.contains("was: not reported"))
  #expect(told.output.contains(#/ours \(T, \d+ \w+ \d{4}\): implemented/#), "\(told.output)")
  #expect(told.output.contains(#/theirs \(T, \d+ \w+ \d{4}\): planned/#), "\(told.output)")
  #expect(told.output.contains("pillar resolve "))
  #expect(repository.run(["check"]).output.contains("[unmerged]"))

  let file = repository.root + "/records/" + sheet
  let unknown = repository.run(["resolve", file, "R5 status", "--take", "ours"])
  #expect(unknown.outcome == .usage)
  #expect(unknown.error.contains("/answers/R4/status"))
  let wrong = repository.run(["resolve", file, "R4 status=plannned", "R4 sources=ours"])
  #expect(wrong.outcome == .findings)
  #expect(wrong.error.contains("Nothing was written."))
  #expect(repository.run(["conflicts"]).outcome == .findings)

  let settled = repository.run(["resolve", file, "R4 status", "R4 sources", "--take", "theirs"])
  #expect(settled.outcome == .clean, "\(settled.error)")
  #expect(settled.error.contains("next 'git ") && settled.error.contains(" commit'"))
  let left = repository.run(["conflicts"])
  #expect(left.outcome == .findings && left.output.contains("Everything is settled in this file"))
  try repository.git("add", "-A")
  #expect(repository.run(["conflicts"]).outcome == .clean)
  let text = try String(contentsOfFile: file, encoding: .utf8)
  #expect(text.contains("\"planned\"") && !text.contains("$conflict"))
}

@Test(arguments: [
  ("ours", "[\"Ours.\"]"), ("theirs", "[\"Theirs.\"]"), ("A third way.", "[\"A third way.\"]"),
  (#"["One.", "Two."]"#, "[\"One.\",\"Two.\"]"), ("base", ""),
])
func `a narrative is settled with a side or with a new text`(take: String, expected: String) throws
{
  var sample = SampleStore()
  sample.set(
    sheet, at: "answers/R4",
    to:
      #"{"status": "planned", "asOf": "2013", "statedBy": "participant", "summary": {"$conflict": {"ours": ["Ours."], "theirs": ["Theirs."]}}}"#
  )
  let folder = FileManager.default.temporaryDirectory.appending(path: "resolve-\(UUID())").path
  defer { try? FileManager.default.removeItem(atPath: folder) }
  for (path, text) in sample.files {
    let url = URL(filePath: folder + "/records/" + path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: url, atomically: false, encoding: .utf8)
  }
  let recording = Recording()
  let file = folder + "/records/" + sheet
  let outcome = pillarTool.run(
    ["resolve", file, "--take", take, "--store", folder + "/records"], recording.console)
  #expect(outcome == .clean, "\(recording.error)")
  let text = try String(contentsOfFile: file, encoding: .utf8)
  let answer = text.split(separator: "\"R4\": ").last?.prefix { $0 != "}" } ?? ""
  let plain = answer.filter { !$0.isWhitespace }
  #expect(
    plain.contains("\"summary\":" + expected.filter { !$0.isWhitespace }) == !expected.isEmpty)
  #expect(plain.contains("summary") == !expected.isEmpty)
}

@Test func `a record is shown as text, and other content as it is`() throws {
  let repository = try Repository()
  try repository.write(
    sheet, #"{"answers": {"R4": {"status": "in-progress", "summary": ["One.", "Two."]}}}"#)
  let told = repository.run(["textconv", repository.root + "/records/" + sheet])
  #expect(told.output == "R4 › status: in progress\nR4 › summary: One.\nR4 › summary: Two.\n")
  try repository.write(sheet, "<<<<<<< no JSON\n")
  let plain = repository.run(["textconv", repository.root + "/records/" + sheet])
  #expect(plain.output == "<<<<<<< no JSON\n")
  #expect(plain.outcome == .clean)
}

@Test(arguments: [".", "./", "Tests"])
func `a folder for temporary files may be named from the working folder`(folder: String) throws {
  let repository = try Repository()
  #expect(repository.run(["git", "setup", "--tool", try builtTool()]).outcome == .clean)
  var variables = ProcessInfo.processInfo.environment
  variables["TMPDIR"] = folder
  let check = ProcessEnvironment.$substitute.withValue(variables) {
    repository.run(["git", "setup", "--check"])
  }
  #expect(check.outcome == .clean, "\(check.output)\(check.error)")
}

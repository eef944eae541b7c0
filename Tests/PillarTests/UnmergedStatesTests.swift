// The seven states of an unmerged file in git: what each side did, and commands that work.

import Commands
import ExternalPrograms
import Foundation
import SampleStore
import Testing

@testable import pillar

private let sheet = "2013/XAA/implementation.json"

/// What a side wants of a record: no file, or a text that no line merge can combine with another.
private func text(_ word: String?, beginning: String = "") -> String? {
  word.map { "{\(beginning)\"answers\": {\"R1\": {\"status\": \"\($0)\"}}}\n" }
}

/// A repository in which git holds the record in the stages of a state, without any driver.
private func unmerged(_ state: String, beginning: String = "") throws -> Repository {
  let repository = try Repository()
  let stages: [String: [Int]] = [
    "DD": [1], "AU": [2], "UD": [1, 2], "UA": [3], "DU": [1, 3], "AA": [2, 3], "UU": [1, 2, 3],
  ]
  let texts = [1: "considered", 2: "planned", 3: "implemented"]
  var lines = "0 0000000000000000000000000000000000000000\trecords/\(sheet)\n"
  for stage in stages[state] ?? [] {
    try repository.write("../text", text(texts[stage], beginning: beginning) ?? "")
    let object = try repository.git("hash-object", "-w", "text")
    lines += "100644 \(object) \(stage)\trecords/\(sheet)\n"
  }
  try repository.write("../text", lines)
  #expect(try shell("git update-index --index-info < text && rm text", in: repository) == 0)
  if state == "DD" { try repository.remove(sheet) }
  if ["AA", "UU"].contains(state) {
    let sides = [2, 3].map { text(texts[$0], beginning: beginning) ?? "" }
    try repository.write(
      sheet, "<<<<<<< ours\n\(sides[0])=======\n\(sides[1])>>>>>>> theirs\n")
  }
  return repository
}

private let states = ["DD", "AU", "UD", "UA", "DU", "AA", "UU"]

/// The lines of an output that are commands.
private func commands(_ told: String) -> [String] {
  told.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    .filter { $0.hasPrefix("git ") }
}

@Test(arguments: states)
func `conflicts-modify-delete: each side's doing is told, and every command that is printed works`(
  state: String
) throws {
  let repository = try unmerged(state)
  let status = try repository.git("status", "--short")
  #expect(status.contains("\(state) records/\(sheet)"), "\(status)")
  let told = repository.run(["conflicts"])
  #expect(told.outcome == .findings)
  #expect(told.error.contains("1 conflict to settle"))
  if state.contains("D") { #expect(told.output.contains("deleted it"), "\(told.output)") }
  let count = commands(told.output).count
  #expect(count >= 1)
  for number in 0..<count {
    let copy = try unmerged(state)
    let command = commands(copy.run(["conflicts"]).output)[number]
    let isMergedAgain = command.contains(" checkout -m ")
    // Somebody merges both versions by hand before adding the file.
    if !command.contains(" checkout "), command.contains(" add ") {
      try copy.write(sheet, text("unclear") ?? "")
    }
    #expect(try shell(command, in: copy) == 0, "\(command)")
    let isClean = copy.run(["conflicts"]).outcome == .clean
    #expect(isClean != isMergedAgain, "\(command)")
    let isUnmerged = copy.run(["check"]).output.contains("[unmerged]")
    #expect(isUnmerged == isMergedAgain, "\(command)")
  }
}

@Test(arguments: states)
func `a check and the front page count the conflict, and advise only what is possible`(
  state: String
) throws {
  let repository = try unmerged(state)
  let check = repository.run(["check"])
  #expect(check.outcome == .findings)
  #expect(check.output.contains("[unmerged]"))
  for stage in 2...3 where check.output.contains(":\(stage):") {
    #expect(try shell("git show :\(stage):records/\(sheet)", in: repository) == 0)
  }
  let count = try #require(check.error.firstMatch(of: #/(\d+ findings?[^,]*)/#)?.output.1)
  #expect(repository.run([]).output.contains("Checks: \(count)"), "\(check.error)")
  #expect(repository.run(["annex", "2013"]).outcome == .failure)
  #expect(repository.run(["year", "close", "2013"]).outcome == .findings)
}

/// Both sides changed one line of a file. Without a driver, git leaves our version in it, or markers.
private func parted(_ path: String, _ ours: String?, _ theirs: String?) throws -> Repository {
  let repository = try Repository()
  func put(_ text: String?) throws {
    if let text { try repository.write(path, text) } else { try repository.remove(path) }
    try repository.git("add", "-A")
    try repository.git("commit", "-qm", text ?? "deleted")
  }
  try repository.write(path, "{\"note\": \"base\"}\n")
  try repository.git("add", "-A")
  try repository.git("commit", "-qm", "base")
  try repository.git("checkout", "-qb", "other")
  try put(theirs)
  try repository.git("checkout", "-q", "main")
  try put(ours)
  return repository
}

@Test(
  arguments: ["merge -q other", "rebase -q other", "cherry-pick other", "stash pop"],
  [true, false])
func `the message says who deleted a record, in every operation of git`(
  operation: String, ourEdit: Bool
) throws {
  let edit = "{\"note\": \"edited\"}\n"
  let repository = try parted(sheet, ourEdit ? edit : nil, ourEdit ? nil : edit)
  if operation == "stash pop" {
    #expect(
      try shell(
        "git checkout -q --detach other~1 && "
          + (ourEdit ? "git rm -q records/\(sheet)" : "echo '\(edit)' > records/\(sheet)")
          + " && git stash -q && git checkout -q main", in: repository) == 0)
  }
  _ = try shell("git \(operation)", in: repository)
  let told = repository.run(["conflicts"]).output
  #expect(told.contains("deleted it"), "\(told)")
  #expect(told.contains("changed it"), "\(told)")
  #expect(told.contains(" rm -- "), "\(told)")
}

@Test(arguments: ["2013/misplaced.json", "notes/any.json", "deep/2013/XAA/implementation.json"])
func `JSON that is not a record is never merged into a conflict that no command lists`(path: String)
  throws
{
  let repository = try parted(path, "{\"note\": \"ours\"}\n", "{\"note\": \"theirs\"}\n")
  #expect(repository.run(["git", "setup", "--tool", try builtTool()]).outcome == .clean)
  #expect(try shell("git merge -q other", in: repository) != 0)
  let text = try String(contentsOfFile: repository.root + "/records/" + path, encoding: .utf8)
  #expect(!text.contains("$conflict") && text.contains("<<<<<<<"), "\(text)")
  let told = repository.run(["conflicts"])
  #expect(told.outcome == .findings && told.output.contains(path), "\(told.output)")
  #expect(repository.run(["check"]).output.contains("[unmerged]"))
}

@Test func `a conflict in JSON that is not a record is listed, even if it was added`() throws {
  let repository = try Repository()
  try repository.write(
    "notes/any.json", #"{"note": {"$conflict": {"ours": "a", "theirs": "b"}}}"#)
  try repository.git("add", ".")
  let told = repository.run(["conflicts"])
  #expect(told.outcome == .findings)
  #expect(told.output.contains("notes/any.json"))
}

@Test(arguments: ["notes.json", "notes/any.json", "2013/store.json", "2013/XAA/.salw.json"])
func `resolve settles everything that conflicts lists of JSON that is not a record`(path: String)
  throws
{
  let repository = try Repository()
  let side = #"{"$conflict": {"base": "x", "ours": "a", "theirs": "b"}}"#
  try repository.write(path, #"{"zeta": 1, "note": \#(side), "list": [\#(side), \#(side)]}"#)
  let told = repository.run(["conflicts"])
  #expect(told.outcome == .findings)
  #expect(told.error.contains("3 conflicts to settle"), "\(told.error)")
  #expect(told.output.contains("This file is in the wrong place"), "\(told.output)")
  // Each is settled by the command that is printed for it. A settled element stays in its place.
  let commands = told.output.split(separator: "\n").compactMap { line -> [String]? in
    guard let range = line.firstRange(of: "pillar resolve ") else { return nil }
    return line[range.upperBound...].split(separator: " ").map(String.init)
  }
  #expect(commands.count == 3)
  for words in commands {
    let result = repository.run(["resolve"] + words)
    #expect(result.outcome == .clean, "\(words): \(result.error)")
  }
  let text = try String(
    contentsOfFile: repository.root + "/records/" + path, encoding: .utf8)
  #expect(
    text.filter { !$0.isWhitespace } == #"{"list":["a","a"],"note":"a","zeta":1}"#, "\(text)")
  #expect(repository.run(["conflicts"]).outcome == .clean)
  #expect(repository.check().contains { $0.contains("[misplaced-file]") })
}

@Test func `resolve does not write through a link to a file that is not a record`() throws {
  let repository = try Repository()
  let outside = repository.root + "/outside.json"
  let text = #"{"note": {"$conflict": {"ours": "a", "theirs": "b"}}}"#
  try text.write(toFile: outside, atomically: true, encoding: .utf8)
  let link = repository.root + "/records/notes.json"
  try FileManager.default.createSymbolicLink(
    atPath: link, withDestinationPath: "../outside.json")
  #expect(repository.run(["resolve", link, "--take", "ours"]).outcome != .clean)
  #expect(try String(contentsOfFile: outside, encoding: .utf8) == text)
}

/// Runs a shell command at the top of a repository. Returns its exit status.
func shell(_ line: String, in repository: Repository) throws -> Int32 {
  let identity =
    "export GIT_AUTHOR_NAME=T GIT_AUTHOR_EMAIL=t@example.org GIT_COMMITTER_NAME=T "
    + "GIT_COMMITTER_EMAIL=t@example.org GIT_EDITOR=true"
  let result = try Program("sh", installation: "").run(
    ["-c", "\(identity); cd '\(repository.root)' && \(line)"])
  return result.status
}

/// What the sides of a merge did with a sheet that is for the secretariat alone, and whether a public edition is the
/// same with either result.
private let secretStates: [(state: String, isSame: Bool)] = [
  ("UU", true), ("AA", true), ("UD", false), ("DU", false), ("AU", false),
]

@Test(arguments: secretStates)
func `a sheet that no edition shows holds none back while it waits to be merged`(
  state: String, isSame: Bool
) throws {
  let repository = try unmerged(state, beginning: #""visibility": "secretariat", "#)
  let text = #"{"visibility": "secretariat", "answers": {"R1": {"status": "planned"}}}"#
  try repository.write(sheet, text)
  #expect(repository.run(["check"]).output.contains("[unmerged]"))
  for words in [["annex", "2013"], ["summary", "2013"], ["diff", "2012", "2013"]] {
    let outcome = repository.run(words).outcome
    #expect((outcome != .failure) == isSame, "\(words) \(outcome)")
    #expect(repository.run(words + ["--edition", "secretariat"]).outcome == .failure)
  }
}

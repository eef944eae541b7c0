// The advice during an unfinished merge: first what loses nothing, then what loses something, and what it loses.

import Commands
import ExternalPrograms
import Foundation
import SampleStore
import Testing

@testable import pillar

private let sheet = "2013/XAA/implementation.json"
private let source = "sources/one.json"

private func answer(_ status: String) -> String {
  #"{"status": "\#(status)", "asOf": "2013", "statedBy": "participant", "sources": ["sample-note"]}"#
}

/// A branch `other` from the common commit, and ours. Each has its texts of some files.
private func parted(_ ours: SampleStore, _ theirs: SampleStore, driver: Bool) throws -> Repository {
  let repository = try Repository()
  // A path of the tool that every merge finds, wherever the tests run.
  if driver {
    #expect(repository.run(["git", "setup", "--tool", try builtTool()]).outcome == .clean)
    try repository.git("add", "-A")
    try repository.git("commit", "-qm", "setup")
  }
  func commit(_ sample: SampleStore, _ subject: String) throws {
    for (path, text) in sample.files where text != SampleStore().files[path] {
      try repository.write(path, text)
    }
    try repository.git("add", "-A")
    try repository.git("commit", "-qm", subject)
  }
  try repository.git("checkout", "-qb", "other")
  try commit(theirs, "theirs")
  try repository.git("checkout", "-q", "main")
  try commit(ours, "ours")
  return repository
}

private func sample(_ path: String, _ values: [String: String]) -> SampleStore {
  var sample = SampleStore()
  for (pointer, json) in values.sorted(by: { $0.key < $1.key }) {
    sample.set(path, at: pointer, to: json)
  }
  return sample
}

/// Both sides answered R1, and theirs R2 and R3 as well.
private func answered(driver: Bool) throws -> Repository {
  try parted(
    sample(sheet, ["answers/R1": answer("planned")]),
    sample(
      sheet,
      [
        "answers/R1": answer("considered"), "answers/R2": answer("planned"),
        "answers/R3": answer("planned"),
      ]), driver: driver)
}

/// Both sides added a file for a participant that had none, so git has no merge base of it.
private func added() throws -> Repository {
  func text(_ answers: String) -> SampleStore {
    sample(
      "2012/UN/salw.json",
      ["": #"{"participant": "UN", "year": 2012, "framework": "salw", "answers": {\#(answers)}}"#])
  }
  return try parted(
    text(#""SALW-01": \#(answer("planned"))"#),
    text(#""SALW-01": \#(answer("considered")), "SALW-02": \#(answer("planned"))"#), driver: false)
}

private func text(_ repository: Repository, _ path: String) throws -> String {
  try String(contentsOfFile: repository.root + "/records/" + path, encoding: .utf8)
}

/// The lines of an output that are commands of git.
private func commands(_ told: String) -> [String] {
  told.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    .filter { $0.hasPrefix("git ") }
}

/// An output without the line ends that come from the width of a terminal.
private func flat(_ told: String) -> String {
  told.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

@Test(arguments: ["UU", "AA"])
func `after a line merge, the step that loses nothing is offered first, and works`(state: String)
  throws
{
  let repository = try state == "UU" ? answered(driver: false) : added()
  #expect(try shell("git merge -q other", in: repository) != 0)
  #expect(try repository.git("status", "--short").contains("\(state) records/"))
  let told = repository.run(["conflicts"])
  #expect(told.outcome == .findings)
  let setup = try #require(told.output.firstRange(of: "pillar git setup"), "\(told.output)")
  let again = try #require(told.output.firstRange(of: "checkout -m -- "), "\(told.output)")
  let whole = try #require(told.output.firstRange(of: "checkout --ours"))
  #expect(setup.lowerBound < again.lowerBound && again.lowerBound < whole.lowerBound)
  #expect(flat(told.output).contains("the WHOLE file"))
  #expect(repository.run(["git", "setup", "--tool", try builtTool()]).outcome == .clean)
  let command = try #require(commands(told.output).first { $0.contains("checkout -m") })
  #expect(try shell(String(command.prefix { $0 != "#" }), in: repository) == 0, "\(command)")
  let now = repository.run(["conflicts"])
  #expect(now.output.contains("pillar resolve"), "\(now.output)")
  #expect(now.error.contains("1 conflict to settle"), "\(now.output)\(now.error)")
  #expect(!now.output.contains("R2") && !now.output.contains("SALW-02"), "it is merged")
}

@Test func `the command that takes a whole side says what the other side changed, and how much`()
  throws
{
  let repository = try answered(driver: false)
  #expect(try shell("git merge -q other", in: repository) != 0)
  let told = repository.run(["conflicts"]).output
  #expect(told.contains("loses 3 changes of theirs: R1, R2, R3"), "\(told)")
  #expect(told.contains("loses 1 change of ours: R1"), "\(told)")
}

@Test(
  arguments: [
    ("merge -q other", "git commit"), ("rebase -q other", "git rebase --continue"),
    ("cherry-pick other", "git cherry-pick --continue"),
  ], ["ours", "theirs"])
func `a settled conflict is reported as settled, and the next step keeps it`(
  operation: (words: String, next: String), side: String
) throws {
  let (operation, next) = operation
  let repository = try answered(driver: true)
  #expect(try shell("git \(operation)", in: repository) != 0)
  let file = repository.root + "/records/" + sheet
  let resolved = repository.run(["resolve", file, "--all", "--take", side])
  #expect(resolved.outcome == .clean)
  #expect(
    resolved.error.contains("'git ") && resolved.error.contains(" add -- "), "\(resolved.error)")
  #expect(resolved.error.contains(String(next.dropFirst(4)) + "'"), "\(resolved.error)")
  let settled = try text(repository, sheet)
  // In a rebase our own commit is 'theirs'.
  let merged = operation.hasPrefix("rebase") ? "theirs" : "ours"
  let told = repository.run(["conflicts"])
  #expect(told.outcome == .findings)
  #expect(told.output.contains("Everything is settled"), "\(told.output)")
  #expect(!told.output.contains("--ours") && !told.output.contains("--theirs"), "\(told.output)")
  let printed = commands(told.output)
  // If the file is just the version of one side, it can still be merged again.
  #expect(printed.count == (side == merged ? 2 : 3), "\(told.output)")
  for command in printed.prefix(2) {
    #expect(try shell(command, in: repository) == 0, "\(command)")
  }
  #expect(try text(repository, sheet) == settled)
  #expect(repository.run(["conflicts"]).outcome == .clean)
  #expect(try repository.git("status", "--short").isEmpty)
  #expect(!FileManager.default.fileExists(atPath: repository.root + "/.git/MERGE_HEAD"))
  // Git leaves REBASE_HEAD after a rebase that had a conflict.
  let doctor = repository.run(["doctor"])
  #expect(!doctor.output.contains("is not finished"), "\(doctor.output)")
}

/// Without a mark in the file, it may be one side's version that nobody chose.
@Test(arguments: ["ours", "theirs"])
func `a whole version of one side is not reported as settled`(side: String) throws {
  let repository = try answered(driver: false)
  if side == "theirs" { try repository.git("checkout", "-q", "other") }
  #expect(try shell("git merge -q \(side == "ours" ? "other" : "main")", in: repository) != 0)
  #expect(try shell("git checkout --\(side) -- records/\(sheet)", in: repository) == 0)
  let told = flat(repository.run(["conflicts"]).output)
  #expect(!told.contains("Everything is settled"), "\(told)")
  let version = side == "ours" ? "our version" : "their version"
  #expect(told.contains("The file holds \(version) alone"), "\(told)")
  #expect(told.contains("checkout -m -- "), "\(told)")
  let other = side == "ours" ? "theirs" : "ours"
  #expect(told.contains("It lacks 3 changes of \(other): R1, R2, R3."), "\(told)")
}

@Test(arguments: [true, false])
func `two documents of the same name stay separate`(driver: Bool) throws {
  func document(_ title: String, _ held: String) -> SampleStore {
    sample(source, ["": #"{"id": "one", "title": "\#(title)", "held": "\#(held)"}"#])
  }
  let repository = try parted(
    document("Note of May", "File 1"), document("Note of June", "File 2"), driver: driver)
  #expect(try shell("git merge -q other", in: repository) != 0)
  let told = flat(repository.run(["conflicts"]).output)
  #expect(told.contains("Both sides added a record with this name."), "\(told)")
  #expect(
    told.contains("If these are two documents, give one of them another name."),
    "\(told)")
  guard driver else { return }
  let file = repository.root + "/records/" + source
  let mixed = repository.run(["resolve", file, "title=ours", "held=theirs"])
  #expect(mixed.outcome == .usage, "\(mixed.error)")
  #expect(repository.run(["resolve", file, "--take", "theirs"]).outcome == .clean)
  let now = try text(repository, source)
  #expect(now.contains("Note of June") && now.contains("File 2") && !now.contains("May"))
}

@Test func `two entries with the same key stay separate`() throws {
  func action(_ title: String, _ date: String) -> SampleStore {
    let action = #"{"title": "\#(title)", "date": "\#(date)", "sources": ["sample-note"]}"#
    return sample(
      sheet, ["answers/R1": answer("planned"), "answers/R1/actions/one": action])
  }
  let repository = try parted(
    action("A course", "2013-01"), action("A law", "2013-02"), driver: true)
  #expect(try shell("git merge -q other", in: repository) != 0)
  let told = repository.run(["conflicts"])
  #expect(flat(told.output).contains("Both sides added an entry with this name."), "\(told.output)")
  #expect(told.error.contains("1 conflict to settle"), "\(told.output)")
}

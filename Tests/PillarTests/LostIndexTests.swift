// git's index may be lost, emptied, damaged or told to skip files. A record that it does not list is not read as
// silence.

import Commands
import Foundation
import SampleStore
import Testing

@testable import pillar

private let sheet = "2013/XAA/implementation.json"

private let documents = [["annex", "2013"], ["summary", "2013"], ["diff", "2012", "2013"]]
private let answers = [
  ["status", "2013"], ["show", "XAA", "2013", "R1"], ["log", "XAA", "R1"], ["conflicts"],
  ["fmt", "--check"], [],
]

@Test(arguments: ["rm .git/index", "git read-tree --empty", "git rm -rq --cached ."])
func `an empty index hides no deleted record`(how: String) throws {
  let repository = try Repository.answered()
  #expect(try shell(how, in: repository) == 0)
  // As long as all is on the disk, nothing is missing.
  for words in documents + answers + [["check"]] {
    #expect(repository.run(words).outcome == .clean, "\(words)")
  }
  try repository.remove(sheet)
  for words in [["check"], ["check", "--jobs", "1"]] {
    let check = repository.run(words + ["--format", "concise"])
    #expect(check.outcome == .findings)
    #expect(check.output.contains("\(sheet):1:1: error:"), "\(check.output)")
    #expect(check.output.contains("[unstaged-deletion]"), "\(check.output)")
  }
  #expect(repository.run(["check"]).output.contains("Run 'git reset'"))
  for words in documents + answers {
    let told = repository.run(words)
    #expect(told.outcome == .failure, "\(words)")
    #expect(told.error.contains("1 record is deleted on the disk"), "\(words): \(told.error)")
  }
  for words in documents { #expect(repository.run(words).output.isEmpty, "\(words)") }
  #expect(repository.run(["year", "close", "2013"]).outcome == .findings)
  #expect(repository.run(["doctor"]).output.contains("git reset"))
  // The advice in the message works.
  #expect(try shell("git reset -q && git restore records/\(sheet)", in: repository) == 0)
  for words in documents + answers { #expect(repository.run(words).outcome == .clean, "\(words)") }
}

@Test func `a whole store that was deleted with the index is not read as silence`() throws {
  let repository = try Repository.answered()
  #expect(try shell("rm -r .git/index records", in: repository) == 0)
  for words in documents + answers {
    #expect(repository.run(words).outcome == .failure, "\(words)")
  }
  #expect(repository.run(["check"]).outcome == .findings)
  #expect(repository.run(["annex", "2013", "--at", "HEAD"]).outcome == .clean)
}

@Test func `a repository without a commit, or without the store in it, has lost nothing`() throws {
  let repository = try Repository()
  #expect(try shell("rm -rf .git && git init -q", in: repository) == 0)
  #expect(repository.run(["check"]).outcome == .clean)
  #expect(
    try shell("echo > note && git add note && git commit -qm note && rm .git/index", in: repository)
      == 0)
  #expect(repository.run(["check"]).outcome == .clean)
}

@Test func `a deletion that is staged is accepted`() throws {
  let repository = try Repository.answered()
  try repository.git("rm", "-q", "records/" + sheet)
  #expect(repository.run(["check"]).outcome == .clean)
}

/// Marks that make git skip a file, and a format of the index.
@Test(
  arguments: [
    "git update-index --skip-worktree", "git update-index --assume-unchanged",
    "git update-index --assume-unchanged records/\(sheet) && git update-index --skip-worktree",
    "git update-index --split-index && git update-index --skip-worktree",
    "git update-index --split-index && true", "git update-index --index-version 4 && true",
    "git update-index --untracked-cache && true", "git config core.fsmonitor true && true",
  ])
func `a deleted file that git was told to skip is read from git, or reported`(how: String) throws {
  let repository = try Repository.answered()
  let whole = repository.run(["annex", "2013"])
  #expect(try shell("\(how) records/\(sheet)", in: repository) == 0)
  #expect(repository.run(["annex", "2013"]).output == whole.output)
  try repository.remove(sheet)
  let now = repository.run(["annex", "2013"])
  if how.contains("skip-worktree") {
    #expect(now.outcome == .clean && now.output == whole.output, "\(now.error)")
  } else {
    #expect(now.outcome == .failure && now.output.isEmpty, "\(now.error)")
    #expect(repository.check().contains { $0.contains("[unstaged-deletion]") })
  }
}

/// An index that git cannot read.
@Test(
  arguments: [
    ": > .git/index", "echo nonsense > .git/index", "rm .git/index && mkdir .git/index",
    "head -c 200 .git/index > cut && mv cut .git/index",
    "head -c 3000 .git/index > cut && mv cut .git/index",
    "git update-index --split-index && rm .git/sharedindex.*",
  ])
func `an index that cannot be read is reported`(how: String) throws {
  let repository = try Repository.answered()
  #expect(try shell(how, in: repository) == 0)
  try repository.remove(sheet)
  for words in documents + answers + [["check"], ["doctor"], ["check", "--staged"]] {
    let told = repository.run(words)
    #expect(told.outcome == .failure, "\(how), \(words): \(told.output) \(told.error)")
    #expect(told.error.contains("git"), "\(words): \(told.error)")
  }
}

@Test func `no document is made while a deleted record waits to be merged`() throws {
  let repository = try Repository.answered()
  let object = try repository.git("rev-parse", "HEAD:records/" + sheet)
  let entries = (1...3).map { "100644 \(object) \($0)\trecords/\(sheet)\n" }.joined()
  try repository.git("update-index", "--force-remove", "records/" + sheet)
  try entries.write(toFile: repository.root + "/entries", atomically: true, encoding: .utf8)
  #expect(try shell("git update-index --index-info < entries", in: repository) == 0)
  try repository.remove(sheet)
  for words in documents + [["status", "2013"], ["show", "XAA", "2013"], ["log", "XAA", "R1"]] {
    #expect(repository.run(words).outcome == .failure, "\(words)")
  }
  #expect(repository.run(["conflicts"]).outcome == .findings)
  #expect(repository.check().contains { $0.contains("[unmerged]") })
}

@Test func `a check of the staged files says that an empty index deletes everything`() throws {
  let repository = try Repository.answered()
  #expect(try shell("rm .git/index", in: repository) == 0)
  let check = repository.run(["check", "--staged"])
  #expect(check.outcome == .findings, "\(check.error)")
}

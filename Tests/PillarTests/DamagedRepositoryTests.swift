// If a repository is damaged, or git cannot reach it, no command says "there is none", and none answers as if there
// were no repository.

import Commands
import ExternalPrograms
import Foundation
import SampleStore
import Testing

@testable import pillar

private let sheet = "2013/XAA/implementation.json"
private let planned = #"{"status": "planned", "asOf": "2013", "statedBy": "participant"}"#

private func twoCommits() throws -> Repository {
  let repository = try Repository()
  try repository.commit(sheet, at: "answers/R4", to: planned, "two")
  return repository
}

/// Damage: shell commands, and the command lines that need what is damaged.
private let damages: [(name: String, script: String, words: [[String]])] = [
  (
    "the last commit is gone", "rm -f .git/objects/$(git rev-parse HEAD | sed 's,^..,&/,')",
    [
      ["log", "XAA", "R4"], ["check", "--at", "HEAD"], ["check", "--at", "main"],
      ["check", "--at", "HEAD~1"], ["check", "--since", "HEAD"], ["check", "--staged"],
      ["diff", "2012@HEAD", "2013"], ["annex", "2013", "--at", "@"], ["year", "close", "2013"],
    ]
  ),
  (
    "a branch names a commit that is not there",
    "echo 1234567890123456789012345678901234567890 > .git/refs/heads/main",
    [["log", "XAA", "R4"], ["check", "--at", "HEAD"], ["check", "--since", "main"]]
  ),
  (
    "a branch is no text that git reads", "echo nonsense > .git/refs/heads/main",
    [
      ["log", "XAA", "R4"], ["check", "--at", "HEAD"], ["check", "--since", "main"],
      ["check", "--staged"],
    ]
  ),
  (
    "a branch is empty", ": > .git/refs/heads/main",
    [["log", "XAA", "R4"], ["check", "--at", "HEAD"], ["check", "--since", "HEAD"]]
  ),
  (
    "the commit before is gone", "rm -f .git/objects/$(git rev-parse HEAD~1 | sed 's,^..,&/,')",
    [
      ["check", "--since", "HEAD~1"], ["check", "--at", "HEAD~1"], ["log", "XAA", "R4"],
      ["check", "--at", "HEAD~2"], ["check", "--at", "HEAD^{/one}"], ["check", "--at", ":/one"],
    ]
  ),
  (
    "a tag names a commit that is not there",
    "git tag -am t t HEAD~1 && rm -f .git/objects/$(git rev-parse HEAD~1 | sed 's,^..,&/,')",
    [["check", "--at", "t"], ["diff", "2012@t", "2013"]]
  ),
  (
    "the tree of the last commit is gone",
    "rm -f .git/objects/$(git rev-parse HEAD^{tree} | sed 's,^..,&/,')",
    [["check", "--at", "HEAD"], ["log", "XAA", "R4"], ["check", "--staged"]]
  ),
]

@Test(arguments: damages.indices)
func `a name whose object is missing is a failure, in git's words`(index: Int) throws {
  let repository = try twoCommits()
  #expect(try shell(damages[index].script, in: repository) == 0)
  for words in damages[index].words {
    let run = repository.run(words)
    let comment = Comment(rawValue: "\(damages[index].name), \(words): \(run.outcome) \(run.error)")
    #expect(run.outcome == .failure, comment)
    #expect(!run.error.contains("no such revision"), comment)
    #expect(run.output.isEmpty, comment)
  }
  let whole = repository.run(["check", "--at", "nowhere"])
  if !damages[index].script.contains("refs/heads") {
    #expect(whole.outcome == .usage || index == 0)
  }
}

@Test func `a folder of objects that is not there is a failure`() throws {
  let repository = try twoCommits()
  var variables = ProcessInfo.processInfo.environment
  variables["GIT_OBJECT_DIRECTORY"] = "/nowhere/at/all"
  variables["GIT_DIR"] = repository.root + "/.git"
  variables["GIT_WORK_TREE"] = repository.root
  for words in [
    ["check", "--at", "HEAD"], ["check", "--since", "HEAD"], ["log", "XAA", "R4"],
    ["check", "--staged"], ["diff", "2012@HEAD", "2013"],
  ] {
    let run = ProcessEnvironment.$substitute.withValue(variables) { repository.run(words) }
    #expect(run.outcome == .failure, "\(words): \(run.error)")
    #expect(!run.error.contains("no such revision"), "\(run.error)")
  }
}

@Test(arguments: [
  "nowhere", "main@{99}", "HEAD~99", "HEAD^2", "HEAD^{tree}", "-x", "a..b",
  "1234567890123456789012345678901234567890", "HEAD:records", ":/nowhere",
])
func `a name that git does not know is a mistake in the command line`(revision: String) throws {
  let repository = try twoCommits()
  let run = repository.run(["check", "--at=" + revision])
  #expect(run.outcome == .usage, "\(run.error)")
}

/// Things in the place of `.git` that do not lead git to a repository.
@Test(arguments: [
  "ln -s /nowhere/at/all .git", "echo 'gitdir: /nowhere/at/all' > .git", "ln -s .git .git",
  "mkfifo .git", ": > .git",
])
func `a git directory that is not mounted is not a missing repository`(script: String) throws {
  let repository = try twoCommits()
  #expect(try shell("rm -rf .git; " + script, in: repository) == 0)
  for words in [
    ["check"], ["status", "2013"], ["annex", "2013"], ["log", "XAA", "R4"], ["summary", "2013"],
    ["conflicts"], ["fmt", "--check"], ["year", "close", "2013"], ["check", "--at", "HEAD"],
    ["check", "--since", "HEAD"], ["diff", "2012", "2013"], ["verify", "2013"], [],
  ] {
    let run = repository.run(words)
    #expect(run.outcome == .failure, "\(words): \(run.outcome) \(run.error)")
    #expect(run.error.contains("git"), "\(words): \(run.error)")
  }
}

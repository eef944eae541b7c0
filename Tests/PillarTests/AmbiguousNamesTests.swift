import Commands
import ExternalPrograms
import Foundation
import Testing

@testable import pillar

private let sheet = "2013/XAA/implementation.json"
private let planned = #"{"status": "planned", "asOf": "2013", "statedBy": "participant"}"#

/// A name of several things: git takes the first of them, and another person may have made it.
@Test(arguments: [
  ("git update-ref refs/remotes/origin/main HEAD~1 && git tag origin/main", "origin/main"),
  ("git branch other HEAD~1 && git tag other", "other"),
  ("git branch other HEAD~1 && git tag other", "other~0"),
  ("git rev-parse HEAD~1 > .git/outlook-2013", "outlook-2013"),
  ("git tag outlook-2013 && git rev-parse HEAD~1 > .git/outlook-2013", "outlook-2013"),
  (
    "git tag $(git rev-parse --short=10 HEAD~1) HEAD && git rev-parse --short=10 HEAD~1 > name",
    "$(cat name)"
  ),
])
func `a name of several things is refused, and nothing is answered from one of them`(
  script: String, name: String
) throws {
  let repository = try Repository()
  try repository.commit(sheet, at: "answers/R1", to: planned, "an edit")
  #expect(try shell(script, in: repository) == 0)
  let typed = try name.hasPrefix("$") ? repository.git("rev-parse", "--short=10", "HEAD~1") : name
  for words in [
    ["check", "--since", typed], ["show", "XAA", "2013", "--at", typed],
    ["log", "XAA", "R1", "--at", typed], ["diff", "2013@" + typed, "2013"],
  ] {
    let result = repository.run(words)
    #expect(result.outcome == .failure, "\(words): \(result.output)\(result.error)")
    #expect(result.error.contains("is ambiguous: "), "\(words): \(result.error)")
    #expect(result.output.isEmpty, "\(words): \(result.output)")
  }
  for whole in ["HEAD", "refs/heads/main", try repository.git("rev-parse", "HEAD")] {
    #expect(repository.run(["show", "XAA", "2013", "--at", whole]).outcome == .clean, "\(whole)")
  }
}

@Test(arguments: ["*.json merge", "*.json -diff", "implementation.json merge=union", "* binary"])
func `attributes in a folder of the store that take the drivers away are reported`(
  line: String
) throws {
  let repository = try Repository()
  #expect(repository.run(["git", "setup"]).outcome == .clean)
  try repository.git("add", "-A")
  try repository.git("commit", "-qm", "set up")
  #expect(repository.run(["doctor"]).outcome == .clean)
  try repository.write("2013/XAA/.gitattributes", line + "\n")
  for words in [["doctor"], ["git", "setup", "--check"]] {
    let result = repository.run(words)
    #expect(result.outcome == .findings, "\(words): \(result.output)\(result.error)")
    #expect((result.output + result.error).contains("other attributes hold for "), "\(words)")
  }
}

// git may be asked about a repository that does not have the store's records: a link leads out of the one that has
// them, or another repository is nested in between. Then missing records are not read as silence.

import Commands
import Foundation
import SampleStore
import Testing

@testable import pillar

private let sheet = "2013/XAA/implementation.json"

/// Command lines whose answer is about the whole store.
private let whole = [
  ["annex", "2013"], ["summary", "2013"], ["diff", "2012", "2013"], ["status", "2013"],
  ["check", "--since", "HEAD"], ["check", "--staged"], ["year", "close", "2013"],
]

/// Ways in which the store gets to another place than the repository that has it.
private let elsewhere: [(name: String, script: String, told: String)] = [
  ("a link out of the repository", "mv records ../OUT && ln -s ../OUT records", "leads out"),
  (
    "a link above the store", "mkdir -p ../OUT && mv records ../OUT && ln -s ../OUT way",
    "leads out"
  ),
  (
    "a link into another repository",
    "mkdir ../OUT && mv records ../OUT && git init -q ../OUT && ln -s ../OUT/records records",
    "is in another one"
  ),
  ("a repository that begins at the store", "git init -q records", "is in another one"),
  (
    "a submodule without its repository",
    "git rm -rq --cached records && git init -q records && git -C records add . && git -C records commit -qm own && git add records && git commit -qm sub && rm -rf records/.git",
    "as a submodule"
  ),
  (
    "a repository that begins above the store",
    "mkdir data && git mv records data && git commit -qm move && git init -q data",
    "is in another one"
  ),
]

@Test(arguments: elsewhere)
private func `git is not asked about a repository that does not have the store`(
  name: String, script: String, told: String
) throws {
  let repository = try Repository.answered()
  let out = "out-\(UUID())"
  defer { try? FileManager.default.removeItem(atPath: repository.root + "/../" + out) }
  #expect(try shell(script.replacing("OUT", with: out), in: repository) == 0)
  let folder =
    name.contains("link above")
    ? "way/records" : script.contains("data") ? "data/records" : "records"
  for words in whole + [["check"], ["doctor"]] {
    let run = repository.run(words, in: folder)
    #expect(run.outcome == .failure, "\(words): \(run.output)\(run.error)")
    #expect(run.error.contains(told), "\(words): \(run.error)")
  }
  #expect(repository.run(["annex", "2013"], in: folder).output.isEmpty)
}

/// A store that is in one repository only, whatever path leads to it.
private let right: [(script: String, folder: String)] = [
  ("ln -s records way", "way"), ("ln -s $PWD way", "way/records"), ("true", "records/../records"),
  ("mkdir a && ln -s ../records a/records", "a/records"),
  // The store is the top of its own repository, and another repository has it as a submodule or ignores it.
  (
    "git rm -rq --cached records && git commit -qm out && git init -q records && git -C records add . && git -C records commit -qm own && git add records && git commit -qm sub",
    "records"
  ),
  (
    "git rm -rq --cached records && echo records > .gitignore && git add .gitignore && git commit -qm out && git init -q records && git -C records add . && git -C records commit -qm own",
    "records"
  ),
  ("git worktree add -q inner", "inner/records"),
]

@Test(arguments: right)
private func `a store that only one repository has is accepted`(
  script: String, folder: String
)
  throws
{
  let repository = try Repository()
  #expect(try shell(script, in: repository) == 0)
  for words in whole.filter({ $0 != ["year", "close", "2013"] }) + [["check"]] {
    let run = repository.run(words, in: folder)
    #expect(run.outcome == .clean, "\(words): \(run.output)\(run.error)")
  }
}

/// Ways to make a folder of the store a repository without git's knowledge.
@Test(
  arguments: [
    "git init -q records/2013/XBB", "git init -q records/2013",
    "git rm -rq --cached records/2013/XBB && git commit -qm out && git init -q records/2013/XBB",
    "echo 'gitdir: /nowhere' > records/sources/.git", "mkdir records/2013/XBB/.git",
  ])
func `a repository that begins in the store is named`(script: String) throws {
  let repository = try Repository()
  #expect(try shell(script, in: repository) == 0)
  for words in [["check"], ["check", "--jobs", "3"], ["check", "--since", "HEAD"]] {
    let check = repository.run(words + ["--format", "concise"])
    #expect(check.outcome == .findings, "\(words): \(check.error)")
    #expect(check.output.contains("[foreign-repository]"), "\(words): \(check.output)")
  }
  for words in whole.prefix(4) {
    let run = repository.run(words)
    #expect(run.outcome == .failure, "\(words): \(run.error)")
    #expect(
      run.error.contains("1 folder is a git repository inside the store"), "\(words): \(run.error)")
  }
  #expect(repository.run(["year", "close", "2013"]).outcome == .findings)
  let doctor = repository.run(["doctor"])
  #expect(
    doctor.outcome == .findings && doctor.output.contains("is a git repository inside the store"))
}

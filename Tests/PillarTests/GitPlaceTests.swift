import Commands
import ExternalPrograms
import Foundation
import GitStores
import SampleStore
import Testing

@testable import pillar

private let sheet = "2013/XAA/implementation.json"

@Test("embedded-bare-repository: a store that is a git directory is refused by name")
func embeddedBareRepository() throws {
  let repository = try Repository()
  let trace = repository.root + "/executed"
  let config = "[core]\n\tbare = false\n\tworktree = .\n\tfsmonitor = \"touch '\(trace)'; false\"\n"
  try repository.write("HEAD", "ref: refs/heads/main\n")
  try repository.write("config", config)
  try repository.write("objects/keep", "")
  try repository.write("refs/keep", "")
  try repository.git("add", "-Af")
  try repository.git("commit", "-qm", "evil")
  for words in HostileGit.commands {
    let run = repository.run(
      words.map { $0 == "SHEET" ? repository.root + "/records/" + sheet : $0 })
    #expect(!FileManager.default.fileExists(atPath: trace), "\(words)")
    #expect(!run.error.contains("git init"), "\(words)")
  }
  for words in [["doctor"], ["check", "--since", "HEAD"], ["check", "--at", "HEAD"]] {
    let run = repository.run(words)
    #expect(run.outcome == .failure, "\(words)")
    #expect(
      run.error.contains("records is a folder of the store, but it is also a git directory"),
      "\(run.error)")
  }
}

@Test func `a git directory below the store is never taken for the repository`() throws {
  let repository = try Repository()
  for name in ["HEAD", "objects/keep", "refs/keep"] {
    try repository.write("2013/" + name, name == "HEAD" ? "ref: refs/heads/main\n" : "")
  }
  let run = repository.run(["check", "--at", "HEAD"], in: "records/2013")
  #expect(run.outcome == .failure)
  #expect(run.error.contains("also a git directory"), "\(run.error)")
}

@Test(
  "doctor-dubious-ownership: git's refusal comes with git's remedy",
  arguments: [
    ["doctor"], ["git", "setup"], ["check", "--since", "HEAD"], ["check", "--staged"],
    ["check", "--at", "HEAD"],
  ])
func dubiousOwnership(words: [String]) throws {
  let repository = try Repository()
  let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
  let variables = ["PATH": path, "GIT_TEST_ASSUME_DIFFERENT_OWNER": "1"]
  let run = ProcessEnvironment.$substitute.withValue(variables) { repository.run(words) }
  #expect(run.outcome == .failure)
  let all = run.output + run.error
  #expect(all.contains("git config --global --add safe.directory "), "\(all)")
  #expect(!all.contains("git init"))
}

// MARK: Hooks

/// The variables that git gives a hook, and where programs are found.
private func inHook<Answer>(_ variables: [String: String], _ run: () throws -> Answer) rethrows
  -> Answer
{
  let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
  return try ProcessEnvironment.$substitute.withValue(
    ["PATH": path].merging(variables) { $1 }, operation: run)
}

/// Every file below a folder, by its path.
private func files(in folder: String) throws -> [String: Data] {
  var files: [String: Data] = [:]
  for path in try FileManager.default.subpathsOfDirectory(atPath: folder) {
    files[path] = FileManager.default.contents(atPath: folder + "/" + path)
  }
  return files
}

@Test(
  "hook-linked-worktree, git-dir-setup-check: a trial in a hook leaves the repository as it was",
  arguments: [["doctor"], ["git", "setup", "--check"]])
func trialInHook(words: [String]) throws {
  let repository = try Repository()
  #expect(repository.run(["git", "setup", "--tool", try builtTool()]).outcome == .clean)
  try repository.git("add", "-A")
  try repository.git("commit", "-qm", "attributes")
  try repository.git("worktree", "add", "-q", "linked", "-b", "linked")
  let git = repository.root + "/.git"
  let linked = git + "/worktrees/linked"
  for (folder, variables) in [
    ("linked/records", ["GIT_DIR": linked, "GIT_INDEX_FILE": linked + "/index"]),
    ("records", ["GIT_DIR": git]), ("records", ["GIT_WORK_TREE": repository.root]),
    ("records", ["GIT_DIR": git, "GIT_WORK_TREE": repository.root]),
    ("records", ["GIT_OBJECT_DIRECTORY": git + "/objects"]),
    ("records", ["GIT_DIR": git, "GIT_COMMON_DIR": git, "GIT_INDEX_FILE": git + "/index"]),
  ] {
    let before = try files(in: git)
    let run = inHook(variables) { repository.run(words, in: folder) }
    #expect(run.outcome == .clean, "\(variables): \(run.output)\(run.error)")
    #expect(try files(in: git) == before, "\(variables)")
  }
}

@Test func `a hook's index is read for its own repository, and for no other`() throws {
  let (repository, other) = (try Repository(), try Repository())
  let git = repository.root + "/.git"
  let hook = ["GIT_DIR": git, "GIT_INDEX_FILE": git + "/next-index"]
  try FileManager.default.copyItem(atPath: git + "/index", toPath: git + "/next-index")
  try repository.write(sheet, "broken")
  try inHook(["GIT_INDEX_FILE": git + "/next-index"]) { _ = try repository.git("add", "-A") }
  #expect(inHook(hook) { repository.run(["check", "--staged"]) }.outcome == .findings)
  #expect(repository.run(["check", "--staged"]).outcome == .clean)
  #expect(inHook(hook) { other.run(["check", "--staged"]) }.outcome == .clean)
}

@Test func `a push is checked before its objects are in the repository`() throws {
  let repository = try Repository()
  try repository.git("clone", "-q", "--bare", ".", "bare.git")
  let bare = repository.root + "/bare.git"
  try repository.write(sheet, "broken")
  let waiting = bare + "/objects/incoming"
  try FileManager.default.createDirectory(atPath: waiting, withIntermediateDirectories: true)
  let quarantine = [
    "GIT_OBJECT_DIRECTORY": waiting,
    "GIT_ALTERNATE_OBJECT_DIRECTORIES": repository.root + "/.git/objects",
  ]
  let commit = try inHook(quarantine) {
    try repository.git("add", "-A", "records")
    try repository.git("commit", "-qm", "pushed")
    return try repository.git("rev-parse", "HEAD")
  }
  let hook = quarantine.merging([
    "GIT_DIR": bare, "GIT_QUARANTINE_PATH": waiting,
    "GIT_ALTERNATE_OBJECT_DIRECTORIES": bare + "/objects",
  ]) { $1 }
  let check = ["check", "--at", commit]
  #expect(inHook(hook) { repository.run(check, in: "bare.git") }.outcome == .findings)
  #expect(repository.run(check, in: "bare.git").outcome == .usage)
}

// MARK: What is not ours is not started

@Test(
  "config-executed: a driver that 'git setup' did not write is reported and not tried",
  arguments: [
    "touch '%@'; false", "'pillar' git-merge %O %A %B %P %S %X %Y; touch '%@'",
    "'x'; touch '%@' #' git-merge %O %A %B %P %S %X %Y", "./pillar git-merge %O %A %B %P %S %X %Y",
    "'./pillar' git-merge %O %A %B %P %S %X %Y", "'%@.sh' git-merge %O %A %B %P %S %X %Y",
    DriverCommand.merge.text(for: "./pillar"), DriverCommand.merge.text(for: "TRACE.sh"),
    DriverCommand.merge.text(for: "/bin/true") + "; touch '%@'",
  ])
func foreignDriver(command: String) throws {
  let repository = try Repository()
  #expect(repository.run(["git", "setup", "--tool", try builtTool()]).outcome == .clean)
  let trace = repository.root + "/.git/executed"
  for path in [trace + ".sh", repository.root + "/pillar"] {
    try "#!/bin/sh\ntouch '\(trace)'\n".write(toFile: path, atomically: false, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
  }
  let foreign = command.replacing("%@", with: trace).replacing("TRACE", with: trace)
  try repository.git("config", "merge.pillar.driver", foreign)
  try repository.git(
    "config", "diff.pillar.textconv", foreign.replacing(/\ git-merge.*(Y|\})/, with: " textconv"))
  for words in [["doctor"], ["git", "setup", "--check"]] {
    let run = repository.run(words)
    #expect(run.outcome == .findings)
    #expect(run.output.contains("the merge driver of this clone "), "\(run.output)")
    #expect(run.output.contains("the textconv of this clone "), "\(run.output)")
    #expect(run.output.contains("Run 'pillar git setup'"))
    #expect(!FileManager.default.fileExists(atPath: trace), "\(words)")
  }
  #expect(repository.run(["git", "setup", "--tool", try builtTool()]).outcome == .clean)
}

@Test func `a repository within the store runs nothing, whatever its settings`() throws {
  let repository = try Repository()
  let inner = repository.root + "/records/inner"
  try repository.git("init", "-q", inner)
  try repository.git("-C", inner, "commit", "-q", "--allow-empty", "-m", "inner")
  try repository.git("-c", "advice.addEmbeddedRepo=false", "add", "records/inner")
  try repository.git("commit", "-qm", "outer")
  let trace = repository.root + "/executed"
  try repository.git("-C", inner, "config", "core.fsmonitor", "touch '\(trace)'; false")
  try repository.write("inner/new.json", "{}")
  for words in HostileGit.commands {
    _ = repository.run(words.map { $0 == "SHEET" ? repository.root + "/records/" + sheet : $0 })
    #expect(!FileManager.default.fileExists(atPath: trace), "\(words)")
  }
}

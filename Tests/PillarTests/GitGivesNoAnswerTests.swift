// If there is a repository and git is missing, refuses, fails or hangs, no command invents an answer.

import Commands
import ExternalPrograms
import Foundation
import Goldens
import SampleStore
import SeededNumbers
import Testing

@testable import pillar

/// A way in which git gives no answer: what is in its place, and a word that the message must contain.
struct BadGit: CustomTestStringConvertible, Sendable {
  let name: String
  /// A shell script in the place of git; `nil` if there is no git.
  let script: String?
  let told: String
  var testDescription: String { name }

  static let all = [
    BadGit(name: "missing", script: nil, told: "git was not found"),
    BadGit(
      name: "refuses",
      script: """
        printf "fatal: detected dubious ownership in repository at '/x'\\n" >&2
        printf 'To add an exception for this directory, call:\\n\\n' >&2
        printf '\\tgit config --global --add safe.directory /x\\n' >&2; exit 128
        """, told: "git config --global --add safe.directory /x"),
    BadGit(
      name: "fails", script: "echo 'fatal: index file corrupt' >&2; exit 128", told: "corrupt"),
    BadGit(name: "says nothing", script: "exit 0", told: "git"),
    BadGit(name: "hangs", script: "sleep 60", told: "did not answer for 1 second"),
  ]

  /// Does some work while this is found as git.
  func inPlace<Answer>(_ work: () throws -> Answer) throws -> Answer {
    let folder = FileManager.default.temporaryDirectory.appending(path: "bad-git-\(UUID())").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for tool in ["sh", "sleep", "printf"] {
      try FileManager.default.createSymbolicLink(
        atPath: folder + "/" + tool, withDestinationPath: "/bin/" + tool)
    }
    if let script {
      // Another process writes the file, because a program that this process has open for writing cannot be started.
      let made = try Program("sh", installation: "").run(
        ["-c", "cat > '\(folder)/git' && chmod +x '\(folder)/git'"],
        input: Array("#!/bin/sh\n\(script)\n".utf8))
      #expect(made.status == 0)
    }
    return try ProcessEnvironment.$substitute.withValue(["PATH": folder]) {
      try Git.$secondsOfSilence.withValue(1, operation: work)
    }
  }
}

/// Every command of the tool, a command line for it, and whether its answer depends on git.
private let commands: [(name: String, words: [String], asksGit: Bool)] = [
  ("init", ["init", "--year", "2026", "/nowhere/at/all"], false),
  ("status", ["status", "2013"], true),
  ("show", ["show", "XAA", "2013"], true),
  ("diff", ["diff", "2012", "2013"], true),
  ("diff", ["diff", "2013@HEAD", "2013"], true),
  ("log", ["log", "XAA", "R1"], true),
  ("check", ["check"], true),
  ("check", ["check", "--format", "json"], true),
  ("check", ["check", "--since", "HEAD"], true),
  ("check", ["check", "--staged"], true),
  ("check", ["check", "--at", "HEAD"], true),
  ("fmt", ["fmt", "--check"], true),
  ("fmt", ["fmt"], false),
  ("schema check", ["schema", "check", "--schema", "SCHEMA", "STORE/store.json"], false),
  ("annex", ["annex", "2013"], true),
  ("annex", ["annex", "2013", "--at", "HEAD"], true),
  ("summary", ["summary", "2013"], true),
  ("year close", ["year", "close", "2013"], true),
  ("verify", ["verify", "2013"], true),
  ("explain", ["explain", "unmerged"], false),
  ("doctor", ["doctor"], true),
  ("git setup", ["git", "setup", "--check"], true),
  ("conflicts", ["conflicts"], true),
  ("resolve", ["resolve", "STORE/2013/XAA/implementation.json", "--take", "ours"], false),
  ("git-merge", ["git-merge", "STORE/store.json", "STORE/store.json", "STORE/store.json"], false),
  ("textconv", ["textconv", "STORE/store.json"], false),
  ("", [], true),
]

@Test func `every command is in the table of commands that are tried without git`() {
  let named = Set(commands.map(\.name))
  #expect(
    pillarTool.commands.map { $0.name }.filter { !named.contains($0) } == [],
    "name them in 'commands' above, and whether they ask git")
}

/// Every command where there is no git, and some of them where git fails in other ways; with PILLAR_THOROUGH all.
@Test(arguments: BadGit.all)
func `git-refuses: no command makes up an answer where git gives none`(git: BadGit) throws {
  let repository = try Repository()
  let store = repository.root + "/records"
  let schema = FileManager.default.currentDirectoryPath + "/schemas/store.schema.json"
  let edition = try Data(contentsOf: URL(filePath: store + "/2013/edition.json"))
  var random = SeededGenerator(seed: 8)
  let tried = git.script == nil ? commands : some(6, of: commands, &random)
  for command in tried {
    let words = command.words.map {
      $0 == "SCHEMA" ? schema : $0.replacing("STORE", with: store)
    }
    let usual = command.asksGit ? nil : repository.run(words)
    let result = try git.inPlace { repository.run(words) }
    let told = result.output + result.error
    let comment = Comment(rawValue: "git \(git.name), \(words): \(result.outcome) \(told)")
    if let usual {
      #expect(result.outcome == usual.outcome && result.output == usual.output, comment)
    } else {
      #expect(result.outcome == .failure, comment)
      #expect(told.contains(git.told), comment)
    }
    for lie in ["no findings", "No conflict", "is closed and sealed", "git init", "as adopted"] {
      #expect(command.name == "init" || !told.contains(lie), comment)
    }
  }
  #expect(try Data(contentsOf: URL(filePath: store + "/2013/edition.json")) == edition)
}

@Test func `outside a repository all commands work without git`() throws {
  let missing = try #require(BadGit.all.first)
  for words in [["check"], ["annex", "2013"], ["status"], ["verify", "2013"], ["conflicts"], []] {
    let usual = try run(words)
    let result = try missing.inPlace { try run(words) }
    #expect(result.outcome == usual.outcome && result.output == usual.output, "\(words)")
    #expect(result.outcome != .failure, "\(words): \(result.error)")
  }
}

@Test func `a check still reports its findings if git gives no answer`() throws {
  let repository = try Repository()
  try repository.write("2013/XAA/implementation.json", "{")
  let result = try BadGit.all[1].inPlace { repository.run(["check"]) }
  #expect(result.outcome == .failure)
  #expect(result.output.contains("[json]"))
  #expect(result.error.contains("safe.directory"))
}

@Test
func
  `doctor-dubious-ownership: a repository of another owner is named, and git's remedy, and never git init`()
  throws
{
  let repository = try Repository()
  var variables = ProcessInfo.processInfo.environment
  variables["GIT_TEST_ASSUME_DIFFERENT_OWNER"] = "1"
  for words in [["doctor"], ["check", "--since", "HEAD"], ["git", "setup"]] {
    let result = ProcessEnvironment.$substitute.withValue(variables) { repository.run(words) }
    #expect(result.outcome == .failure, "\(words)")
    #expect((result.output + result.error).contains("safe.directory"), "\(words)")
    #expect(!(result.output + result.error).contains("git init"), "\(words)")
  }
}

// A store that was moved on the disk only, so that git does not know of the move: records that were lost are
// reported.

import Commands
import Foundation
import SampleStore
import Testing

@testable import pillar

private let sheet = "2013/XAA/implementation.json"
private let documents = [["annex", "2013"], ["summary", "2013"], ["diff", "2012", "2013"]]
private let answers = [["status", "2013"], ["show", "XAA", "2013"], ["log", "XAA", "R1"], []]

/// How a store gets to another place, and that place.
private let moves: [(script: String, folder: String)] = [
  ("mkdir data && mv records data", "data/records"), ("mv records store", "store"),
  ("mv records/* .", "."), ("mv records store && rm .git/index", "store"),
  ("mv records store && git add store", "store"),
  ("mv records store && ln -s store records", "store"),
]

@Test(arguments: moves)
private func `a record that was lost in a move is reported`(script: String, folder: String) throws {
  let repository = try Repository.answered()
  #expect(try shell("rm records/\(sheet) && \(script)", in: repository) == 0)
  for words in documents + answers {
    let told = repository.run(words, in: folder)
    #expect(told.outcome == .failure, "\(words): \(told.error)")
    #expect(told.error.contains("1 record is deleted on the disk"), "\(words): \(told.error)")
  }
  for words in [["check"], ["check", "--since", "HEAD"], ["check", "--jobs", "3"]] {
    let check = repository.run(words, in: folder)
    #expect(check.outcome == .findings, "\(words): \(check.error)")
    #expect(check.output.contains("records/\(sheet), where the store was"), "\(check.output)")
  }
  #expect(repository.run(["year", "close", "2013"], in: folder).outcome == .findings)
  let doctor = repository.run(["doctor"], in: folder)
  #expect(doctor.output.contains("missing since the move: records/\(sheet)"), "\(doctor.output)")
  // A deletion that is staged was intended.
  #expect(try shell("git add -A", in: repository) == 0)
  #expect(repository.run(["annex", "2013"], in: folder).outcome == .clean)
}

@Test func `a move that loses nothing holds nothing back, and doctor reports it`() throws {
  let repository = try Repository.answered()
  #expect(try shell("mv records store", in: repository) == 0)
  for words in documents + answers + [["check"]] {
    #expect(repository.run(words, in: "store").outcome == .clean, "\(words)")
  }
  let doctor = repository.run(["doctor"], in: "store")
  #expect(doctor.outcome == .findings && doctor.output.contains("'git add -A' stages the move"))
}

/// A store that git does not know yet and of which it has nothing.
@Test(
  arguments: [
    "rm -rf .git && git init -q", "git rm -rq --cached records && git commit -qm none",
    "cp -r records other && mv other new && git mv records kept && git commit -qm kept && mv new records",
    "git rm -rq --cached records && git commit -qm none && git sparse-checkout set --cone elsewhere",
  ])
func `a new store has lost nothing`(script: String) throws {
  let repository = try Repository()
  #expect(try shell(script, in: repository) == 0)
  try repository.remove(sheet)
  for words in documents + [["status", "2013"], ["check"]] {
    let told = repository.run(words)
    #expect(told.outcome == .clean, "\(words): \(told.output)\(told.error)")
  }
}

/// Neither a branch nor the index leads to what was committed.
@Test(
  arguments: [
    "rm .git/index .git/refs/heads/main", "git checkout -q --orphan new && rm .git/index",
    "git gc -q && rm -f .git/index .git/packed-refs",
    "git symbolic-ref HEAD refs/heads/x && rm .git/index",
  ])
func `a branch that was lost is not taken for a new repository`(script: String) throws {
  let repository = try Repository.answered()
  #expect(try shell(script, in: repository) == 0)
  try repository.remove(sheet)
  for words in documents + answers + [["check"], ["doctor"], ["year", "close", "2013"]] {
    let told = repository.run(words)
    #expect(told.outcome == .failure, "\(words): \(told.output)")
    #expect(told.error.contains("a branch was lost"), "\(words): \(told.error)")
  }
  // The advice for a new store works.
  #expect(try shell("git add .", in: repository) == 0)
  #expect(repository.run(["annex", "2013"]).outcome == .clean)
}

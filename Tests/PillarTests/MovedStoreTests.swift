// A store that was moved within its repository keeps its history.

import Commands
import Foundation
import SampleStore
import Testing

@testable import pillar

private let sheet = "2013/XAA/implementation.json"

private func answer(_ status: String) -> String {
  #"{"status": "\#(status)", "asOf": "2013", "statedBy": "participant"}"#
}

/// A repository in which an author T recorded an answer.
private func recorded() throws -> Repository {
  let repository = try Repository()
  try repository.commit(sheet, at: "answers/R1", to: answer("considered"), "the answer")
  return repository
}

/// Commits as somebody else, who only moves files.
private func mover(_ repository: Repository, _ words: String...) throws {
  try repository.git(["-c", "user.name=Mover"] + words)
}

private func log(_ repository: Repository, in folder: String) -> String {
  let result = repository.run(["log", "XAA", "R1"], in: folder)
  #expect(result.outcome == .clean, "\(result.error)")
  return result.output
}

/// Each way to move the store, and where it is afterwards.
@Test(
  arguments: [
    ("once", "data/records"), ("twice", "new/records"), ("there and back", "records"),
    ("file by file", "data/records"), ("copied, then removed", "data/records"),
    ("not committed", "data/records"), ("not even staged", "data/records"), ("to the top", "."),
    ("renamed", "store"),
  ])
func `log-after-move: who moved the store recorded nothing`(how: String, folder: String) throws {
  let repository = try recorded()
  try FileManager.default.createDirectory(
    atPath: repository.root + "/data", withIntermediateDirectories: true)
  func commit(_ subject: String) throws {
    try repository.git("add", "-A")
    try mover(repository, "commit", "-qm", subject)
  }
  switch how {
  case "twice":
    try repository.git("mv", "records", "data/records")
    try commit("move")
    try repository.git("mv", "data", "new")
    try commit("move again")
  case "there and back":
    try repository.git("mv", "records", "data/records")
    try commit("move")
    try repository.git("mv", "data/records", "records")
    try commit("move back")
  case "file by file":
    try FileManager.default.createDirectory(
      atPath: repository.root + "/data/records", withIntermediateDirectories: true)
    try repository.git("mv", "records/2013", "data/records/2013")
    try commit("move a year")
    try repository.git("mv", "records/store.json", "data/records/store.json")
    try commit("move the store's file")
    #expect(try shell("git mv records/* data/records/", in: repository) == 0)
    try commit("move the rest")
  case "copied, then removed":
    #expect(try shell("cp -r records data/records", in: repository) == 0)
    try commit("copy")
    try repository.git("rm", "-rq", "records")
    try commit("remove")
  case "to the top":
    #expect(try shell("git mv records/* .", in: repository) == 0)
    try commit("move up")
  case "not committed": try repository.git("mv", "records", "data/records")
  case "not even staged": #expect(try shell("mv records data/records", in: repository) == 0)
  case "renamed":
    try repository.git("mv", "records", "store")
    try commit("rename")
  default:
    try repository.git("mv", "records", "data/records")
    try commit("move")
  }
  let told = log(repository, in: folder)
  #expect(!told.contains("Mover"), "\(told)")
  #expect(told.contains("Recorded by T,"), "\(told)")
  #expect(told.contains("“the answer”"), "\(told)")
  #expect(!told.contains("not committed yet"), "\(told)")
}

@Test func `an edit on a branch that did not know of the move is its author's`() throws {
  let repository = try recorded()
  try repository.git("checkout", "-qb", "edit")
  try repository.commit(sheet, at: "answers/R1", to: answer("planned"), "edit")
  try repository.git("checkout", "-q", "main")
  try FileManager.default.createDirectory(
    atPath: repository.root + "/data", withIntermediateDirectories: true)
  try repository.git("mv", "records", "data/records")
  try mover(repository, "commit", "-qm", "move")
  try mover(repository, "merge", "-q", "--no-edit", "edit")
  let told = log(repository, in: "data/records")
  #expect(!told.contains("Mover"), "\(told)")
  #expect(told.contains("“edit”") && told.contains("“the answer”"), "\(told)")
}

@Test
func `an edit in the commit that moves is named, and another store is not a past of this one`()
  throws
{
  let repository = try recorded()
  try repository.git("mv", "records", "store")
  var sample = repository.sample
  sample.set(sheet, at: "answers/R1", to: answer("planned"))
  try (sample.files[sheet] ?? "").write(
    toFile: repository.root + "/store/" + sheet, atomically: true, encoding: .utf8)
  try repository.git("add", "-A")
  try mover(repository, "commit", "-qm", "move and edit")
  #expect(log(repository, in: "store").contains("Changed by Mover"))
  #expect(try shell("cp -r store copy", in: repository) == 0)
  try repository.git("add", "-A")
  try mover(repository, "commit", "-qm", "a second store")
  #expect(log(repository, in: "store").contains("Recorded by T,"))
}

/// The store as of a revision before the move is found where it was then.
@Test(
  arguments: [
    ("data/records", "git mv records data/records && git commit -qm move"),
    ("data/records", "git mv records data/records"), ("data/records", "mv records data/records"),
    ("store", "git mv records store && git commit -qm move"),
    (".", "git mv records/* . && git commit -qm up"),
    (
      "new/records",
      "git mv records data/records && git commit -qm 1 && git mv data new && git commit -qm 2"
    ),
  ])
func `a year as of a revision older than the move of the store`(folder: String, how: String) throws
{
  let repository = try recorded()
  try repository.commit(sheet, at: "answers/R1", to: answer("planned"), "later")
  try repository.git("tag", "before")
  #expect(try shell("mkdir data && " + how, in: repository) == 0)
  let told = repository.run(["diff", "2013@before~1", "2013"], in: folder)
  #expect(told.outcome == .clean, "\(told.error)")
  #expect(told.output.contains("considered → planned"), "\(told.output)")
  for words in [
    ["show", "XAA", "2013", "R1"], ["annex", "2013"], ["check"], ["log", "XAA", "R1"], ["status"],
  ] {
    let past = repository.run(words + ["--at", "before"], in: folder)
    #expect(past.outcome == .clean, "\(words): \(past.error)")
  }
}

@Test func `if the move cannot be followed, the stores of that revision are named`() throws {
  let repository = try recorded()
  try repository.git("tag", "before")
  try repository.git("rm", "-rq", "records")
  try repository.git("commit", "-qm", "gone")
  for (path, text) in SampleStore().files {
    let url = URL(filePath: repository.root + "/other/" + path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try (text + "\n").write(to: url, atomically: true, encoding: .utf8)
  }
  try repository.git("add", "-A")
  try repository.git("commit", "-qm", "another store")
  let told = repository.run(["diff", "2013@before", "2013"], in: "other")
  #expect(told.outcome == .usage)
  #expect(
    told.error.contains("It has a store in records. Name the store's folder"), "\(told.error)")
}

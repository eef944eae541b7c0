// Records that are in git and not on the disk are not read as silence.

import Commands
import ExternalPrograms
import Foundation
import Goldens
import SampleStore
import SeededNumbers
import Testing

@testable import pillar

private let sheet = "2013/XAA/implementation.json"

/// Every way to ask something of the present store. File names in messages are left out.
private let questions = [
  ["annex", "2013"], ["summary", "2013"], ["diff", "2012", "2013"], ["status", "2013"],
  ["show", "XAA", "2013"], ["log", "XAA", "R1"], ["check", "--strict"],
  ["check", "--jobs", "1", "--format", "json"], ["conflicts"], [],
]

/// Patterns of a sparse checkout: some files, folders, one whole participant, a year, all of the store. Each is tried
/// with some questions; with PILLAR_THOROUGH with all.
@Test(
  arguments: [
    ["--no-cone", "/*", "!/records/2013/XAA/"], ["--no-cone", "/*", "!/records/sources/"],
    ["--no-cone", "/*", "!/records/store.json"], ["--no-cone", "/*", "!/records/frameworks/"],
    ["--no-cone", "/*", "!/records/participants/", "!/records/2013/edition.json"],
    ["--cone", "records/2012"], ["--cone", "--sparse-index", "records/2013/XBB"],
    ["--cone", "elsewhere"],
  ])
func `sparse-annex: what a sparse checkout leaves out is read from git`(pattern: [String]) throws {
  let repository = try Repository.answered()
  var random = SeededGenerator(seed: UInt64(pattern.joined().utf8.count))
  let questions = some(2, of: questions, &random)
  let whole = questions.map { repository.run($0) }
  try repository.git(["sparse-checkout", "set"] + pattern)
  #expect(try repository.git("status", "--short") == "")
  for (words, before) in zip(questions, whole) {
    let now = repository.run(words)
    #expect(now.outcome == before.outcome, "\(words): \(now.error)")
    #expect(now.output == before.output, "\(words)")
  }
  #expect(repository.run(["check", repository.root + "/records/" + sheet]).outcome == .clean)
  #expect(repository.run(["fmt"]).outcome == .clean)
  #expect(try repository.git("status", "--short") == "")
  let doctor = repository.run(["doctor"]).output
  #expect(doctor.contains("sparse checkout leaves out"), "\(doctor)")
}

@Test func `a record that an edition would not show is missing: the edition is as it was`() throws {
  let repository = try Repository.answered()
  let hidden = "2013/activities/closed.json"
  try repository.write(
    hidden,
    """
    {"id": "closed", "year": 2013, "kind": "meeting", "title": "A closed talk", "date": "2013-05",
    "sources": ["sample"], "visibility": "secretariat"}
    """)
  try repository.git("add", "-A")
  try repository.git("commit", "-qm", "a closed talk")
  let editions = [
    ["annex", "2013"], ["annex", "2013", "--edition", "participants"], ["summary", "2013"],
    ["diff", "2012", "2013"], ["diff", "2012", "2013", "--format", "json"], ["verify", "2013"],
    ["log", "XAA", "R1", "--edition", "public"],
  ]
  let before = editions.map { repository.run($0) }
  try repository.remove(hidden)
  for (words, before) in zip(editions, before) {
    let now = repository.run(words)
    #expect(now.outcome == before.outcome, "\(words): \(now.error)")
    #expect(now.output == before.output && now.error == before.error, "\(words)")
  }
  for words in [["annex", "2013", "--edition", "secretariat"], ["log", "XAA", "R1"], ["check"]] {
    #expect([.failure, .findings].contains(repository.run(words).outcome), "\(words)")
  }
  // With one that is shown, only that one is counted.
  try repository.remove(sheet)
  #expect(repository.run(["annex", "2013"]).error.contains("1 record is deleted"))
  #expect(
    repository.run(["annex", "2013", "--edition", "secretariat"]).error
      .contains("2 records are deleted"))
}

@Test func `a record that an edition would not show waits to be merged: the edition is as it was`()
  throws
{
  let repository = try Repository.answered()
  let hidden = "2013/activities/closed.json"
  func write(_ title: String) throws {
    try repository.write(
      hidden,
      """
      {"id": "closed", "year": 2013, "kind": "meeting", "title": "\(title)", "date": "2013-05",
      "sources": ["sample"], "visibility": "secretariat"}
      """)
    try repository.git("add", "-A")
    try repository.git("commit", "-qm", title)
  }
  try write("A closed talk")
  try repository.git("branch", "-M", "main")
  let editions = [
    ["annex", "2013"], ["summary", "2013"], ["diff", "2012", "2013"], ["verify", "2013"],
    ["log", "XAA", "R1", "--edition", "public"],
  ]
  let before = editions.map { repository.run($0) }
  try repository.git("checkout", "-qb", "side")
  try write("A talk in the cellar")
  try repository.git("checkout", "-q", "main")
  try write("A talk in the attic")
  #expect(try Git.run(in: repository.root, ["merge", "-q", "side"]).status == 1)
  #expect(try repository.git("ls-files", "-u") != "")
  for (words, before) in zip(editions, before) {
    let now = repository.run(words)
    #expect(now.outcome == before.outcome, "\(words): \(now.error)")
    #expect(now.output == before.output && now.error == before.error, "\(words)")
  }
  #expect(repository.run(["annex", "2013", "--edition", "secretariat"]).outcome == .failure)
  // A file that was added with its markers is still a conflict.
  try repository.git("add", "-A")
  let conflicts = repository.run(["conflicts"])
  #expect(conflicts.outcome == .findings)
  #expect(conflicts.output.contains("git's conflict markers"), "\(conflicts.output)")
}

@Test func `a record is deleted and still in git: every answer says so or is refused`() throws {
  let repository = try Repository.answered()
  try repository.remove(sheet)
  let check = repository.run(["check", "--format", "concise"])
  #expect(check.outcome == .findings)
  #expect(check.output.contains("\(sheet):1:1: error: XAA 2013: found no file on the disk"))
  #expect(repository.run(["check", repository.root + "/records/" + sheet]).outcome == .findings)
  for words in [
    ["annex", "2013"], ["summary", "2013"], ["diff", "2012", "2013"], ["verify", "2013"],
  ] {
    let refused = repository.run(words)
    #expect(refused.outcome == .failure, "\(words)")
    #expect(refused.output.isEmpty, "\(words)")
    #expect(refused.error.contains("deleted on the disk, but not in git"), "\(words)")
  }
  // These show what there is, and say that it is not everything.
  for words in [
    ["status", "2013"], ["show", "XAA", "2013"], ["log", "XAA", "R1"], ["log", "XAA", "P1.1"],
    ["log", "XAA", "R1", "--edition", "public"], ["conflicts"], ["fmt", "--check"],
    ["check", "--rule", "json"], [],
  ] {
    let told = repository.run(words)
    #expect(told.outcome == .failure, "\(words)")
    #expect(told.error.contains("deleted on the disk, but not in git"), "\(words): \(told.error)")
  }
  // Everything that is asked about is there.
  let elsewhere = repository.root + "/records/2013/XBB"
  for words in [["fmt", "--check"], ["conflicts"], ["check"]] {
    #expect(repository.run(words + [elsewhere]).outcome == .clean, "\(words)")
  }
  #expect(
    repository.run(["fmt", "--check", repository.root + "/records/2013"]).outcome == .failure)
  let closing = repository.run(["year", "close", "2013"])
  #expect(closing.outcome == .findings && closing.error.contains("2013 stays open"))
  #expect(repository.run(["doctor"]).output.contains("!! deleted on the disk"))
  #expect(repository.run(["annex", "2013", "--at", "HEAD"]).outcome == .clean)

  try repository.git("rm", "-q", "--cached", "records/" + sheet)
  #expect(repository.run(["check"]).outcome == .clean)
  for words in questions + [["fmt", "--check"]] {
    #expect(repository.run(words).outcome == .clean, "\(words)")
  }
}

/// What a person or git can do so that a record of the index is not among the files that are read.
@Test(arguments: ["file", "folder", "folder in its place", "link to a folder", "unchanged", "all"])
func `a record of the index that is not read is found, whatever the cause`(how: String) throws {
  let repository = try Repository.answered()
  let manager = FileManager.default
  let file = repository.root + "/records/" + sheet
  let folder = repository.root + "/records/2013/XAA"
  switch how {
  case "file": try manager.removeItem(atPath: file)
  case "folder": try manager.removeItem(atPath: folder)
  case "folder in its place":
    try manager.removeItem(atPath: file)
    try manager.createDirectory(atPath: file, withIntermediateDirectories: false)
  case "link to a folder":
    try manager.moveItem(atPath: folder, toPath: repository.root + "/moved")
    try manager.createSymbolicLink(atPath: folder, withDestinationPath: "../../moved")
  case "unchanged":
    try repository.git("update-index", "--assume-unchanged", "records/" + sheet)
    try manager.removeItem(atPath: file)
  default: try manager.removeItem(atPath: repository.root + "/records")
  }
  // One more file that git does not know: an equal number of files proves nothing.
  if how != "all" { try repository.write("2013/XBB/more.json", "{}") }
  for words in [["check"], ["check", "--jobs", "1"]] {
    let check = repository.run(words + ["--format", "concise"])
    // A folder in the place of a file, or a link in the place of a folder, cannot be read.
    let isUnread = ["folder in its place", "link to a folder"].contains(how)
    #expect(check.outcome == (isUnread ? .failure : .findings), "\(words)")
    #expect(
      check.output.contains(
        how == "link to a folder" ? "records/2013/XAA" : "\(sheet):1:1"), "\(check.output)")
    // A link that leads out of the store is reported as misplaced.
    let rule =
      how == "link to a folder" ? "misplaced-file" : isUnread ? "unread" : "unstaged-deletion"
    #expect(check.output.contains("[\(rule)]"), "\(check.output)")
  }
  #expect(repository.run(["annex", "2013"]).outcome == .failure)
}

@Test func `a file that is not committed yet is not a deletion`() throws {
  let repository = try Repository.answered()
  try repository.write("sources/new.json", #"{"id": "new", "title": "A", "held": "B"}"#)
  try repository.git("add", "-N", "records/sources/new.json")
  #expect(!repository.check().contains { $0.contains("[unstaged-deletion]") })
  try repository.remove("sources/new.json")
  #expect(repository.check().contains { $0.contains("[unstaged-deletion]") })
}

import Commands
import ExternalPrograms
import Foundation
import GitStores
import Records
import SampleStore
import Testing

@testable import pillar

private let sheet = "2013/XAA/implementation.json"
private let planned = #"{"status": "planned", "asOf": "2013", "statedBy": "participant"}"#
private let begun = #"{"status": "in-progress", "asOf": "2013", "statedBy": "participant"}"#

/// Three commits: R4 not reported, tagged; planned, tagged with a note; in progress.
private func history(_ format: String = "sha1") throws -> Repository {
  let repository = try Repository(format)
  try repository.commit(sheet, at: "answers/R4", to: #"{"status": "not-reported"}"#, "first")
  try repository.git("tag", "silent")
  try repository.commit(sheet, at: "answers/R4", to: planned, "plan")
  try repository.git("tag", "-am", "As printed", "printed")
  try repository.git("branch", "a/branch")
  try repository.commit(sheet, at: "answers/R4", to: begun, "begin")
  return repository
}

private let show = ["show", "XAA", "2013", "R4", "--at"]

@Test(arguments: ["sha1", "sha256"])
func `a store is read as of everything that git accepts as a revision`(format: String) throws {
  let repository = try history(format)
  let commit = try repository.git("rev-parse", "HEAD~1")
  for revision in [
    "printed", "a/branch", "HEAD~1", "HEAD^", "main~1", "main@{1}", "@{1}", "@~", commit,
    String(commit.prefix(12)), ":/plan", "printed^{commit}", "HEAD^{/plan}",
  ] {
    let result = repository.run(show + [revision])
    #expect(result.output.contains("planned, as of 2013"), "\(revision): \(result.error)")
  }
  #expect(repository.run(show + ["silent"]).output.contains("not reported"))
  #expect(repository.run(show + ["HEAD"]).output.contains("in progress"))
}

@Test func `the files on the disk have no influence`() throws {
  let repository = try history()
  try repository.write(sheet, "broken")
  #expect(repository.run(show + ["HEAD"]).output.contains("in progress"))
  try FileManager.default.removeItem(atPath: repository.root + "/records")
  for words in [
    show + ["HEAD"], ["status", "2013", "--at", "HEAD"], ["check", "--at", "HEAD"],
    ["annex", "2013", "--at", "HEAD"], ["--at", "HEAD"],
  ] {
    let result = repository.run(words)
    #expect(result.outcome == .clean, "\(words): \(result.error)")
  }
  #expect(repository.run(["check", "--at", "HEAD"]).error.hasSuffix("records read, as of HEAD.\n"))
  #expect(repository.run(["check"]).outcome == .findings)
}

@Test(arguments: ["bare.git", "bare.git/records", "bare.git/refs/../records"])
func `a bare repository is read, whatever path in it names the store`(folder: String) throws {
  let repository = try history()
  try repository.git("clone", "-q", "--bare", ".", "bare.git")
  #expect(repository.run(show + ["printed"], in: folder).output.contains("planned"))
}

@Test func `a store at the top of its repository is read`() throws {
  let repository = try history()
  try repository.git("subtree", "split", "-q", "--prefix=records", "-b", "top")
  try repository.git("clone", "-q", "--bare", "-b", "top", ".", "top.git")
  let result = repository.run(show + ["top"], in: "top.git")
  #expect(result.output.contains("in progress"), "\(result.error)")
  #expect(repository.run(show + ["top"]).outcome == .usage)
}

@Test func `a revision without the store says where it was looked for`() throws {
  let repository = try history()
  try repository.git("rm", "-rq", "--cached", "records")
  try repository.git("commit", "-qm", "without", "--allow-empty")
  let result = repository.run(show + ["HEAD"])
  #expect(result.outcome == .usage)
  #expect(
    result.error.hasPrefix(
      "pillar: no store as of HEAD\n  Looked for records/store.json, records/records/store.json"))
  #expect(repository.run(show + ["HEAD^{tree}"]).outcome == .usage)
}

@Test
func
  `a text that the repository lacks is a failure, and an edition's reader does not learn whose it is`()
  throws
{
  let repository = try history()
  let object = try repository.git("rev-parse", "HEAD:records/\(sheet)")
  let folder = repository.root + "/.git/objects/" + object.prefix(2) + "/"
  try FileManager.default.removeItem(atPath: folder + object.dropFirst(2))
  for words in [show + ["HEAD"], ["annex", "2013", "--at", "HEAD"], ["check", "--at", "HEAD"]] {
    let result = repository.run(words)
    #expect(result.outcome == .failure)
    #expect(
      result.error.hasPrefix(
        "pillar: the repository does not have the text of a file of the store\n  'git fsck'"),
      "\(result.error)")
    #expect(!result.error.contains(sheet) && !result.error.contains(object))
  }
  #expect(repository.run(show + ["HEAD~1"]).outcome == .clean)
}

@Test func `a shallow clone says how to get the rest`() throws {
  let repository = try history()
  let source = "file://" + repository.root
  try repository.git("clone", "-q", "--depth", "1", source, "shallow")
  #expect(repository.run(show + ["HEAD"], in: "shallow").outcome == .clean)
  let result = repository.run(show + ["HEAD~1"], in: "shallow")
  #expect(result.outcome == .usage)
  #expect(result.error.contains("git fetch --unshallow"))
}

@Test func `a link within the store is followed, and one that leads out is named`() throws {
  let repository = try history()
  let records = repository.root + "/records/"
  try repository.write("inner.txt", "")
  for (path, target) in [
    ("2013/XAA/implementation.json", "../../2012/../kept.txt"),
    ("2013/XBB/salw.json", "/etc/passwd"),
    ("2013/XCC/salw.json", "salw.json"), ("sources/sample-note.json", "../../store.json"),
  ] {
    if path == sheet {
      try FileManager.default.moveItem(atPath: records + path, toPath: records + "kept.txt")
    } else {
      try FileManager.default.removeItem(atPath: records + path)
    }
    try FileManager.default.createSymbolicLink(
      atPath: records + path, withDestinationPath: target)
  }
  try repository.git("add", ".")
  let head = try repository.git("rev-parse", "HEAD")
  try repository.git("update-index", "--add", "--cacheinfo", "160000,\(head),records/2013/XDD")
  try repository.git("commit", "-qm", "links")
  let found = repository.run(["check", "--format", "concise", "--at", "HEAD"]).output.split(
    separator: "\n")
  for (path, rule) in [
    ("2013/XBB/salw.json", "misplaced-file"), ("2013/XCC/salw.json", "unread"),
    ("2013/XDD", "foreign-repository"), ("sources/sample-note.json", "unread"),
  ] {
    #expect(
      found.contains { $0.contains("records/\(path):") && $0.hasSuffix("[\(rule)]") },
      "\(path): \(found)")
  }
  let read = found.filter { $0.contains("records/\(sheet):") }
  #expect(!read.contains { $0.hasSuffix("[unread]") || $0.hasSuffix("[misplaced-file]") })
}

@Test func `revisions of one commit are one store, and the store of another is its own`() throws {
  let repository = try history()
  let past = try PastStores(in: repository.root + "/records")
  let words = try ["printed", "a/branch", "HEAD"].map {
    try past.store(at: $0).sheet(.implementation, "XAA", 2013)?.answer("R4")?.status.words
  }
  #expect(words == ["planned", "planned", "in progress"])
}

@Test(arguments: [
  ["--fix"], ["--staged"], ["--since", "HEAD"], ["--since", "HEAD", "--as", "XAA"],
])
func `a revision is only read, and whole`(words: [String]) throws {
  let result = try history().run(["check", "--at", "HEAD"] + words)
  #expect(result.outcome == .usage)
  #expect(result.error.hasPrefix("pillar: --at and \(words[0]) exclude each other"))
}

@Test func `a check of a revision prints what is asked for`() throws {
  let repository = try Repository()
  for id in ["XAA", "XBB"] {
    let path = "2013/\(id)/implementation.json"
    try repository.commit(path, at: "answers/R4/status", to: "\"implmented\"", id)
  }
  try FileManager.default.removeItem(atPath: repository.root + "/records")
  func found(_ path: String...) -> ToolRun {
    repository.run(["check", "--format", "concise", "--at", "HEAD"] + path)
  }
  #expect(found().output.contains("XAA"))
  #expect(found().output.contains("XBB"))
  #expect(found("2013/XBB").output.contains("XBB"))
  #expect(!found("2013/XBB").output.contains("XAA"))
  #expect(found(repository.root + "/records/2013/XBB/").output.contains("XBB"))
  #expect(found("2013/XQQ").outcome == .usage)
}

@Test func `a document is compared with what the records of a tag give`() throws {
  let repository = try history()
  let file = repository.root + "/annex.html"
  let line = ["annex", "2013", "--output", file]
  #expect(repository.run(line + ["--at", "printed"]).outcome == .clean)
  #expect(repository.run(line + ["--at", "printed", "--check"]).outcome == .clean)
  #expect(repository.run(line + ["--check"]).outcome == .findings)
}

/// A misplaced file of a revision, or a link that leads out of the store, is refused or makes a draft, as on the
/// disk.
@Test(arguments: ["2013/XAA/implementaton.json", "2013/XAA/.salw.json", "link", "link to a folder"])
func `a revision with unread files is reported as the present store is`(what: String) throws {
  let repository = try Repository()
  if what.hasPrefix("link") {
    let path = "2013/XAA" + (what == "link" ? "/salw.json" : "")
    try repository.remove(path)
    try FileManager.default.createSymbolicLink(
      atPath: repository.root + "/records/" + path, withDestinationPath: "../../../elsewhere")
  } else {
    try repository.write(what, "{}")
  }
  try repository.git("add", "-f", ".")
  try repository.git("commit", "-qm", "stray")
  for words in [["summary", "2013"], ["diff", "2012", "2013"]] {
    #expect(repository.run(words).outcome == .failure, "\(words)")
  }
  let annex = repository.run(["annex", "2013", "--at", "HEAD"])
  if what.hasPrefix("link") {
    #expect(annex.outcome == .failure && annex.output.isEmpty, "\(annex.error)")
    return
  }
  #expect(annex.outcome == .findings && annex.output.contains("Draft"), "\(annex.error)")
  for words in [["summary", "2013", "--at", "HEAD"], ["diff", "2012@HEAD", "2013@HEAD"]] {
    let result = repository.run(words)
    #expect(result.outcome == .failure && result.output.isEmpty, "\(words)")
    #expect(result.error.contains("as of HEAD, so an answer may be missing"), "\(result.error)")
    #expect(result.error.contains("'pillar check --at HEAD' names"), "\(result.error)")
  }
  #expect(repository.run(["check", "--at", "HEAD"]).output.contains("[misplaced-file]"))
  #expect(repository.run(["summary", "2013", "--at", "HEAD~1"]).outcome == .clean)
}

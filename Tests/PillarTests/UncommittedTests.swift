// The next steps that 'year close' prints commit and tag exactly what it sealed.

import Commands
import Foundation
import SampleStore
import Testing

@testable import pillar

private let sheet = "2013/XAA/implementation.json"
private let planned = #"{"status": "planned", "asOf": "2013", "statedBy": "participant"}"#

/// The lines that begin with `git`, run one after another by a shell.
private func follow(_ told: String, in repository: Repository) throws -> Int32 {
  let steps = told.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    .filter { $0.hasPrefix("git ") }
  #expect(!steps.isEmpty)
  return try shell(steps.joined(separator: " && "), in: repository)
}

/// Ways in which a sealed record can differ between the disk, the index and the last commit.
@Test(
  arguments: [
    "edited", "staged", "staged and taken back on the disk", "untracked", "ignored",
    "added, not committed",
    "deleted and staged", "edition", "source", "participant", "framework", "no commit", "unchanged",
    "edited and hidden", "merge",
  ])
func `close-uncommitted: a year stays open while the last commit holds another text`(what: String)
  throws
{
  let repository = try Repository()
  var sample = repository.sample
  func put(_ path: String, _ pointer: String, _ json: String) throws {
    sample.set(path, at: pointer, to: json)
    try repository.write(path, sample.files[path] ?? "")
  }
  func edit() throws { try put(sheet, "answers/R1", planned) }
  switch what {
  case "edited": try edit()
  case "staged":
    try edit()
    try repository.git("add", ".")
  case "staged and taken back on the disk":
    try edit()
    try repository.git("add", ".")
    try repository.write(sheet, repository.sample.files[sheet] ?? "")
  case "untracked", "ignored", "added, not committed":
    try repository.git("rm", "-q", "--cached", "records/" + sheet)
    try repository.git("commit", "-qm", "not known")
    if what == "ignored" {
      try repository.write("../.git/info/exclude", sheet + "\n")
    } else if what != "untracked" {
      try repository.git("add", ".")
    }
  case "deleted and staged": try repository.git("rm", "-q", "records/" + sheet)
  case "edition": try put("2013/edition.json", "period/from", "\"2013-01-02\"")
  case "source": try put("sources/\(sourceID(of: sample)).json", "title", "\"Another\"")
  case "participant": try put("participants/XAA/participant.json", "names/0", "\"Another\"")
  case "framework": try put("frameworks/cscap-18.json", "title", "\"Another\"")
  case "no commit": try repository.git("update-ref", "-d", "HEAD")
  case "unchanged":
    try repository.git("update-index", "--assume-unchanged", "records/2013/edition.json")
  case "edited and hidden":
    try edit()
    try repository.git("update-index", "--skip-worktree", "records/" + sheet)
  default:
    try repository.git("branch", "other")
    try repository.commit("store.json", at: "title", to: "\"A\"", "ours")
    try repository.git("checkout", "-q", "other")
    try repository.git("commit", "-qm", "theirs", "--allow-empty")
    try repository.git("merge", "-q", "--no-commit", "--no-ff", "main")
  }
  let edition = repository.root + "/records/2013/edition.json"
  let before = try Data(contentsOf: URL(filePath: edition))
  let result = repository.run(["year", "close", "2013"])
  #expect(result.outcome == .findings, "\(result.output)\(result.error)")
  #expect(result.error.contains("2013 stays open"), "\(result.error)")
  #expect(try Data(contentsOf: URL(filePath: edition)) == before)
}

/// Files beside a year that can be closed, which do not prevent the tag from verifying.
@Test(arguments: ["nothing", "another year", "staged elsewhere", "tag"])
func `the printed steps give a tag that verifies`(what: String) throws {
  let repository = try Repository()
  switch what {
  case "another year": try repository.write("2012/notes.md", "A note.\n")
  case "staged elsewhere":
    try repository.write("../other.txt", "x\n")
    try repository.git("add", "other.txt")
  case "tag": try repository.git("tag", "outlook-2013")
  default: break
  }
  let result = repository.run(["year", "close", "2013"])
  #expect(result.outcome == .clean, "\(result.error)")
  #expect(try follow(result.output, in: repository) == 0, "\(result.output)")
  let tag = what == "tag" ? "outlook-2013-2" : "outlook-2013"
  let verified = repository.run(["verify", "2013", "--at", tag])
  #expect(verified.outcome == .clean, "\(verified.output)\(verified.error)")
  #expect(!verified.output.contains("adopted as"), "\(verified.output)")
}

@Test func `outside a repository a year is closed, and no tag is mentioned`() throws {
  let result = try run(["year", "close", "2013"])
  #expect(result.outcome == .clean)
  #expect(!result.output.contains("git tag"))
}

private func sourceID(of sample: SampleStore) -> String {
  sample.files.keys.filter { $0.hasPrefix("sources/") }.sorted()[0].dropFirst(8).dropLast(5)
    .description
}

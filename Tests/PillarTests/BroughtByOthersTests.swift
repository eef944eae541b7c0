// The files of a contribution are not commands, and what it hides is not read as silence.

import Commands
import Foundation
import SampleStore
import Testing

@testable import pillar
@testable import Records

private let sheet = "2013/XAA/implementation.json"

/// A list of a write that was never begun here. It would change the answers of XAA.
private func bringList(to repository: Repository, stamp: String) throws {
  let file = repository.root + "/records/" + sheet
  let old = try #require(FileManager.default.contents(atPath: file))
  let new = Data("{\"participant\": \"XAA\"}".utf8)
  try new.write(to: URL(filePath: repository.root + "/records/2013/XAA/.pillar-1-0"))
  let list = """
    {"format": 1, "writes": [{"target": "\(sheet)", "new": "2013/XAA/.pillar-1-0",
      "before": "\(WriteList.digest(Array(old)))", "after": "\(WriteList.digest(Array(new)))",
      "stamp": "\(stamp)"}]}
    """
  try repository.write(".pillar-writing", list)
}

@Test(arguments: ["1 2 3", ""])
func `a write is not completed from a list that a contribution brings`(stamp: String) throws {
  let repository = try Repository()
  try bringList(to: repository, stamp: stamp)
  let before = FileManager.default.contents(atPath: repository.root + "/records/" + sheet)
  let result = repository.run(["fmt"])
  #expect(result.outcome == .failure)
  #expect(result.error.contains("came with a contribution or a copy"))
  #expect(FileManager.default.contents(atPath: repository.root + "/records/" + sheet) == before)
}

@Test func `a message that is the same for all files of a list is printed once`() throws {
  let repository = try Repository()
  let entries = ["2013/XAA", "2013/XBB"].map { folder in
    let old = FileManager.default.contents(
      atPath: "\(repository.root)/records/\(folder)/implementation.json")
    return """
      {"target": "\(folder)/implementation.json", "new": "\(folder)/.pillar-1-0",
        "before": "\(WriteList.digest(Array(old ?? Data())))",
        "after": "\(WriteList.digest(Array("{}".utf8)))", "stamp": "1 2 3"}
      """
  }
  for folder in ["2013/XAA", "2013/XBB"] { try repository.write(folder + "/.pillar-1-0", "{}") }
  try repository.write(
    ".pillar-writing", #"{"format": 1, "writes": [\#(entries.joined(separator: ", "))]}"#)
  let told = repository.run(["fmt"]).error
  #expect(told.components(separatedBy: "came with a contribution or a copy").count == 2, "\(told)")
}

@Test func `a list of a write in a revision is named`() throws {
  let repository = try Repository()
  try bringList(to: repository, stamp: "1 2 3")
  try repository.git("add", "-f", ".")
  try repository.git("commit", "-qm", "brought")
  let found = repository.run(["check", "--at", "HEAD", "--format", "concise"])
  #expect(found.outcome == .failure)
  #expect(found.output.contains(".pillar-writing") && found.output.contains("[unfinished-write]"))
  let status = repository.run(["status", "2013", "--at", "HEAD"])
  #expect(status.outcome == .failure && status.error.contains("Name another revision"))
}

@Test(arguments: ["2013/xaa/salw.json", "2013/XAA/salw.JSON", "2013/XAA/sub/salw.json"])
func `an answer in a misplaced file is not printed as silence`(
  place: String
) throws {
  let repository = try Repository()
  try repository.write(place, "{}")
  let annex = repository.run(["annex", "2013"])
  #expect(annex.outcome == .findings)
  #expect(annex.output.contains("Draft: "))
  for words in [["summary", "2013"], ["diff", "2012", "2013"]] {
    let document = repository.run(words)
    #expect(document.outcome == .failure, "\(words)")
    #expect(document.output == "", "\(words)")
    #expect(!document.error.contains(place), "\(words): who may see the file is not known")
  }
}

@Test(arguments: [true, false])
func `a submodule in the place of a participant is not printed as silence`(isThere: Bool) throws {
  let repository = try Repository()
  try repository.git("rm", "-rq", "--cached", "records/2013/XAA")
  try repository.git("init", "-q", "records/2013/XAA")
  try repository.git("-C", "records/2013/XAA", "add", ".")
  try repository.git("-C", "records/2013/XAA", "commit", "-qm", "own")
  try repository.git("add", "records/2013/XAA")
  try repository.git("commit", "-qm", "a submodule")
  if !isThere {
    try repository.remove("2013/XAA")
    try FileManager.default.createDirectory(
      atPath: repository.root + "/records/2013/XAA", withIntermediateDirectories: true)
  }
  let found = repository.run(["check", "--format", "concise"])
  #expect(found.outcome == .findings)
  #expect(found.output.contains("[foreign-repository]"))
  for words in [["annex", "2013"], ["summary", "2013"], ["diff", "2012", "2013"]] {
    #expect(repository.run(words).outcome == .failure, "\(words)")
  }
  let past = repository.run(["annex", "2013", "--at", "HEAD"])
  #expect(past.outcome == .failure && past.output.isEmpty)
  #expect(
    past.error.contains("1 folder is a git repository inside the store, as of HEAD"),
    "\(past.error)")
}

@Test func `an answer whose status is unknown is not checked for what a status needs`() throws {
  let repository = try Repository()
  var sample = SampleStore()
  sample.set(sheet, at: "answers/R1", to: #"{"status": "not reported"}"#)
  try repository.write(sheet, sample.files[sheet] ?? "")
  let found = repository.check()
  #expect(found.contains { $0.contains("Did you mean \"not-reported\"?") })
  #expect(!found.contains { $0.contains("statedBy") || $0.contains("asOf") })
}

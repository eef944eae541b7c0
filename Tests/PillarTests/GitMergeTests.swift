import Commands
import Diagnostics
import ExternalPrograms
import Foundation
import GitStores
import JSONText
import Records
import Testing

@testable import pillar

/// A repository with one record, whose merge driver is the tool that was built beside the tests.
private final class Work {
  let root = FileManager.default.temporaryDirectory.appending(path: "merge-\(UUID())").path
  let path = "records/2013/XAA/implementation.json"

  init(driver: Bool = true) throws {
    try FileManager.default.createDirectory(
      atPath: root + "/records/2013/XAA", withIntermediateDirectories: true)
    try git("init", "-q", "-b", "main")
    try git("config", "user.name", "Test")
    try git("config", "user.email", "test@example.org")
    let tool =
      Bundle.allBundles.map { $0.bundleURL.deletingLastPathComponent().path + "/pillar" }
      + [URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().path + "/pillar"]
      + [FileManager.default.currentDirectoryPath + "/.build/debug/pillar"]
    let built = try #require(tool.first { FileManager.default.isExecutableFile(atPath: $0) })
    try git("config", "merge.pillar.driver", DriverCommand.merge.text(for: built))
    try write("*.json merge=pillar\n", to: ".gitattributes")
    try record("considered", "one")
    try commit("base")
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  @discardableResult
  func git(_ words: String..., failing: Bool = false) throws -> String {
    let result = try Git.program.run(["-C", root] + words)
    #expect((result.status != 0) == failing, "git \(words): \(result.error)")
    return String(decoding: result.output, as: UTF8.self)
  }

  func write(_ text: String, to path: String) throws {
    try makeFolder(of: path)
    try text.write(toFile: root + "/" + path, atomically: true, encoding: .utf8)
  }

  func makeFolder(of path: String) throws {
    let folder = URL(filePath: root + "/" + path).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// A status and paragraphs on one line, which no line merge can combine.
  func record(_ status: String, _ paragraphs: String) throws {
    let summary = paragraphs.replacing("|", with: #"", ""#)
    try write(
      #"{"answers": {"R4": {"status": "\#(status)", "summary": ["\#(summary)"]}}}"# + "\n",
      to: path)
  }

  func commit(_ message: String) throws {
    try git("add", "-A")
    try git("commit", "-q", "-m", message)
  }

  /// Two branches from the base: `other`, and the one that is checked out.
  func part(_ ours: (String, String), _ theirs: (String, String)) throws {
    try git("checkout", "-q", "-b", "other")
    try record(theirs.0, theirs.1)
    try commit("theirs")
    try git("checkout", "-q", "main")
    try record(ours.0, ours.1)
    try commit("ours")
  }

  var text: String { (try? String(contentsOfFile: root + "/" + path, encoding: .utf8)) ?? "" }
}

@Test(arguments: [
  ["merge", "-q", "--no-edit", "other"], ["rebase", "-q", "other"], ["cherry-pick", "other"],
])
func `git merges two changes of one line`(words: [String]) throws {
  let work = try Work()
  try work.part(("planned", "one"), ("considered", "one|two"))
  let result = try Git.program.run(["-C", work.root] + words)
  #expect(result.status == 0, "\(result.error)")
  #expect(work.text.contains("\"planned\""))
  #expect(work.text.contains("\"two\""))
}

@Test func `a stash comes back, and a merge without a work tree knows the driver`() throws {
  let work = try Work()
  try work.part(("planned", "one"), ("considered", "one|two"))
  let tree = try work.git("merge-tree", "--write-tree", "main", "other")
  let merged = try work.git("show", "\(tree.prefix(40)):\(work.path)")
  #expect(merged.contains("planned") && merged.contains("two"))
  try work.record("planned", "one|three")
  try work.git("stash", "-q")
  try work.record("unclear", "one")
  try work.commit("again")
  try work.git("stash", "pop", "-q")
  #expect(work.text.contains("unclear") && work.text.contains("three"))
}

@Test func `a conflict is written into the record, and the record stays JSON`() throws {
  let work = try Work()
  try work.part(("planned", "one"), ("implemented", "one"))
  try work.git("merge", "-q", "other", failing: true)
  let json = try JSONSerialization.jsonObject(with: Data(work.text.utf8))
  #expect("\(json)".contains("$conflict"))
  #expect(work.text.contains("planned") && work.text.contains("implemented"))
}

@Test func `git marks what cannot be read, and nothing is lost`() throws {
  let work = try Work()
  try work.part(("planned", "one"), ("implemented\" \"", "one"))
  try work.git("merge", "-q", "other", failing: true)
  #expect(work.text.contains("<<<<<<<") && work.text.contains(">>>>>>>"))
  #expect(work.text.contains("planned") && work.text.contains("implemented"))
}

@Test func `both sides may add a record, and one may move it`() throws {
  let work = try Work()
  let new = "records/2013/XAA/salw.json"
  try work.git("checkout", "-q", "-b", "other")
  try work.write(#"{"participant": "XAA", "answers": {"SALW-01": {"status": "planned"}}}"#, to: new)
  try work.commit("theirs")
  try work.git("checkout", "-q", "main")
  try work.write(#"{"participant": "XAA", "answers": {"SALW-02": {"status": "unclear"}}}"#, to: new)
  try work.commit("ours")
  try work.git("merge", "-q", "--no-edit", "other")
  let added = try String(contentsOfFile: work.root + "/" + new, encoding: .utf8)
  #expect(added.contains("SALW-01") && added.contains("SALW-02"))
  try work.git("checkout", "-q", "-b", "moved")
  try work.git("mv", new, "records/2013/XAA/moved.json")
  try work.commit("moved")
  try work.git("checkout", "-q", "main")
  try work.write(added.replacing("planned", with: "implemented"), to: new)
  try work.commit("changed")
  try work.git("merge", "-q", "--no-edit", "moved")
  let moved = try String(
    contentsOfFile: work.root + "/records/2013/XAA/moved.json", encoding: .utf8)
  #expect(moved.contains("implemented"))
}

@Test func `a mistake in the call is not a conflict and changes nothing`() throws {
  #expect(pillarTool.run(["git-merge", "one"], Recording().console).rawValue == 129)
  #expect(
    pillarTool.run(["git-merge", "/no/a", "/no/b", "/no/c"], Recording().console).rawValue == 131)
}

@Test
func `if git guesses that one state's record was renamed to another's, no answer moves there`()
  throws
{
  let work = try Work()
  let answers = (10..<30).map { #""SALW-\#($0)": {"status": "not-reported"}"# }
  func sheet(_ participant: String, _ first: String) -> String {
    #"{"participant": "\#(participant)", "year": 2013, "framework": "salw", "answers": {\#n"#
      + ([#""SALW-01": {"status": "\#(first)"}"#] + answers).joined(separator: ",\n") + "\n}}\n"
  }
  let (old, new) = ("records/2013/XBB/salw.json", "records/2013/XCC/salw.json")
  try work.write(sheet("XBB", "not-reported"), to: old)
  try work.commit("both")
  try work.git("checkout", "-q", "-b", "other")
  try work.write(sheet("XBB", "planned"), to: old)
  try work.commit("theirs")
  try work.git("checkout", "-q", "main")
  try work.makeFolder(of: new)
  try work.git("mv", old, new)
  try work.write(sheet("XCC", "not-reported"), to: new)
  try work.commit("ours")
  try work.git("merge", "-q", "other", failing: true)
  let text = try String(contentsOfFile: work.root + "/" + new, encoding: .utf8)
  let document = try #require(JSONDocument.read(SourceText(name: "t", text)).document)
  let conflict = try #require(document.root.openConflicts.first)
  #expect(conflict.steps.isEmpty)
  #expect(conflict[.ours]?["participant"]?.string == "XCC")
  #expect(conflict[.theirs]?["answers"]?["SALW-01"]?["status"]?.string == "planned")
}

@Test func `a store that was moved whole still merges`() throws {
  let work = try Work()
  let sheet = "records/2013/XBB/salw.json"
  func text(_ first: String, _ second: String) -> String {
    "{\"participant\": \"XBB\",\n\"year\": 2013,\n\"framework\": \"salw\",\n\"answers\": {\n"
      + "\"SALW-01\": {\"status\": \"\(first)\"},\n\"SALW-02\": {\"status\": \"\(second)\"}}}\n"
  }
  try work.write(text("unclear", "unclear"), to: sheet)
  try work.commit("both")
  try work.git("checkout", "-q", "-b", "other")
  try work.write(text("planned", "unclear"), to: sheet)
  try work.commit("theirs")
  try work.git("checkout", "-q", "main")
  try work.git("mv", "records", "moved")
  try work.write(text("unclear", "planned"), to: "moved/2013/XBB/salw.json")
  try work.commit("ours")
  try work.git("merge", "-q", "--no-edit", "other")
  let merged = try String(contentsOfFile: work.root + "/moved/2013/XBB/salw.json", encoding: .utf8)
  #expect(!merged.contains("unclear"))
}

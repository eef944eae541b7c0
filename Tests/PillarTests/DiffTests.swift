import Commands
import Foundation
import Goldens
import JSONText
import Records
import SampleStore
import Testing

@testable import pillar

private let sheet = "XAA/implementation.json"

private func answer(_ status: String, _ more: String = "") -> String {
  #"{"status": "\#(status)", "asOf": "2012", "statedBy": "participant"\#(more)}"#
}

private func sample() -> SampleStore {
  var sample = SampleStore()
  sample.set("2012/\(sheet)", at: "answers/R4", to: answer("planned"))
  sample.set("2013/\(sheet)", at: "answers/R4", to: answer("implemented"))
  return sample
}

@Test func `two years are compared, and the exit status says so on request`() throws {
  let result = try run(["diff", "2012", "2013"], sample: sample())
  #expect(result.outcome == .clean)
  #expect(result.error == "")
  #expect(result.output.contains("planned → implemented, as of 2012"))
  #expect(try run(["diff", "2012", "2013", "--exit-code"], sample: sample()).outcome == .findings)
  #expect(
    try run(["diff", "2012", "2013", "--exit-code"], sample: SampleStore()).outcome == .clean)
}

@Test(arguments: [
  (["diff", "2013", "2012"], "Name the earlier year first: 'pillar diff 2012 2013'."),
  (["diff", "2012", "2014"], "2014"), (["diff", "12", "2013"], "a year such as 2013"),
  (["diff", "2012", "2013", "--item", "R44"], "There are R1 to R12"),
  (["diff", "2012", "2013", "--participant", "XAZ"], "XAA"),
  (["diff", "2012", "2013", "--pillar", "4"], "--pillar takes 1, 2 or 3"),
  (["diff", "2012", "2013", "--only", "progres"], "progress"),
  (
    ["diff", "2012", "2013", "--edition", "parties"],
    "This edition is made for one participant only."
  ),
  (
    ["diff", "2012", "2013", "--item", "R4", "--format", "patch"],
    "a patch consists of complete records"
  ),
])
func `years that cannot be compared are refused, and those that can are named`(
  words: [String], advice: String
) throws {
  let result = try run(words, sample: sample())
  #expect(result.outcome == .usage)
  #expect(result.output == "")
  #expect(result.error.contains(advice), "\(result.error)")
}

@Test func `the form follows the file's ending`() throws {
  let repository = try Repository()
  for (ending, beginning) in [
    ("html", "<!DOCTYPE html>"), ("md", "# From 2012 to 2013"), ("json", "{\n  \"version\": 1"),
    ("csv", "participant,name"), ("patch", "diff --git a/"), ("txt", "From 2012 to 2013"),
  ] {
    let file = repository.root + "/out." + ending
    let result = repository.run(["diff", "2012", "2013", "--output", file])
    #expect(result.outcome == .clean)
    #expect(result.output == "")
    #expect(try String(contentsOfFile: file, encoding: .utf8).hasPrefix(beginning), "\(ending)")
  }
}

@Test func `a year is compared with itself as of a revision, without the work tree`() throws {
  let repository = try Repository()
  try repository.git("tag", "before")
  try repository.commit("2013/" + sheet, at: "answers/R4", to: answer("planned"), "a plan")
  let present = repository.run(["diff", "2013@before", "2013"])
  #expect(present.output.contains("From 2013@before to 2013, public edition"))
  #expect(present.output.contains("R4 Consider a Risk Reduction Centre: first report"))
  try repository.git("clone", "-q", "--bare", ".", "bare.git")
  let bare = repository.run(["diff", "2013@before", "2013@main"], in: "bare.git")
  #expect(bare.output.contains("first report"), "\(bare.error)")
  #expect(repository.run(["diff", "2013@main", "2013", "--exit-code"]).outcome == .clean)
}

/// The first year's folder with the patch is equal to the second's, for the store and for an edition.
@Test(arguments: ["public", "secretariat"])
func `the patch between two years makes the second of the first`(edition: String) throws {
  let repository = try Repository()
  var sample = sample()
  sample.set(
    "2013/\(sheet)", at: "answers/R5", to: answer("planned", #", "visibility": "secretariat""#))
  sample.put("2012/XBB/implementation.json", "{ \"not\": \"canonical\",\r\n}")
  sample.files["2013/XCC/salw.json"] = nil
  for (path, text) in sample.files { try repository.write(path, text) }
  try repository.git("rm", "-q", "--cached", "records/2013/XCC/salw.json")
  try repository.remove("2013/XCC/salw.json")
  let result = repository.run([
    "diff", "2012", "2013", "--format", "patch", "--edition", edition,
  ])
  #expect(result.outcome == .clean)
  #expect(result.error.contains("add --edition secretariat") == (edition == "public"))
  guard edition == "secretariat" else {
    #expect(!result.output.contains("\"visibility\": \"secretariat\""))
    return
  }
  let root = URL(filePath: repository.root)
  let made = root.appending(path: "made")
  try FileManager.default.copyItem(at: root.appending(path: "records/2012"), to: made)
  try Data(result.output.utf8).write(to: root.appending(path: "made.patch"))
  try repository.git("apply", "--directory=made", "--whitespace=nowarn", "made.patch")
  let expected = try files(in: root.appending(path: "records/2013"))
  #expect(try files(in: made) == expected)
  #expect(expected.count > 5)
}

private func files(in folder: URL) throws -> [String: Data] {
  var files: [String: Data] = [:]
  for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path)
  where name.hasSuffix(".json") {
    files[name] = try Data(contentsOf: folder.appending(path: name))
  }
  return files
}

@Test func `a year is summed up, and a background year is refused`() throws {
  let result = try run(["summary", "2013"], sample: sample())
  #expect(result.outcome == .clean)
  #expect(result.output.contains("# Similarities and differences, 2013"))
  #expect(result.output.contains("R4 Consider a Risk Reduction Centre: ● implemented, Aurelia."))
  var background = sample()
  background.set("2013/edition.json", at: "kind", to: "\"background\"")
  #expect(try run(["summary", "2013"], sample: background).outcome == .usage)
  let status = try run(["status", "2013"], sample: background)
  #expect(status.output.hasPrefix("2013 is a background year"), "\(status.output)")
}

@Test func `the README shows what the comparison of two years says`() {
  let recording = Recording()
  let store = projectRoot.appending(path: "records").path
  let words = ["diff", "2018", "2019", "--participant", "PHL", "--store", store]
  #expect(pillarTool.run(words, recording.console) == .clean)
  let told = recording.output.split(separator: "\n\n").first { $0.hasPrefix("The Philippines") }
  #expect(told.map { projectText("README.md").contains("```\n\($0)\n```") } == true)
}

/// A misspelt status, and an answer that is not for this edition: nobody can say what changed.
@Test(
  arguments: [
    [], ["--participant", "XAA"], ["--item", "R4"], ["--participant", "XAA", "--item", "R4"],
    ["--only", "progress"], ["--pillar", "1", "--pillar", "2", "--pillar", "3"],
    Addressee.allCases.flatMap { ["--addressee", $0.rawValue] },
  ],
  [
    #"{"status": "implmented", "asOf": "2012", "statedBy": "participant"}"#,
    answer("implemented", #", "visibility": "secretariat""#),
  ])
func `a record that cannot be compared is reported, however little was asked for`(
  narrowing: [String], unclear: String
) throws {
  var sample = sample()
  sample.set("2013/\(sheet)", at: "answers/R4", to: unclear)
  let words = ["diff", "2012", "2013"] + narrowing
  let sentence = "1 answer cannot be compared in this edition."
  for format in isThorough || narrowing.isEmpty ? ["text", "markdown", "html"] : ["text"] {
    let told = try run(words + ["--format", format], sample: sample).output
    #expect(told.contains(sentence), "\(format): \(told)")
    #expect(!told.lowercased().contains("nothing differs"), "\(format)")
  }
  let json = try run(words + ["--format", "json"], sample: sample).output
  #expect(json.contains(/"untold": \{\s+"XAA": \[\s+"R4"/), "\(json)")
  let csv = try run(words + ["--format", "csv"], sample: sample).output
  #expect(csv.contains("cannot-be-compared"), "\(csv)")
}

@Test func `an answer that is not asked for is not reported as incomparable; a patch reports it`()
  throws
{
  var sample = sample()
  sample.set("2013/\(sheet)", at: "answers/R4/status", to: "\"implmented\"")
  for narrowing in [["--participant", "XBB"], ["--item", "R5"]] {
    let told = try run(["diff", "2012", "2013"] + narrowing, sample: sample).output
    #expect(!told.contains("cannot be compared"), "\(told)")
  }
  let patch = try run(["diff", "2012", "2013", "--format", "patch"], sample: sample)
  #expect(patch.error.contains("1 answer cannot be compared in this edition."))
}

@Test func `a year with answers that are carried forward does not differ from itself`() throws {
  let repository = try Repository()
  let carried =
    #"{"status": "planned", "asOf": "2012", "statedBy": "participant", "confirmation": "carried-forward"}"#
  for year in [2012, 2013] {
    try repository.commit(
      "\(year)/XAA/implementation.json", at: "answers/R1",
      to: year == 2013
        ? carried : carried.replacing(#", "confirmation": "carried-forward""#, with: ""),
      "an answer of \(year)")
  }
  let same = repository.run(["diff", "2013@HEAD", "2013", "--exit-code"])
  #expect(same.outcome == .clean, "\(same.output)\(same.error)")
  let before = repository.run(["diff", "2012", "2013", "--exit-code"])
  #expect(before.outcome == .findings && before.output.contains("not confirmed this year"))
}

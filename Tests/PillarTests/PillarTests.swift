import Commands
import ExternalPrograms
import Foundation
import Goldens
import Records
import SampleStore
import Terminal
import Testing

@testable import pillar

/// What a command line printed, and how it ended.
struct ToolRun {
  var outcome: Outcome
  var output: String
  var error: String
}

/// Runs a command line on the sample store, written to a folder of its own.
func run(_ words: [String], sample: SampleStore = SampleStore(), input: String = "") throws
  -> ToolRun
{
  let folder = FileManager.default.temporaryDirectory.appending(path: "pillar-\(UUID())")
  defer { try? FileManager.default.removeItem(at: folder) }
  for (path, text) in sample.files {
    let url = folder.appending(path: "records/" + path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: url, atomically: false, encoding: .utf8)
  }
  let recording = Recording(input: input)
  let words = words.map { $0.replacing("STORE", with: folder.path + "/records") }
  let store = ["--store", folder.path + "/records"]
  let outcome = pillarTool.run(words + (words.contains("--store") ? [] : store), recording.console)
  return ToolRun(
    outcome: outcome, output: recording.output.replacing(folder.path + "/", with: ""),
    error: recording.error.replacing(folder.path + "/", with: ""))
}

@Test func `the tool's grammar is sound`() {
  #expect(problems(in: pillarTool) == [])
}

@Test(arguments: [
  ["check"], ["check", "--strict"], ["status"], ["status", "2012"], ["show", "XAA", "2013"],
  ["show", "xaa", "2013", "r4"], ["annex", "2013"], ["annex", "2013", "--format", "html"],
  ["explain"],
  ["explain", "unknown-source"], ["fmt", "--check"], [], ["help"], ["version"],
  ["annex", "2013", "--edition", "parties", "--participant", "XAA"],
])
func `on a store without findings a command ends clean`(words: [String]) throws {
  let result = try run(words)
  #expect(result.outcome == .clean, "\(result.error)")
}

@Test(arguments: [
  ["check", "--rule", "nonsense"], ["check", "nowhere"], ["check", "/"], ["show", "XQQ", "2013"],
  ["show", "XAA", "1999"], ["show", "XAA", "2013", "R99"], ["annex", "1999"], ["annex"],
  ["annex", "2013", "--part", "Z"], ["annex", "2013", "--check"], ["explain", "nonsense"],
  ["annex", "2013", "--edition", "parties"],
  ["annex", "2013", "--edition", "parties", "--participant", "XAA", "--participant", "XBB"],
  ["fmt", "-", "STORE"], ["chekc"], ["status", "x"],
  ["check", "--shard", "3/2"], ["check", "--as", "XAA"], ["--store", "/nowhere", "check"],
])
func `a command line that contradicts itself is explained, and prints no result`(words: [String])
  throws
{
  let result = try run(words)
  #expect(result.outcome == .usage)
  #expect(result.output == "")
  #expect(result.error.hasPrefix("pillar: "), "\(result.error)")
}

@Test func `findings end with status one and are on standard output`() throws {
  var sample = SampleStore()
  sample.set("2013/XAA/implementation.json", at: "answers/R4/status", to: "\"implmented\"")
  let result = try run(["check"], sample: sample)
  #expect(result.outcome == .findings)
  #expect(result.output.contains("records/2013/XAA/implementation.json:"))
  #expect(result.output.contains("XAA 2013 › R4 › status"))
  #expect(result.error.contains("finding"))
  #expect(
    try run(["check", "--format", "json"], sample: sample).output.hasPrefix("{\n  \"version\": 1,"))
  #expect(
    try run(["check", "--format", "github"], sample: sample).output.hasPrefix("::error file="))
}

@Test func `a path limits what is printed`() throws {
  var sample = SampleStore()
  for id in ["XAA", "XBB"] {
    sample.set("2013/\(id)/implementation.json", at: "answers/R4/status", to: "\"implmented\"")
  }
  let result = try run(["check", "STORE/2013/XBB", "--format", "concise"], sample: sample)
  #expect(result.output.contains("XBB"))
  #expect(!result.output.contains("XAA"))
}

@Test func `the shards of a check report every finding once`() throws {
  var sample = SampleStore()
  for id in ["XAA", "XBB", "XCC"] {
    sample.set("2013/\(id)/implementation.json", at: "answers/R4/status", to: "\"implmented\"")
    sample.set("2012/\(id)/salw.json", at: "answers/SALW-01/status", to: "\"x\"")
  }
  func lines(_ extra: [String]) throws -> [String] {
    try run(["check", "--format", "concise"] + extra, sample: sample).output
      .split(separator: "\n").map(String.init).sorted()
  }
  let parts = try (1...3).flatMap { try lines(["--shard", "\($0)/3"]) }
  #expect(try parts.sorted() == lines([]))
}

@Test func `a warning counts only if that is asked for`() throws {
  var sample = SampleStore()
  sample.set(
    "sources/left.json", to: #"{"id": "left", "title": "Left", "url": "https://example.org"}"#)
  #expect(try run(["check"], sample: sample).outcome == .clean)
  #expect(try run(["check", "--strict"], sample: sample).outcome == .findings)
  let tests = ["check", "--format", "junit"]
  #expect(try run(tests, sample: sample).output.contains("failures=\"0\" errors=\"0\" skipped"))
  #expect(try run(tests + ["--strict"], sample: sample).output.contains("<failure type=\"uncited"))
}

@Test func `check can correct the layout`() throws {
  var sample = SampleStore()
  sample.put(
    "sources/sample-note.json",
    #"{"title":"A note","id":"sample-note","url":"https://example.org"}"#)
  #expect(try run(["check"], sample: sample).outcome == .findings)
  let fixed = try run(["check", "--fix"], sample: sample)
  #expect(fixed.outcome == .clean)
  #expect(fixed.error.contains("wrote records/sources/sample-note.json"))
}

@Test(arguments: [
  ("{\"b\": 1, \"a10\": 2, \"a9\": 3}", "{\n  \"a9\": 3,\n  \"a10\": 2,\n  \"b\": 1\n}\n"),
  (
    #"{"url": "https://example.org", "title": "T", "id": "t"}"#,
    "{\n  \"id\": \"t\",\n  \"title\": \"T\",\n  \"url\": \"https://example.org\"\n}\n"
  ),
])
func `standard input is formatted, a record in its own order`(input: String, output: String) throws
{
  let result = try run(["fmt", "-"], input: input)
  #expect(result.output == output)
  #expect(result.outcome == .clean)
}

@Test func `a text that could not be read is not written to standard output`() throws {
  let numbers = Array(repeating: "1", count: 90_000).joined(separator: ",")
  let deep = String(repeating: "[", count: 100) + numbers + String(repeating: "]", count: 100)
  let result = try run(["fmt", "-"], input: deep)
  #expect(result.outcome == .findings)
  #expect(result.output.isEmpty)
  #expect(result.error.contains("a text may have at most 16777216"), "\(result.error)")
}

@Test func `standard input that is not JSON is refused with its place`() throws {
  let result = try run(["fmt", "-"], input: "{\"a\": 1,}")
  #expect(result.outcome == .findings)
  #expect(result.output == "")
  #expect(result.error.contains("-:1:"))
}

@Test func `an annex on a store with findings is a draft and says so`() throws {
  var sample = SampleStore()
  sample.set("2013/XAA/implementation.json", at: "answers/R4/status", to: "\"implmented\"")
  let result = try run(["annex", "2013"], sample: sample)
  #expect(result.outcome == .findings)
  #expect(result.output.contains("Draft: "))
}

@Test func `an annex is written and compared`() throws {
  let file = FileManager.default.temporaryDirectory.appending(path: "annex-\(UUID()).md").path
  defer { try? FileManager.default.removeItem(atPath: file) }
  #expect(try run(["annex", "2013", "--output", file, "--check"]).outcome == .findings)
  #expect(try run(["annex", "2013", "--output", file]).outcome == .clean)
  #expect(try run(["annex", "2013", "--output", file, "--check"]).outcome == .clean)
  try "changed".write(toFile: file, atomically: true, encoding: .utf8)
  #expect(try run(["annex", "2013", "--output", file, "--check"]).outcome == .findings)
}

@Test(arguments: [
  (["annex.html"], "<!DOCTYPE html>"), (["ANNEX.HTML"], "<!DOCTYPE html>"), (["annex.md"], "# "),
  (["annex", "--format", "markdown"], "# "), (["html", "--format", "html"], "<!DOCTYPE html>"),
])
func `an annex has the form that its file's ending says, or that is named`(
  words: [String], beginning: String
) throws {
  let folder = FileManager.default.temporaryDirectory.appending(path: "annex-\(UUID())")
  defer { try? FileManager.default.removeItem(at: folder) }
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  let file = folder.appending(path: words[0]).path
  let result = try run(["annex", "2013", "--output", file] + words.dropFirst())
  #expect(result.output == "")
  #expect(result.error == "wrote \(file): the annexes of 2013, public edition\n")
  #expect(
    try String(contentsOfFile: file, encoding: .utf8).lowercased()
      .hasPrefix(beginning.lowercased()))
}

@Test func `a command that writes an annex says what it is, also if it is a draft`() throws {
  let file = FileManager.default.temporaryDirectory.appending(path: "annex-\(UUID()).md").path
  defer { try? FileManager.default.removeItem(atPath: file) }
  var sample = SampleStore()
  sample.set("2013/XAA/implementation.json", at: "answers/R4/status", to: "\"implmented\"")
  let line = ["annex", "2013", "--part", "b", "--participant", "xaa", "--edition", "parties"]
  let result = try run(line + ["--output", file], sample: sample)
  #expect(result.outcome == .findings)
  #expect(
    result.error.hasPrefix(
      "wrote \(file): annex B of 2013, XAA only, edition for the parties (XAA)\nDraft: "))
  #expect(result.error.contains("was written all the same"))
  #expect(try !run(line, sample: sample).error.contains("written"))
}

@Test func `an error about a hidden place does not reach a public annex`() throws {
  var sample = SampleStore()
  sample.set("store.json", at: "access/audience", to: "\"secretariat\"")
  sample.set(
    "2013/XAA/implementation.json", at: "answers/R4",
    to:
      #"{"status": "SECRETWORD", "asOf": "2013", "statedBy": "participant", "visibility": "secretariat"}"#
  )
  let result = try run(["annex", "2013"], sample: sample)
  #expect(result.outcome == .clean)
  #expect(!result.output.contains("SECRETWORD"))
  #expect(!result.output.contains("Draft"))
  let whole = try run(["annex", "2013", "--edition", "secretariat"], sample: sample)
  #expect(whole.outcome == .findings)
  #expect(whole.output.contains("Draft: 1 finding"))
}

@Test func `the reference of all commands is as recorded`() {
  expect("Sources/pillar/README.md", holds: pillarTool.reference)
}

@Test func `a contribution answers only for its own findings`() throws {
  let repository = try Repository()
  var sample = SampleStore()
  sample.set("2013/XAA/implementation.json", at: "answers/R4/status", to: "\"implmented\"")
  try repository.write(
    "2013/XAA/implementation.json", sample.files["2013/XAA/implementation.json"] ?? "")
  try repository.git("commit", "-qam", "an old mistake")
  #expect(repository.check("--since", "HEAD").isEmpty)
  #expect(!repository.check("--since", "HEAD~1").isEmpty)

  // A finding that a change causes elsewhere counts as brought by it.
  try repository.remove("sources/sample-note.json")
  // As long as the deletion is not staged, it is the only finding.
  #expect(repository.check("--since", "HEAD").contains { $0.contains("[unstaged-deletion]") })
  try repository.git("add", "-A")
  let brought = repository.check("--since", "HEAD")
  #expect(brought.contains { $0.contains("[unknown-source]") })
  #expect(!brought.contains { $0.contains("implmented") })
}

@Test func `what a branch got after a contribution left it is not the contribution's`()
  throws
{
  let repository = try Repository()
  try repository.git("branch", "-M", "main")
  try repository.git("checkout", "-qb", "contribution")
  try repository.remove("2013/XAA/salw.json")
  try repository.git("commit", "-qam", "a contribution")
  try repository.git("checkout", "-q", "main")
  try repository.remove("2013/XBB/salw.json")
  try repository.git("commit", "-qam", "main goes on")
  try repository.git("checkout", "-q", "contribution")
  #expect(repository.check("--since", "main", "--as", "XAA").isEmpty)
  #expect(repository.check("--since", "main", "--as", "XBB").count == 1)
}

@Test func `the staged files are checked, not those on the disk`() throws {
  let repository = try Repository()
  let path = "2013/XAA/implementation.json"
  var sample = SampleStore()
  sample.set(path, at: "answers/R4/status", to: "\"implmented\"")
  try repository.write(path, sample.files[path] ?? "")
  #expect(repository.check("--staged").isEmpty)
  try repository.git("add", ".")
  try repository.write(path, SampleStore().files[path] ?? "")
  #expect(repository.check("--staged").contains { $0.contains("[schema]") })
  #expect(repository.check().isEmpty)
}

@Test func `a change made for a participant may change only its own records`() throws {
  let repository = try Repository()
  try repository.git("rm", "-q", "records/2013/XBB/salw.json")
  try repository.write("2013/XAA/notes.md", "A note.")
  let found = repository.check("--since", "HEAD", "--as", "xaa")
  #expect(found.count == 1)
  #expect(found.first?.contains("[not-yours]") == true)
  let other = repository.check("--since", "HEAD", "--as", "XBB")
  #expect(other.count == 1)
  #expect(other.first?.contains("/records/2013/XAA/notes.md") == true)
}

@Test func `a change made for a participant may change nothing outside the store`() throws {
  let repository = try Repository()
  try repository.git("checkout", "-qb", "contribution")
  for path in ["CODEOWNERS", ".github/workflows/check.yml", "recordsx/a.json"] {
    try repository.write("../" + path, "x")
  }
  try repository.git("add", "--all", ".")
  try repository.git("rm", "-q", "records/2013/XAA/salw.json")
  let staged = repository.check("--staged", "--as", "XAA")
  #expect(repository.check("--since", "main", "--as", "XAA") == staged)
  #expect(staged.allSatisfy { $0.contains("[not-yours]") })
  #expect(
    staged.map { $0.prefix { $0 != ":" }.dropFirst(repository.root.count + 1) } == [
      ".github/workflows/check.yml", "CODEOWNERS", "recordsx/a.json",
    ])
}

@Test func `a revision that does not exist is a mistake in the command line`() throws {
  let repository = try Repository()
  try repository.git("branch", "-m", "later")
  try repository.git("update-ref", "refs/remotes/sent/on", "HEAD")
  let recording = Recording()
  let outcome = pillarTool.run(
    ["check", "--since", "origin/main", "--store", repository.root + "/records"], recording.console)
  #expect(outcome == .usage)
  #expect(
    recording.error.hasPrefix(
      "pillar: no such revision: origin/main\n  The branches are later, sent/on, as 'git branch -a' "
    ))
}

@Test func `the status of a year fits a terminal of eighty columns`() throws {
  for line in try run(["status", "2013"]).output.split(separator: "\n") {
    #expect(line.displayWidth < 80, "\(line)")
  }
}

@Test(arguments: [
  ["show", "XAA", "2013"], ["status", "2013"], ["annex", "2013", "--part", "Q"],
  ["check", "--format", "github"], ["check", "--format", "full"],
])
func `no name in a record disturbs a terminal`(words: [String]) throws {
  var sample = SampleStore()
  let name = "X\u{1B}[31m"
  sample.set(
    "2013/XAA/implementation.json", at: "answers/\(name)", to: #"{"status": "not-reported"}"#)
  sample.set(
    "frameworks/cscap-18.json", at: "items/\(name)", to: #"{"answeredBy": ["participants"]}"#)
  sample.set("frameworks/aso-format.json", at: "annexes/\(name)", to: #"{"part": "votes"}"#)
  let result = try run(words, sample: sample)
  #expect(!(result.output + result.error).contains("\u{1B}"))
}

@Test func `an unmerged file is not checked as staged`() throws {
  let repository = try Repository()
  let path = "sources/sample-note.json"
  try repository.git("checkout", "-qb", "other")
  try repository.write(path, "1\n")
  try repository.git("commit", "-qam", "other")
  try repository.git("checkout", "-q", "-")
  try repository.write(path, "2\n")
  try repository.git("commit", "-qam", "ours")
  #expect(try Git.run(in: repository.root, ["merge", "-q", "other"]).status == 1)
  let recording = Recording()
  let outcome = pillarTool.run(
    ["check", "--staged", "--store", repository.root + "/records"], recording.console)
  #expect(outcome == .failure)
  #expect(recording.error.contains("is not merged yet"))
}

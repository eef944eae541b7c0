import Commands
import Diagnostics
import Foundation
import JSONText
@testable import RecordRules
import Records
import Reporting
import SampleStore
import Testing

@testable import pillar

private let sheet = "2013/XAA/implementation.json"

/// A store with one record in which a rule finds `count` things.
private struct Crowd: CustomTestStringConvertible, Sendable {
  let rule: String
  let path: String
  let pointer: String
  /// The `number`th wrong thing, and the text around all of them.
  let entry: @Sendable (Int) -> String
  let frame: (open: String, close: String)

  var testDescription: String { rule }

  func sample(_ count: Int) -> SampleStore {
    var sample = SampleStore()
    let entries = (0..<count).map(entry).joined(separator: ",")
    sample.set(path, at: pointer, to: frame.open + entries + frame.close)
    return sample
  }
}

private func actions(_ rule: String, _ entry: @escaping @Sendable (Int) -> String) -> Crowd {
  Crowd(
    rule: rule, path: sheet, pointer: "answers/R4/actions", entry: { "\"a\($0)\": \(entry($0))" },
    frame: ("{", "}"))
}

private let crowds = [
  Crowd(
    rule: "unknown-source", path: sheet, pointer: "answers/R4/sources",
    entry: { "\"nowhere-\($0)\"" }, frame: ("[", "]")),
  Crowd(
    rule: "schema", path: sheet, pointer: "answers/R4/summary", entry: { "\($0)" },
    frame: ("[", "]")),
  Crowd(
    rule: "unknown-participant", path: "2013/activities/sample-seminar.json",
    pointer: "participants", entry: { "\"Q\($0)\": {\"roles\": [\"hosted\"]}" }, frame: ("{", "}")),
  Crowd(
    rule: "unknown-item", path: "2013/activities/sample-seminar.json", pointer: "bearsOn",
    entry: { "\"none-\($0)\"" }, frame: ("[", "]")),
  actions("date-out-of-place") { "{\"title\": \"T\($0)\", \"date\": \"2019-01-01\"}" },
  actions("open-conflict") {
    "{\"title\": {\"$conflict\": {\"ours\": \"a\($0)\", \"theirs\": \"b\"}}, \"date\": \"2013\"}"
  },
  actions("narrower-than-access") { "{\"title\": \"T\($0)\", \"visibility\": \"parties\"}" },
]

@Test(arguments: crowds)
private func `of very many findings of a rule in a file the first are listed and the rest counted`(
  crowd: Crowd
) throws {
  let result = try run(
    ["check", "--rule", crowd.rule, "--format", "json"], sample: crowd.sample(250))
  let root = try #require(
    JSONDocument.read(SourceText(name: "r", result.output)).document?.root)
  let found = (root["findings"]?.elements.map(\.self) ?? []).filter {
    $0["rule"]?.string == crowd.rule && $0["record"]?.string == crowd.path
  }
  #expect(result.outcome == .findings)
  #expect(found.count == Finding.usualMost + 1)
  // The text around them may have one more finding.
  #expect(found.compactMap { $0["count"]?.int }.allSatisfy { (150...151).contains($0) })
  #expect(found.count { $0["count"] != nil } == 1)
  #expect(root["errors"]?.int ?? 0 >= 250)
  let more = try run(
    ["check", "--rule", crowd.rule, "--format", "json", "--most", "250"], sample: crowd.sample(250))
  #expect(!more.output.contains("\"count\""), "--most tells them all")
}

@Test(arguments: ReportFormat.allCases)
func `every form of report says how many findings are only counted, and what to do`(
  format: ReportFormat
)
  throws
{
  let result = try run(
    ["check", "--rule", crowds[2].rule, "--format", format.rawValue], sample: crowds[2].sample(1234)
  )
  #expect(result.outcome == .findings)
  #expect(result.output.contains("at least 1134 more findings of this rule in this file"))
  #expect(result.output.contains("--most"))
  #expect(result.error.contains("1234 findings in 1 file"), "\(result.error)")
}

@Test func `a waived finding is neither listed nor counted`() throws {
  var sample = SampleStore()
  let actions = (0..<250).map { "\"a\($0)\": {\"title\": \"T\", \"date\": \"2019-01-01\"}" }
  sample.set(
    sheet, at: "answers/R4",
    to: """
      {"status": "planned", "asOf": "2013", "statedBy": "secretariat", "sources": ["sample-note"],
      "actions": {\(actions.joined(separator: ","))},
      "waivers": {"date-out-of-place": {"reason": "r", "through": 2013}}}
      """)
  let result = try run(["check", "--rule", "date-out-of-place"], sample: sample)
  #expect(result.outcome == .clean)
  #expect(result.error.hasPrefix("no findings"))
}

@Test func `duplicate keys are counted after the first`() throws {
  var sample = SampleStore()
  sample.put(
    "2013/edition.json", "{" + (0..<300).map { _ in "\"a\": 1" }.joined(separator: ",") + "}")
  let result = try run(["check", "--rule", "json", "--format", "concise"], sample: sample)
  #expect(result.output.split(separator: "\n").count == Finding.usualMost + 1)
  #expect(result.error.contains("299 findings in 1 file"))
}

@Test func `conflicts are counted after the first`() throws {
  let sample = crowds[5].sample(300)
  let result = try run(["conflicts"], sample: sample)
  #expect(result.output.contains("200 more conflicts are not shown."))
  #expect(result.error.hasPrefix("300 conflicts to settle."))
  #expect(result.output.ranges(of: "pillar resolve").count == 100)
  let front = try run([], sample: sample)
  let tally = try #require(front.output.split(separator: "\n").first { $0.hasPrefix("Checks:") })
  #expect(tally.contains("30"), "\(tally)")
}

@Test("sarif-25000") func sarif25000() {
  let text = SourceText(name: "records/a.json", "[]")
  func finding(_ number: Int) -> Finding {
    Finding(
      rule: "schema", severity: number < 3 ? .warning : .error, at: Location(0..<1, in: text),
      place: "\(number)", found: "x", expected: "y")
  }
  let text26000 = report((0..<26_000).map(finding), as: .sarif)
  #expect(text26000.utf8.count < 40_000_000)
  #expect(text26000.split(separator: "\"ruleId\":").count - 1 == 25_000)
  let (told, left) = ReportFormat.sarif.held((0..<26_000).map(finding))
  #expect(told.count == 25_000 && left == 1001)
  #expect(told.last?.found.contains("1001 more findings, which this report leaves out") == true)
  #expect(told.first?.place == "3", "errors come before warnings")
  let held = ReportFormat.sarif.held((0..<25_000).map(finding))
  #expect(held.left == 0 && held.findings.count == 25_000)
}

@Test func `of the very many mistakes in a schema the first are listed and the rest counted`()
  throws
{
  let folder = FileManager.default.temporaryDirectory.appending(path: "many-\(UUID())").path
  defer { try? FileManager.default.removeItem(atPath: folder) }
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  let properties = (0..<250).map { "\"p\($0)\": {\"type\": \"strng\"}" }
  let schema = "{\"properties\": {\(properties.joined(separator: ","))}}"
  try schema.write(toFile: folder + "/s.json", atomically: false, encoding: .utf8)
  try "{}".write(toFile: folder + "/i.json", atomically: false, encoding: .utf8)
  func check(_ most: [String]) -> ToolRun {
    let recording = Recording()
    let words = ["schema", "check", "--schema", folder + "/s.json", folder + "/i.json"]
    let outcome = pillarTool.run(words + ["--format", "concise"] + most, recording.console)
    return ToolRun(outcome: outcome, output: recording.output, error: recording.error)
  }
  let result = check([])
  #expect(result.outcome == .usage)
  #expect(result.output.split(separator: "\n").count == Finding.usualMost + 1)
  #expect(result.output.contains("at least 150 more findings of this rule in this file"))
  #expect(result.error.contains("250 findings"))
  #expect(check(["--most", "250"]).output.split(separator: "\n").count == 250)
}

@Test func `of very many acts that vanished the first are listed and the rest counted`() {
  var sample = SampleStore()
  let acts = (1000..<1250).map { number in
    let date = "2001-\(number % 12 + 1 < 10 ? "0" : "")\(number % 12 + 1)"
    return
      "\"I\(number)\": {\"acts\": {\"\(date)-signature\": {\"act\": \"signature\", \"date\": \"\(date)\", \"sources\": [\"sample-note\"]}}}"
  }
  let path = "participants/XAA/instruments.json"
  sample.set(
    path, to: "{\"participant\": \"XAA\", \"instruments\": {\(acts.joined(separator: ","))}}")
  let then = sample.store
  sample.set(path, to: #"{"participant": "XAA", "instruments": {}}"#)
  let found = vanishedActs(since: then, in: sample.store)
  #expect(found.count == Finding.usualMost + 1)
  #expect(found.total == 250)
  #expect(vanishedActs(since: then, in: sample.store, most: 300).count == 250)
}

@Test func `stray characters are counted after the first`() throws {
  var sample = SampleStore()
  let texts = (0..<250).map { "\"soft\u{AD}hyphen \($0)\"" }
  sample.set(sheet, at: "answers/R4/summary", to: "[\(texts.joined(separator: ","))]")
  let words = ["check", "--rule", "stray-characters", "--format", "concise"]
  let result = try run(words, sample: sample)
  #expect(result.output.split(separator: "\n").count == Finding.usualMost + 1)
  #expect(result.error.contains("250 findings in 1 file"), "\(result.error)")
}

/// Findings that are only counted take no memory.
@Test func `of very many missing sources only those that are listed are kept`() throws {
  let context = StoreContext(SampleStore().store)
  let record = try #require(crowds[0].sample(5000).store.record(sheet))
  var missing = MissingSources()
  missing.note(record, context, .unknownSource)
  let ties: [Ties] = Array(repeating: [], count: context.sources.rows.count)
  let kept = missing.findings(of: .unknownSource, context, ties) { _ in nil }
  #expect(kept.count == Finding.usualMost + 1)
  #expect(kept.total == 5000)
}

// The fields of one side's statement are settled together, from one side.

import Commands
import Foundation
import JSONText
import Records
import SampleStore
import Testing

@testable import pillar

private let sheet = "2013/XAA/implementation.json"

/// R4 with both sides' statements, as a merge leaves them.
private func sample() -> SampleStore {
  var sample = SampleStore()
  sample.set(
    sheet, at: "answers/R4",
    to: """
      {"status": {"$conflict": {"base": "considered", "ours": "planned", "theirs": "in-progress"}},
      "asOf": {"$conflict": {"base": "2012", "ours": "2013-01", "theirs": "2013-05"}},
      "statedBy": "secretariat", "sources": ["sample-note"],
      "summary": {"$conflict": {"ours": ["A."], "theirs": ["B."]}}}
      """)
  return sample
}

private func resolve(_ words: String...) throws -> ToolRun {
  try run(["resolve", "STORE/\(sheet)"] + words, sample: sample())
}

@Test(arguments: [
  ["R4 status=ours", "R4 asOf=theirs"], ["R4 status=theirs", "R4 asOf=ours"],
  ["R4 status=base", "R4 asOf=ours"], ["R4 asOf=ours", "--all", "--take", "theirs"],
  ["R4 status", "--take", "ours"], ["R4 asOf=theirs"], ["R4 asOf", "R4 summary", "--take", "ours"],
  // The text of a side, typed again.
  ["R4 status=planned"],
  // A new text; the rest is left for a later call.
  ["R4 status=unclear"], ["R4 asOf=2013-03"], ["R4 status=unclear", "R4 summary=ours"],
  ["R4 status=planned", "R4 asOf=theirs"], ["R4 asOf=2013-05"], ["R4 summary=theirs"],
  ["R4 status=theirs", "R4 asOf=theirs", "R4 summary=ours"],
])
func `one side's status is never combined with the other's date`(words: [String]) throws {
  let result = try run(["resolve", "STORE/\(sheet)"] + words, sample: sample())
  #expect(result.outcome == .usage)
  #expect(
    result.error.contains(
      "pillar resolve records/\(sheet) /answers/R4/status /answers/R4/asOf /answers/R4/summary --take ours"
    ),
    "\(result.error)")
}

@Test(arguments: [
  ["R4 status=ours", "R4 asOf=ours", "R4 summary=ours"],
  ["R4 status", "R4 asOf", "R4 summary", "--take", "theirs"],
  ["--all", "--take", "ours"], ["R4 status=unclear", "R4 asOf=2013-03", "R4 summary=C."],
  ["R4 status=unclear", "R4 asOf=theirs", "R4 summary=theirs"],
])
func `a statement is settled as a whole, or with a new text`(words: [String]) throws {
  let result = try run(["resolve", "STORE/\(sheet)"] + words, sample: sample())
  #expect(result.outcome == .clean, "\(result.error)")
}

@Test func `a value that both sides have can be taken from either`() throws {
  var sample = sample()
  sample.set(
    sheet, at: "answers/R4/asOf",
    to: #"{"$conflict": {"base": "2012", "ours": "2013-05", "theirs": "2013-05"}}"#)
  let result = try run(
    ["resolve", "STORE/\(sheet)", "R4 status=theirs", "R4 asOf=ours", "R4 summary=theirs"],
    sample: sample)
  #expect(result.outcome == .clean, "\(result.error)")
}

@Test func `one command is offered for fields that belong together`() throws {
  let result = try run(["conflicts"], sample: sample())
  let commands = result.output.split(separator: "\n").filter { $0.contains("pillar resolve") }
  #expect(
    commands.map { $0.split(separator: " ").dropFirst(3).joined(separator: " ") } == [
      "/answers/R4/status /answers/R4/asOf /answers/R4/summary --take ours"
    ])
}

@Test func `an action without sources is settled together with the sources of its answer`() throws {
  var sample = SampleStore()
  sample.set(
    sheet, at: "answers/R4",
    to: """
      {"status": "planned", "asOf": "2013", "statedBy": "secretariat",
      "sources": {"$conflict": {"base": ["sample-note"], "ours": ["sample-note"], "theirs": ["sample-file"]}},
      "actions": {"a": {"title": {"$conflict": {"base": "A", "ours": "B", "theirs": "A"}}, "date": "2013"}}}
      """)
  let command = "pillar resolve records/\(sheet) /answers/R4/actions/a/title /answers/R4/sources"
  let told = try run(["conflicts"], sample: sample)
  #expect(told.output.contains(command + " --take ours"), "\(told.output)")
  #expect(told.output.split(separator: "\n").count { $0.contains("pillar resolve") } == 1)
  for words in [
    ["R4 sources=theirs"], ["/answers/R4/sources=theirs", "/answers/R4/actions/a/title=ours"],
  ] {
    let result = try run(["resolve", "STORE/\(sheet)"] + words, sample: sample)
    #expect(result.outcome == .usage && result.error.contains("belong together"), "\(result.error)")
  }
  let settled = try run(["resolve", "STORE/\(sheet)", "--all", "--take", "ours"], sample: sample)
  #expect(settled.outcome == .clean, "\(settled.error)")
}

@Test(arguments: ["a\u{202E}b", "a\u{200B}b", #"["Good.", "a\u202eb"]"#])
func `a new text with an invisible character is refused`(text: String) throws {
  let words = ["R4 status=unclear", "R4 asOf=2013-03", "R4 summary=\(text)"]
  let result = try run(["resolve", "STORE/\(sheet)"] + words, sample: sample())
  #expect(result.outcome == .findings)
  #expect(result.error.contains("Nothing was written."))
}

/// An answer without a source: an error where it says `implemented`, else a warning.
@Test(
  arguments: [
    ("implemented", Outcome.findings, #"found "implemented" without a source"#),
    ("planned", .clean, #"warning: XAA 2013 › R6 › status: found "planned" without a source"#),
    // The text of a side was recorded with its error, and 'pillar check' reports it.
    ("ours", .clean, nil), ("in-progress", .clean, nil),
  ] as [(String, Outcome, String?)])
func `an error in a new text is refused, and a warning is printed`(
  text: String, outcome: Outcome, told: String?
) throws {
  var sample = SampleStore()
  sample.set(
    sheet, at: "answers/R6",
    to: """
      {"status": {"$conflict": {"base": "considered", "ours": "in-progress", "theirs": "unclear"}},
      "asOf": "2013-05", "statedBy": "participant"}
      """)
  let result = try run(["resolve", "STORE/\(sheet)", "--take", text], sample: sample)
  #expect(result.outcome == outcome)
  #expect(
    told.map { result.error.contains($0) } ?? !result.error.contains("warning:"), "\(result.error)")
  #expect(result.error.contains("Nothing was written.") == (outcome == .findings))
}

@Test func `a side's text is taken with all its characters`() throws {
  var sample = sample()
  sample.set(
    sheet, at: "answers/R4/summary",
    to: #"{"$conflict": {"ours": ["a\u202eb"], "theirs": ["B."]}}"#)
  let result = try run(["resolve", "STORE/\(sheet)", "--all", "--take", "ours"], sample: sample)
  #expect(result.outcome == .clean, "\(result.error)")
}

@Test func `a record of another path is not taken`() throws {
  var sample = SampleStore()
  func record(_ participant: String) -> String {
    #"{"participant": "\#(participant)", "year": 2013, "framework": "cscap-18", "answers": {}}"#
  }
  sample.set(
    sheet, at: "", to: #"{"$conflict": {"ours": \#(record("XAA")), "theirs": \#(record("XBB"))}}"#)
  let told = try run(["conflicts"], sample: sample)
  #expect(told.output.contains("theirs: the record of XBB, 2013, cscap-18"), "\(told.output)")
  let other = try run(["resolve", "STORE/\(sheet)", "--take", "theirs"], sample: sample)
  #expect(other.outcome == .findings)
  #expect(other.error.contains("the record of XBB, 2013, cscap-18"), "\(other.error)")
  #expect(
    try run(["resolve", "STORE/\(sheet)", "--take", "ours"], sample: sample).outcome == .clean)
}

@Test func `many conflicts are settled in one pass, and a limited number is listed`() throws {
  var sample = SampleStore()
  let actions = (0..<4000).map {
    #""a\#($0)": {"title": {"$conflict": {"ours": "o", "theirs": "t"}}, "date": "2013"}"#
  }
  sample.set(
    sheet, at: "answers/R4",
    to: """
      {"status": "planned", "asOf": "2013", "statedBy": "secretariat", "sources": ["sample-note"],
      "actions": {\(actions.joined(separator: ","))}}
      """)
  let result = try run(["resolve", "STORE/\(sheet)", "--all", "--take", "ours"], sample: sample)
  #expect(result.outcome == .clean)
  #expect(result.error.contains("and 3980 other places"), "\(result.error.prefix(200))")
  #expect(result.error.utf8.count < 2000)
}

import Commands
import Foundation
import JSONText
import Records
import SampleStore
import Terminal
import Testing

@testable import pillar

private let sheet = "2013/XAA/implementation.json"
private let acts = "participants/XAA/instruments.json"
private let note = #""sources": ["sample-note"]"#

private func answer(_ status: String, _ extra: String = "") -> String {
  #"{"status": "\#(status)", "asOf": "2013", "statedBy": "participant"\#(extra)}"#
}

/// The output in one line, so that a sentence is found even if it was wrapped.
extension ToolRun {
  fileprivate var prose: String {
    output.split(whereSeparator: { $0.isWhitespace }).joined(separator: " ")
  }
}

/// R4: recorded as planned; another answer edited; the file only reformatted; then in progress.
private func history() throws -> Repository {
  let repository = try Repository()
  try repository.commit(sheet, at: "answers/R4", to: answer("planned"), "a plan")
  try repository.git("tag", "planned")
  try repository.commit(sheet, at: "answers/R5", to: answer("considered"), "another answer")
  let text = repository.sample.files[sheet] ?? ""
  try repository.write(sheet, text.replacing("\n", with: "\n\n"))
  try repository.git("commit", "-qam", "layout alone")
  let more = #", "summary": ["Work began."], \#(note)"#
  try repository.commit(sheet, at: "answers/R4", to: answer("in-progress", more), "it began")
  return repository
}

@Test func `the commits that changed an answer are listed, and no others`() throws {
  let result = try history().run(["log", "XAA", "R4"])
  #expect(result.outcome == .clean)
  #expect(result.error == "")
  #expect(result.prose.contains("2013: first report in progress, as of 2013, stated by the part"))
  #expect(result.prose.contains("Recorded by T, "))
  #expect(result.prose.contains("“a plan”) Changed by T, "))
  #expect(result.prose.contains(": planned → in progress; summary; sources ("))
  #expect(result.output.contains("“it began”)"))
  #expect(!result.output.contains("another answer"))
  #expect(!result.output.contains("layout alone"))
}

@Test func `a log as of a revision ends there, on a bare repository too`() throws {
  let repository = try history()
  try repository.git("clone", "-q", "--bare", ".", "bare.git")
  for folder in ["records", "bare.git", "bare.git/records"] {
    let result = repository.run(["log", "XAA", "R4", "--at", "planned"], in: folder)
    #expect(result.output.contains("“a plan”"), "\(result.error)")
    #expect(!result.output.contains("it began"))
  }
}

@Test func `an edit that is not committed is marked as such`() throws {
  let repository = try history()
  var sample = repository.sample
  sample.set(sheet, at: "answers/R4", to: answer("implemented"))
  try repository.write(sheet, sample.files[sheet] ?? "")
  let text = repository.run(["log", "XAA", "R4"]).prose
  #expect(text.contains("Changed, not committed yet: in progress → implemented; summary; sources."))
  try repository.remove(sheet)
  #expect(repository.run(["log", "XAA", "R4"]).prose.contains("Removed, not committed yet."))
  let past = repository.run(["log", "XAA", "R4", "--at", "HEAD"]).prose
  #expect(!past.contains("not committed"))
}

@Test func `a merge is listed only if it settled something itself`() throws {
  let repository = try history()
  try repository.git("checkout", "-qb", "side", "planned")
  try repository.git("checkout", "-q", "planned")
  let path = "2013/XBB/implementation.json"
  func branch(_ name: String, _ from: String, _ status: String) throws {
    try repository.git("checkout", "-qB", name, from)
    try repository.commit(path, at: "answers/R4", to: answer(status), "\(name) says \(status)")
  }
  try branch("left", "planned", "considered")
  try branch("right", "planned", "implemented")
  try repository.git("merge", "-q", "-s", "ours", "-m", "right it is", "left")
  let dropped = repository.run(["log", "XBB", "R4"])
  #expect(dropped.prose.contains("right says implemented"))
  #expect(!dropped.prose.contains("left says"))
  #expect(!dropped.prose.contains("right it is"))
  try repository.git("checkout", "-q", "left")
  try repository.git("merge", "-q", "-s", "ours", "--no-commit", "right")
  try repository.commit(path, at: "answers/R4", to: answer("in-progress"), "between the two")
  let settled = repository.run(["log", "XBB", "R4"])
  for subject in ["left says considered", "right says implemented", "between the two"] {
    #expect(settled.prose.contains(subject), "\(settled.output)")
  }
}

@Test
func `a side that a merge dropped in one file and kept in another is not listed for the first`()
  throws
{
  let repository = try Repository()
  let (one, other) = ("2013/XAA/implementation.json", "2012/XAA/implementation.json")
  try repository.git("checkout", "-qb", "side")
  try repository.commit(one, at: "answers/R4", to: answer("planned"), "dropped")
  try repository.commit(other, at: "answers/R4", to: answer("planned"), "kept")
  try repository.git("checkout", "-q", "main")
  try repository.commit(one, at: "answers/R4", to: answer("implemented"), "stays")
  try repository.git("merge", "-q", "--no-commit", "-s", "ours", "side")
  try repository.git("checkout", "side", "--", "records/" + other)
  try repository.git("commit", "-qm", "merged")
  let result = repository.run(["log", "XAA", "R4"])
  #expect(result.output.contains("“kept”"), "\(result.output)")
  #expect(result.output.contains("“stays”"))
  #expect(!result.output.contains("“dropped”"))
  #expect(!result.output.contains("“merged”"))
}

@Test func `a file that was broken for a while is not a change of its answers`() throws {
  let repository = try history()
  let text = try String(contentsOfFile: repository.root + "/records/" + sheet, encoding: .utf8)
  try repository.write(sheet, text + "}")
  try repository.git("commit", "-qam", "broken")
  #expect(repository.run(["log", "XAA", "R4"]).output.contains("The file cannot be read"))
  try repository.write(sheet, text)
  try repository.git("commit", "-qam", "mended")
  let result = repository.run(["log", "XAA", "R4"])
  #expect(result.output.contains("“it began”"))
  #expect(!result.output.contains("broken"))
  #expect(!result.output.contains("mended"))
}

@Test func `acts are sorted by date, each with who recorded it, and one that is gone comes last`()
  throws
{
  let repository = try Repository()
  let place = "instruments/arms-trade-treaty/acts/"
  for (key, act) in [("2013-06-03-signature", "signature"), ("2013-09-01-ratification", "x")] {
    let date = key.prefix(10)
    try repository.commit(
      acts, at: place + key, to: #"{"act": "\#(act)", "date": "\#(date)", \#(note)}"#, "add \(act)")
  }
  try repository.commit(
    acts, at: "instruments/arms-trade-treaty/acts",
    to:
      #"{"2013-06-03-signature": {"act": "signature", "date": "2013-06-03", "note": "N", \#(note)}}"#,
    "without")
  let text = repository.run(["log", "xaa", "arms-trade-treaty"]).prose
  #expect(text.contains("3 June 2013: signed (N) [sample-note] Recorded by T, "))
  #expect(text.contains(": note ("))
  #expect(text.contains("2013-09-01-ratification: no longer on record Recorded by T, "))
  #expect(text.contains("Removed by T, "))
}

@Test func `an item is followed back to the items that it replaced`() throws {
  var sample = SampleStore()
  let measures = "frameworks/salw.json"
  let item = #"{"title": "T", "answeredBy": ["participants"], "#
  sample.set(
    measures,
    to: #"{"id": "salw", "items": {"#
      + #""SALW-01": \#(item)"until": 2012}, "SALW-02": \#(item)"until": 2012}, "#
      + #""SALW-30": \#(item)"since": 2013, "replaces": ["SALW-01", "SALW-02"]}}}"#)
  sample.set("2012/XAA/salw.json", at: "answers", to: #"{"SALW-01": \#(answer("planned"))}"#)
  sample.set("2013/XAA/salw.json", at: "answers", to: #"{"SALW-30": \#(answer("implemented"))}"#)
  let text = try run(["log", "XAA", "SALW-30"], sample: sample).prose
  #expect(text.contains("2012, as SALW-01: first report planned, as of 2013"), "\(text)")
  #expect(text.contains("2013: reassessed implemented"))
  let old = try run(["log", "XAA", "SALW-01"], sample: sample).prose
  #expect(old.contains("SALW-30 replaced it after 2012."))
}

@Test func `without git only the years are printed, and the reason is given`() throws {
  var sample = SampleStore()
  sample.set(sheet, at: "answers/R4", to: answer("planned"))
  let result = try run(["log", "XAA", "R4"], sample: sample)
  #expect(result.outcome == .clean)
  #expect(result.output.contains("2013: first report"))
  #expect(result.error.hasPrefix("No commits are shown: "))
  #expect(result.error.contains("there is no git repository around records"))
}

@Test func `silence is printed briefly, and never as a failure`() throws {
  let result = try run(["log", "XAA", "R12"])
  #expect(result.prose.hasSuffix("2012–2013: not reported"))
  var sample = SampleStore()
  let source = #"{"status": "planned", "asOf": "2012", "statedBy": "public-source"}"#
  sample.set("2012/XAA/implementation.json", at: "answers/R12", to: source)
  #expect(
    try run(["log", "XAA", "R12"], sample: sample).prose.hasSuffix("2013: no new information"))
}

@Test func `an action that is carried forward is printed once`() throws {
  var sample = SampleStore()
  let action = #", "actions": {"law": {"title": "A law", "date": "2012", "status": "planned"}}"#
  let carried = action + #", "confirmation": "carried-forward""#
  sample.set("2012/XAA/implementation.json", at: "answers/R4", to: answer("planned", action))
  sample.set(sheet, at: "answers/R4", to: answer("planned", carried))
  let text = try run(["log", "XAA", "R4"], sample: sample).output
  #expect(text.ranges(of: "A law").count == 1)
  #expect(text.contains("2013: not confirmed this year"))
}

@Test func `nobody answers a point of the report, so the records that relate to it are printed`()
  throws
{
  var sample = SampleStore()
  sample.set(
    "frameworks/cscap-18.json", at: "items/R4/bearsOn", to: #"["P1.1"]"#)
  sample.set(sheet, at: "answers/R4", to: answer("planned"))
  let result = try run(["log", "XAA", "P1.1"], sample: sample)
  #expect(result.prose.contains("Nobody answers the points of the report themselves."))
  #expect(result.prose.contains("2012: nothing on record 2013 R4: planned"), "\(result.prose)")
  let json = try run(["log", "XAA", "P1.1", "--format", "json"], sample: sample).output
  #expect(json.contains("\"kind\": \"answer\""))
}

@Test func `an item that others answer is said to be theirs`() throws {
  let result = try run(["log", "XAA", "R4.a"])
  #expect(result.outcome == .usage)
  #expect(
    result.error.contains("XAA does not answer R4.a\n  It is answered by ARF. Run 'pillar log"))
  #expect(try run(["log", "ARF", "R4.a"]).outcome == .clean)
}

@Test func `the step of the pathway is printed if the forum's record has one`() throws {
  var sample = SampleStore()
  sample.set(
    "2013/ARF/implementation.json", at: "pathway/R2",
    to: #"{"step": "experts-meeting", \#(note)}"#)
  #expect(
    try run(["log", "ARF", "R2"], sample: sample).prose.contains("Pathway: experts’ meeting"))
}

@Test(arguments: [["log", "XQQ", "R4"], ["log", "XAA", "R99"], ["log", "XAA"], ["log"]])
func `a log of an unknown participant or item says what there is`(words: [String]) throws {
  let result = try run(words)
  #expect(result.outcome == .usage)
  #expect(result.output == "")
}

@Test(arguments: [["R4"], ["arms-trade-treaty"], ["P1.1"]])
func `a log for programs is one canonical document`(item: [String]) throws {
  let repository = try history()
  try repository.commit(
    acts, at: "instruments/arms-trade-treaty/acts/2013-06-03-signature",
    to: #"{"act": "signature", "date": "2013-06-03", \#(note)}"#, "sign")
  let output = repository.run(["log", "XAA"] + item + ["--format", "json"]).output
  let root = try #require(
    try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
  #expect(root["version"] as? Int == 1)
  #expect(root["item"] as? String == item[0])
  let rows = try #require((root["years"] ?? root["acts"]) as? [[String: Any]])
  let changes = rows.flatMap { $0["changes"] as? [[String: Any]] ?? [] }
  #expect(
    changes.map { $0["subject"] as? String }
      == (item == ["R4"] ? ["a plan", "it began"] : item == ["P1.1"] ? [] : ["sign"]))
}

@Test func `a log fits eighty columns, and no name disturbs a terminal`() throws {
  let repository = try history()
  let wild = "X\u{1B}[31m \u{202E}" + String(repeating: "long ", count: 40)
  try repository.git("config", "user.name", wild)
  let result = try repository.sample(wild)
  for line in result.output.split(separator: "\n") { #expect(line.displayWidth <= 80, "\(line)") }
  #expect(!result.output.contains("\u{1B}"))
  #expect(!result.output.contains("\u{202E}"))
  #expect(result.output.contains("\\u001b[31m"))
}

extension Repository {
  /// A commit with hostile characters in author and subject, and the log of what it changed.
  fileprivate func sample(_ wild: String) throws -> ToolRun {
    var sample = sample
    sample.set(sheet, at: "answers/R4", to: answer("implemented"))
    try write(sheet, sample.files[sheet] ?? "")
    try git("commit", "-qam", wild, "--author", "\(wild) <w@example.org>")
    return run(["log", "XAA", "R4"])
  }
}

import Diagnostics
import Records
import SampleStore
import Testing

@testable import RecordRules

private let sheet = "2013/XAA/implementation.json"

private func answer(_ status: String, _ more: String) -> String {
  #"{"status": "\#(status)", "asOf": "2013", "statedBy": "participant", \#(more)}"#
}

/// One mistake gives one finding, which says what to write.
@Test(arguments: [
  (answer("planned", #""sources": "sample-note""#), #"["sample-note"]"#),
  (answer("implemented", #""sources": "sample-note""#), #"["sample-note"]"#),
  (
    answer("planned", #""sources": ["sample-note"], "summary": "An office will be named.""#),
    #"["An office will be named."]"#
  ),
  (
    answer(
      "planned",
      #""actions": {"one": {"title": "A note", "date": "2013", "sources": "sample-note"}}"#),
    #"["sample-note"]"#
  ),
  (
    answer("not-pursued", #""sources": ["sample-note"], "changeNote": "Too costly.""#),
    #"["Too costly."]"#
  ),
])
func `a text in place of a list is one finding`(answer: String, advice: String) {
  var sample = SampleStore()
  // In the year before it was planned. A change without a note would be a finding of its own.
  sample.set(
    "2012/XAA/implementation.json", at: "answers/R4",
    to:
      #"{"status": "planned", "asOf": "2012", "statedBy": "participant", "sources": ["sample-note"]}"#
  )
  sample.set(sheet, at: "answers/R4", to: answer)
  let found = findings(in: sample.store).filter { $0.rule != "not-canonical" }
  #expect(found.map(\.rule) == ["schema"], "\(found)")
  #expect(
    found.first?.advice == "Write it as a list, even if it has only one element: \(advice).",
    "\(found)")
}

/// A source that is named only by a text in place of a list counts as cited.
@Test func `a source that is named in place of a list is not reported as cited by nothing`() {
  var sample = SampleStore()
  sample.put(
    "sources/other-note.json", #"{"id": "other-note", "title": "Another", "held": "here"}"#)
  #expect(findings(in: sample.store).contains { $0.rule == "uncited-source" })
  sample.set(sheet, at: "answers/R4", to: answer("planned", #""sources": "other-note""#))
  let found = findings(in: sample.store).filter { $0.rule != "not-canonical" }
  #expect(found.map(\.rule) == ["schema"], "\(found)")
}

@Test(arguments: ["answers", "participant", "year"])
func `the consequences of a wrong type are not reported as well`(member: String) {
  var sample = SampleStore()
  sample.set(sheet, at: member, to: "true")
  let found = findings(in: sample.store).filter { $0.rule != "not-canonical" }
  #expect(Set(found.map(\.rule)) == ["schema"], "\(found)")
}

@Test func `findings that do not follow from a wrong type are still reported`() {
  var sample = SampleStore()
  sample.set(sheet, at: "answers/R4", to: answer("planned", #""sources": "sample-note""#))
  sample.set(
    sheet, at: "answers/R5",
    to: #"{"status": "planned", "asOf": "2013", "statedBy": "participant"}"#)
  let rules = Set(findings(in: sample.store).map(\.rule))
  #expect(rules.isSuperset(of: ["schema", "answer-without-source"]))
}

// MARK: A participant's own record

@Test func `a participant whose record is gone is one finding, with the way back`() throws {
  var sample = SampleStore()
  let before = findings(in: sample.store)
  #expect(before == [])
  sample.files["participants/XAA/participant.json"] = nil
  let found = findings(in: sample.store).filter { $0.found == "\"XAA\"" }
  #expect(found.count == 1, "\(found)")
  let finding = try #require(found.first)
  #expect(finding.rule == "unknown-participant")
  #expect(!finding.others.isEmpty)
  #expect(
    finding.advice.contains(
      "'git restore -- records/participants/XAA/participant.json' brings it back"))
  // If git says that the record is deleted, only that is the finding.
  let deletion = unstagedDeletions(["participants/XAA/participant.json"], in: "records")
  let all = besidesDeletions(found + deletion)
  #expect(all.map(\.rule) == ["unstaged-deletion"])
}

/// A record that is in git and not on the disk is one finding. The consequences of its absence are not reported as
/// well.
@Test(arguments: [
  ("participants/XAA/participant.json", "unknown-participant"),
  ("2013/edition.json", "missing-edition"),
  ("sources/sample-note.json", "unknown-source"), ("frameworks/salw.json", "unknown-item"),
])
func `the consequences of a deletion that git knows are not reported as well`(
  path: String, rule: String
) {
  var sample = SampleStore()
  sample.files[path] = nil
  if rule == "unknown-item" {
    // A lone file of answers on measures that nobody lists any more.
    sample.set("2013/XAA/salw.json", at: "answers/SALW-01/status", to: "\"not-reported\"")
  }
  #expect(findings(in: sample.store).contains { $0.rule == rule })
  let store = sample.store.unsettled(unstagedDeletions([path], in: "records"))
  let found = findings(in: store)
  #expect(found.contains { $0.rule == "unstaged-deletion" })
  #expect(!found.contains { $0.rule == rule }, "\(found)")
}

// MARK: A status that was forgotten

@Test(arguments: [
  #""asOf": "2013""#, #""statedBy": "participant""#,
  #""sources": ["sample-note"], "statedBy": "public-source""#,
  #""summary": ["Words."], "statedBy": "participant""#,
  #""asOf": "2013", "statedBy": "participant", "summary": ["Words."], "sources": ["sample-note"]"#,
])
func `an answer that is not reported and states something is found`(members: String) {
  var sample = SampleStore()
  sample.set(sheet, at: "answers/R4", to: #"{"status": "not-reported", \#(members)}"#)
  let found = findings(in: sample.store).filter { $0.rule == "status-forgotten" }
  #expect(found.count == 1)
  #expect(found.first?.severity == .error)
}

@Test(arguments: [
  #""changeNote": ["Asked, no reply so far."]"#,
  #""statedBy": "public-source", "actions": {"one": {"title": "A note", "date": "2013", "sources": ["sample-note"]}}"#,
])
func `facts beside a silence, and notes about it, are not a status`(members: String) {
  var sample = SampleStore()
  sample.set(sheet, at: "answers/R4", to: #"{"status": "not-reported", \#(members)}"#)
  #expect(!findings(in: sample.store).contains { $0.rule == "status-forgotten" })
}

// MARK: Advice that loses nothing

@Test(arguments: ["Public", "participant", "secretary"])
func `a misspelt visibility is not read as a narrow one`(word: String) {
  var sample = SampleStore()
  sample.set(
    sheet, at: "answers/R4",
    to: answer("planned", #""sources": ["sample-note"], "visibility": "\#(word)""#))
  let found = findings(in: sample.store).filter { $0.rule != "not-canonical" }
  #expect(found.map(\.rule) == ["schema"], "\(found)")
}

@Test
func `a text for fewer readers than the access allows is reported where the access is stated`() {
  var sample = SampleStore()
  sample.set(
    sheet, at: "answers/R4",
    to: answer("planned", #""sources": ["sample-note"], "visibility": "participants""#))
  let advice = findings(in: sample.store).first { $0.rule == "narrower-than-access" }?.advice
  #expect(
    advice?.contains(#"state it in store.json: "access": {"audience": "participants""#) == true)
}

@Test func `for an edit of a closed year an erratum is shown, and never a change of the seal`() {
  let example = PageExample(under: "Fails", of: Rule.editedAfterClosing.page)
  let store = example?.applied(to: SampleStore()).store
  let advice = store.map { findings(in: $0) }?.first { $0.rule == "edited-after-closing" }?.advice
  #expect(
    advice?.contains(
      #""errata": {"a-name": {"date": "…", "reason": "…", "records": ["sources/sample-note.json"]}}"#
    ) == true, "\(advice ?? "")")
  let passes = PageExample(under: "Passes", of: Rule.editedAfterClosing.page)
  #expect(passes?.text.contains(#""records": {"#) == true, "the seal stays complete")
}

@Test func `for a wrong word for who states an answer, each word is explained`() {
  var sample = SampleStore()
  sample.set(
    sheet, at: "answers/R4",
    to: #"{"status": "planned", "asOf": "2013", "statedBy": "Aurelia", "sources": ["sample-note"]}"#
  )
  let found = findings(in: sample.store).filter { $0.rule == "schema" }
  #expect(
    found.first?.advice.contains("\"participant\": the participant itself, in a submission")
      == true,
    "\(found)")
}

@Test(arguments: ["", "\n", "  \n\n", "\0\0\0"])
func `for an empty file the way to get its text back is named`(text: String) {
  var sample = SampleStore()
  sample.put(sheet, text)
  let found = findings(in: sample.store).filter { $0.rule == "json" }
  #expect(!found.isEmpty)
  #expect(found.allSatisfy { $0.advice.contains("'git restore'") }, "\(found)")
}

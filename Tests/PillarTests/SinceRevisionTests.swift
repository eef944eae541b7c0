// 'check --since' reads only what changed, and reports the same as a comparison of everything.

import Commands
import Diagnostics
import Foundation
import Goldens
import JSONText
import RecordRules
import Records
import SampleStore
import Testing

@testable import pillar

private let acts = [
  "XAA": "participants/XAA/instruments.json", "XBB": "participants/XBB/instruments.json",
]

/// A repository with acts, answers and a closed year, committed.
private func repository() throws -> Repository {
  let repository = try Repository()
  for (code, path) in acts {
    var sample = SampleStore()
    let act = { (kind: String, date: String) in
      #""\#(date)-\#(kind)": {"act": "\#(kind)", "date": "\#(date)", "sources": ["sample-note"]}"#
    }
    sample.set(
      path,
      to: #"""
        {"participant": "\#(code)", "instruments": {
        "rome-statute": {"acts": {\#(act("signature", "2001-02-03")), \#(act("ratification", "2004-05-06"))}},
        "genocide-convention": {"acts": {\#(act("accession", "2005-05-06"))}}}}
        """#)
    try repository.write(path, sample.files[path] ?? "")
  }
  for year in [2012, 2013] {
    for code in ["XAA", "XBB"] {
      try edit(
        repository, "\(year)/\(code)/implementation.json", ["answers", "R4"],
        [
          "status": "in-progress", "asOf": .string("\(year)"), "statedBy": "participant",
          "sources": ["sample-note"],
        ])
    }
  }
  try repository.git("add", ".")
  try repository.git("commit", "-qm", "answers and acts")
  #expect(repository.run(["year", "close", "2012"]).outcome == .clean)
  try repository.git("add", ".")
  try repository.git("commit", "-qm", "2012 closed")
  return repository
}

/// Sets a value in a record on the disk, and writes it canonically.
private func edit(
  _ repository: Repository, _ path: String, _ steps: [String], _ value: JSONTree?
) throws {
  let text = try String(contentsOfFile: repository.root + "/records/" + path, encoding: .utf8)
  let document = try #require(JSONDocument.read(SourceText(name: path, text)).document)
  let tree = JSONTree(document.root)
  let kind = try #require(RecordPath(path)).kind
  let place = steps.map { JSONStep.member($0) }
  let changed = try tree.edited([value.map { .set(place, to: $0) } ?? .remove(place)])
  try repository.write(
    path,
    String(
      decoding: CanonicalText.write(changed, order: Schemas.memberOrder(kind)), as: UTF8.self))
}

/// One person's edit of one record, and the rule that finds something in it; empty if none does.
private struct Edit: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let rule: String
  let make: @Sendable (Repository) throws -> Void

  init(_ name: String, _ rule: String, _ make: @escaping @Sendable (Repository) throws -> Void) {
    (testDescription, self.rule, self.make) = (name, rule, make)
  }
}

private let rome = ["instruments", "rome-statute", "acts", "2001-02-03-signature"]

private let edits = [
  Edit("a note on an act that a closed year holds", "edited-after-closing") {
    try edit($0, "participants/XAA/instruments.json", rome + ["note"], "A note.")
  },
  Edit("an act comes", "") {
    try edit(
      $0, "participants/XAA/instruments.json",
      ["instruments", "cped", "acts", "2013-02-03-signature"],
      ["act": "signature", "date": "2013-02-03", "sources": ["sample-note"]])
  },
  Edit("an act goes", "vanished-act") {
    try edit($0, "participants/XAA/instruments.json", rome, nil)
  },
  Edit("a record of acts goes", "vanished-act") {
    try $0.remove("participants/XBB/instruments.json")
  },
  Edit("a record of acts is broken", "json") {
    try $0.write("participants/XAA/instruments.json", "{")
  },
  Edit("a sheet goes", "vanished-answers") { try $0.remove("2013/XAA/implementation.json") },
  Edit("a sheet of a closed year is edited", "edited-after-closing") {
    try edit($0, "2012/XAA/implementation.json", ["answers", "R4", "status"], "planned")
  },
  Edit("a sheet of a closed year goes", "edited-after-closing") {
    try $0.remove("2012/XBB/implementation.json")
  },
  Edit("a source that a closed year cites is edited", "edited-after-closing") {
    try edit($0, "sources/sample-note.json", ["title"], "Another title")
  },
  Edit("a source goes", "unknown-source") { try $0.remove("sources/sample-note.json") },
  Edit("a source comes that nothing cites", "uncited-source") {
    try $0.write(
      "sources/new.json", "{\n  \"id\": \"new\",\n  \"title\": \"T\",\n  \"held\": \"H\"\n}\n")
  },
  Edit("an earlier stage without a reason", "unexplained-change") {
    try edit($0, "2013/XAA/implementation.json", ["answers", "R4", "status"], "planned")
  },
  Edit("silence after an answer", "unexplained-silence") {
    try edit(
      $0, "2013/XBB/implementation.json", ["answers", "R4"], ["status": "not-reported"])
  },
  Edit("an edition goes", "missing-edition") { try $0.remove("2013/edition.json") },
  Edit("a period is wrong", "date-out-of-place") {
    try edit($0, "2013/edition.json", ["period"], ["from": "2011-01-01", "to": "2011-12-31"])
  },
  Edit("an unknown participant chairs", "unknown-participant") {
    try edit($0, "2013/edition.json", ["chair"], ["participant": "XQQ"])
  },
  Edit("an unknown item", "unknown-item") {
    try edit($0, "2013/activities/sample-seminar.json", ["bearsOn"], ["R99"])
  },
  Edit("a title", "") {
    try edit($0, "2013/activities/sample-seminar.json", ["title"], "Another seminar")
  },
]

/// Two findings are the same if these are equal.
private func words(_ finding: Finding, in store: Store) -> String {
  [finding.rule, store.path(of: finding), finding.place, finding.found].joined(separator: " | ")
}

@Test(arguments: edits)
private func `the effect of a change of one record is the same as after comparing everything`(
  edit: Edit
) throws {
  let repository = try repository()
  func whole() throws -> Store {
    try #require(try StoreFolder(repository.root + "/records")).readWhatCanBe()
  }
  let then = try whole()
  try edit.make(repository)
  let now = try whole()
  // The slow way compares everything.
  let paths = Set((then.records + now.records).map(\.path.text))
  let touched = paths.filter { then.record($0)?.bytes != now.record($0)?.bytes }
  #expect(touched.count == 1)
  let before = Set(findings(in: then).map { words($0, in: then) })
  let brought = findings(in: now).compactMap { finding in
    finding.moved { touched.contains(now.path(ofFile: $0)) }
      ?? (before.contains(words(finding, in: now)) ? nil : finding)
  }
  let slow =
    brought + vanishedActs(since: then, in: now)
    + vanishedAnswers(at: Array(paths), since: then, in: now)
  // A file that is gone without a staged deletion is a finding of its own, about git's index.
  try repository.git("add", "-A")
  // Half of the edits in each of the two ways; with PILLAR_THOROUGH all in both.
  let ways = [["--since", "HEAD"], ["--staged"]]
  for words in isThorough ? ways : [ways[edit.testDescription.utf8.count % 2]] {
    let output = repository.run(["check", "--format", "json"] + words).output
    let root = try #require(JSONDocument.read(SourceText(name: "r", output)).document?.root)
    let found = (root["findings"]?.elements.map(\.self) ?? []).map { finding in
      ["rule", "record", "place", "found"].map { finding[$0]?.string ?? "" }.joined(
        separator: " | ")
    }
    #expect(found.sorted() == slow.map { pillarWords($0, now) }.sorted(), "\(words)")
  }
  let rules = Set(slow.map(\.rule))
  #expect(edit.rule.isEmpty ? rules.isEmpty : rules.contains(edit.rule), "\(rules)")
}

private func pillarWords(_ finding: Finding, _ store: Store) -> String { words(finding, in: store) }

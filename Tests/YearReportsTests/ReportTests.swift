import Diagnostics
import Documents
import Editions
import Foundation
import Goldens
import JSONText
import NewStores
import RecordChanges
import Records
import SampleStore
import SeededStores
import Terminal
import Testing

@testable import YearReports

private let sheet = "XAA/implementation.json"

/// The comparison of two years of a store, as an audience may read it.
func report(
  of store: Store, _ from: Int, _ to: Int, for audience: Audience = .public,
  selecting selection: ChangeSelection = ChangeSelection()
) -> YearReport {
  let states = [from, to].map { year in
    YearState(Projection(of: store, year: year, for: audience).store, year)
  }
  return YearReport(
    YearComparison(from: states[0], to: states[1]), from: "\(from)", to: "\(to)",
    for: audience.words, selecting: selection)
}

private func text(_ sample: SampleStore) -> String {
  report(of: sample.store, 2012, 2013).text(width: 80, .plain)
}

private let example = exampleStore(withConflict: false).store

@Test func `the years of the example are printed as readable text`() {
  let report = report(of: example, 2022, 2023)
  expect(
    "Tests/YearReportsTests/Golden/example.txt", holds: report.text(width: 80, .plain))
  expect("Tests/YearReportsTests/Golden/example.md", holds: report.document().markdown())
}

@Test func `no line of the text is too wide, unless it cannot be broken`() {
  for width in [60, 80, 100] {
    for line in report(of: example, 2022, 2023).text(width: width, .plain).split(separator: "\n")
    where line.displayWidth > width {
      #expect(line.split(separator: " ").contains { $0.displayWidth > width - 8 }, "\(line)")
    }
  }
}

@Test func `colour is added to the signs and never replaces them`() {
  let report = report(of: example, 2022, 2023)
  let plain = report.text(width: 80, .plain)
  let painted = report.text(width: 80, Style(isColored: true))
  var isCode = false
  let stripped = painted.filter { character in
    if character == "\u{1B}" { isCode = true }
    defer { if isCode, character == "m" { isCode = false } }
    return !isCode
  }
  #expect(stripped == plain)
  #expect(painted != plain)
}

private func answer(_ status: String, _ more: String = "") -> String {
  #"{"status": "\#(status)", "asOf": "2012", "statedBy": "participant"\#(more)}"#
}

@Test(arguments: [
  (
    #", "summary": ["The office is planned for the capital."]"#,
    #", "summary": ["The office was opened in the capital."]"#,
    "Summary: The office [-is planned for-]{+was opened in+} the capital."
  ),
  (
    #", "sources": ["sample-note"]"#, #", "sources": ["sample-other"]"#,
    "Sources: [-sample-note-] {+sample-other+}"
  ),
  (
    #", "actions": {"a": {"title": "A", "status": "under-way"}}"#,
    #", "actions": {"a": {"title": "A", "status": "completed"}}"#,
    "Action “A”, finished: [-under way-] {+completed+}"
  ),
  (
    "", #", "actions": {"a": {"title": "A", "date": "2013-05", "status": "under-way"}}"#,
    "Action begun: {+May 2013: A (under way)+}"
  ),
  (#", "actions": {"a": {"title": "A"}}"#, "", "Action not recorded again: [-A-]"),
  ("", #", "changeNote": ["Because."]"#, "Why it changed: {+Because.+}"),
  ("", #", "assistance": {"sought": {"a": {"title": "A boat"}}}"#, "Assistance sought: {+A boat+}"),
])
func `a field that differs is named in the domain's words`(
  old: String, new: String, line: String
) {
  var sample = SampleStore()
  sample.set("sources/sample-other.json", to: #"{"title": "Another"}"#)
  sample.set("2012/\(sheet)", at: "answers/R4", to: answer("planned", old))
  sample.set("2013/\(sheet)", at: "answers/R4", to: answer("implemented", new))
  let told = text(sample).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  #expect(told.contains("R4 Consider a Risk Reduction Centre: progress"))
  #expect(told.contains("planned → implemented, as of 2012, stated by the participant"))
  #expect(told.contains(line), "\(told)")
}

@Test func `silence in both years is counted, and is no change`() {
  let told = text(SampleStore()).split(separator: "\n").joined(separator: " ")
  #expect(told.contains("Nothing differs."))
  #expect(told.contains("Neither year has an answer on "))
  #expect(told.contains(" participants and bodies; nothing follows from that."))
  #expect(!told.contains("Aurelia"))
}

@Test(
  arguments: [
    (ChangeSelection(items: ["R4"]), ["R4"]),
    (ChangeSelection(kinds: [.progress]), ["R4", "SALW-02"]),
    (ChangeSelection(items: ["R7"], kinds: [.progress]), []),
    (ChangeSelection(pillars: [3], addressees: [.forum]), ["R4"]),
  ] as [(ChangeSelection, [String])])
func `only what is asked for is shown`(selection: ChangeSelection, items: [String]) {
  var sample = SampleStore()
  for (year, status) in [(2012, "planned"), (2013, "implemented")] {
    sample.set("\(year)/\(sheet)", at: "answers/R4", to: answer(status))
    sample.set("\(year)/XAA/salw.json", at: "answers/SALW-02", to: answer(status))
  }
  let report = report(of: sample.store, 2012, 2013, selecting: selection)
  #expect(report.changes.map(\.item) == items)
  #expect(report.differs == !items.isEmpty)
}

@Test func `the JSON is valid under its schema, for every audience and pair of years`() throws {
  for audience in [Audience.public, .secretariat, Audience(.parties, party: "XBB")] {
    for (from, to) in [(2021, 2022), (2022, 2023), (2021, 2023)] {
      let json = report(of: example, from, to, for: audience).json()
      let problems = try problems(of: json, by: "diff")
      #expect(problems == [])
    }
  }
}

@Test func `the CSV has a row for each field, and no formula`() throws {
  var sample = SampleStore()
  sample.set(
    "2013/\(sheet)", at: "answers/R4",
    to: answer("planned", #", "summary": ["=cmd|' /C calc'!A0", "two \"words\", and\nmore"]"#))
  let csv = report(of: sample.store, 2012, 2013).csv()
  #expect(csv.hasPrefix("participant,name,item,title,change,field,from,to\r\n"))
  #expect(csv.contains(#","'=cmd|' /C calc'!A0"#))
  #expect(csv.contains(#"two ""words"", and"#))
  #expect(csv.contains("XAA,Aurelia,R4,"))
  #expect(csv.contains(",first-report,status,not reported,planned\r\n"))
}

/// In many countries a spreadsheet splits a line at semicolons, and sometimes at tabs. If it did so in the middle of
/// a cell, the rest would begin a new cell.
@Test(arguments: [
  ("a;b", #","a;b""#), ("a\tb", ",\"a\tb\""), ("a;=1+1", #","a;'=1+1""#),
  ("a\t@b", ",\"a\t'@b\""), ("a\n-b", ",\"a\n'-b\""), ("a;;＋b", #","a;;'＋b""#),
  ("-a", ",'-a"), ("a-b=c", ",a-b=c"), ("a; b", #","a; b""#),
])
func `a cell stays one cell, whatever a spreadsheet takes for a line end`(
  text: String, cell: String
) throws {
  var sample = SampleStore()
  let written = CanonicalText.write(.array([.string(text)]), order: .natural)
  sample.set(
    "2013/\(sheet)", at: "answers/R4",
    to: answer("planned", #", "summary": \#(String(decoding: written, as: UTF8.self))"#))
  let csv = report(of: sample.store, 2012, 2013).csv()
  #expect(csv.contains(",summary," + cell + "\r\n"), "\(csv)")
}

/// The texts of every form of a report.
private func forms(_ report: YearReport) -> [[UInt8]] {
  [
    Array(report.text(width: 80, .plain).utf8), Array(report.document().markdown().utf8),
    Array(report.document().html().utf8), report.json(), Array(report.csv().utf8),
  ]
}

@Test(arguments: 1..<3 as Range<UInt64>)
func `nothing that is marked for another circle is in any form of a report`(seed: UInt64) throws {
  let made = SeededStore(try StoreShape(seed: seed, participants: 4, years: 2, fullness: 10))
  var files: [StoreFile] = []
  made.forEachFile { files.append($0) }
  let store = Store(name: "records", files: files, judging: false)
  for (audience, widest) in [
    (Audience.public, Visibility.public), (Audience(.participants), .participants),
    (.secretariat, .secretariat),
  ] {
    let texts = forms(report(of: store, 2011, 2012, for: audience)).map { Data($0) }
    for circle in Visibility.allCases where circle != .public {
      let marks = [circle.seededNotice, "-\(circle.rawValue)-only"]
      for (index, text) in texts.enumerated() {
        let isFound = marks.contains { text.range(of: Data($0.utf8)) != nil }
        if circle > widest { #expect(!isFound, "\(circle) in form \(index), \(audience.words)") }
      }
      // The texts for the audience must be there, or the test would prove nothing.
      if circle == .participants, widest >= circle {
        #expect(marks.contains { texts[0].range(of: Data($0.utf8)) != nil }, "\(circle)")
      }
    }
  }
}

/// Withheld text has no influence: with another secret, every form has the same bytes.
@Test func `a change of a secret changes nothing in public`() {
  func sample(_ secret: String, _ status: String) -> Store {
    var sample = SampleStore()
    for year in [2012, 2013] {
      sample.set(
        "\(year)/\(sheet)", at: "answers/R4",
        to: answer(
          status, #", "visibility": "secretariat", "summary": ["\#(secret) \#(year)"]"#))
      sample.set(
        "\(year)/\(sheet)", at: "answers/R5",
        to: answer(
          "planned",
          #", "actions": {"a": {"title": "\#(secret)", "visibility": "parties"}}"#))
    }
    return sample.store
  }
  let one = forms(report(of: sample("Alpha", "planned"), 2012, 2013))
  let other = forms(report(of: sample("Omega, much longer", "implemented"), 2012, 2013))
  #expect(one == other)
}

import Diagnostics
import Documents
import Editions
import JSONText
import RecordChanges
import Records
import SampleStore
import Terminal
import Testing

@testable import YearReports

// Tests which changes are listed one by one, which are named in a sentence, which are counted, and in which order.

private let sheet = "implementation.json"

private func answer(_ status: String, _ asOf: String = "2012", _ more: String = "") -> String {
  #"{"status": "\#(status)", "asOf": "\#(asOf)", "statedBy": "participant"\#(more)}"#
}

/// A store with answers of participants: who, which year, which item, what.
private func store(_ answers: [(String, Int, String, String)]) -> Store {
  var sample = SampleStore()
  for (participant, year, item, answer) in answers {
    let file = item.hasPrefix("SALW") ? "salw.json" : sheet
    sample.set("\(year)/\(participant)/\(file)", at: "answers/\(item)", to: answer)
  }
  return sample.store
}

private func text(_ store: Store, for audience: Audience = .public) -> String {
  report(of: store, 2012, 2013, for: audience).text(width: 100, .plain)
}

/// The names in the order in which they first appear in a text.
private func order(_ names: [String], in text: String) -> [String] {
  names.compactMap { name in text.firstRange(of: name).map { (name, $0.lowerBound) } }
    .sorted { $0.1 < $1.1 }.map(\.0)
}

@Test
func `in every form, participants have the order of the forum and items that of the framework`()
  throws
{
  var sample = SampleStore()
  sample.set("participants/XAA/participant.json", at: "sortKey", to: "\"Zealandia\"")
  for participant in ["XAA", "XCC"] {
    for item in ["R10", "R2", "R1"] {
      sample.set("2013/\(participant)/\(sheet)", at: "answers/\(item)", to: answer("planned"))
    }
  }
  let report = report(of: sample.store, 2012, 2013)
  let names = ["The Celestine Union", "Aurelia"]
  for form in [
    report.text(width: 80, .plain), report.document().markdown(), report.document().html(),
  ] {
    #expect(order(names, in: form) == names)
    #expect(order(["R10 ", "R2 ", "R1 "], in: form) == ["R1 ", "R2 ", "R10 "])
  }
  let rows = report.csv().split(separator: "\r\n").map {
    $0.split(separator: ",")[0...2].joined(separator: " ")
  }
  let own = rows.filter { $0.hasPrefix("XAA") }
  let first = try #require(rows.firstIndex { $0.hasPrefix("XAA") })
  #expect(rows[first...].allSatisfy { $0.hasPrefix("XAA") })
  #expect(rows[1..<first].allSatisfy { $0.hasPrefix("XCC") } && first > 1)
  #expect(own.first == "XAA Aurelia R1" && own.last == "XAA Aurelia R10")
  let root = try #require(JSONDocument.read(SourceText(name: "j", bytes: report.json())).document)
    .root
  let listed = root["changes"]?.elements.map {
    "\($0["participant"]?.string ?? "") \($0["item"]?.string ?? "")"
  }
  #expect(listed == ["XCC R1", "XCC R2", "XCC R10", "XAA R1", "XAA R2", "XAA R10"])
}

@Test(
  arguments: [
    // Answers with the same words in both years, or with only another date, are named in one sentence.
    (("planned", "2012"), ("planned", "2013"), "Unchanged but for the date: R1, R2"),
    (
      ("planned", "2012"), ("not-reported", ""),
      "No report this year: R1 (was planned), R2 (was planned)"
    ),
  ] as [((String, String), (String, String), String)])
func `items that need no line of their own are printed in one sentence`(
  old: (String, String), new: (String, String), sentence: String
) {
  let answers = ["R1", "R2"].flatMap { item -> [(String, Int, String, String)] in
    let now = new.0 == "not-reported" ? #"{"status": "not-reported"}"# : answer(new.0, new.1)
    return [("XAA", 2012, item, answer(old.0, old.1)), ("XAA", 2013, item, now)]
  }
  let store = store(answers)
  let report = report(of: store, 2012, 2013)
  for form in [text(store), report.document().markdown(), report.document().html()] {
    #expect(form.contains(sentence), "\(form)")
  }
}

@Test
func
  `a participant without differences is not named, and its unchanged answers are in the JSON`()
  throws
{
  let same = answer("planned")
  let store = store([("XCC", 2012, "R1", same), ("XCC", 2013, "R1", same)])
  let report = report(of: store, 2012, 2013)
  #expect(!report.differs)
  for form in [text(store), report.document().markdown(), report.csv()] {
    #expect(!form.contains("Celestine"), "\(form)")
  }
  let root = try #require(JSONDocument.read(SourceText(name: "j", bytes: report.json())).document)
    .root
  #expect(root["changes"]?.count == 0)
  #expect(root["unchanged"]?["XCC"]?.elements.map(\.string) == ["R1"])
}

@Test func `an unchanged answer is named beside one that changed`() {
  let same = answer("planned")
  let store = store([
    ("XCC", 2012, "R1", same), ("XCC", 2013, "R1", same), ("XCC", 2013, "R2", same),
  ])
  let told = text(store)
  #expect(told.contains("R2 Put resources into awareness: first report"))
  #expect(told.contains("\n  Unchanged: R1\n"), "\(told)")
  #expect(!told.contains("R1 Consider"))
}

@Test func `changes are counted by kind, in the order of the kinds`() {
  let store = store([
    ("XAA", 2012, "R1", answer("planned")), ("XAA", 2013, "R1", answer("implemented")),
    ("XCC", 2012, "R1", answer("planned")), ("XCC", 2013, "R1", answer("implemented")),
    ("XAA", 2012, "R2", answer("implemented")), ("XAA", 2013, "R2", answer("planned")),
    ("XAA", 2013, "SALW-02", answer("planned")),
  ])
  let sum = "1 first report, 2 progress, 1 reported at an earlier stage"
  #expect(text(store).contains("In all: \(sum)."))
  #expect(report(of: store, 2012, 2013).document().markdown().contains(sum))
}

/// A statement of public sources alone is on record, but is not a report.
@Test func `a first statement of a public source is counted separately`() {
  let source = #"{"status": "planned", "asOf": "2013", "statedBy": "public-source"}"#
  let store = store([("XAA", 2013, "R1", source), ("XAA", 2013, "R2", answer("planned"))])
  let told = text(store)
  #expect(told.contains("R1 Consider naming a national focal point: first on record"), "\(told)")
  #expect(told.contains("In all: 1 first on record, 1 first report."), "\(told)")
}

// MARK: - Silence

@Test func `silence is counted for each participant and is in no row`() throws {
  let report = report(of: SampleStore().store, 2012, 2013)
  #expect(report.changes.isEmpty && !report.differs)
  #expect(report.csv() == "participant,name,item,title,change,field,from,to\r\n")
  let root = try #require(JSONDocument.read(SourceText(name: "j", bytes: report.json())).document)
    .root
  let silent = try #require(root["silent"])
  #expect(silent.members.map(\.key).sorted() == ["ARF", "UN", "XAA", "XBB", "XCC"])
  #expect(silent["XAA"]?.elements.contains { $0.string == "R1" } == true)
  let count = silent.members.reduce(0) { $0 + $1.value.count }
  let sentence =
    "Neither year has an answer on \(count) items of 5 participants and bodies; nothing follows "
    + "from that."
  #expect(report.text(width: 200, .plain).contains(sentence))
  #expect(report.document().html().contains(sentence))
}

@Test func `one more answer means one silence less`() throws {
  func silent(_ store: Store) throws -> Int {
    let json = report(of: store, 2012, 2013).json()
    let root = try #require(JSONDocument.read(SourceText(name: "j", bytes: json)).document).root
    return root["silent"]?["XAA"]?.count ?? 0
  }
  let all = try silent(SampleStore().store)
  #expect(try silent(store([("XAA", 2013, "R1", answer("planned"))])) == all - 1)
  #expect(try silent(store([("XAA", 2012, "R1", answer("planned"))])) == all - 1)
  #expect(try silent(store([("XBB", 2013, "R1", answer("planned"))])) == all)
}

@Test func `silence is not printed if only a part is asked for`() {
  let selected = report(
    of: SampleStore().store, 2012, 2013, selecting: ChangeSelection(kinds: [.progress]))
  #expect(!selected.text(width: 100, .plain).contains("neither year"))
  #expect(!String(decoding: selected.json(), as: UTF8.self).contains("\"silent\""))
}

// MARK: - Answers that an edition does not show

/// Each year's answer is shown to an audience or not; then this is what a report says.
@Test(
  arguments: [
    ("public", "public", "progress", 0), ("participants", "public", nil, 1),
    ("public", "participants", nil, 1), ("participants", "participants", nil, 1),
    ("parties", "secretariat", nil, 1),
  ] as [(String, String, String?, Int)])
func `an answer that an edition does not show cannot be compared, in any form`(
  old: String, new: String, kind: String?, untold: Int
) throws {
  func hidden(_ circle: String, _ word: String) -> String {
    circle == "public" ? "" : #", "visibility": "\#(circle)", "summary": ["\#(word)"]"#
  }
  let store = store([
    ("XAA", 2012, "R4", answer("planned", "2012", hidden(old, "OLDWORD"))),
    ("XAA", 2013, "R4", answer("implemented", "2013", hidden(new, "NEWWORD"))),
  ])
  let shown = report(of: store, 2012, 2013)
  #expect(shown.changes.map(\.kind.rawValue) == [kind].compactMap(\.self))
  let forms = [
    shown.text(width: 100, .plain), shown.document().markdown(), shown.document().html(),
    shown.csv(), String(decoding: shown.json(), as: UTF8.self),
  ]
  let sentence = "1 answer cannot be compared in this edition."
  for form in forms.prefix(3) { #expect(form.contains(sentence) == (untold == 1), "\(form)") }
  for form in forms { #expect(!form.contains("OLDWORD") && !form.contains("NEWWORD"), "\(form)") }
  #expect(
    forms[3].contains(
      "XAA,Aurelia,R4,R4 Consider a Risk Reduction Centre,cannot-be-compared,,,\r\n")
      == (untold == 1))
  let root = try #require(JSONDocument.read(SourceText(name: "j", bytes: shown.json())).document)
    .root
  #expect(root["untold"]?["XAA"]?.elements.map(\.string) ?? [] == (untold == 1 ? ["R4"] : []))
  // The secretariat sees both.
  let whole = report(of: store, 2012, 2013, for: .secretariat)
  #expect(whole.changes.map(\.kind) == [.progress] && whole.incomparableSentence == nil)
}

@Test func `an answer on one side that is not shown does not make a first report`() {
  let secret = answer("planned", "2013", #", "visibility": "secretariat""#)
  for year in [2012, 2013] {
    let shown = report(of: store([("XAA", year, "R4", secret)]), 2012, 2013)
    #expect(shown.changes.allSatisfy { $0.new?.status != .planned && $0.old?.status != .planned })
    #expect(!shown.text(width: 100, .plain).contains("planned"))
  }
}

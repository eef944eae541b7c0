import Diagnostics
import JSONText
import NewStores
import Records
import Testing

@testable import RecordRules

// A source that is cited and not recorded. Suggesting another state's source would attribute the words of one state
// to another.

private func answer(_ sources: String...) -> JSONTree {
  [
    "status": "planned", "asOf": "2023-05", "statedBy": "participant",
    "sources": .array(sources.map { .string($0) }),
  ]
}

/// The example, in which participants answer R9 of 2023 and cite these sources.
private func draft(_ cited: KeyValuePairs<String, String>) -> StoreDraft {
  var draft = exampleStore(withConflict: false)
  for (participant, source) in cited {
    draft.set("2023/\(participant)/implementation.json", ["answers", "R9"], to: answer(source))
  }
  return draft
}

private func source(_ id: String, _ title: String) -> JSONTree {
  ["id": .string(id), "title": .string(title), "held": "File 7"]
}

private func unknownSources(_ draft: StoreDraft) -> [Finding] {
  findings(in: draft.store).filter { $0.rule == "unknown-source" }
}

@Test("source-of-another-state: a source that another participant cites is not suggested")
func anotherStatesSource() throws {
  var draft = draft(["XAA": "xaa-note-2023", "XBB": "xbb-note-2023"])
  draft["sources/xbb-note-2023.json"] = source("xbb-note-2023", "Note of Lantern Coast")
  let finding = try #require(unknownSources(draft).first)
  #expect(finding.found == "\"xaa-note-2023\"")
  #expect(!finding.advice.contains("xbb-note"))
  #expect(finding.advice.hasPrefix("Record it in records/sources/xaa-note-2023.json: "))
}

@Test(arguments: [
  // Cited by nobody, and the id names another.
  ("xaa-note-2023", "xab-note-2023", "A note"),
  // Cited by nobody, and the title names another.
  ("letter-from-the-coats", "letter-from-the-coast", "Letter of Lantern Coast"),
  // Another year, another number, another letter of a list.
  ("harbour-letter-2024", "harbour-letter-2023", "A letter"),
  ("harbour-letter-12", "harbour-letter-13", "A letter"),
  ("annex-a-of-the-letter", "annex-b-of-the-letter", "A letter"),
  ("un-letter", "eu-letter", "A letter"),
])
func `a source that may be another thing is not suggested`(
  cited: String, recorded: String, title: String
) throws {
  var draft = draft(["XAA": cited])
  draft["sources/\(recorded).json"] = source(recorded, title)
  let finding = try #require(unknownSources(draft).first)
  #expect(!finding.advice.contains("\"\(recorded)\""), "\(finding.advice)")
}

@Test
func
  `a source that another participant's records cite is not suggested, whoever cites the misspelt id`()
  throws
{
  let misspelt = "lantern-retrun-2023"
  for citers: KeyValuePairs in [["XAA": misspelt], ["XBB": misspelt, "XCC": misspelt]] {
    let finding = try #require(unknownSources(draft(citers)).first)
    #expect(!finding.advice.contains("lantern-return-2023"), "\(finding.advice)")
  }
}

@Test
func
  `a misspelt source of the participant's own is suggested with its title, after how to record it`()
  throws
{
  let finding = try #require(unknownSources(draft(["XBB": "lantern-retrun-2023"])).first)
  let record = try #require(finding.advice.firstRange(of: "Record it in "))
  let suggestion = try #require(finding.advice.firstRange(of: "Or cite \"lantern-return-2023\""))
  #expect(record.lowerBound < suggestion.lowerBound)
  #expect(finding.advice.contains("Letter of the harbour-master general, 2023"))
}

@Test func `the advice is a valid record of a source`() throws {
  var draft = draft(["XAA": "xaa-note-2023"])
  let advice = try #require(unknownSources(draft).first?.advice)
  let text = advice.drop { $0 != "{" }.prefix { $0 != "}" } + "}"
  let reading = JSONDocument.read(SourceText(name: "", String(text)))
  draft["sources/xaa-note-2023.json"] = try JSONTree(#require(reading.document?.root))
  #expect(findings(in: draft.store).filter { $0.severity != .information } == [])
}

@Test func `for a source whose name cannot be a file's, a possible name is suggested`() throws {
  let finding = try #require(unknownSources(draft(["XAA": "Note of 2023/../x"])).first)
  #expect(finding.advice.contains("sources/note-of-2023-x.json"))
  #expect(finding.advice.contains("then cite \"note-of-2023-x\""))
}

@Test func `one missing source is one finding that names all who cite it`() throws {
  let draft = draft(["XAA": "a-lost-note", "XBB": "a-lost-note", "XCC": "a-lost-note"])
  let found = unknownSources(draft)
  #expect(found.map(\.location.file) == ["records/2023/XAA/implementation.json"])
  let finding = try #require(found.first)
  #expect(
    finding.advice.hasSuffix(
      "It is also cited in XBB 2023 › R9 › sources › 1, XCC 2023 › R9 › sources › 1."))
  // A person who looks at one file only finds it there.
  let moved = try #require(finding.moved { $0.contains("XCC") })
  #expect(moved.location.file == "records/2023/XCC/implementation.json")
  #expect(moved.subject.record == "2023/XCC/implementation.json")
  #expect(
    moved.others.map(\.location.file).sorted()
      == ["XAA", "XBB"].map { "records/2023/\($0)/implementation.json" })
  #expect(finding.moved { $0.contains("XDD") } == nil)
}

@Test func `of a source that dozens cite only some are named, the rest are counted`() throws {
  var draft = draft([:])
  for item in 1...25 {
    let id = item < 10 ? "SALW-0\(item)" : "SALW-\(item)"
    for participant in ["XAA", "XBB", "XCC"] {
      draft.set("2021/\(participant)/salw.json", ["answers", id], to: answer("a-lost-note"))
    }
  }
  for year in 2021...2023 {
    for participant in ["XAA", "XBB", "XCC", "XEE", "XFF"] {
      draft.set(
        "\(year)/\(participant)/implementation.json", ["answers", "R8"], to: answer("a-lost-note"))
    }
  }
  let found = unknownSources(draft)
  #expect(found.count == 1)
  #expect(found.first?.others.count == 17)
  #expect(found.first?.advice.hasSuffix(" and 5 more.") == true)
}

@Test func `a missing source is found on every side of a conflict`() {
  var draft = draft(["XBB": "a-lost-note"])
  draft.set(
    "2023/XAA/implementation.json", ["answers", "R9"],
    to: ["$conflict": ["ours": answer("a-lost-note"), "theirs": ["status": "not-reported"]]])
  #expect(unknownSources(draft).count == 1)
}

/// Other spellings of the id of a recorded source. Its file exists, so a person who was advised to record it would
/// overwrite it.
@Test(arguments: [
  "lantern return 2023", "LANTERN-RETURN-2023", "Lantern Return, 2023", "lantern_return_2023",
  "lantern-return-2023.json", "lantern-return-2023.JSON", "sources/lantern-return-2023",
  "sources/lantern-return-2023.json", "records/sources/lantern-return-2023.json",
  "../sources/lantern-return-2023", "../../lantern-return-2023", "/lantern-return-2023",
  "C:\\records\\lantern-return-2023.json", "lantern\u{2010}return\u{2013}2023",
  "lantern\u{2014}return\u{2212}2023", "lantern-return-2023 ", " lantern-return-2023",
  "lantern-return-2023\u{200B}", "lant\u{AD}ern-return-2023", "lаntern-return-2023",
  "lantern-return-２０２３", "lantern--return--2023", "lantern\u{A0}return\u{A0}2023",
])
func `nobody is advised to write the file of a source that is recorded`(name: String) throws {
  let own = try #require(unknownSources(draft(["XBB": name])).first)
  #expect(!own.advice.contains("Record it in"), "\(own.advice)")
  #expect(own.advice.contains("Cite \"lantern-return-2023\", which is recorded"))
  #expect(own.advice.contains("Letter of the harbour-master general, 2023"))
  // To another participant, the source is not suggested and its title is not named.
  let other = try #require(unknownSources(draft(["XAA": name])).first)
  #expect(!other.advice.contains("Record it in"), "\(other.advice)")
  #expect(!other.advice.contains("Letter of"))
  #expect(other.advice.contains("Look at the source \"lantern-return-2023\", which is recorded"))
}

@Test(arguments: [
  "sources/a-new-note.json", "../a-new-note", "A new note", "a_new_note.json",
])
func `the proposed id of a new source is its name without the path`(name: String) throws {
  let finding = try #require(unknownSources(draft(["XAA": name])).first)
  #expect(finding.advice.hasPrefix("Record it in records/sources/a-new-note.json: "))
}

// MARK: - By construction: a name that is recorded is never taken for another that is

private let shipped: Store = exampleStore(withConflict: false).store

@Test func `no id is suggested for another id`() {
  for names in [shipped.itemIDs, shipped.records(.source).compactMap(\.path.id)] {
    for name in names {
      let other = meant(by: name, among: names.filter { $0 != name })
      #expect(other == nil, "\(name) is taken for \(other ?? "")")
    }
  }
}

@Test func `no code is suggested for another code`() {
  let codes = (shipped.participants + shipped.bodies).map(\.id)
  for code in codes {
    for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ" {
      for place in 0..<3 {
        var letters = Array(code)
        guard place < letters.count else { continue }
        letters[place] = letter
        let word = String(letters)
        guard !codes.contains(word) else { continue }
        #expect(ParticipantNames(shipped).advice(on: word) == "", "\(word)")
      }
    }
  }
}

@Test(arguments: [
  ("ATT", "arms-trade-treaty"), ("att", "arms-trade-treaty"),
  ("Arms Trade Treaty", "arms-trade-treaty"), ("SALW-5", "SALW-05"), ("R4a", "R4.a"),
  ("r4", "R4"), ("arms-trade-traety", "arms-trade-treaty"), ("SLAW-05", "SALW-05"),
])
func `an item is recognised by its abbreviation, its title and with a typing mistake`(
  written: String, id: String
) {
  #expect(ItemNames(shipped).advice(on: written, among: shipped.itemIDs).contains("\"\(id)\""))
}

@Test(arguments: ["R13", "R4.z", "SALW-99", "P9.9", ""])
func `an item that may be another one is not guessed`(written: String) {
  #expect(ItemNames(shipped).advice(on: written, among: shipped.itemIDs) == "")
}

@Test(arguments: [("Lantern Coast", "XBB"), ("xbb", "XBB"), ("paper islands", "XCC")])
func `a participant is recognised by its name`(written: String, code: String) {
  #expect(ParticipantNames(shipped).advice(on: written).hasSuffix("write \"\(code)\"."))
}

import Diagnostics
import Records
import SampleStore
import Testing

@testable import RecordRules

@Test(arguments: [
  ("2013/xaa/salw.json", "Write codes in capital letters: 2013/XAA/salw.json."),
  (
    "participants/xaa/registers.json",
    "Write codes in capital letters: participants/XAA/registers.json."
  ),
  (
    "2013/XAA/reviews/xbb/asked.json",
    "Write codes in capital letters: 2013/XAA/reviews/XBB/asked.json."
  ),
  (
    "2013/xaa/briefings/talks.json",
    "Write codes in capital letters: 2013/XAA/briefings/talks.json."
  ),
  (
    "2013/XAA/Salw.json",
    "Write names of files and folders in small letters, except codes: 2013/XAA/salw.json."
  ),
  (
    "Sources/a.json",
    "Write names of files and folders in small letters, except codes: sources/a.json."
  ),
  ("sources/a.JSON", "Write the ending in small letters: sources/a.json."),
  (
    "2013/XAА/salw.json",
    "The third character is U+0410, a Cyrillic letter that looks like A. Did you mean \"XAA\"?"
  ),
  ("2013/XAA/implementaton.json", "Did you mean 2013/XAA/implementation.json?"),
  ("2013/XAA/briefing/talks.json", "Did you mean 2013/XAA/briefings/talks.json?"),
  ("source/a.json", "Did you mean sources/a.json?"),
  (
    "2013/XAA/talks.json",
    "Move a briefing to 2013/XAA/briefings/talks.json, a source to sources/talks.json."
  ),
  (
    "2013/XAA/Our Talks.json",
    "Move a briefing to 2013/XAA/briefings/our-talks.json, a source to sources/our-talks.json. An id has only a-z, 0-9 and hyphens."
  ),
  ("a-note.json", "If it is a source, move it to sources/a-note.json."),
  (
    "2013/seminar.json",
    "Move an activity to 2013/activities/seminar.json, a vote to 2013/votes/, a source to sources/."
  ),
])
func `for a misplaced file the place where it may belong is named`(path: String, advice: String) {
  var sample = SampleStore()
  sample.put(path, "{}")
  let found = findings(in: sample.store).filter { $0.rule == "misplaced-file" }
  #expect(found.map(\.advice) == [advice + " Do not overwrite another record."])
}

@Test(arguments: [
  ("2013/XAA/salw (copy).json", "2013/XAA/salw.json"),
  ("2013/XAA/salw copy.json", "2013/XAA/salw.json"),
  ("2013/XAA/salw - Copy (2).json", "2013/XAA/salw.json"),
  ("2013/XAA/Copy of implementation.json", "2013/XAA/implementation.json"),
  ("2013/XAA/implementation (1).json", "2013/XAA/implementation.json"),
  ("2013/XAA/salw_backup.json", "2013/XAA/salw.json"),
  ("2013/edition old.json", "2013/edition.json"),
])
func `for a copy of a record the advice is to compare and remove it`(path: String, original: String)
{
  let advice = rightPlace(of: path, codes: ["XAA"])
  #expect(
    advice
      == "It looks like a copy of \(original). Compare the two, write into \(original) what the sources support, "
      + "and remove this file.")
}

@Test(arguments: ["notes.txt", "2013/XAA/a/b/c/d.json", "2013//salw.json", "sources/a.json"])
func `if nothing is certain, nothing is guessed`(path: String) {
  #expect(rightPlace(of: path, codes: ["XAA"]) == nil)
}

@Test func `for a copy of a source the advice is to compare and remove it`() {
  var sample = SampleStore()
  sample.put(
    "sources/sample-note (copy).json", #"{"id": "sample-note", "title": "A note", "held": "here"}"#)
  let found = findings(in: sample.store).filter { $0.rule == "path-and-content" }
  #expect(found.map(\.advice) == [copyAdvice("sources/sample-note.json")])
}

@Test(arguments: ["A Note", "notiz-é", "a_note"])
func `for a file whose name is not an id, ids are explained`(name: String) {
  var sample = SampleStore()
  sample.put("sources/\(name).json", #"{"id": "a-note", "title": "A note", "held": "here"}"#)
  let found = findings(in: sample.store).filter { $0.rule == "path-and-content" }
  #expect(found.count == 1)
  #expect(
    found.first?.advice.hasPrefix("An id has only a-z, 0-9 and hyphens. Rename the file to ")
      == true)
}

@Test(arguments: [
  (
    "XAА",
    "The third character is U+0410, a Cyrillic letter that looks like A. Did you mean \"XAA\"?"
  ),
  ("ХАА", "The first character is U+0425, a Cyrillic letter that looks like X. The second "),
  ("ＸAA", "The first character is U+FF38, a wide character that looks like X."),
  ("xaa", "\"xaa\" is Aurelia: write \"XAA\"."),
])
func `a letter that only looks Latin is named`(word: String, advice: String) {
  var sample = SampleStore()
  sample.set("2013/edition.json", at: "chair", to: #"{"participant": "\#(word)"}"#)
  let found = findings(in: sample.store).filter { $0.rule == "unknown-participant" }
  #expect(found.first?.advice.hasPrefix(advice) == true, "\(found)")
}

@Test func `a word of another script that looks like no name is not explained letter by letter`() {
  #expect(lookAlikeAdvice("МОСТ", ["XAA"]) == nil)
  #expect(lookAlikeAdvice("XAA", ["XAA"]) == nil)
}

import Diagnostics
import JSONText
import NewStores
import RecordRules
import Records
import SampleStore
import Testing

// Advice that is followed without thinking never makes a record false.

private func advice(_ rule: String, _ change: (inout SampleStore) -> Void) -> String {
  var sample = SampleStore()
  change(&sample)
  return findings(in: sample.store).first { $0.rule == rule }?.advice ?? ""
}

@Test("path-and-content: the text may be another participant's")
func copiedFile() {
  let told = advice("path-and-content") {
    $0.put("2013/XAA/salw.json", $0.files["2013/XBB/salw.json"] ?? "")
  }
  #expect(told.hasPrefix("The text may be a copy of what XBB said"), "\(told)")
}

@Test("unknown-item: an item of another file, and one that was replaced")
func itemsOfOthers() {
  let answer =
    #"{"status": "planned", "asOf": "2013", "statedBy": "participant", "sources": ["sample-note"]}"#
  let other = advice("unknown-item") {
    $0.set("2013/XAA/implementation.json", at: "answers/SALW-10", to: answer)
  }
  #expect(other.contains("Move its answer to 2013/XAA/salw.json"), "\(other)")
  let replaced = advice("unknown-item") {
    $0.set("frameworks/salw.json", at: "items/SALW-01/until", to: "2012")
    $0.set(
      "frameworks/salw.json", at: "items/SALW-99",
      to: #"{"title": "Later", "since": 2013, "replaces": ["SALW-01"]}"#)
  }
  #expect(replaced.hasPrefix("Do not move this answer to SALW-99"), "\(replaced)")
  #expect(!replaced.contains("Record the answer under"))
}

@Test("unknown-participant: codes one letter away are named, and none is recommended")
func nearCodes() {
  let told = advice("unknown-participant") {
    for (path, text) in $0.files where path.hasPrefix("2013/XAA/") {
      $0.files[path] = nil
      $0.put(path.replacing("XAA", with: "XAD"), text.replacing("XAA", with: "XAD"))
    }
  }
  #expect(told.contains("Look in the source who is meant. Codes that differ in one letter: XAA ("))
}

@Test("unknown-source: a number whose digits changed places is shown last, with its title")
func transposedSource() throws {
  var draft = exampleStore(withConflict: false)
  draft.set(
    "2023/XAA/implementation.json", ["answers", "R9"],
    to: [
      "status": "planned", "asOf": "2023-05", "statedBy": "participant",
      "sources": ["lantern-return-2032"],
    ])
  draft.set(
    "2023/XBB/implementation.json", ["answers", "R9"],
    to: [
      "status": "planned", "asOf": "2023-05", "statedBy": "participant",
      "sources": ["lantern-return-2032"],
    ])
  func told() -> String? {
    findings(in: draft.store).first { $0.rule == "unknown-source" }?.advice
  }
  #expect(try !#require(told()).contains("\"lantern-return-2023\""))
  draft.set("2023/XAA/implementation.json", ["answers", "R9"], to: ["status": "not-reported"])
  let own = try #require(told())
  #expect(own.hasPrefix("Record it in "))
  #expect(own.contains("Only if you mean “"), "\(own)")
  #expect(own.hasSuffix("cite \"lantern-return-2023\"."), "\(own)")
}

@Test("unknown-participant: a code with a letter left out is one letter away")
func shortCode() {
  let told = advice("unknown-participant") {
    $0.set(
      "2013/activities/sample-seminar.json", at: "participants/XB", to: #"{"roles": ["hosted"]}"#)
  }
  #expect(told.contains("Codes that differ in one letter: XBB ("), "\(told)")
}

@Test("path-and-content: for an act of an unknown kind no key is proposed")
func actOfNoKind() {
  let told = advice("path-and-content") {
    $0.put(
      "participants/XAA/instruments.json",
      #"""
      {"participant": "XAA", "instruments": {"rome-statute": {"acts": {"2013-02-03-ratification":
      {"act": "ratified", "date": "2013-02-03", "sources": ["sample-note"]}}}}}
      """#)
  }
  #expect(told == "")
}

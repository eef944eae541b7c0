import Diagnostics
import RecordRules
import SampleStore
import Testing

private func answer(_ words: String, _ others: String = "") -> String {
  #"{"status": "planned", "asOf": "2013", "statedBy": "participant", "confirmation": "confirmed", "summary": ["\#(words)"], "sources": ["sample-note"]\#(others)}"#
}

/// The findings if two participants answer these items, the second with some different words.
private func found(
  _ items: [String], own: [String: String] = [:], of other: String = "2013/XBB",
  _ rules: [Rule] = Rule.all
) -> [Finding] {
  var sample = SampleStore()
  for item in items {
    sample.set("2013/XAA/implementation.json", at: "answers/\(item)", to: answer("A law"))
    sample.set(
      "\(other)/implementation.json", at: "answers/\(item)", to: own[item] ?? answer("A law"))
  }
  return findings(in: sample.store, rules: rules).filter { $0.rule == "copied-answers" }
}

private let four = ["R1", "R4", "R5", "R6"]

@Test("copied-answers: the later of two files is found, and names the other")
func theLaterOfTwo() throws {
  let all = found(four)
  #expect(all.map(\.place) == ["XBB 2013 › R1"])
  #expect(all.first?.severity == .warning)
  #expect(all.first?.found.contains("2013/XAA/implementation.json") == true)
  #expect(found(four, of: "2012/XBB").map(\.place) == ["XAA 2013 › R1"])
  #expect(found(four, Rule.all.filter { $0.name == "copied-answers" }) == all)
}

@Test func `few answers, new words and the participant's own earlier file are not a copy`() {
  #expect(found(Array(four.dropLast())) == [])
  #expect(found(four, own: ["R6": answer("A lot")]) == [])
  #expect(found(four, of: "2012/XAA") == [])
}

@Test func `a statement that two made together is waived where it is found`() {
  let waiver = #", "waivers": {"copied-answers": {"reason": "said together", "through": 2013}}"#
  #expect(found(["R5", "R6", "R7", "R8"], own: [:]).count == 1)
  var sample = SampleStore()
  for code in ["XAA", "XBB"] {
    for item in four {
      let path = "2013/\(code)/implementation.json"
      sample.set(path, at: "answers/\(item)", to: answer("A law", item == "R1" ? waiver : ""))
    }
  }
  #expect(!findings(in: sample.store).contains { $0.rule == "copied-answers" })
}

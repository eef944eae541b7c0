import Commands
import SampleStore
import Testing

@testable import pillar

/// The last cell of the first participant's row, a summary of its small arms measures.
private func smallArms(_ answer: String) throws -> Substring? {
  var sample = SampleStore()
  sample.set("2013/XAA/salw.json", at: "answers/SALW-03", to: answer)
  let output = try run(["status", "2013"], sample: sample).output
  #expect(output.contains("* at least one measure is answered (SALW),"))
  return output.split(separator: "\n").first { $0.hasPrefix("Aurelia") }?.split(separator: " ").last
}

private let action = #""actions": {"law": {"title": "A law", "sources": ["sample-note"]}}"#

@Test(arguments: [
  (#"{"status": "not-reported"}"#, "–"),
  (#"{"status": "planned"}"#, "*"),
  (#"{"status": "planned", \#(action)}"#, "*+"),
  (#"{"status": "not-reported", \#(action)}"#, "–+"),
])
func `an answer on small arms is not shown as an action`(answer: String, sign: String) throws {
  #expect(try smallArms(answer) == sign[...])
}

import Annexes
import Documents
import Editions
import Records
import SampleStore
import Testing

private let measures = "frameworks/salw.json"

/// The sample in which SALW-02 ended with 2012, and SALW-26 replaced it and SALW-03.
private func renamed() -> SampleStore {
  var sample = SampleStore()
  for id in ["SALW-02", "SALW-03"] { sample.set(measures, at: "items/\(id)/until", to: "2012") }
  sample.set(
    measures, at: "items/SALW-26",
    to:
      #"{"title": "Offences and agency", "gist": "Both.", "paragraph": "PoA II", "addressee": [], "answeredBy": ["participants"], "measure": "own", "since": 2013, "replaces": ["SALW-02", "SALW-03"]}"#
  )
  for (item, status) in [("SALW-02", "planned"), ("SALW-03", "implemented")] {
    sample.set(
      "2012/XAA/salw.json", at: "answers/\(item)",
      to: #"{"status": "\#(status)", "statedBy": "participant"}"#)
  }
  sample.set(
    "2013/XAA/salw.json", at: "answers/SALW-26",
    to: #"{"status": "implemented", "statedBy": "participant"}"#)
  return sample
}

private func text(_ sample: SampleStore, year: Int) -> String {
  let projection = Projection(of: sample.store, year: year, for: .public)
  return annexes(of: projection, .init(version: "0")).markdown().split { $0.isWhitespace }
    .joined(separator: " ")
}

@Test func `an annex lists the items of its year`() {
  let (before, after) = (text(renamed(), year: 2012), text(renamed(), year: 2013))
  #expect(before.contains("SALW-02 Criminal offences"))
  #expect(!before.contains("SALW-26"))
  #expect(after.contains("SALW-26 Offences and agency"))
  #expect(!after.contains("SALW-02 Criminal offences"))
  #expect(after.contains("| 01 | 04 | 05 |"))
}

@Test func `the annex of changes names what an item was called, and what was on record`() {
  let after = text(renamed(), year: 2013)
  #expect(
    after.contains(
      "SALW-26 Offences and agency (until 2012: SALW-02, SALW-03) | reassessed | SALW-02 ◇ planned, SALW-03 ● implemented → ● implemented"
    ), "\(after)")
}

// An unreadable entry is withheld alone. Nothing public beside it disappears, and nothing in it is shown.

import Editions
import JSONText
import Records
import SampleStore
import Testing

private let sheet = "2013/XAA/implementation.json"

/// Values that may be in the place of an object.
private let noObjects = [
  #""OMEGA""#, #""secretariat""#, "7", "true", "null", #"["OMEGA"]"#, #"[{"title": "OMEGA"}]"#,
  "[]",
]

private func text(_ sample: SampleStore, _ path: String, _ audience: Audience = .public) -> String {
  let record = Projection(of: sample.store, year: 2013, for: audience).store.record(path)
  return String(decoding: record?.bytes ?? [], as: UTF8.self)
}

private let answer =
  #"{"status": "planned", "asOf": "2013", "statedBy": "participant", "confirmation": "confirmed", "summary": ["SEEN"], "sources": ["sample-note"]}"#

private func action(_ title: String) -> String {
  #"{"title": "\#(title)", "date": "2013", "sources": ["sample-note"]}"#
}

@Test(arguments: noObjects)
func `an action that is not an object hides no other action`(broken: String) {
  var sample = SampleStore()
  sample.set(sheet, at: "answers/R4", to: answer)
  sample.set(
    sheet, at: "answers/R4/actions",
    to: #"{"one": \#(action("SEEN ONE")), "secretariat": \#(broken)}"#)
  let shown = text(sample, sheet)
  #expect(shown.contains("SEEN ONE") && shown.contains("\"SEEN\""))
  #expect(!shown.contains("OMEGA") && !shown.contains("secretariat"))
}

@Test(arguments: noObjects)
func `an answer that is not an object is withheld and hides no other answer`(broken: String) {
  var sample = SampleStore()
  sample.set(sheet, at: "answers/R4", to: answer)
  sample.set(sheet, at: "answers/R5", to: broken)
  let shown = Projection(of: sample.store, year: 2013, for: .public).store.sheet(
    .implementation, "XAA", 2013)
  #expect(shown?.answer("R4")?.status == .planned)
  #expect(shown?.answer("R5")?.status == .withheld)
  #expect(!text(sample, sheet).contains("OMEGA"))
}

/// A place that the schema names, and whose entries may be restricted.
@Test(arguments: noObjects, ["actions", "assistance"])
func `a value in place of entries is not shown`(broken: String, name: String) {
  var sample = SampleStore()
  sample.set(sheet, at: "answers/R4", to: answer)
  sample.set(sheet, at: "answers/R4/\(name)", to: broken)
  let shown = text(sample, sheet)
  #expect(shown.contains("\"SEEN\""))
  #expect(!shown.contains("OMEGA") && !shown.contains(name))
}

@Test func `an entry under a wrong key is withheld alone`() {
  var sample = SampleStore()
  sample.set(sheet, at: "answers/R4", to: answer)
  sample.set(
    sheet, at: "answers/R4/actions",
    to: #"{"one": \#(action("SEEN ONE")), "Omega Key": \#(action("OMEGA"))}"#)
  #expect(text(sample, sheet).contains("SEEN ONE"))
  #expect(!text(sample, sheet).contains("OMEGA"))
}

/// The member may have been meant for all entries.
@Test(arguments: ["visibility", "visiblity", " visibility", "vіsibility", "Visibility"])
func `a member that may say who sees the entries hides them all`(key: String) {
  var sample = SampleStore()
  sample.set(sheet, at: "answers/R4", to: answer)
  sample.set(
    sheet, at: "answers/R4/actions",
    to: #"{"one": \#(action("OMEGA")), "\#(key)": "secretariat"}"#)
  #expect(text(sample, sheet).contains("\"SEEN\""))
  #expect(!text(sample, sheet).contains("OMEGA"))
  #expect(text(sample, sheet, .secretariat).contains("OMEGA"))
}

/// If a sheet is withheld as a whole, an edition tells neither why nor what is in it.
@Test func `a sheet that is withheld whole reads the same whatever it holds`() {
  let items = SampleStore().store.sheet(.implementation, "XAA", 2013)?.answers.map(\.item) ?? []
  let full = items.map { "\"\($0)\": \(answer)" }.joined(separator: ",")
  var shown: Set<String> = []
  for answers in ["{}", "{\(full)}", #"{"R1": \#(answer)}"#, #"{"R1": "x", "R99": {}}"#] {
    for (name, value) in [
      ("visibility", #""secretariat""#), ("visiblity", #""public""#), ("omega", "1"),
    ] {
      var sample = SampleStore()
      sample.set(sheet, at: "answers", to: answers)
      sample.set(sheet, at: name, to: value)
      shown.insert(text(sample, sheet))
    }
  }
  #expect(shown.count == 1)
  #expect(items.count > 10)
  #expect(shown.first?.ranges(of: "withheld").count == items.count)
  #expect(shown.first?.contains("SEEN") == false)
}

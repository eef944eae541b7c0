import Annexes
import Documents
import Editions
import Records
import SampleStore
import Testing

/// The part about the report's points, and the entry of one point in it, as plain running text.
private func part(
  _ sample: SampleStore, _ audience: Audience = .public, participants: [String] = []
) -> String {
  let whole = compiled(sample, audience, .init(participants: participants, version: "0")).markdown()
  guard let start = whole.firstRange(of: "## Annex I.")?.lowerBound else { return "" }
  let rest = whole[start...]
  let text = rest.prefix(upTo: rest.firstRange(of: "## Annex J.")?.lowerBound ?? rest.endIndex)
  return text.split { $0.isWhitespace }.joined(separator: " ").replacing("\n> ", with: " ")
    .replacing("> ", with: "").replacing("](#", with: "](")
}

private func entry(_ point: String, _ text: String) -> String {
  guard let start = text.firstRange(of: "- **\(point) ")?.upperBound else { return "" }
  let rest = text[start...]
  return String(rest.prefix(upTo: rest.firstRange(of: " - **")?.lowerBound ?? rest.endIndex))
}

@Test func `every point of the report is there, in its order, under its pillar`() {
  let text = part(fullSample())
  let points = fullSample().store.framework("sg-2009")?.items.map(\.id) ?? []
  let found = text.matches(of: #/- \*\*((?:P\d|W)\.\d+) /#).map { String($0.1) }
  #expect(points.count == 34)
  #expect(found == points)
  let heads = text.matches(of: #/### (Pillar \w+|The way forward)/#).map { String($0.1) }
  #expect(heads == ["Pillar one", "Pillar two", "Pillar three", "The way forward"])
}

@Test func `the annex first says whose reading the crosswalk is`() throws {
  let text = part(fullSample())
  let said = try #require(text.firstRange(of: "an invented store’s own reading"))
  #expect(said.lowerBound < (try #require(text.firstRange(of: "P1.1"))).lowerBound)
  #expect(part(SampleStore()).contains("this store’s own reading"))
}

@Test(arguments: [
  ("P1.5", "[R1 Consider naming a national focal point](item-r1) (2 of 3 with a status on record)"),
  ("P1.5", "[R2 Put resources into awareness](item-r2) (1 of 3 with a status on record)"),
  ("P1.5", "nothing under [R12](item-r12)"),
  ("P1.5", "**Voluntary briefings**: [Boreala"), ("P1.5", "Laws and schools"),
  ("P1.5", "6 May 2013: [A seminar](activity-sample-seminar) (through R2)"),
  ("P2.1", "[A seminar](activity-sample-seminar) (as a seminar)"),
  ("P2.2", "Nothing of 2013 is on record here or under [R4.a](body-arf)"),
  ("P2.8", "[SALW-05 Marking at manufacture](item-salw-05) (1 of 3 with a status on record)"),
  ("P2.8", "1 (2013: Aurelia signed) (through SALW-09)"),
  (
    "P3.5",
    "[A/RES/68/31](vote-a-res-68-31), Arms Trade Treaty: of 2 participants on record, 1 in favour, 1 absent or not voting"
  ),
  ("P3.8", "Nothing of 2013 is on record here."),
  ("P1.8", "(civil society, international organisations)"),
])
func `a point names what of the year bears on it`(point: String, words: String) {
  let text = entry(point, part(fullSample()))
  #expect(text.contains(words), "\(text)")
}

@Test func `for a single participant there are no totals`() {
  let text = part(fullSample(), participants: ["XAA"])
  #expect(!text.contains(" of 1 "))
  #expect(!text.contains("in favour"))
  #expect(!text.contains("Boreala"))
}

@Test func `hidden names are not printed`() {
  var sample = fullSample()
  sample.set("2013/XBB/briefings/laws.json", at: "visibility", to: "\"secretariat\"")
  sample.set(
    "2013/XAA/reviews/XCC/asked.json",
    to: #"{"entries": {"a": {"kind": "question", "item": "R1", "text": ["Why?"]}}}"#)
  let open = entry("P1.5", part(sample))
  #expect(!open.contains("Laws"))
  #expect(!open.contains("Celestine"))
  let inner = entry("P1.5", part(sample, .secretariat))
  #expect(inner.contains("Laws"))
  #expect(inner.contains("Aurelia, reviewed by The Celestine Union, not answered on record"))
}

@Test func `an unreadable answer is not silence in a total`() {
  var sample = fullSample()
  sample.put("2013/XCC/implementation.json", #"{"participant": "XCC" "answers": {}}"#)
  #expect(
    entry("P1.5", part(sample)).contains(
      "focal point](item-r1) (2 of 3 with a status on record, 1 could not be read)"))
}

@Test func `facts without a status are counted apart from answers`() {
  var sample = fullSample()
  sample.set(
    "2013/XCC/implementation.json", at: "answers/R1",
    to: #"{"status": "not-reported", "actions": {"a": {"title": "A law"}}}"#)
  #expect(
    entry("P1.5", part(sample)).contains("(2 of 3 with a status on record, 1 more with an action)"))
}

@Test func `a mark shows which part of a point was not confirmed`() {
  var sample = fullSample()
  sample.set("frameworks/sg-2009.json", at: "items/P1.1/unconfirmed", to: "\"its order\"")
  #expect(entry("P1.1", part(sample)).contains("Not confirmed: its order"))
}

@Test func `every reference of the annexes leads somewhere`() {
  #expect(compiled(fullSample()).brokenReferences == [])
}

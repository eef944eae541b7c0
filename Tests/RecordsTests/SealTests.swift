import JSONText
import Records
import SampleStore
import Testing

private let acts = "participants/XAA/instruments.json"

private func act(_ date: String) -> String {
  #"{"act": "signature", "date": "\#(date)", "sources": ["sample-note"]}"#
}

private func sample() -> SampleStore {
  var sample = SampleStore()
  sample.set(acts, at: "instruments/rome-statute/acts/a", to: act("2010-06-01"))
  sample.set(
    "participants/XAA/registers.json", at: "focalPoints/office",
    to: #"{"office": "An office", "from": "2010", "sources": ["sample-note"]}"#)
  return sample
}

/// The sample as it was sealed for 2013.
private func sealed(_ sample: SampleStore) throws -> (edition: Edition, records: [String: String]) {
  let year = SealedYear(try #require(sample.store.edition(2013)))
  let records = year.records(in: sample.store).map { ($0.path.text, year.digest(of: $0)) }
  var sample = sample
  let members = records.map { #""\#($0)": "\#($1)""# }.joined(separator: ",")
  sample.set("2013/edition.json", at: "seal", to: #"{"digests": {}, "records": {\#(members)}}"#)
  return (try #require(sample.store.edition(2013)), Dictionary(uniqueKeysWithValues: records))
}

private func differences(
  _ edition: Edition, _ change: (inout SampleStore) -> Void
) -> [String] {
  var changed = sample()
  change(&changed)
  return SealComparison(of: edition, in: changed.store).differences.map {
    "\($0.what) \($0.record)"
  }
}

@Test func `additions of later years to shared records are not an edit of a closed year`() throws {
  let (edition, records) = try sealed(sample())
  #expect(records.keys.contains("sources/sample-note.json"))
  #expect(records.keys.contains("2013/edition.json") && !records.keys.contains("store.json"))
  #expect(!records.keys.contains { $0.hasPrefix("2012/") })
  let found = differences(edition) { sample in
    sample.set(acts, at: "instruments/rome-statute/acts/b", to: act("2014-01-01"))
    sample.set(acts, at: "instruments/arms-trade-treaty/acts/c", to: act("2015-01-01"))
    sample.set("participants/XAA/participant.json", at: "namesByEdition/2014", to: "\"Aurelia II\"")
    sample.set(
      "participants/XAA/registers.json", at: "focalPoints/office/to", to: "\"2016\"")
    sample.set(
      "participants/XAA/registers.json", at: "focalPoints/later",
      to: #"{"office": "Another", "from": "2016"}"#)
    sample.set("frameworks/salw.json", at: "items/SALW-01/until", to: "2020")
    sample.set(
      "frameworks/salw.json", at: "items/SALW-99", to: #"{"title": "Later", "since": 2021}"#)
    sample.set("frameworks/instruments.json", at: "items/rome-statute/coveredTo", to: "\"2024\"")
    sample.set("sources/later.json", to: #"{"id": "later", "title": "Later"}"#)
    sample.set("2014/edition.json", to: #"{"year": 2014, "kind": "edition"}"#)
    sample.set("2013/edition.json", at: "errata", to: "{}")
  }
  #expect(found == [])
}

@Test(arguments: [
  (acts, "instruments/rome-statute/acts/a/date", "\"2010-06-02\""),
  (acts, "instruments/rome-statute/acts/b", act("2013-12-31")),
  ("participants/XAA/participant.json", "name", "\"Aurelia the Great\""),
  ("participants/XAA/registers.json", "focalPoints/office/office", "\"Another\""),
  ("frameworks/salw.json", "items/SALW-01/until", "2012"),
  ("sources/sample-note.json", "title", "\"Another note\""),
  ("2013/XAA/salw.json", "answers/SALW-01/status", "\"planned\""),
])
func `an edit of what the year knew is seen`(path: String, pointer: String, json: String) throws {
  let (edition, _) = try sealed(sample())
  #expect(differences(edition) { $0.set(path, at: pointer, to: json) } == ["changed \(path)"])
}

@Test func `added and removed records, and those that an erratum names, are distinguished`() throws
{
  let (edition, records) = try sealed(sample())
  let found = differences(edition) { sample in
    sample.files["2013/XBB/salw.json"] = nil
    sample.set("2013/XAA/briefings/late.json", to: #"{"title": "Late"}"#)
  }
  #expect(found == ["added 2013/XAA/briefings/late.json", "removed 2013/XBB/salw.json"])
  #expect(SealComparison(of: edition, in: sample().store).unchanged == records.count)

  var corrected = sample()
  corrected.set("2013/XAA/salw.json", at: "answers/SALW-01/status", to: "\"planned\"")
  // Its own digest is computed without the seal.
  let members = records.filter { $0.key != "2013/edition.json" }.map { #""\#($0)": "\#($1)""# }
    .joined(separator: ",")
  corrected.set("2013/edition.json", at: "seal", to: #"{"digests": {}, "records": {\#(members)}}"#)
  corrected.set(
    "2013/edition.json", at: "errata",
    to: #"{"one": {"date": "2014-02-01", "reason": "Misread.", "records": ["2013/XAA/salw.json"]}}"#
  )
  let after = try #require(corrected.store.edition(2013))
  let comparison = SealComparison(of: after, in: corrected.store)
  #expect(comparison.differences.map(\.erratum?.reason) == ["Misread."])
}

@Test func `the layout of a record is not a difference, and a text that is not JSON is one`() throws
{
  let (edition, _) = try sealed(sample())
  let path = "2013/XAA/salw.json"
  let laidOut = differences(edition) {
    $0.files[path] = $0.files[path]?.replacing("\n", with: "\n\n")
  }
  #expect(laidOut == [])
  #expect(differences(edition) { $0.put(path, "{") } == ["changed \(path)"])
}

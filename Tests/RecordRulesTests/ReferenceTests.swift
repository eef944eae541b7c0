import Diagnostics
import RecordRules
import Records
import SampleStore
import Testing

/// What one rule finds in the sample store with one value changed, by place.
private func places(_ rule: String, _ path: String, _ pointer: String, _ json: String) -> [String] {
  var sample = SampleStore()
  sample.set(path, at: pointer, to: json)
  return findings(in: sample.store).filter { $0.rule == rule }.map(\.place)
}

@Test(arguments: [
  ("frameworks/cscap-18.json", "id", "\"x\"", "cscap-18 › id"),
  ("frameworks/instruments.json", "id", "\"x\"", "the list of instruments › id"),
  ("frameworks/aso-format.json", "id", "\"x\"", "the Outlook's outline › id"),
  ("sources/sample-note.json", "id", "\"x\"", "source sample-note › id"),
  ("participants/XAA/participant.json", "id", "\"XBB\"", "XAA › id"),
  ("participants/XAA/instruments.json", "participant", "\"XBB\"", "XAA acts › participant"),
  ("participants/XAA/registers.json", "participant", "\"XBB\"", "XAA registers › participant"),
  ("2013/edition.json", "year", "2012", "edition 2013 › year"),
  ("2013/XAA/implementation.json", "participant", "\"XBB\"", "XAA 2013 › participant"),
  ("2013/XAA/implementation.json", "framework", "\"salw\"", "XAA 2013 › framework"),
  ("2013/XAA/salw.json", "framework", "\"cscap-18\"", "XAA 2013 › framework"),
  ("2013/XAA/salw.json", "year", "2012", "XAA 2013 › year"),
  ("2013/XAA/briefings/b.json", "id", "\"x\"", "XAA 2013 › briefing b › id"),
  ("2013/XAA/briefings/b.json", "participant", "\"XBB\"", "XAA 2013 › briefing b › participant"),
  ("2013/XAA/reviews/XBB/asked.json", "reviewer", "\"XCC\"", "XAA 2013 › review by XBB › reviewer"),
  (
    "2013/XAA/reviews/XBB/answered.json", "participant", "\"XCC\"",
    "XAA 2013 › answers to XBB › participant"
  ),
  ("2013/activities/sample-seminar.json", "year", "2012", "activity sample-seminar 2013 › year"),
  ("2013/activities/sample-seminar.json", "id", "\"x\"", "activity sample-seminar 2013 › id"),
  ("2013/votes/A-1.json", "year", "2012", "vote A-1 › year"),
])
func `what a record repeats of its path is compared`(
  path: String, pointer: String, json: String, place: String
) {
  #expect(places("path-and-content", path, pointer, json) == [place])
}

@Test(arguments: [
  (
    "2013/activities/sample-seminar.json", "bearsOn", #"["R2", "R99"]"#,
    "activity sample-seminar 2013 › bearsOn › 2"
  ),
  ("2013/votes/A-1.json", "bearsOn", #"["no-treaty"]"#, "vote A-1 › bearsOn › 1"),
  (
    "participants/XAA/instruments.json", "instruments/no-treaty/acts", "{}", "XAA acts › no-treaty"
  ),
  (
    "2013/ARF/implementation.json", "pathway/R99", #"{"step": "none"}"#, "ARF 2013 › pathway › R99"
  ),
  (
    "2013/XAA/reviews/XBB/asked.json", "entries/one/item", "\"R99\"",
    "XAA 2013 › review by XBB › one › item"
  ),
  ("frameworks/cscap-18.json", "items/R4.a/parent", "\"R99\"", "cscap-18 › R4.a › parent"),
  (
    "frameworks/instruments.json", "items/cat/bearsOn", #"["P1.3", "P9.9"]"#,
    "the list of instruments › cat › bearsOn › 2"
  ),
  (
    "frameworks/crosswalk.json", "items/R99", #"{"bearsOn": ["P1.3"]}"#, "the crosswalk › R99"
  ),
  (
    "frameworks/crosswalk.json", "items/R1/bearsOn", #"["P9.9"]"#,
    "the crosswalk › R1 › bearsOn › 1"
  ),
  (
    "frameworks/crosswalk.json", "records/review/bearsOn", #"["P9.9"]"#,
    "the crosswalk › records › review › bearsOn › 1"
  ),
])
func `every place that names an item is looked up`(
  path: String, pointer: String, json: String, place: String
) {
  #expect(places("unknown-item", path, pointer, json) == [place])
}

@Test(arguments: [
  ("2013/votes/A-1.json", "votes/XQQ", #"{"vote": "yes"}"#, "vote A-1 › XQQ"),
  (
    "2013/activities/sample-seminar.json", "participants/XQQ", #"{"roles": ["hosted"]}"#,
    "activity sample-seminar 2013 › participants › XQQ"
  ),
  ("2013/edition.json", "chair/participant", "\"XQQ\"", "edition 2013 › chair › participant"),
  ("2013/XAA/reviews/XQQ/asked.json", "entries", "{}", "XAA 2013 › review by XQQ"),
  ("2013/XQQ/salw.json", "year", "2013", "XQQ 2013"),
  ("participants/XQQ/registers.json", "participant", "\"XQQ\"", "XQQ registers"),
])
func `every place that names a participant is looked up`(
  path: String, pointer: String, json: String, place: String
) {
  #expect(places("unknown-participant", path, pointer, json) == [place])
}

@Test(arguments: [
  ("2013/votes/A-1.json", "totalsSources", #"["nowhere"]"#, "vote A-1 › totalsSources › 1"),
  ("2013/votes/A-1.json", "votes/XAA/sources", #"["nowhere"]"#, "vote A-1 › XAA › sources › 1"),
  (
    "2013/XAA/implementation.json", "answers/R4/actions/law/sources", #"["nowhere"]"#,
    "XAA 2013 › R4 › actions › law › sources › 1"
  ),
])
func `every place that cites a source is looked up`(
  path: String, pointer: String, json: String, place: String
) {
  #expect(places("unknown-source", path, pointer, json) == [place])
}

@Test func `a source that only totals cite is cited`() {
  var sample = SampleStore()
  sample.set("sources/totals.json", to: #"{"id": "totals"}"#)
  sample.set("2013/votes/A-1.json", at: "totalsSources", to: #"["totals"]"#)
  #expect(!findings(in: sample.store).contains { $0.rule == "uncited-source" })
}

@Test(arguments: [
  ("2013/votes/A-1.json", "date", "\"2012-12-31\"", true),
  ("2013/votes/A-1.json", "date", "\"2013-12-31\"", false),
  ("2013/XAA/briefings/b.json", "date", "\"2012-12-31\"", true),
  ("2013/XAA/briefings/b.json", "consent/date", "\"2014-02-01\"", false),
  ("2013/XAA/reviews/XBB/answered.json", "entries/one/date", "\"2014-02-01\"", false),
  ("2013/XAA/reviews/XBB/asked.json", "entries/one/date", "\"2014-02-01\"", false),
  ("2013/edition.json", "cutOff", "\"2014-02-01\"", false),
  ("2013/edition.json", "cutOff", "\"2014-02-29\"", true),
  ("2013/edition.json", "errata/one/date", "\"2015-02-01\"", false),
  ("2013/activities/sample-seminar.json", "endDate", "\"2013-05-05\"", true),
  ("2013/activities/sample-seminar.json", "endDate", "\"2013-05-06\"", false),
  ("2013/activities/sample-seminar.json", "endDate", "\"2014-01-01\"", true),
  ("participants/XAA/participant.json", "memberships/ARF/to", "\"1990\"", true),
  ("participants/XAA/participant.json", "memberships/ARF/from", "\"1997-02-29\"", true),
  (
    "participants/XAA/participant.json", "memberships/ARF/from", #"{"notAfter": "1997-02-29"}"#,
    true
  ),
])
func `each date is held to what its place allows`(
  path: String, pointer: String, json: String, isFound: Bool
) {
  #expect(!places("date-out-of-place", path, pointer, json).isEmpty == isFound)
}

@Test func `a year without an edition is found once, not once a record`() {
  var sample = SampleStore()
  sample.files["2013/edition.json"] = nil
  #expect(findings(in: sample.store).filter { $0.rule == "missing-edition" }.count == 1)
}

@Test func `a body is not a member and need not be one`() {
  var sample = SampleStore()
  sample.set("participants/ARF/participant.json", at: "memberships/ARF", to: #"{"from": "2014"}"#)
  #expect(!findings(in: sample.store).contains { $0.rule == "not-a-member" })
}

@Test func `only the requested rules find anything, those of reading included`() throws {
  var sample = SampleStore()
  sample.set("2013/XAA/implementation.json", at: "answers/R4/status", to: "\"implmented\"")
  sample.set("2013/activities/sample-seminar.json", at: "bearsOn", to: #"["R99"]"#)
  let rule = try #require(Rule.all.first { $0.name == "unknown-item" })
  #expect(findings(in: sample.store, rules: [rule]).map(\.rule) == ["unknown-item"])
}

import RecordWords
import Records
import SampleStore
import Terminal
import Testing

// How each fact reads in a line. How an annex, a comparison and a log print the same facts is tested there.

private func store(_ changes: (path: String, at: String, json: String)...) -> Store {
  var sample = SampleStore()
  for change in changes { sample.set(change.path, at: change.at, to: change.json) }
  return sample.store
}

private func answer(_ json: String) -> Answer? {
  store(("2013/XAA/implementation.json", "answers/R1", json))
    .sheet(.implementation, "XAA", 2013)?.answer("R1")
}

@Test(arguments: [
  (#"{"status": "planned"}"#, "planned"),
  (
    #"{"status": "planned", "asOf": "2013-02", "statedBy": "participant"}"#,
    "planned, as of February 2013, stated by the participant"
  ),
  (
    #"{"status": "planned", "asOf": "2011", "statedBy": "public-source", "confirmation": "carried-forward"}"#,
    "planned, last reported 2011, not confirmed, stated by public sources, not the government"
  ),
  (
    #"{"status": "not-reported", "asOf": "2013", "statedBy": "secretariat"}"#,
    "not reported, as of 2013"
  ),
  (
    #"{"status": "planned", "visibility": "parties", "confidence": "low", "sources": ["b", "a"]}"#,
    "planned (visible to: parties) (confidence: low) [b, a]"
  ),
  (
    #"{"status": "planned", "visibility": "public", "confidence": "high", "sources": []}"#,
    "planned"
  ),
])
func `an answer is stated`(json: String, line: String) {
  #expect(answer(json)?.statement.text == line)
  #expect(answer(json)?.statement.line(.plain) == line)
}

@Test(arguments: [
  (#"{"status": "planned", "statedBy": "public-source"}"#, "†"),
  (#"{"status": "planned", "statedBy": "participant", "confirmation": "carried-forward"}"#, "‡"),
  (#"{"status": "planned", "statedBy": "public-source", "confirmation": "carried-forward"}"#, "†‡"),
  (#"{"status": "not-reported", "statedBy": "public-source"}"#, ""),
])
func `marks are printed beside an answer`(json: String, signs: String) {
  #expect(answer(json)?.signs.map(\.symbol).joined() == signs)
}

@Test func `an action is printed with its date and status`() throws {
  let json = #"""
    {"status": "planned", "actions": {"b": {"title": "A law", "date": "2013-03-17", "status": "under-way",
    "confidence": "medium", "visibility": "participants", "sources": ["a"]}, "a": {"title": "A note"}}}
    """#
  let actions = try #require(answer(json)).actions
  #expect(
    actions.map { ($0.facts + $0.support).text } == [
      "A note",
      "17 March 2013: A law (under way) (confidence: medium) (visible to: participants) [a]",
    ])
  #expect(actions[1].titled.text == "A law (under way)")
}

@Test func `what earlier years hold names the year that reported it`() throws {
  let old = #"""
    {"status": "planned", "asOf": "2012", "statedBy": "public-source", "sources": ["b"],
    "actions": {"a": {"title": "A law", "date": "1999", "confidence": "low", "sources": ["a"]}}}
    """#
  let store = store(("2012/XAA/implementation.json", "answers/R4", old))
  let item = try #require(store.item("R4"))
  let facts = try #require(
    store.earlierAnswers(.implementation, of: "XAA", before: 2013).on(item)?.facts(under: item))
  #expect(
    facts.text
      == "recorded for 2012, A law (1999) (confidence: low) [a]; last recorded 2012: planned [b]")
  #expect(facts.count { $0 == .publicSourceSign } == 2, "a document has room for the sign")
}

@Test(arguments: [
  (#"{"act": "signature", "date": "2013-06-03"}"#, "3 June 2013: signed"),
  (
    #"{"act": "accession", "date": "2013", "tookEffect": false, "note": "taken back", "sources": ["a"]}"#,
    "2013: acceded, which did not take effect (taken back) [a]"
  ),
  (
    #"{"act": "withdrawal", "date": "2013-06", "confidence": "low", "visibility": "secretariat"}"#,
    "June 2013: withdrew (visible to: secretariat) (confidence: low)"
  ),
])
func `an act is printed`(json: String, line: String) throws {
  let path = "participants/XAA/instruments.json"
  let act = try #require(
    store((path, "instruments/arms-trade-treaty/acts/x", json)).acts(of: "XAA").first)
  #expect(act.statement().text == line)
  let named = line.replacing(": \(act.act?.verb ?? "")", with: ": \(act.act?.verb ?? "") A Treaty")
  #expect(act.statement(on: "A Treaty").text == named)
}

@Test(
  arguments: [
    (#"{"vote": "yes"}"#, "A/RES/1 A matter: in favour (a note)"),
    (
      #"{"vote": "absent", "inferred": true}"#,
      "A/RES/1 A matter: absent or not voting (concluded from the source, not stated in it) (a note)"
    ),
    (#"{"vote": "perhaps"}"#, nil), (nil, nil),
  ] as [(String?, String?)])
func `a vote is printed`(cast: String?, line: String?) throws {
  let votes = cast.map { #", "votes": {"XAA": \#($0)}"# } ?? ""
  let json = #"{"resolution": "A/RES/1", "title": "A matter", "note": "a note"\#(votes)}"#
  let vote = try #require(store(("2013/votes/A-RES-1.json", "", json)).votes(2013).first)
  #expect(vote.words(of: "XAA") == line)
}

@Test(arguments: [
  (#""date": "2013-04-02", "endDate": "2013-04-04""#, "2–4 April 2013"),
  (#""date": "2013-04-30", "endDate": "2013-05-02""#, "30 April 2013 to 2 May 2013"),
  (#""date": "2013-04", "endDate": "2013-05""#, "April 2013 to May 2013"),
  (#""date": "2013-04-02""#, "2 April 2013"), (#""place": "Here""#, ""),
])
func `an activity has its first and its last day`(dates: String, words: String) throws {
  let json = #"{"title": "T", \#(dates)}"#
  let activities = store(("2013/activities/x.json", "", json)).activities(2013)
  #expect(try #require(activities.first { $0.id == "x" }).dates == words)
}

@Test func `who took part, how, and who acted in its place`() throws {
  let json = #"""
    {"title": "T", "date": "2013", "track": 2, "participants": {
    "XAA": {"roles": ["hosted", "co-chaired"], "by": "its institute", "note": "as an observer",
    "confidence": "low", "sources": ["a"]}, "XBB": {"roles": ["participated"]}}}
    """#
  let activity = try #require(
    store(("2013/activities/x.json", "", json)).activities(2013).first { $0.id == "x" })
  #expect(
    activity.facts(of: "XAA")?.text
      == "2013: T (hosted and co-chaired, Track II; by its institute; as an observer) "
      + "(confidence: low) [a]")
  #expect(activity.facts(of: "XBB")?.text == "2013: T (participated, Track II)")
  #expect(activity.facts(of: "XCC") == nil)
}

@Test func `a register's entry names a person only where the caller does`() throws {
  let json = #"""
    {"focalPoints": {"a": {"office": "Focal point", "expertise": ["law", "health"]}, "b": {}}}
    """#
  let entries = store(("participants/XAA/registers.json", "", json)).registers(of: "XAA")
  #expect(entries.map { $0.office(heldBy: nil) } == ["Focal point", nil])
  #expect(
    entries.map { $0.office(heldBy: "A. Person") } == ["Focal point: A. Person", "A. Person"])
  #expect(entries.map(\.expertiseWords) == ["law, health", ""])
}

@Test func `on a terminal titles are bold, sources dim, and nothing acts on it`() {
  let facts: [RecordFact] = [
    .title("A\u{1B}[2J"), .words(" \u{202E}x"), .sources(["a"]),
  ]
  #expect(facts.line(.plain) == facts.text.printable)
  let style = Style(isColored: true)
  let colored = facts.line(style)
  #expect(colored.contains(style.dim(" [a]")))
  #expect(colored.hasPrefix(style.bold("A\u{1B}[2J".printable)))
}

@Test func `items and participants are named`() throws {
  let store = SampleStore().store
  #expect(store.item("R4").map { $0.name.hasPrefix("R4 ") } == true)
  #expect(try #require(store.instruments.first).name == store.instruments[0].short)
  #expect(store.name(of: "XAA", in: 2013) == "Aurelia")
  #expect(store.name(of: "XZZ", in: 2013) == "XZZ")
}

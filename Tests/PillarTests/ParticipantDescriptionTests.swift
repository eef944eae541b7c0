import Commands
import JSONText
import Records
import SampleStore
import Testing

@testable import pillar

// What `show` prints besides answers: briefings, registers and peer reviews.

/// The sample store with added files, and what `show` prints of a participant's 2013, in one line.
private func shown(
  _ words: String..., with files: [(path: String, json: String)], ending outcome: Outcome = .clean
) throws -> String {
  var sample = SampleStore()
  for file in files { sample.set(file.path, to: file.json) }
  let result = try run(["show"] + words, sample: sample)
  #expect(result.outcome == outcome, "\(result.error)")
  return result.output.split { $0.isWhitespace }.joined(separator: " ")
}

private func briefing(_ rest: String) -> (path: String, json: String) {
  let head = #""id": "talks", "participant": "XAA", "year": 2013, "title": "Harbour talks""#
  return ("2013/XAA/briefings/talks.json", "{\(head), \"date\": \"2013-05\"\(rest)}")
}

@Test func `show prints a briefing, and says that nobody consented to print it`() throws {
  let text = try shown(
    "XAA", "2013",
    with: [briefing(#", "visibility": "parties", "plans": ["A plan."], "lessons": ["A lesson."]"#)])
  #expect(
    text.contains(
      "Voluntary briefings Harbour talks, May 2013 (visible to: parties) no consent recorded: "
        + "not printed in the editions for the public and for the participants Plans A plan. "
        + "Lessons learned A lesson."))
}

@Test func `show prints a consent with its edition, date and office`() throws {
  let consent = #", "consent": {"by": "The Ministry", "date": "2013-05-01", "edition": "public"}"#
  let text = try shown("XAA", "2013", with: [briefing(consent)])
  #expect(text.contains("May 2013 consent to the public edition, 1 May 2013, by The Ministry"))
}

@Test func `show prints the registers of the year, with people's consents`() throws {
  let registers = #"""
    {"participant": "XAA",
    "focalPoints": {"old": {"office": "The old office", "from": "2001", "to": "2009"},
      "new": {"office": "The new office", "from": "2010-03"}},
    "experts": {"one": {"person": {"name": "A. Person", "consent": {"by": "A. Person",
      "date": "2012", "edition": "participants"}}, "expertise": ["law"], "mediation": true,
      "from": "2012", "visibility": "participants"}},
    "capacities": {"team": {"title": "A team", "summary": ["Ten people."], "from": "2013"}}}
    """#
  let text = try shown("XAA", "2013", with: [("participants/XAA/registers.json", registers)])
  #expect(
    text.contains(
      "Registers Focal points · The new office, since March 2010 Eminent and Expert Persons · "
        + "A. Person, since 2012, experience in law; diplomatic or mediation experience (visible to: participants) consent "
        + "to the participants edition, 2012, by A. Person Capacities on call · A team, since 2013 "
        + "Ten people."))
  #expect(!text.contains("The old office"))
}

@Test func `show prints a review of the participant, and points to those it made`() throws {
  let head = #""participant": "XAA", "reviewer": "XBB", "year": 2013"#
  let pin = "sha256:" + String(repeating: "0", count: 64)
  let asked = #"""
    {\#(head), "entries": {"course": {"kind": "question", "item": "R3", "text": ["How is it?"],
    "pin": "\#(pin)"}, "office": {"kind": "commendation", "item": "R1", "text": ["Well done."],
    "visibility": "parties", "followsUp": {"year": 2012, "entry": "office"}}}}
    """#
  let answered = #"""
    {\#(head), "entries": {"course": {"response": "clarified", "text": ["Well."],
    "date": "2013-06", "pin": "\#(pin)"}, "other": {"response": "noted", "text": ["Thanks."],
    "date": "2013-06"}}}
    """#
  let folder = "2013/XAA/reviews/XBB/"
  let files = [(folder + "asked.json", asked), (folder + "answered.json", answered)]
  // A reply to a question that was never asked is shown here, and nowhere else.
  let text = try shown("XAA", "2013", with: files, ending: .failure)
  #expect(
    text.contains(
      "R3 question, course outdated: the answer changed after this was asked How is it? → clarified, "
        + "June 2013 outdated: what was asked changed after this reply Well. no consent "
        + "recorded: not printed in the editions for the public and for the participants"))
  #expect(
    text.contains(
      "R1 commendation, office, following up 'office' of 2012 (visible to: parties) Well done. "
        + "→ no reply on record"))
  #expect(
    text.contains("other: a reply, but the review has no such entry → noted, June 2013 Thanks."))
  let one = try shown("XAA", "2013", "R3", with: files, ending: .failure)
  #expect(one.contains("How is it?"))
  #expect(!one.contains("Well done."))
  let reviewer = try shown("XBB", "2013", with: files, ending: .failure)
  #expect(reviewer.contains("Of Aurelia: 2 entries; 'pillar show XAA 2013' shows the review."))
}

@Test func `show says that a consent was for an earlier text`() throws {
  let head = #""participant": "XAA", "reviewer": "XBB", "year": 2013"#
  let asked: JSONTree = ["kind": "question", "item": "R3", "text": ["How is it?"]]
  let other = asked.setting(["text"], to: ["How was it?"])
  for (pinned, isForOther) in [(asked, false), (other, true)] {
    let reply = """
      "response": "noted", "text": ["Well."], "date": "2013-06", "pin": "\(ReviewPin.of(entry: pinned))",
      "consent": {"by": "Office", "date": "2013-06", "edition": "public"}
      """
    let folder = "2013/XAA/reviews/XBB/"
    let text = try shown(
      "XAA", "2013",
      with: [
        (
          folder + "asked.json",
          #"{\#(head), "entries": {"course": {"kind": "question", "item": "R3", "text": ["How is it?"]}}}"#
        ), (folder + "answered.json", #"{\#(head), "entries": {"course": {\#(reply)}}}"#),
      ])
    #expect(text.contains("consent to the public edition, June 2013, by Office"))
    #expect(
      text.contains("Office; it is for an earlier text, so neither") == isForOther)
  }
}

@Test func `show says which of these files it cannot read`() throws {
  var sample = SampleStore()
  let paths = [
    "2013/XAA/briefings/talks.json", "2013/XAA/reviews/XBB/asked.json",
    "participants/XAA/registers.json",
  ]
  for path in paths { sample.put(path, "{") }
  let text = try run(["show", "XAA", "2013"], sample: sample).output
  for path in paths { #expect(text.contains("\(path) cannot be read"), "\(path)") }
  #expect(try !run(["show", "XAA", "2012"], sample: sample).output.contains("talks"))
}

import Annexes
import Documents
import Editions
import Records
import SampleStore
import Testing

/// The sample with a year of background, and one answer in each of some years.
private func sample(_ answers: [(year: Int, json: String)], item: String = "SALW-05") -> SampleStore
{
  var sample = SampleStore()
  sample.set("2003/edition.json", to: #"{"year": 2003, "kind": "background", "state": "open"}"#)
  sample.set(
    "sources/old-law.json", to: #"{"id": "old-law", "title": "Old law", "url": "https://a.b"}"#)
  for (year, json) in answers {
    sample.set("\(year)/XAA/salw.json", at: "answers/\(item)", to: json)
  }
  return sample
}

private func annex(_ sample: SampleStore, _ letter: String, _ audience: Audience = .public)
  -> String
{
  let document = compiled(sample, audience, .init(letters: [letter], version: "0"))
  return document.markdown().split { $0.isWhitespace }.joined(separator: " ")
}

private let law =
  #"{"status": "not-reported", "statedBy": "public-source", "actions": {"law": {"title": "A law", "date": "1999", "confidence": "low", "sources": ["old-law"]}}}"#
private let planned = #"{"status": "planned", "asOf": "2012", "statedBy": "participant"}"#

private let carried =
  #"{"status": "planned", "asOf": "2010", "statedBy": "participant", "confirmation": "carried-forward"}"#

/// The answers of some years, and what is printed beside the silence of 2013.
struct Silence: Sendable {
  var answers: [(year: Int, json: String)]
  var line: String?
}

@Test(arguments: [
  Silence(answers: [(2003, law)], line: "recorded for 2003, A law (1999) (confidence: low) † [\\["),
  Silence(answers: [(2012, planned)], line: "last reported 2012: planned"),
  Silence(
    answers: [(2003, law), (2012, planned)], line: "; last reported 2012: planned"),
  Silence(answers: [(2003, law), (2012, law)], line: "recorded for 2003, A law (1999)"),
  Silence(answers: [(2012, carried)], line: "last reported 2010: planned"),
  Silence(answers: [(2012, #"{"status": "planed"}"#)], line: "2012: could not be read"),
  Silence(
    answers: [(2012, #"{"status": "planned", "visibility": "secretariat"}"#)],
    line: "last reported 2012: withheld"),
  Silence(answers: [(2012, #"{"status": "not-reported"}"#)]),
  Silence(answers: [(2003, law), (2013, planned)]),
  Silence(answers: [(2013, law)]),
])
func `facts of earlier years are printed beside a silence`(silence: Silence) {
  let text = annex(sample(silence.answers), "K")
  let start =
    "**SALW-05 Marking at manufacture:** – not reported\\ *Earlier years:* "
  if let line = silence.line {
    #expect(text.contains(start), "\(text)")
    #expect(text.contains(line), "\(text)")
    #expect(text.contains("SALW-01 to SALW-04, SALW-06 to SALW-25."))
  } else {
    #expect(!text.contains("Earlier years:"))
  }
  #expect(text.ranges(of: "2003, A law").count <= 1)
  #expect(!text.contains("2012, A law"))
}

@Test func `facts of earlier years change neither matrix nor totals`() {
  for letter in ["C", "G", "I"] {
    let (before, after) = (
      annex(SampleStore(), letter), annex(sample([(2003, law)]), letter)
    )
    #expect(body(before) == body(after))
  }
}

/// The text without the digest.
private func body(_ text: String) -> Substring {
  text.prefix(upTo: text.firstRange(of: "Digest of the records")?.lowerBound ?? text.endIndex)
}

@Test func `the source of an earlier fact is listed`() {
  let text = annex(sample([(2003, law)]), "K")
  #expect(text.contains("## Annex L"))
  #expect(text.contains("Old law."))
}

@Test func `statements of this year are printed before facts of earlier years`() {
  let text = annex(
    sample([
      (2003, law), (2013, #"{"status": "not-reported", "summary": ["A word of 2013."]}"#),
    ]), "K")
  #expect(text.contains("A word of 2013.\\ *Earlier years:* recorded for 2003, A law"))
}

@Test func `an earlier fact is found under the name that the item had`() {
  var sample = sample([(2012, planned), (2003, law)])
  sample.set("frameworks/salw.json", at: "items/SALW-05/until", to: "2012")
  sample.set(
    "frameworks/salw.json", at: "items/SALW-26",
    to:
      #"{"title": "New", "answeredBy": ["participants"], "since": 2013, "replaces": ["SALW-05"]}"#)
  let text = annex(sample, "K")
  #expect(text.contains("**SALW-26 New:** – not reported"))
  #expect(text.contains("last reported 2012 as SALW-05: planned"))
}

@Test func `a secret of an earlier year stays one`() {
  let text = annex(
    sample([
      (
        2003,
        #"{"status": "not-reported", "actions": {"a": {"title": "SECRETWORD", "visibility": "secretariat"}}}"#
      )
    ]), "K")
  #expect(!text.contains("SECRETWORD"))
  #expect(!text.contains("Earlier years:"))
}

@Test func `the confidence of an answer is printed if it is not high`() {
  for (word, isSaid) in [("low", true), ("medium", true), ("high", false)] {
    let text = annex(
      sample([
        (2013, #"{"status": "planned", "asOf": "2013", "confidence": "\#(word)"}"#)
      ]), "K")
    #expect(text.contains("planned, as of 2013 (confidence: \(word))") == isSaid)
  }
}

@Test func `the notes on a vote are printed with it`() {
  var sample = fullSample()
  sample.set("2013/votes/A-RES-68-31.json", at: "note", to: "\"The day is not certain.\"")
  #expect(annex(sample, "E").contains("The day is not certain."))
  #expect(!annex(sample, "K").contains("The day is not certain."))
}

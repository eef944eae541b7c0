import Diagnostics
import NewStores
import RecordRules
import Records
import SampleStore
import Testing

private func answer(
  _ confirmation: String?, _ asOf: String = "2012", by stated: String = "participant",
  _ more: String = ""
) -> String {
  let confirmation = confirmation.map { #", "confirmation": "\#($0)""# } ?? ""
  return
    #"{"status": "planned", "asOf": "\#(asOf)", "statedBy": "\#(stated)", "sources": ["sample-note"]\#(confirmation)\#(more)}"#
}

/// The findings about R1 of XAA in 2013 after these answers of 2011 and 2012.
private func found(_ now: String, after old: String?, older: String? = nil) -> [String] {
  var sample = SampleStore()
  let years = [("2011", older), ("2012", old), ("2013", now)]
  for (year, text) in years {
    if let text { sample.set("\(year)/XAA/implementation.json", at: "answers/R1", to: text) }
  }
  return findings(in: sample.store).filter {
    $0.rule == "carried-otherwise" && $0.subject.record.hasPrefix("2013")
  }.map(\.subject.pointer)
}

@Test(
  "carried-otherwise: the date stays the old one, and only an existing answer is carried forward")
func carried() {
  let (old, carried) = (answer("confirmed"), answer("carried-forward"))
  #expect(found(carried, after: old) == [])
  #expect(found(answer("carried-forward", "2012-08"), after: old) == [])
  #expect(found(answer("carried-forward", "2013-02"), after: old) == ["/answers/R1/asOf"])
  #expect(found(answer("confirmed", "2013-02"), after: old) == [])
  // The answer may be of a year that the store does not hold.
  #expect(found(answer("carried-forward", "2011"), after: nil) == [])
  #expect(found(carried, after: nil) == ["/answers/R1/confirmation"])
  #expect(found(carried, after: answer(nil, by: "public-source")) == ["/answers/R1/confirmation"])
  #expect(found(carried, after: #"{"status": "not-reported"}"#, older: old) == [])
}

@Test("carried-otherwise: a statement of others is neither confirmed nor carried forward")
func confirmedByOthers() {
  for word in ["confirmed", "carried-forward"] {
    let now = answer(word, by: "public-source")
    #expect(found(now, after: answer("confirmed")) == ["/answers/R1/confirmation"])
  }
  #expect(found(answer(nil, by: "public-source"), after: answer("confirmed")) == [])
}

private let four = ["R1", "R4", "R5", "R6"]

/// The findings if XAA gives the same answer in 2013 as in 2012, with some changes.
private func repeated(
  _ answer: String, _ items: [String] = four, change: (inout SampleStore) -> Void = { _ in }
) -> [Finding] {
  var sample = SampleStore()
  for item in items {
    for year in [2012, 2013] {
      sample.set("\(year)/XAA/implementation.json", at: "answers/\(item)", to: answer)
    }
  }
  change(&sample)
  return findings(in: sample.store).filter { $0.rule == "copied-answers" }
}

@Test("copied-answers: last year's file under another year is found once")
func lastYearsFile() {
  let found = repeated(answer("confirmed", "2012-08"))
  #expect(found.map(\.place) == ["XAA 2013 › R1"])
  #expect(found.first?.severity == .warning)
}

@Test func `what was carried forward, confirmed for its year or waived is no copy of last year's`()
{
  #expect(repeated(answer("carried-forward", "2012-08")) == [])
  #expect(repeated(answer("confirmed", "2012-08"), Array(four.dropLast())) == [])
  let own = repeated(answer("confirmed", "2012-08")) {
    $0.set("2013/XAA/implementation.json", at: "answers/R6/asOf", to: "\"2013-08\"")
  }
  #expect(own == [])
  let waived = repeated(answer("confirmed", "2012-08")) {
    $0.set(
      "2013/XAA/implementation.json", at: "answers/R1/waivers",
      to: #"{"copied-answers": {"reason": "confirmed by letter", "through": 2013}}"#)
  }
  #expect(waived == [])
}

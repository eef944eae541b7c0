// A command that would answer for a record which cannot be read says so, and does not end well.

import Commands
import SampleStore
import Testing

@testable import pillar

/// A text that is no JSON, and one that is no record.
private let broken = ["{", "7"]

private func outcome(_ words: String, _ path: String, _ text: String) throws -> Outcome {
  var sample = SampleStore()
  sample.put(path, text)
  return try run(words.split(separator: " ").map(String.init), sample: sample).outcome
}

/// What those ask who keep the store.
private let keepers = [
  "", "status", "status 2013", "show XAA 2013", "show XAA 2013 R1", "log XAA R1",
  "log XAA rome-statute", "diff 2012 2013 --edition secretariat",
  "summary 2013 --edition secretariat",
]

/// What anybody may ask, of records that anybody knows of.
private let everybody = [
  "diff 2012 2013", "diff 2012 2013 --exit-code", "diff 2012 2013 --format html", "summary 2013",
  "log XAA R1 --edition public", "diff 2012 2013 --participant XAA",
]

@Test(arguments: keepers + everybody, broken)
func `what rests on a record that cannot be read is not all`(words: String, text: String) throws {
  #expect(try outcome(words, "participants/XAA/instruments.json", text) == .failure)
  guard keepers.contains(words) else { return }
  #expect(try outcome(words, "2013/XAA/implementation.json", text) == .failure)
}

@Test(arguments: ["show XAA 2013", "log XAA R1", "diff 2012 2013 --participant XAA"], broken)
func `what says nothing of a broken record does not suffer from it`(words: String, text: String)
  throws
{
  #expect(try outcome(words, "2013/XBB/implementation.json", text) == .clean)
}

@Test(arguments: ["unknown-source", "stray-characters", "meeting-twice"], broken)
func `a check by one rule tells of a record that no rule can look at`(rule: String, text: String)
  throws
{
  let words = "check --rule \(rule) --format concise"
  #expect(try outcome(words, "2013/XAA/implementation.json", text) == .findings)
  #expect(try outcome(words, "participants/XBB/instruments.json", text) == .findings)
}

@Test(arguments: broken)
func `a check of one record tells that what it is held against cannot be read`(text: String) throws
{
  var sample = SampleStore()
  sample.put("frameworks/cscap-18.json", text)
  let words = ["check", "STORE/2013/XAA/implementation.json"]
  #expect(try run(words, sample: sample).outcome == .failure)
  #expect(try run(["check"], sample: sample).outcome == .findings)
}

@Test(arguments: ["", "status 2013", "show XAA 2013", "log XAA R1"])
func `a file whose answers are no object is not taken for silence`(words: String) throws {
  let start = #"{"participant": "XAA", "year": 2013, "framework": "cscap-18""#
  for answers in [#", "answers": []"#, ""] {
    let path = "2013/XAA/implementation.json"
    #expect(try outcome(words, path, start + answers + "}") == .failure)
  }
}

@Test(arguments: ["", "status 2013", "show XAA 2013", "log XAA rome-statute"])
func `a file whose acts are no object is not taken for one without acts`(words: String) throws {
  let path = "participants/XAA/instruments.json"
  #expect(try outcome(words, path, #"{"participant": "XAA", "instruments": []}"#) == .failure)
}

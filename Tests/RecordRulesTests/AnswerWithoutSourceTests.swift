import Diagnostics
import RecordRules
import Records
import SampleStore
import Testing

private let sheet = "2013/XAA/implementation.json"

private func places(_ answer: String, _ rule: String = "answer-without-source") -> [String] {
  var sample = SampleStore()
  sample.set(sheet, at: "answers/R6", to: answer)
  return findings(in: sample.store).filter { $0.rule == rule }.map(\.place)
}

@Test(
  "answer-without-source: every status that says something needs a source",
  arguments: Status.recordable)
func everyStatus(status: Status) {
  let answer =
    #"{"status": "\#(status.rawValue)", "asOf": "2013-05", "statedBy": "participant"}"#
  let isFound = status != .notReported && status != .implemented
  #expect(places(answer) == (isFound ? ["XAA 2013 › R6 › status"] : []))
  // One thing is one finding.
  #expect(places(answer, "implemented-without-source").isEmpty == (status != .implemented))
}

@Test("answer-without-source: whoever states it", arguments: StatedBy.allCases)
func everySpeaker(speaker: StatedBy) {
  #expect(
    places(#"{"status": "unclear", "asOf": "2013", "statedBy": "\#(speaker.rawValue)"}"#).count == 1
  )
}

@Test(arguments: [
  (#""sources": ["sample-note"]"#, true), (#""sources": []"#, false),
  (#""actions": {"a": {"title": "T", "date": "2013", "sources": ["sample-note"]}}"#, true),
  (#""actions": {"a": {"title": "T", "date": "2013", "status": "planned"}}"#, false),
  (#""assistance": {"sought": {"a": {"title": "T", "sources": ["sample-note"]}}}"#, true),
  (#""assistance": {"offered": {"a": {"title": "T"}}}"#, false),
  (#""summary": ["sources"]"#, false),
  (#""waivers": {"answer-without-source": {"reason": "asked for", "through": 2013}}"#, true),
  (#""waivers": {"answer-without-source": {"reason": "asked for", "through": 2012}}"#, false),
])
func `a source anywhere in the answer is one`(members: String, isEnough: Bool) {
  let answer = #"{"status": "planned", "asOf": "2013", "statedBy": "participant", \#(members)}"#
  #expect(places(answer).isEmpty == isEnough)
}

@Test(arguments: [
  (#"{"status": "not-reported"}"#, true),
  (#"{"status": "not-reported", "changeNote": ["Asked; no reply."]}"#, true),
  // Its status was forgotten: that is told first.
  (#"{"status": "not-reported", "summary": ["It was said that a law is planned."]}"#, true),
  (
    #"{"status": "not-reported", "actions": {"one": {"title": "A law", "date": "2013"}}}"#, false
  ),
  (#"{"status": "not-reported", "summary": ["It was said."], "sources": ["sample-note"]}"#, true),
])
func `silence needs no source, a text does`(answer: String, isRight: Bool) {
  #expect(places(answer).isEmpty == isRight)
}

/// The quick look takes nothing for granted that a text need not keep to.
@Test func `the members of an answer may stand in any order`() {
  var sample = SampleStore()
  for item in ["R5", "R6", "R7"] {
    sample.set(
      sheet, at: "answers/\(item)",
      to: #"{"status": "planned", "asOf": "2013", "statedBy": "participant"}"#)
  }
  sample.set(sheet, at: "answers/R6/sources", to: #"["sample-note"]"#)
  let text = sample.files[sheet] ?? ""
  let found = findings(in: sample.store).filter { $0.rule == "answer-without-source" }
  #expect(found.map(\.place) == ["XAA 2013 › R5 › status", "XAA 2013 › R7 › status"])
  sample.put(
    sheet,
    text.replacing(
      #""status": "planned","#, with: #""summary": [], "status": "planned","#))
  let again = findings(in: sample.store).filter { $0.rule == "answer-without-source" }
  #expect(again.map(\.place) == found.map(\.place))
}

/// Every way to hold assistance, actions and statements beside `not-reported`.
private let silent: [[String]] = [
  [#""assistance": {"sought": {"a": {"title": "T"}}}"#],
  [#""assistance": {"sought": {"a": {"title": "T"}}}"#, #""sources": ["sample-note"]"#],
  [#""assistance": {"offered": {"a": {"title": "T"}}}"#, #""statedBy": "participant""#],
  [
    #""assistance": {"sought": {"a": {"title": "T"}}}"#, #""asOf": "2013""#,
    #""statedBy": "participant""#, #""sources": ["sample-note"]"#,
  ],
  [#""actions": {"a": {"title": "T", "date": "2013"}}"#, #""sources": ["sample-note"]"#],
  [#""summary": ["It was said."]"#, #""assistance": {"sought": {"a": {"title": "T"}}}"#],
]

/// Two pieces of advice for one answer lead to one end, and not from one to the other.
@Test(arguments: silent)
func `whoever follows the advice of both rules ends without either`(members: [String]) {
  let rules = ["answer-without-source", "status-forgotten"]
  func both(_ members: [String], _ status: String = "not-reported") -> [Finding] {
    var sample = SampleStore()
    sample.set(
      sheet, at: "answers/R6",
      to: "{" + ([#""status": "\#(status)""#] + members).joined(separator: ", ") + "}")
    return findings(in: sample.store).filter { rules.contains($0.rule) }
  }
  let first = both(members)
  #expect(first.count == 1, "one at a time")
  // Nothing was reported: what states a status is taken out, and each entry cites its source.
  let named = first[0].rule == "status-forgotten" ? first[0].found : ""
  let left = members.filter { member in
    !named.contains(member.prefix { $0 != ":" }) || member.hasPrefix(#""assistance""#)
  }
  let second = both(left)
  #expect(second.allSatisfy { $0.rule == "answer-without-source" })
  #expect(second.allSatisfy { $0.expected.contains("of each of them") })
  let cited = left.map { $0.replacing(#""T""#, with: #""T", "sources": ["sample-note"]"#) }
  #expect(both(cited) == [])
  // An entry of which nobody knows the source is taken out.
  let rest = left.filter { member in
    ![#""actions""#, #""assistance""#, #""statedBy""#].contains { member.hasPrefix($0) }
  }
  #expect(both(rest) == [])
  // Something was reported: the status is written, with whose it is and a source.
  let added = [#""asOf": "2013""#, #""statedBy": "participant""#, #""sources": ["sample-note"]"#]
  let stated = members.filter { member in
    !added.contains { $0.prefix { $0 != ":" } == member.prefix { $0 != ":" } }
  }
  #expect(both(stated + added, "unclear") == [])
}

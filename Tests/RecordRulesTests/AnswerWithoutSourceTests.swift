import Diagnostics
import JSONText
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

@Test("answer-without-source: for everybody who may state an answer", arguments: StatedBy.allCases)
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
func `a source anywhere in the answer counts`(members: String, isEnough: Bool) {
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

/// The quick look does not assume anything that a text need not fulfil.
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

/// The advice of two rules for one answer leads to the same result, and not back and forth.
@Test(arguments: silent)
func `following the advice of both rules satisfies both`(members: [String]) {
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
  #expect(second.allSatisfy { $0.expected.contains("of each entry") })
  let cited = left.map { $0.replacing(#""T""#, with: #""T", "sources": ["sample-note"]"#) }
  #expect(both(cited) == [])
  // An entry whose source nobody knows is removed.
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

/// The objects that may cite a source but need not, by the kind of record and the path in its schema.
private func placesThatMayCite() -> Set<String> {
  var found: Set<String> = []
  func walk(_ schema: JSONValue, _ way: String, _ depth: Int) {
    guard depth < 10 else { return }
    if let reference = schema["$ref"]?.string {
      let parts = reference.split(separator: "#", omittingEmptySubsequences: false).map(String.init)
      let home = Schemas.documents.first { $0.root["$id"]?.string == parts[0] } ?? schema.document
      let steps = parts.count > 1 ? parts[1].split(separator: "/").map(String.init) : []
      if let target = steps.reduce(Optional(home.root), { $0?[$1] }) {
        walk(target, way, depth + 1)
      }
    }
    let required = schema["required"]?.elements.compactMap(\.string) ?? []
    for member in schema["properties"]?.members.map(\.self) ?? [] {
      if Source.citingMembers.contains(member.key), !required.contains(member.key) {
        found.insert(way)
      }
      walk(member.value, way + "/" + member.key, depth + 1)
    }
    for keyword in ["additionalProperties", "items"] {
      if let inner = schema[keyword], inner.kind == .object { walk(inner, way + "/*", depth + 1) }
    }
  }
  for kind in RecordKind.allCases {
    for document in Schemas.documents where document.root["$id"]?.string == kind.schemaID {
      walk(document.root, kind.rawValue, 0)
    }
  }
  return found
}

/// The places of statements about a state or the forum that may lack a source. The rule checks these.
private let asked: Set<String> = [
  "implementation/answers/*", "salw/answers/*", "implementation/pathway/*",
  "registers/focalPoints/*",
  "registers/experts/*", "registers/envoys/*", "registers/capacities/*",
]

/// Objects that need no source of their own, and why.
private let exempt: [String: String] = [
  "vote": "its totals come from its sources, if it names no others",
  "vote/votes/*": "the record cites a source for all its votes",
  "implementation/answers/*/actions/*": "a part of an answer, which cites a source somewhere",
  "salw/answers/*/actions/*": "a part of an answer",
  "implementation/answers/*/assistance/sought/*": "a part of an answer",
  "implementation/answers/*/assistance/offered/*": "a part of an answer",
  "salw/answers/*/assistance/sought/*": "a part of an answer",
  "salw/answers/*/assistance/offered/*": "a part of an answer",
  "briefing": "it is the participant's own words: the record is the source",
  "participant": "its name and code, which anybody can look up; its memberships must cite a source",
  "instruments/items/*": "about a treaty, not about a state",
]

@Test("answer-without-source: every object that the schemas allow without a source")
func everyPlaceThatMayCite() {
  #expect(placesThatMayCite() == asked.union(exempt.keys))
}

@Test(
  "answer-without-source: a step of the pathway",
  arguments: [
    (#"{"step": "none", "asOf": "2013-05"}"#, true), (#"{"step": "implementation"}"#, true),
    (#"{"asOf": "2013", "step": "experts-meeting"}"#, true), (#"{"step": "not-reported"}"#, false),
    (#"{"step": "none", "asOf": "2013", "sources": ["sample-note"]}"#, false),
    (#"{"sources": ["sample-note"], "step": "none"}"#, false),
  ])
func stepOfThePathway(step: String, isFound: Bool) {
  var sample = SampleStore()
  sample.set("2013/ARF/implementation.json", at: "pathway/R2", to: step)
  let found = findings(in: sample.store).filter { $0.rule == "answer-without-source" }
  #expect(found.map(\.place) == (isFound ? ["ARF 2013 › pathway › R2 › step"] : []))
}

@Test(
  "answer-without-source: an entry of a register", arguments: RegisterEntry.Register.allCases)
func entryOfARegister(register: RegisterEntry.Register) {
  for (more, isFound) in [("", true), (#", "sources": ["sample-note"]"#, false)] {
    var sample = SampleStore()
    let name = register == .capacities ? "title" : "office"
    sample.set(
      "participants/XAA/registers.json",
      to: """
        {"participant": "XAA", "\(register.rawValue)": {"one": {"\(name)": "N", "from": "2013"\(more)}}}
        """)
    let found = findings(in: sample.store).filter { $0.rule == "answer-without-source" }
    #expect(found.map(\.subject.pointer) == (isFound ? ["/\(register.rawValue)/one"] : []))
    #expect(found.allSatisfy { $0.severity == .warning })
  }
}

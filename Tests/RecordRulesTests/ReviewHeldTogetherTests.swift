import Diagnostics
import JSONText
import NewStores
import RecordRules
import Records
import Testing

private let asked = "2023/XAA/reviews/ZZA/asked.json"
private let answered = "2023/XAA/reviews/ZZA/answered.json"

private func found(_ rule: String, _ change: (inout StoreDraft) -> Void) -> [Finding] {
  var draft = exampleStore(withConflict: false)
  change(&draft)
  return findings(in: draft.store).filter { $0.rule == rule }
}

@Test("review-held-together: a reply to a question that was never asked")
func neverAsked() throws {
  let findings = found("reply-without-question") { draft in
    let reply = draft[answered]?["entries"]?["hours"] ?? .null
    draft.set(answered, ["entries"], to: ["huors": reply])
  }
  let finding = try #require(findings.first)
  #expect(findings.count == 1)
  #expect(finding.location.file == "records/\(answered)")
  // The reply's pin shows which entry it is about.
  #expect(finding.advice == "Its pin is the digest of \"hours\": move it to that key.")
}

@Test func `if no pin matches, the entries without a reply are listed`() {
  let findings = found("reply-without-question") { draft in
    let reply = draft[answered]?["entries"]?["hours"] ?? .null
    draft.set(answered, ["entries"], to: ["huors": reply.setting(["pin"], to: .string("sha256:0"))])
  }
  #expect(findings.map { $0.advice.hasPrefix("Questions without an answer: \"hours\"") } == [true])
}

@Test
func `a reply without any question is found, but not if the file of questions cannot be read`() {
  #expect(found("reply-without-question") { $0[asked] = nil }.count == 1)
  var files = exampleStore(withConflict: false).files
  for index in files.indices where files[index].path == asked {
    files[index] = StoreFile(path: asked, bytes: Array("{".utf8))
  }
  let store = Store(name: "records", files: files)
  #expect(findings(in: store).filter { $0.severity != .information }.map(\.rule) == ["json"])
}

@Test(
  "review-held-together: a follow-up of nothing",
  arguments: [
    (2022, "no-such-entry"), (2021, "hours"), (1999, "hours"), (2023, "hours"), (2024, "hours"),
    (-1, "hours"), (99_999, "hours"),
  ])
func followUp(year: Int, entry: String) {
  let findings = found("follow-up-of-nothing") { draft in
    draft.set(
      asked, ["entries", "hours", "followsUp"],
      to: ["year": .number("\(year)"), "entry": .string(entry)])
  }
  #expect(findings.map(\.place) == ["XAA 2023 › review by ZZA › hours › followsUp"])
}

@Test func `an entry of another reviewer cannot be followed up, and the possible ones are listed`()
  throws
{
  let path = "2022/XBB/reviews/XAA/asked.json"
  let right = found("follow-up-of-nothing") { _ in }
  #expect(right == [])
  let findings = found("follow-up-of-nothing") { draft in
    draft.set(
      path, ["entries", "course-in-two-schools", "followsUp", "entry"], to: "corse")
  }
  let finding = try #require(findings.first)
  #expect(finding.advice.contains("\"course\""))
}

@Test("review-held-together: a state that reviews itself", arguments: [true, false])
func itself(hasAnswers: Bool) {
  let findings = found("review-of-oneself") { draft in
    for (name, path) in [("asked", asked), ("answered", answered)] {
      let record = draft[path]?.setting(["reviewer"], to: "XAA")
      draft[path] = nil
      if name == "asked" || hasAnswers { draft["2023/XAA/reviews/XAA/\(name).json"] = record }
    }
  }
  #expect(findings.map(\.location.file) == ["records/2023/XAA/reviews/XAA/asked.json"])
}

@Test func `for a stale pin the right digest is given, and copying it corrects the pin`() throws {
  var draft = exampleStore(withConflict: false)
  draft.set(
    answered, ["entries", "hours", "pin"],
    to: .string("sha256:" + String(repeating: "0", count: 64)))
  let stale = findings(in: draft.store).filter {
    $0.rule == "stale-pin" && $0.location.file == "records/\(answered)"
  }
  let finding = try #require(stale.first)
  #expect(finding.severity == .information)
  let digest = finding.expected.split(separator: "\"").first.map(String.init) ?? ""
  draft.set(answered, ["entries", "hours", "pin"], to: .string(digest))
  #expect(
    !findings(in: draft.store).contains {
      $0.rule == "stale-pin" && $0.location.file == "records/\(answered)"
    })
}

@Test func `a question about an answer that changed is reported too`() {
  let stale = findings(in: exampleStore(withConflict: false).store).filter {
    $0.rule == "stale-pin"
  }
  #expect(
    stale.map(\.place) == [
      "XCC 2022 › answers to XBB › in-public › pin", "XCC 2022 › review by XBB › theatre › pin",
    ])
}

import Commands
import Foundation
import JSONText
import NewStores
import Records
import Testing

@testable import pillar

/// Runs a command line on the example store, with some records changed.
private func run(_ words: [String], _ change: (inout StoreDraft) -> Void = { _ in }) throws
  -> ToolRun
{
  var draft = exampleStore(withConflict: false)
  change(&draft)
  let folder = FileManager.default.temporaryDirectory.appending(path: "officer-\(UUID())")
  defer { try? FileManager.default.removeItem(at: folder) }
  for file in draft.files {
    let url = folder.appending(path: "records/" + file.path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(file.bytes).write(to: url)
  }
  let recording = Recording()
  let outcome = pillarTool.run(
    words.map { $0.replacing("STORE", with: folder.path + "/records") } + [
      "--store", folder.path + "/records",
    ],
    recording.console)
  return ToolRun(outcome: outcome, output: recording.output, error: recording.error)
}

private func planned(_ source: String?) -> JSONTree {
  let answer: JSONTree = ["status": "planned", "asOf": "2023-05", "statedBy": "participant"]
  return source.map { answer.setting(["sources"], to: [.string($0)]) } ?? answer
}

@Test("source-of-another-state")
func sourceOfAnotherState() throws {
  let result = try run(["check"]) { draft in
    draft.set("2023/XAA/implementation.json", ["answers", "R6"], to: planned("xaa-note-2023"))
    draft.set("2023/XBB/implementation.json", ["answers", "R9"], to: planned("xbb-note-2023"))
    draft["sources/xbb-note-2023.json"] = [
      "id": "xbb-note-2023", "title": "Note of Lantern Coast", "held": "File 7",
    ]
  }
  #expect(result.outcome == .findings)
  #expect(result.output.contains("xaa-note-2023"))
  #expect(!result.output.contains("xbb-note-2023"))
}

@Test("source-of-another-state: a path, and a shard, show the missing source where it is cited")
func missingSourceByPath() throws {
  for participant in ["XAA", "XBB"] {
    let result = try run(
      ["check", "STORE/2023/\(participant)", "--format", "concise"]
    ) { draft in
      for code in ["XAA", "XBB"] {
        draft.set(
          "2023/\(code)/implementation.json", ["answers", "R9"], to: planned("a-lost-note"))
      }
    }
    #expect(result.outcome == .findings)
    #expect(result.output.contains("2023/\(participant)/implementation.json:"))
  }
}

@Test("answer-without-source")
func answerWithoutSource() throws {
  let result = try run(["check", "--strict"]) { draft in
    draft.set("2023/XAA/implementation.json", ["answers", "R6"], to: planned(nil))
  }
  #expect(result.outcome == .findings)
  #expect(result.output.contains("XAA 2023 › R6 › status"))
}

@Test("meeting-twice")
func meetingTwice() throws {
  let result = try run(["check", "--strict"]) { draft in
    let path = "2022/activities/marking-workshop.json"
    draft["2022/activities/workshop-on-marking.json"] = draft[path]?
      .setting(["id"], to: "workshop-on-marking")
      .setting(["title"], to: "Workshop on the marking of small arms")
  }
  #expect(result.outcome == .findings)
  #expect(result.output.contains("marking-workshop"))
  #expect(result.output.contains("workshop-on-marking"))
}

@Test("review-held-together", arguments: ["answered", "followed up", "itself"])
func reviewHeldTogether(fault: String) throws {
  let folder = "2023/XAA/reviews"
  let result = try run(["check"]) { draft in
    switch fault {
    case "answered":
      let reply = draft["\(folder)/ZZA/answered.json"]?["entries"]?["hours"] ?? .null
      draft.set("\(folder)/ZZA/answered.json", ["entries"], to: ["huors": reply])
    case "followed up":
      draft.set(
        "\(folder)/ZZA/asked.json", ["entries", "hours", "followsUp"],
        to: ["year": 2022, "entry": "no-such-entry"])
    default:
      for name in ["asked", "answered"] {
        let record = draft["\(folder)/ZZA/\(name).json"]
        draft["\(folder)/ZZA/\(name).json"] = nil
        draft["\(folder)/XAA/\(name).json"] = record?.setting(["reviewer"], to: "XAA")
      }
    }
  }
  #expect(result.outcome == .findings)
}

@Test("front-of-one-participant")
func frontOfOneParticipant() throws {
  let result = try run(
    ["annex", "2023", "--participant", "QMA", "--part", "K", "--format", "markdown"])
  #expect(!result.output.contains("answers printed here are stated"))
  #expect(result.output.contains("No answer is printed here."))
}

@Test("front-of-one-participant: a part describes only what it prints, the whole annex everything")
func frontOfEveryPart() throws {
  func stated(_ words: [String]) throws -> Int {
    let result = try run(
      ["annex", "2023", "--edition", "secretariat", "--format", "markdown"] + words)
    guard let start = result.output.firstRange(of: "are stated: ")?.upperBound else { return 0 }
    let sentence = result.output[start...].prefix { $0 != "." }
    return sentence.split(whereSeparator: { !$0.isNumber }).compactMap { Int($0) }.reduce(0, +)
  }
  let store = exampleStore(withConflict: false).store
  let answers = store.sheets.filter { $0.year == 2023 }.flatMap(\.answers)
  #expect(try stated([]) == answers.count { $0.status != .notReported })
  for code in ["XAA", "XBB", "QMA"] {
    let own = store.sheets.filter { $0.year == 2023 && $0.participant == code }.flatMap(\.answers)
    #expect(
      try stated(["--part", "K", "--participant", code])
        == own.count { $0.status != .notReported }, "\(code)")
  }
  // Acts, votes, activities and sources hold no answer.
  for letter in ["D", "E", "F", "I", "J"] {
    #expect(try stated(["--part", letter]) == 0, "\(letter)")
  }
}

@Test(arguments: [["check"], ["check", "--strict"], ["check", "--strict", "--format", "junit"]])
func `an information never makes a check fail`(words: [String]) throws {
  let result = try run(words)
  #expect(result.outcome == .clean)
  #expect(result.error.contains("3 informations"))
  #expect(result.output.contains("briefing-without-consent"))
}

// Whatever is hidden from an audience, every command that takes --edition gives it the same bytes in every form:
// standard output, standard error and exit status.

import Commands
import Foundation
import Goldens
import NewStores
import Records
import SampleStore
import SeededNumbers
import Testing

@testable import pillar

/// A part of the example store: few participants' records that have content at every place that can be restricted.
/// Each place is tried with hundreds of command lines.
private let base = RestrictedPlace.fewestParticipants(
  of: exampleStore(withConflict: false).store, with: "XEE")

/// The store in a folder, with 2022 closed.
private final class Example {
  let root = FileManager.default.temporaryDirectory.appending(path: "audience-\(UUID())").path

  init(closing year: Int?) throws {
    for record in base.records { try write(record.path.text, record.bytes) }
    if let year { #expect(run(["year", "close", "\(year)"]).outcome == .clean) }
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  /// Writes a file, or removes it if `bytes` is `nil`.
  func write(_ path: String, _ bytes: [UInt8]?) throws {
    let url = URL(filePath: root + "/records/" + path)
    guard let bytes else { return try FileManager.default.removeItem(at: url) }
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  func run(_ words: [String]) -> ToolRun {
    let recording = Recording()
    let outcome = pillarTool.run(words + ["--store", root + "/records"], recording.console)
    return ToolRun(
      outcome: outcome, output: recording.output,
      error: recording.error.replacing(root + "/", with: ""))
  }

  var store: Store {
    get throws { try #require(try StoreFolder(root + "/records")).read(judging: false) }
  }

  /// Puts a record of another store in its place.
  func take(_ path: String, from other: Store) throws {
    try write(path, other.record(path)?.bytes)
  }
}

/// Every command whose output is handed on, in every form, and what errors say.
private func lines(_ participant: String) -> [[String]] {
  let forms = ["text", "markdown", "html", "json", "csv", "patch"]
  let party = ["--edition", "parties", "--participant", participant]
  return [
    ["annex", "2022"], ["annex", "2023", "--format", "html"],
    ["annex", "2023", "--part", "G", "--part", "K", "--participant", participant],
    ["annex", "2023", "--edition", "participants"], ["annex", "2022"] + party,
    ["summary", "2022"], ["summary", "2023", "--format", "html"], ["verify", "2022"],
    ["verify", "2022", "--edition", "participants"], ["verify", "2022", "--digest", "0"],
    ["verify", "2022", "--digest", String(repeating: "0", count: 64)],
    ["log", participant, "R1", "--edition", "public"],
    ["log", participant, "SALW-01", "--edition", "public", "--format", "json"],
    ["log", participant, "arms-trade-treaty", "--edition", "public"],
    ["log", participant, "P1.1", "--edition", "participants"],
    ["diff", "2022", "2023", "--exit-code", "--participant", participant],
    ["annex", "2022", "--participant", "OMEGA"], ["annex", "1999"],
    ["annex", "2022", "--part", "Z"],
    ["diff", "2022", "2023", "--item", "omega-key"], ["log", "OMEGA", "R1", "--edition", "public"],
  ] + forms.map { ["diff", "2022", "2023", "--format", $0] }
    + forms.map { ["diff", "2021", "2022", "--format", $0] + party }
}

/// One place of each pattern in a tenth of the patterns, with PILLAR_THOROUGH in all. A place's number decides which
/// breakages and command lines are tried at it.
private let places: [RestrictedPlace] = {
  var random = SeededGenerator(seed: 15)
  let groups = Dictionary(grouping: RestrictedPlace.all(in: base), by: \.pattern)
  return groups.keys.sorted().filter { _ in isThorough || random.chance(10) }.map {
    random.one(of: groups[$0] ?? [])
  }
}()

@Test(arguments: Array(places.enumerated().map { ($0, $1) }))
func `every command prints the same for an audience, whatever is hidden from it`(
  number: Int, place: RestrictedPlace
) throws {
  let example = try Example(closing: nil)
  let plain = try example.store
  let hidden = try #require(Breakage.none.done(to: place, in: plain))
  try example.take(place.path.text, from: hidden)
  // The content is hidden when the year is closed, and is changed later.
  #expect(example.run(["year", "close", "2022"]).outcome == .clean)
  var random = SeededGenerator(seed: UInt64(number))
  let lines = lines(place.path.participant ?? "XEE").shuffled(using: &random)
    .prefix(isThorough ? 8 : 5)
  let before = lines.map { example.run($0) }
  for breakage in some(2, of: Breakage.allCases.filter { $0 != .none }, &random) {
    guard let broken = breakage.done(to: place, in: plain) else { continue }
    try example.take(place.path.text, from: broken)
    for (line, was) in zip(lines, before) {
      let now = example.run(line)
      let name = "\(breakage) at \(place): pillar \(line.joined(separator: " "))"
      #expect(now.outcome == was.outcome, "\(name)")
      #expect(now.output == was.output, "\(name)")
      #expect(now.error == was.error, "\(name)")
    }
  }
}

// MARK: - Cases

@Test("restricted-year-before: a hidden answer of the year before decides nothing")
func restrictedYearBefore() throws {
  var annexes: Set<String> = []
  for status in ["considered", "implemented"] {
    let example = try Example(closing: nil)
    var sample = SampleStore()
    let path = "2021/XEE/implementation.json"
    sample.put(path, String(decoding: try example.store.record(path)?.bytes ?? [], as: UTF8.self))
    sample.set(
      path, at: "answers/R5",
      to:
        #"{"status": "\#(status)", "asOf": "2021-09", "statedBy": "participant", "sources": ["teacup-letter"], "visibility": "secretariat"}"#
    )
    try example.write(path, Array((sample.files[path] ?? "").utf8))
    let annex = example.run(["annex", "2022"])
    annexes.insert("\(annex)")
    #expect(annex.outcome == .clean)
  }
  #expect(annexes.count == 1)
}

@Test(
  "misspelt-visibility: what may be a misspelt word for who sees it hides",
  arguments: [
    "visiblity", "vsibility", "ivsibility", " visibility", "vіsibility", "Visibility", "access",
  ])
func misspeltVisibility(name: String) throws {
  let example = try Example(closing: nil)
  let path = "2023/activities/closed-talk.json"
  let text = String(decoding: try #require(example.store.record(path)).bytes, as: UTF8.self)
  try example.write(path, Array(text.replacing(#""visibility""#, with: "\"\(name)\"").utf8))
  let annex = example.run(["annex", "2023"])
  #expect(!annex.output.contains("behind closed doors"))
  #expect(
    example.run(["annex", "2023", "--edition", "secretariat"]).output.contains(
      "behind closed doors"))
}

@Test("verify-names-restricted: verify names and counts what its edition shows, and nothing else")
func verifyNamesRestricted() throws {
  let example = try Example(closing: nil)
  let path = "2022/XEE/briefings/kanari-b.json"
  func briefing(_ word: String) -> [UInt8] {
    var sample = SampleStore();
    sample.set(
      path,
      to:
        #"{"id": "kanari-b", "participant": "XEE", "year": 2022, "title": "x", "date": "2022-10-01", "challenges": ["\#(word)"], "visibility": "secretariat"}"#
    )
    return Array((sample.files[path] ?? "").utf8)
  }
  try example.write(path, briefing("x"))
  #expect(example.run(["year", "close", "2022"]).outcome == .clean)
  let before = example.run(["verify", "2022", "--edition", "public"])
  try example.write(path, briefing("y"))
  let after = example.run(["verify", "2022", "--edition", "public"])
  #expect(after.outcome == .clean)
  #expect(after.output == before.output)
  #expect(!after.output.contains("kanari") && !after.error.contains("kanari"))
  let whole = example.run(["verify", "2022", "--edition", "secretariat"])
  #expect(whole.outcome == .findings)
  #expect(whole.output.contains("changed \(path)"))
}

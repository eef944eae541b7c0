import Commands
import Foundation
import Goldens
import Records
import SampleStore
import Testing

@testable import pillar

/// A small store in a folder of its own, a command line for every command that reads one, and a way to
/// see what a command changed.
final class StoreScene {
  let root = FileManager.default.temporaryDirectory.appending(path: "scene-\(UUID())").path
  var records: String { root + "/records" }

  /// Command lines by the command's name; `OUT` is a file outside the store.
  static let lines: [String: [[String]]] = [
    "": [[]],
    "status": [["status", "2013"]],
    "show": [["show", "XAA", "2013"]],
    "diff": [["diff", "2012", "2013"], ["diff", "2012", "2013", "--output", "OUT.html"]],
    "log": [["log", "XAA", "R1"]],
    "check": [
      ["check"], ["check", "--jobs", "3"], ["check", "--rule", "json"],
      ["check", "STORE/2013/XAA/salw.json"], ["check", "--fix"],
    ],
    "fmt": [["fmt", "--check"], ["fmt"]],
    "annex": [["annex", "2013"], ["annex", "2013", "--output", "OUT.md"]],
    "summary": [["summary", "2013"]],
    "year close": [["year", "close", "2013"]],
    "verify": [["verify", "2012"]],
    "doctor": [["doctor"]],
    "conflicts": [["conflicts"]],
    "resolve": [["resolve", "STORE/2013/XBB/salw.json", "--all", "--take", "ours"]],
  ]

  /// The commands that read no store, or not its records. What they read is named on their command lines.
  static let without: Set<String> = [
    "init", "schema check", "explain", "git setup", "git-merge", "textconv",
  ]

  /// `closed` has 2012 sealed; `conflict` leaves one in 2013, which only `resolve` can use.
  init(closed: Bool = false, conflict: Bool = false) throws {
    var sample = SampleStore()
    sample.files = sample.files.filter { !$0.key.contains("/XCC/") }
    if conflict {
      sample.set(
        "2013/XBB/salw.json", at: "answers/SALW-01/status",
        to: #"{"$conflict": {"ours": "planned", "theirs": "considered"}}"#)
    }
    for (path, text) in sample.files { try put(path, text) }
    if closed { #expect(run(["year", "close", "2012"]).outcome == .clean) }
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  func put(_ path: String, _ text: String) throws {
    let url = URL(filePath: records + "/" + path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: url, atomically: false, encoding: .utf8)
  }

  func remove(_ path: String) throws {
    try FileManager.default.removeItem(atPath: records + "/" + path)
  }

  func run(_ words: [String]) -> ToolRun {
    let words = words.map {
      $0.replacing("STORE", with: records).replacing("OUT", with: root + "/out")
    }
    let recording = Recording()
    let outcome = pillarTool.run(words + ["--store", records], recording.console)
    return ToolRun(outcome: outcome, output: recording.output, error: recording.error)
  }

  /// Every file below the root, hidden ones too, with its text.
  var files: [String: Data] {
    let names = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
    let texts = names.compactMap { name in
      FileManager.default.contents(atPath: root + "/" + name).map { (name, $0) }
    }
    return Dictionary(texts) { first, _ in first }
  }
}

@Test func `every command is in the table of commands that refuse an unreadable store`() {
  let names = Set(pillarTool.commands.map { $0.name } + [""])
  #expect(
    Set(StoreScene.lines.keys).union(StoreScene.without) == names,
    "name each command in StoreScene.lines if it reads a store, else in StoreScene.without")
  #expect(StoreScene.without.isDisjoint(with: StoreScene.lines.keys))
}

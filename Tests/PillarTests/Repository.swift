import Commands
import ExternalPrograms
import Foundation
import SampleStore
import Synchronization
import Testing

@testable import pillar

extension Git {
  /// Runs git as a person would, to prepare a test.
  static let program = Program("git", installation: installation)

  /// Runs git in a folder with an author, because the user's own settings may name nobody.
  static func run(in folder: String, _ words: [String]) throws -> Program.Result {
    let settings = ["user.name=T", "user.email=t@example.org", "commit.gpgsign=false"]
    return try program.run(["-C", folder] + settings.flatMap { ["-c", $0] } + words)
  }
}

/// A git repository with the sample store committed, and a way to change and ask it.
final class Repository {
  /// The store as it was committed last.
  private(set) var sample = SampleStore()
  let root = FileManager.default.temporaryDirectory.appending(path: "repository-\(UUID())").path

  init(_ format: String = "sha1") throws {
    let made = try Self.made.withLock { made in
      if let known = made[format] { return known }
      let new = try Self(made: format).root
      made[format] = new
      return new
    }
    try FileManager.default.copyItem(atPath: made, toPath: root)
    // The index has the times of the copied files.
    try git("update-index", "-q", "--refresh")
  }

  /// The repositories that were made, one for each format. Every test gets a copy. They are removed when the process
  /// ends.
  private static let made = Mutex<[String: String]>([:])

  private init(made format: String) throws {
    for (path, text) in SampleStore().files { try write(path, text) }
    try git("init", "-q", "-b", "main", "--object-format", format)
    try git("add", ".")
    try git("commit", "-qm", "one")
    isKept = true
    atexit { Repository.removeMade() }
  }

  private static func removeMade() {
    for root in made.withLock({ $0.values.map(\.self) }) {
      try? FileManager.default.removeItem(atPath: root)
    }
  }

  private var isKept = false

  deinit {
    guard !isKept else { return }
    try? FileManager.default.removeItem(atPath: root)
  }

  func write(_ path: String, _ text: String) throws {
    let url = URL(filePath: root + "/records/" + path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: url, atomically: false, encoding: .utf8)
  }

  func remove(_ path: String) throws {
    try FileManager.default.removeItem(atPath: root + "/records/" + path)
  }

  @discardableResult
  func git(_ words: String...) throws -> String { try git(words) }

  @discardableResult
  func git(_ words: [String]) throws -> String {
    let result = try Git.run(in: root, words)
    #expect(result.status == 0, "\(result.error)")
    return String(decoding: result.output, as: UTF8.self).trimmingCharacters(in: .newlines)
  }

  /// Commits a change of one answer.
  func commit(_ path: String, at pointer: String, to json: String, _ subject: String) throws {
    sample.set(path, at: pointer, to: json)
    try write(path, sample.files[path] ?? "")
    try git("add", "records/" + path)
    try git("commit", "-qm", subject, "--allow-empty")
  }

  /// A repository in which one participant has answered one item, and that is committed.
  static func answered() throws -> Repository {
    let repository = try Repository()
    try repository.commit(
      "2013/XAA/implementation.json", at: "answers/R1",
      to: #"{"status": "planned", "asOf": "2013", "statedBy": "participant"}"#, "an answer")
    return repository
  }

  /// Runs a command line on the store in a folder of it.
  func run(_ words: [String], in folder: String = "records") -> ToolRun {
    let recording = Recording()
    let words = words + ["--store", root + "/" + folder]
    let tool = (try? builtTool()) ?? "pillar"
    let outcome = PresentTool.$calledAs.withValue(tool) { pillarTool.run(words, recording.console) }
    return ToolRun(
      outcome: outcome, output: recording.output,
      error: recording.error.replacing(root + "/", with: ""))
  }

  /// The lines of a check in the concise form.
  func check(_ words: String...) -> [String] {
    let recording = Recording()
    _ = pillarTool.run(
      ["check", "--format", "concise", "--store", root + "/records"] + words, recording.console)
    return recording.output.split(separator: "\n").map(String.init)
  }
}

import Commands
import ExternalPrograms
import Foundation
import SampleStore
import Testing

@testable import pillar

/// A repository in the middle of a merge, and beside it everything that could run or change an answer.
///
/// Every program that is started, and everything that git is told to write, leaves a file in `traces`.
final class HostileGit {
  let repository = try? Repository()
  let beside = FileManager.default.temporaryDirectory.appending(path: "beside-\(UUID())").path
  var root: String { repository?.root ?? "" }
  private var traces: String { beside + "/traces" }

  /// With `hole`, an object of the revision `v1` is missing, as in a partial clone.
  init(hole: Bool) throws {
    for folder in ["traces", "hooks", "elsewhere", "home"] {
      try FileManager.default.createDirectory(
        atPath: beside + "/" + folder, withIntermediateDirectories: true)
    }
    let repository = try #require(repository)
    let setup = repository.run(["git", "setup", "--tool", try builtTool()])
    #expect(setup.outcome == .clean, "\(setup.output)\(setup.error)")
    try repository.git("add", "-A")
    try repository.git("commit", "-qm", "attributes")
    try repository.git("tag", "v1")
    let object = try repository.git("rev-parse", "v1:records/" + sheet)
    try repository.commit(sheet, at: "answers/R4", to: answer("planned"), "plan")
    try divide(repository)
    try repository.write("2013/XAB/implementation.json", "{}\n")
    if hole { try removeObject(object) }
    for name in ["post-index-change", "reference-transaction", "post-checkout", "pre-commit"] {
      try program("hooks/" + name, leaving: "hook-" + name)
    }
    try write("elsewhere/attributes", "*.json filter=e diff=e merge=e\n")
    try write("elsewhere/ignored", "*\n")
    try write("elsewhere/order", "*z*\n")
  }

  deinit { try? FileManager.default.removeItem(atPath: beside) }

  /// Both sides change one answer, and the merge is left as it is.
  private func divide(_ repository: Repository) throws {
    try repository.git("checkout", "-q", "-b", "other")
    try repository.commit(sheet, at: "answers/R4", to: answer("in-progress"), "theirs")
    try repository.git("checkout", "-q", "main")
    try repository.commit(sheet, at: "answers/R4", to: answer("implemented"), "ours")
    #expect(try Git.run(in: root, ["merge", "-q", "other"]).status == 1)
  }

  private func answer(_ status: String) -> String {
    #"{"status": "\#(status)", "asOf": "2013", "statedBy": "participant", "sources": ["sample-note"]}"#
  }

  private func removeObject(_ object: String) throws {
    let path = "\(root)/.git/objects/\(object.prefix(2))/\(object.dropFirst(2))"
    try FileManager.default.removeItem(atPath: path)
  }

  // MARK: What could run

  /// The traces of what was started or written since the last call.
  func takeTraces() throws -> [String] {
    let names = try FileManager.default.contentsOfDirectory(atPath: traces)
    for name in names { try FileManager.default.removeItem(atPath: traces + "/" + name) }
    return names.sorted()
  }

  /// A command line that leaves a trace and fails.
  func command(_ name: String) -> String {
    let plain = name.map { $0.isLetter || $0.isNumber || $0 == "." ? $0 : "-" }
    return "touch '\(traces)/\(String(plain))'; false"
  }

  func trace(_ name: String) -> String { "\(traces)/\(name)" }

  private func program(_ path: String, leaving name: String) throws {
    try write(path, "#!/bin/sh\n\(command(name))\n")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: beside + "/" + path)
  }

  func write(_ path: String, _ text: String) throws {
    try text.write(toFile: beside + "/" + path, atomically: false, encoding: .utf8)
  }

  /// Adds settings to those of the repository itself.
  func configure(_ text: String) throws {
    let path = root + "/.git/config"
    let present = try String(contentsOfFile: path, encoding: .utf8)
    try (present + text).write(toFile: path, atomically: false, encoding: .utf8)
  }

  /// Every file of the repository and of the work tree, by its path.
  func everyFile() throws -> [String: Data] {
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: root) {
      files[path] = FileManager.default.contents(atPath: root + "/" + path)
    }
    return files
  }

  // MARK: What the tool answers

  /// Every command that asks git, or could.
  static let commands = [
    [], ["--at", "HEAD"], ["check"], ["check", "--since", "v1"], ["check", "--staged"],
    ["check", "--at", "v1"], ["check", "--at", "HEAD"],
    ["check", "--since", "HEAD", "--as", "XAA"],
    ["conflicts"], ["doctor"], ["git", "setup", "--check"], ["status", "2013"],
    ["status", "2013", "--at", "v1"], ["show", "XAA", "2013", "R4", "--at", "HEAD"],
    ["log", "XAA", "R4"], ["log", "XAA", "R4", "--at", "HEAD"], ["diff", "2013@v1", "2013@HEAD"],
    ["diff", "2013@HEAD", "2013"], ["annex", "2013", "--at", "HEAD"], ["annex", "2013"],
    ["summary", "2013"], ["verify", "2013", "--at", "HEAD"], ["verify", "2013"],
    ["year", "close", "2013"], ["fmt", "--check"],
    ["resolve", "SHEET", "R5 status", "--take", "ours"],
  ]

  /// What each command printed and how it ended, with these variables and no others.
  func answers(_ variables: [String: String] = [:]) -> [String] {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let all = ["PATH": path].merging(variables) { $1 }
    return ProcessEnvironment.$substitute.withValue(all) {
      Self.commands.map { words in
        let words = words.map { $0 == "SHEET" ? root + "/records/" + sheet : $0 }
        let run = repository?.run(words)
        return "\(words): \(run?.outcome.rawValue ?? -1)\n\(run?.output ?? "")\(run?.error ?? "")"
      }
    }
  }
}

private let sheet = "2013/XAA/implementation.json"

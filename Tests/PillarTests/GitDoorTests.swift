import ExternalPrograms
import Foundation
import Goldens
import SampleStore
import Testing

@testable import pillar

/// The settings that git itself lists, in the form of a configuration file. Wherever git takes such a value, it names
/// a program to run, or a place from which git would read another answer.
private struct Settings {
  private var lines: [String] = []
  var text: String { lines.joined(separator: "\n") + "\n" }

  /// All of them, or one.
  init(for hostile: HostileGit, only chosen: String? = nil) throws {
    for key in try Self.allKeys() where chosen == nil || chosen == key {
      let (section, name) = Self.parts(of: key)
      let value = try Self.value(of: key, hostile)
      let quoted = value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      lines += [section, "\t\(name) = \"\(quoted)\""]
    }
  }

  /// As `git help --config` lists them: `filter.<driver>.clean`.
  static func allKeys() throws -> [String] {
    let listed = try Git.program.run(["help", "--config"])
    return String(decoding: listed.output, as: UTF8.self).split(separator: "\n")
      .map(String.init).filter { $0.contains(".") && !$0.contains(" ") && !$0.contains("_") }
  }

  /// `[filter "e"]` and `clean`. Records are of the driver `pillar`, and of the filter `e`.
  private static func parts(of key: String) -> (section: String, name: String) {
    let plain = key.replacing(/<condition>/, with: "gitdir:/**").replacing(/\.\*$/, with: ".extra")
      .replacing(key.hasPrefix("diff.") ? "<driver>" : "<none>", with: "pillar")
      .replacing(/<[^>]*>/, with: "e")
    guard let first = plain.firstIndex(of: "."), let last = plain.lastIndex(of: ".") else {
      return ("", "")
    }
    let section = plain[..<first]
    let name = String(plain[plain.index(after: last)...])
    guard first < last else { return ("[\(section)]", name) }
    return ("[\(section) \"\(plain[plain.index(after: first)..<last])\"]", name)
  }

  /// The command, if git takes any text there; otherwise a value that changes an answer.
  private static func value(of key: String, _ hostile: HostileGit) throws -> String {
    if let value = special(key, hostile) { return value }
    return switch taken[key] {
    case .word: hostile.command(key)
    case .text(let text): text
    case nil: "true"
    }
  }

  private enum Taken {
    case word
    case text(String)
  }

  /// A value that git accepts for each setting. With another value it would end before it did anything.
  private static let taken: [String: Taken] = {
    var taken: [String: Taken] = [:]
    guard let repository = try? Repository(), let keys = try? allKeys() else { return [:] }
    func takes(_ key: String, _ value: String) -> Bool {
      let setting = [
        "-C", repository.root, "-c", "\(key.replacing(/<[^>]*>/, with: "e"))=\(value)",
      ]
      return [["diff", "HEAD"], ["log", "-1"], ["ls-files"]].allSatisfy {
        (try? Git.program.run(setting + $0).status) == 0
      }
    }
    for key in keys where !key.hasPrefix("advice.") && !key.hasPrefix("fsck.") {
      taken[key] =
        takes(key, "exit 1")
        ? .word : ["true", "1", "always"].first { takes(key, $0) }.map { .text($0) }
    }
    return taken
  }()

  private static func special(_ key: String, _ hostile: HostileGit) -> String? {
    let beside = hostile.beside
    let values = [
      // git reads these before everything else, and would not read the repository at all.
      "core.repositoryFormatVersion": "1", "extensions.objectFormat": "sha1",
      "extensions.worktreeConfig": "true", "core.bare": "false",
      "core.worktree": beside + "/elsewhere",
      // Reported by the commands that are asked for it.
      "diff.<driver>.textconv": "'\((try? builtTool()) ?? "")' textconv",
      "core.attributesFile": beside + "/elsewhere/attributes",
      "core.excludesFile": beside + "/elsewhere/ignored", "core.hooksPath": beside + "/hooks",
      "diff.orderFile": beside + "/elsewhere/order", "include.path": beside + "/elsewhere/more",
      "includeIf.<condition>.path": beside + "/elsewhere/more",
      "init.templateDir": beside + "/elsewhere", "trace2.eventTarget": hostile.trace("event"),
      "trace2.normalTarget": hostile.trace("normal"), "trace2.perfTarget": hostile.trace("perf"),
      "core.abbrev": "4", "core.autocrlf": "input", "core.eol": "lf", "core.safecrlf": "true",
      "branch.autoSetupRebase": "always", "color.advice.hint": "red", "core.commentChar": "R",
      "core.createObject": "rename", "commitGraph.generationVersion": "1",
      "core.checkStat": "default", "core.fsmonitorHookVersion": "2", "diff.relative": "true",
      "diff.renames": "copies",
      "diff.ignoreSubmodules": "all", "diff.noprefix": "true", "fetch.negotiationAlgorithm": "noop",
      "format.pretty": "full", "i18n.logOutputEncoding": "latin1", "index.version": "4",
      "index.threads": "2", "log.date": "relative", "log.follow": "true", "log.showRoot": "false",
      "log.showSignature": "true", "merge.conflictStyle": "diff3", "merge.ff": "only",
      "pack.packSizeLimit": "1m", "protocol.allow": "always", "protocol.<name>.allow": "always",
      "push.default": "nothing", "remote.<name>.promisor": "true",
      "remote.<name>.url": "ext::sh -c touch% \(hostile.trace("remote"))",
      "safe.directory": "*", "safe.bareRepository": "explicit", "status.showUntrackedFiles": "no",
      "user.useConfigOnly": "true",
    ]
    if key.hasPrefix("advice.") || key.hasPrefix("fsck.") { return "true" }
    return values[key]
  }
}

/// The variables whose names are in the git program itself, each with a command that leaves a trace.
private func variables(for hostile: HostileGit) throws -> [String: String] {
  let file = try #require(Program.file(of: "git"))
  let text = try String(decoding: Data(contentsOf: URL(filePath: file)), as: Unicode.ASCII.self)
  var values: [String: String] = [:]
  for match in text.matches(of: /GIT_[A-Z0-9_]+/) {
    values[String(match.output)] = hostile.command(String(match.output))
  }
  #expect(values.count > 100, "\(file) holds \(values.count) names of variables")
  for name in ["PAGER", "EDITOR", "VISUAL", "SSH_ASKPASS", "BASH_ENV", "ENV"] {
    values[name] = hostile.command(name)
  }
  let elsewhere = hostile.beside + "/elsewhere"
  for name in ["GIT_TRACE", "GIT_TRACE2", "GIT_TRACE2_EVENT", "GIT_TRACE2_PERF", "GIT_TRACE_SETUP"]
  {
    values[name] = hostile.trace(name)
  }
  let special = [
    // Another repository, its index, its objects.
    "GIT_DIR": elsewhere + "/.git", "GIT_WORK_TREE": elsewhere,
    "GIT_COMMON_DIR": elsewhere + "/.git",
    "GIT_INDEX_FILE": elsewhere + "/.git/index",
    "GIT_OBJECT_DIRECTORY": elsewhere + "/.git/objects",
    "GIT_LITERAL_PATHSPECS": "1", "GIT_ICASE_PATHSPECS": "1", "GIT_CONFIG_COUNT": "2",
    "GIT_CONFIG_KEY_0": "core.fsmonitor", "GIT_CONFIG_VALUE_0": hostile.command("fsmonitor"),
    "GIT_CONFIG_KEY_1": "diff.relative", "GIT_CONFIG_VALUE_1": "true",
    "GIT_CONFIG_PARAMETERS":
      "'core.pager=\(hostile.command("pager").replacing("'", with: "'\\''"))'",
    "GIT_CONFIG_SYSTEM": hostile.beside + "/home/.gitconfig", "GIT_CONFIG_NOSYSTEM": "0",
    "GIT_CONFIG_GLOBAL": hostile.beside + "/home/.gitconfig", "HOME": hostile.beside + "/home",
    "XDG_CONFIG_HOME": hostile.beside + "/home", "TZ": "Asia/Yangon", "LC_ALL": "de_DE.UTF-8",
  ]
  values.merge(special) { $1 }
  // It makes git refuse every repository, as it should.
  values["GIT_TEST_ASSUME_DIFFERENT_OWNER"] = nil
  return values
}

/// There is no trace, the answers are the same, and nothing changed.
private func expectNothing(
  of what: String, in hostile: HostileGit, _ variables: [String: String] = [:],
  insteadOf plain: [String]
) throws {
  let before = try hostile.everyFile()
  for (answer, expected) in zip(hostile.answers(variables), plain) {
    #expect(answer == expected, "\(what)")
  }
  #expect(try hostile.takeTraces() == [], "\(what)")
  let after = try hostile.everyFile()
  let changed = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }
  #expect(changed == [], "\(what)")
}

@Test(
  "config-executed: no setting that git lists runs anything or changes an answer",
  arguments: [
    false, true,
  ])
func configExecuted(hole: Bool) throws {
  let hostile = try HostileGit(hole: hole)
  let plain = hostile.answers()
  #expect(plain.contains { $0.contains("[unmerged]") })
  #expect(plain.contains { $0.contains("does not have the text of") } == hole)
  let settings = try Settings(for: hostile)
  try hostile.write("elsewhere/more", "[core]\n\tfsmonitor = \"\(hostile.command("more"))\"\n")
  try hostile.configure(settings.text + "[extensions]\n\tpartialClone = e\n")
  let attributes = "records/**/*.json filter=e\n"
  try attributes.write(
    toFile: hostile.root + "/.git/info/attributes", atomically: false, encoding: .utf8)
  try expectNothing(of: "the settings of the repository", in: hostile, insteadOf: plain)
}

@Test("log-diff-relative, setup-merge-ff-only: a user's own settings change nothing")
func userSettings() throws {
  let hostile = try HostileGit(hole: false)
  let plain = hostile.answers()
  let settings = try Settings(for: hostile)
  try hostile.write("elsewhere/more", "[diff]\n\trelative = true\n")
  try hostile.write("home/.gitconfig", settings.text)
  let home = ["HOME": hostile.beside + "/home", "GIT_CONFIG_NOSYSTEM": "1"]
  try expectNothing(of: "the user's settings", in: hostile, home, insteadOf: plain)
}

@Test("log-literal-pathspecs: no variable that git knows changes anything")
func environmentVariables() throws {
  let hostile = try HostileGit(hole: false)
  let plain = hostile.answers()
  try hostile.repository?.git("init", "-q", hostile.beside + "/elsewhere")
  try hostile.write("home/.gitconfig", "[diff]\n\trelative = true\n")
  let variables = try variables(for: hostile)
  try expectNothing(of: "the variables", in: hostile, variables, insteadOf: plain)
}

@Test(
  "each setting for itself",
  .enabled(
    if: isThorough,
    "takes minutes: set PILLAR_THOROUGH"))
func eachSetting() throws {
  let hostile = try HostileGit(hole: false)
  let plain = hostile.answers()
  let config = hostile.root + "/.git/config"
  let present = try String(contentsOfFile: config, encoding: .utf8)
  // git itself refuses a repository of format 0 with this extension, as it should.
  for key in try Settings.allKeys() where key.lowercased() != "extensions.objectformat" {
    try hostile.configure(Settings(for: hostile, only: key).text)
    try expectNothing(of: key, in: hostile, insteadOf: plain)
    try present.write(toFile: config, atomically: false, encoding: .utf8)
  }
}

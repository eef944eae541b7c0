// `--output` names a document and never replaces anything else.

import Commands
import ExternalPrograms
import Foundation
import SampleStore
import Testing

@testable import pillar

/// Every command that makes a document.
private let documents: [[String]] = [
  ["annex", "2013"], ["summary", "2013"], ["diff", "2012", "2013"],
  ["annex", "2013", "--at", "HEAD"],
]

/// The commands whose output may have the ending of a path. Of the document commands, each place gets one.
private func commands(for path: String, _ number: Int) -> [[String]] {
  let document = documents[number % documents.count]
  let name = (path.split(separator: "/").last ?? "").drop { $0 == "." }
  guard let dot = name.lastIndex(of: ".") else {
    return [["check", "--format", "json"], document + ["--format", "html"]]
  }
  return name[dot...] == ".json" ? [["check"]] : [document]
}

/// A place in a repository, and a word that the message about it must contain.
private let places: [(path: String, told: String)] = [
  (".git/config", "git keeps"), (".git/HEAD", "git keeps"), (".git/index", "git keeps"),
  (".git/objects/new", "git keeps"), (".git/hooks/pre-commit", "git keeps"),
  (".git/new.html", "git keeps"), (".GIT/new", "git keeps"),
  ("linked/.git", "git reads"), (".git/worktrees/linked/HEAD", "git keeps"),
  ("bare/HEAD", "git keeps"), ("bare/refs/heads/main", "git keeps"), ("apart/config", "git keeps"),
  (".gitattributes", "git reads"), (".gitignore", "git reads"), (".gitmodules", "git reads"),
  ("build/.gitattributes", "git reads"), ("linked/.gitignore", "git reads"),
  ("records/2013/edition.json", "record in a store"), ("records/store.json", "record in a store"),
  ("records/sources/new.json", "record in a store"), ("records/new.html", "in the store"),
  ("records/.pillar-writing", "in the store"), ("records/2013/notes.md", "in the store"),
  ("records/.hidden", "in the store"), ("linked/records/new.html", "in the store"),
  ("schemas/salw.schema.json", "the store's schemas"), ("schemas/new.html", "the store's schemas"),
  ("build/../records/new.html", "in the store"), ("build/../.git/config", "git keeps"),
  // Links: to a file, to a folder, to a folder in the way, and one with git's name.
  ("link-to-config", "git keeps"), ("link-to-record", "record in a store"),
  ("link-to-git/new", "git keeps"), ("link-to-store/new.html", "in the store"),
  ("link-to-attributes", "git reads"), ("link-to-year/../new.html", "in the store"),
  ("build/.gitmodules", "git reads"),
  // Folders on the way that are missing.
  ("records/none/new.html", "in the store"), ("records/2031/XAA/salw.json", "record in a store"),
  (".git/none/new.html", "git keeps"), ("bare/none/of/these/new.html", "git keeps"),
  ("schemas/none/new.html", "the store's schemas"), ("link-to-store/none/new.html", "in the store"),
  ("none/../records/new.html", "in the store"), ("none/./of/../../.git/config", "git keeps"),
  ("build/none/.gitignore", "git reads"),
]

private func prepared() throws -> Repository {
  let repository = try Repository()
  try repository.git("worktree", "add", "-q", "linked")
  try repository.git("clone", "-q", "--bare", ".", "bare")
  try repository.git("clone", "-q", "--separate-git-dir", "apart", ".", "whole")
  #expect(
    try shell(
      """
      mkdir build schemas && cp '\(FileManager.default.currentDirectoryPath)'/schemas/salw* schemas
      echo 'x eol=lf' > .gitattributes; echo build > .gitignore; echo '' > .gitmodules
      ln -s .git/config link-to-config; ln -s .git link-to-git; ln -s records link-to-store
      ln -s records/2013/edition.json link-to-record; ln -s .gitattributes link-to-attributes
      ln -s records/2013 link-to-year; ln -s other build/.gitmodules; echo > build/other
      """, in: repository) == 0)
  return repository
}

/// Every file of the repository and its bytes.
private func contents(_ repository: Repository) throws -> [String: Data] {
  let names = try FileManager.default.subpathsOfDirectory(atPath: repository.root)
  return names.reduce(into: [:]) { files, name in
    files[name] = FileManager.default.contents(atPath: repository.root + "/" + name)
  }
}

@Test func `no output replaces a file that is not an output`() throws {
  let repository = try prepared()
  let before = try contents(repository)
  for (number, (path, told)) in places.enumerated() {
    for words in commands(for: path, number) {
      let result = repository.run(words + ["--output", repository.root + "/" + path])
      #expect(result.outcome == .usage, "\(path) \(words): \(result.error)")
      #expect(result.error.contains(told), "\(path) \(words): \(result.error)")
      #expect(
        result.error.contains("Nothing was written. Name a file in another folder"), "\(path)")
    }
  }
  #expect(try contents(repository) == before)
}

@Test(arguments: [
  "new.html", "build/new.html", "linked/new.html", "whole/new.html", ".github.html",
  "none/of/these/new.html", "build/none/../fresh/new.html",
])
func `an output is written to a free place`(path: String) throws {
  let repository = try prepared()
  let file = repository.root + "/" + path
  let result = repository.run(["annex", "2013", "--output", file])
  #expect(result.outcome == .clean, "\(result.error)")
  #expect(FileManager.default.fileExists(atPath: file))
}

@Test func `a record with a second name outside the store keeps its text`() throws {
  let repository = try Repository()
  let record = repository.root + "/records/2013/edition.json"
  let second = repository.root + "/second.html"
  try FileManager.default.linkItem(atPath: record, toPath: second)
  let before = try String(contentsOfFile: record, encoding: .utf8)
  #expect(repository.run(["annex", "2013", "--output", second]).outcome == .clean)
  #expect(try String(contentsOfFile: record, encoding: .utf8) == before)
  #expect(try String(contentsOfFile: second, encoding: .utf8).contains("<html"))
}

@Test func `a store that a sparse checkout leaves out has its place kept free`() throws {
  let repository = try Repository()
  try repository.git("sparse-checkout", "set", "--cone", "elsewhere")
  try FileManager.default.createDirectory(
    atPath: repository.root + "/records", withIntermediateDirectories: true)
  let file = repository.root + "/records/new.html"
  let result = repository.run(["annex", "2013", "--output", file])
  #expect(result.outcome == .usage && result.error.contains("in the store"), "\(result.error)")
}

@Test(arguments: ["schema.json", "part.json", "order.json", "link.json"])
func `a report replaces no file that was checked`(name: String) throws {
  let folder = FileManager.default.temporaryDirectory.appending(path: "inputs-\(UUID())").path
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(atPath: folder) }
  for file in ["schema.json", "part.json", "order.json"] {
    try "{}".write(toFile: folder + "/" + file, atomically: true, encoding: .utf8)
  }
  try FileManager.default.createSymbolicLink(
    atPath: folder + "/link.json", withDestinationPath: "order.json")
  let recording = Recording()
  let outcome = pillarTool.run(
    [
      "schema", "check", "--schema", folder + "/schema.json", "--registry", folder + "/part.json",
      folder + "/order.json", "--format", "json", "--output", folder + "/" + name,
    ], recording.console)
  #expect(outcome == .usage && recording.error.contains("that the command reads"))
  #expect(try String(contentsOfFile: folder + "/" + name, encoding: .utf8) == "{}")
}

/// A place outside a repository's own folder where git reads settings or hooks, how it is made, and a word of the
/// message.
private let obeyed: [(path: String, how: String, told: String)] = [
  ("home/.gitconfig", "true", "git reads"), ("home/.config/git/config", "true", "git keeps"),
  ("home/.config/git/new.html", "true", "git keeps"), ("xdg/git/ignore", "true", "git keeps"),
  ("mine/config", "git config -f home/.gitconfig include.path $PWD/mine/config", "git reads"),
  ("mine/attributes", "git config core.attributesFile mine/attributes", "git reads"),
  (
    "mine/ignored", "git config -f home/.gitconfig core.excludesFile $PWD/mine/ignored", "git reads"
  ),
  ("mine/pre-commit", "git config core.hooksPath mine", "hooks"),
  ("mine/pre-commit", "git config -f home/.gitconfig core.hooksPath $PWD/mine", "hooks"),
  ("link/pre-commit", "git config core.hooksPath mine; ln -s mine link", "hooks"),
  (
    "borrowed/pack/new.html",
    "cp -r .git/objects borrowed; echo $PWD/borrowed > .git/objects/info/alternates", "git keeps"
  ),
  (
    "inner/mine/pre-commit",
    "git init -q inner; mkdir inner/mine; git -C inner config core.hooksPath mine",
    "hooks"
  ),
  (
    "apart/modules/x/new.html", "git init -q --separate-git-dir apart o; mkdir -p apart/modules/x",
    "git keeps"
  ),
]

@Test(arguments: obeyed)
private func `no output goes where git reads settings or hooks`(
  path: String, how: String, told: String
)
  throws
{
  let repository = try Repository()
  #expect(
    try shell(
      "mkdir -p home/.config/git xdg/git mine && git config -f mine/config a.b c && \(how)",
      in: repository) == 0)
  let before = try contents(repository)
  var variables = ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? ""]
  variables["HOME"] = repository.root + "/home"
  if path.hasPrefix("xdg") { variables["XDG_CONFIG_HOME"] = repository.root + "/xdg" }
  let result = ProcessEnvironment.$substitute.withValue(variables) {
    repository.run(commands(for: path, 0)[0] + ["--output", repository.root + "/" + path])
  }
  #expect(result.outcome == .usage && result.error.contains(told), "\(result.error)")
  #expect(result.error.contains("Nothing was written. Name a file in another folder"))
  #expect(try contents(repository) == before)
}

@Test func `an output may be written beside the folder of hooks`() throws {
  let repository = try Repository()
  try repository.git("config", "core.hooksPath", ".")
  #expect(try shell("mkdir build", in: repository) == 0)
  let file = repository.root + "/build/annex.html"
  #expect(repository.run(["annex", "2013", "--output", file]).outcome == .clean)
}

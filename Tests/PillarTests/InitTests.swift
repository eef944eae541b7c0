@testable import Commands
import ExternalPrograms
import Foundation
import NewStores
import Records
import Testing

@testable import pillar

/// A folder that is removed after the test, and command lines in which ROOT means this folder.
private final class Playground {
  let root = FileManager.default.temporaryDirectory.appending(path: "init-\(UUID())").path

  init() throws { try makeFolder(root) }
  deinit { try? FileManager.default.removeItem(atPath: root) }

  func makeFolder(_ path: String) throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  func run(_ words: [String]) -> ToolRun {
    let recording = Recording()
    let words = words.map { $0.replacing("ROOT", with: root) }
    let tool = (try? builtTool()) ?? "pillar"
    let outcome = PresentTool.$calledAs.withValue(tool) { pillarTool.run(words, recording.console) }
    return ToolRun(
      outcome: outcome, output: recording.output,
      error: recording.error.replacing(root, with: "ROOT"))
  }

  func run(_ words: String...) -> ToolRun { run(words) }

  func git(_ words: String...) throws {
    let result = try Git.run(in: root + "/new", words)
    #expect(result.status == 0, "\(result.error)")
  }

  /// Everything there is, hidden or not.
  var names: [String] {
    (FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []).sorted()
  }
}

@Test(arguments: [
  ["init", "ROOT/new"], ["init", "ROOT/new/", "--year", "2026"], ["init", "--example", "ROOT/new"],
])
func `a new store passes its own checks, and every command says something about it`(line: [String])
  throws
{
  let playground = try Playground()
  let made = playground.run(line)
  #expect(made.outcome == .clean)
  #expect(made.output == "")
  #expect(
    made.error.contains(
      "\n  cd ROOT/new && git init -b main\n  pillar git setup\n  pillar\n  pillar check --strict\n  git add --all && git commit"
    ))
  for words in [["check", "--strict"], ["fmt", "--check"], ["status"], []] {
    let result = playground.run(words + ["--store", "ROOT/new"])
    #expect(result.outcome == .clean, "\(words): \(result.error)")
  }
  #expect(FileManager.default.fileExists(atPath: playground.root + "/new/.gitattributes"))
  #expect(try FileManager.default.contentsOfDirectory(atPath: playground.root) == ["new"])
}

@Test func `a store without a year says how it gets one`() throws {
  let playground = try Playground()
  #expect(playground.run("init", "ROOT/new").outcome == .clean)
  let store = ["--store", "ROOT/new"]
  let front = playground.run(store)
  #expect(front.output.contains("Editions: none yet"))
  #expect(front.output.contains("Next: 'pillar init --year YEAR DIR'"))
  #expect(playground.run(["status"] + store).output.hasPrefix("No year was opened yet."))
  for words in [["annex", "2026"], ["status", "2026"], ["show", "AUS", "2026"]] {
    let result = playground.run(words + store)
    #expect(result.outcome == .usage)
    #expect(result.error.contains("no edition of 2026\n  'pillar init --year YEAR DIR'"))
  }
}

@Test func `the annex of a year without answers says only that`() throws {
  let playground = try Playground()
  #expect(playground.run("init", "ROOT/new", "--year", "2026").outcome == .clean)
  let annex = playground.run("annex", "2026", "--store", "ROOT/new")
  #expect(annex.outcome == .clean)
  #expect(annex.output.contains("No answer is printed here."))
  #expect(!annex.output.contains("ompiled from public sources"))
}

@Test func `a year that was written elsewhere can be copied into the store`() throws {
  let playground = try Playground()
  #expect(playground.run("init", "ROOT/new").outcome == .clean)
  #expect(playground.run("init", "ROOT/year", "--year", "2027").outcome == .clean)
  try FileManager.default.copyItem(
    atPath: playground.root + "/year/records/2027", toPath: playground.root + "/new/records/2027")
  #expect(playground.run("check", "--strict", "--store", "ROOT/new").outcome == .clean)
}

@Test(arguments: [
  ["init"], ["init", ""], ["init", "ROOT/a", "ROOT/b"], ["init", "ROOT/a", "--year", "2010"],
  ["init", "ROOT/a", "--year", "2100"], ["init", "ROOT/a", "--year", "next"],
  ["init", "ROOT/a", "--title", " "], ["init", "ROOT/a", "--title", "a\nb"],
  ["init", "ROOT/a", "--conflict"], ["init", "ROOT/a", "--example", "--year", "2020"],
  ["init", "ROOT/a", "--example", "--title", "x"], ["init", "ROOT/none/a"],
  ["init", "ROOT/none/."],
])
func `a command line that contradicts itself writes nothing`(words: [String]) throws {
  let playground = try Playground()
  let result = playground.run(words)
  #expect(result.outcome == .usage)
  #expect(result.error.hasPrefix("pillar: "))
  #expect(playground.names == [])
}

@Test func `all mistakes in the options are reported at once`() throws {
  let result = try Playground().run("init", "ROOT/a", "--conflict", "--year", "1", "--title", "")
  for option in ["--conflict", "--year", "--title"] { #expect(result.error.contains(option)) }
}

@Test func `a file in the way is named, and stays as it is`() throws {
  let playground = try Playground()
  try playground.makeFolder(playground.root + "/full/.hidden")
  for name in ["a", "b", "c", "d", "e", "f"] {
    try "kept".write(
      toFile: playground.root + "/full/\(name)", atomically: false, encoding: .utf8)
  }
  try FileManager.default.createSymbolicLink(
    atPath: playground.root + "/link", withDestinationPath: "full")
  try FileManager.default.createSymbolicLink(
    atPath: playground.root + "/nowhere", withDestinationPath: "none")
  let before = playground.names
  for (path, words) in [
    ("ROOT/full", "'ROOT/full' holds .hidden, a, b, c, d and 2 more"),
    ("ROOT/full/.", "holds .hidden"), ("ROOT/link", "holds .hidden"), ("/", "holds "),
    ("ROOT/full/a", "is not a folder"), ("ROOT/full/a/", "is not a folder"),
    ("ROOT/nowhere", "is not a folder"), ("ROOT/full/a/b", "no folder 'ROOT/full/a'"),
    ("ROOT/none/a", "no folder 'ROOT/none'"),
  ] {
    let result = playground.run("init", path)
    #expect(result.outcome == .usage, "\(path)")
    #expect(result.error.contains(words), "\(result.error)")
  }
  #expect(playground.names == before)
}

@Test func `a second run is refused because of the first`() throws {
  let playground = try Playground()
  #expect(playground.run("init", "ROOT/new").outcome == .clean)
  let before = playground.names
  #expect(playground.run("init", "ROOT/new", "--year", "2026").outcome == .usage)
  #expect(playground.names == before)
}

@Test(arguments: ["new", "new/", "link", "new/../new"])
func `a folder that holds only git's own is kept and filled`(name: String) throws {
  let playground = try Playground()
  try playground.makeFolder(playground.root + "/new")
  try playground.git("init", "-q")
  try FileManager.default.createSymbolicLink(
    atPath: playground.root + "/link", withDestinationPath: "new")
  let before = try FileManager.default.attributesOfItem(atPath: playground.root + "/new")
  let result = playground.run("init", "ROOT/" + name)
  #expect(result.outcome == .clean)
  #expect(!result.error.contains("git init"))
  let after = try FileManager.default.attributesOfItem(atPath: playground.root + "/new")
  #expect(
    before[.systemFileNumber] as? Int != nil
      && before[.systemFileNumber] as? Int == after[.systemFileNumber] as? Int)
  #expect(playground.run("check", "--strict", "--store", "ROOT/new").outcome == .clean)
  #expect(!playground.names.contains { $0.contains(".pillar-") })
}

@Test func `the folder is quoted for a shell`() throws {
  let playground = try Playground()
  let result = playground.run("init", "ROOT/it's one")
  #expect(result.error.contains(#"cd 'ROOT/it'\''s one' && git init -b main"#), "\(result.error)")
}

/// Files of which one in the middle cannot be written, because its name is too long for any disk.
private let unwritable =
  ["a.json", "b/c.json", "b/\(String(repeating: "x", count: 300))/d.json", "store.json"]
  .map { StoreFile(path: $0, bytes: [1]) }

@Test(arguments: [nil, "new", "new/.git"])
func `if a file cannot be written, the files before it are removed`(present: String?) throws {
  let playground = try Playground()
  if let present { try playground.makeFolder(playground.root + "/" + present) }
  let before = playground.names
  let error = #expect(throws: DiskError.self) {
    try NewFolder(playground.root + "/new").write(unwritable)
  }
  #expect(error?.path.hasPrefix(playground.root + "/new/b/xxx") == true)
  #expect(playground.names == before)
}

@Test func `a file that appeared meanwhile stays, and nothing is left beside it`() throws {
  let playground = try Playground()
  let folder = NewFolder(playground.root + "/new")
  try "kept".write(toFile: playground.root + "/new", atomically: false, encoding: .utf8)
  #expect(throws: DiskError.self) { try folder.write([StoreFile(path: "a/b.json", bytes: [1])]) }
  #expect(playground.names == ["new"])
}

@Test(.enabled(if: FileManager.default.fileExists(atPath: "/proc/self")))
func `a disk that cannot be written to is a failure, not a mistake in the command line`() {
  let recording = Recording()
  #expect(pillarTool.run(["init", "/proc/new"], recording.console) == .failure)
  #expect(recording.error.hasPrefix("pillar: cannot make the folder /proc/new: "))
  #expect(recording.error.contains("Nothing was written."))
}

@Test(.disabled(if: geteuid() == 0, "nothing is closed to the superuser"))
func `a folder that may not be written to stays as it is`() throws {
  let playground = try Playground()
  try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: playground.root)
  #expect(playground.run("init", "ROOT/new").outcome == .failure)
  try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: playground.root)
  #expect(playground.names == [])
}

// MARK: What the templates tell people to type

/// The lines of a text that call the tool, as words: those in code blocks, and those inside other lines.
private func calls(in path: String) throws -> [[String]] {
  let files = emptyStore(title: nil, year: nil).repository(readme: secretariatReadme)
  let file = try #require(files.first { $0.path == path })
  let text = String(decoding: file.bytes, as: UTF8.self)
  let blocks = text.split(separator: "\n").map { line in
    line.trimmingPrefix { $0 == " " }.trimmingPrefix("run: ").trimmingPrefix("/opt/pillar/bin/")
  }
  let spans = text.split(separator: "`").filter { !$0.contains("\n") }
  return (blocks + spans).filter { $0.hasPrefix("pillar ") || $0 == "pillar" }.map { line in
    line.prefix { $0 != "#" }.split(separator: " ").dropFirst()
      .map { String($0.replacing("\"", with: "")) }
  }
}

/// Runs the guide as it is, on a store written by `pillar init`, with a contribution of Australia.
@Test(arguments: ["README.md", ".github/workflows/check.yml"])
func `everything that a new store tells people to type can be typed`(path: String) throws {
  let playground = try Playground()
  #expect(playground.run("init", "ROOT/new", "--year", "2026").outcome == .clean)
  try playground.git("init", "-q")
  try playground.git("add", ".")
  try playground.git("commit", "-qm", "one")
  try playground.git("update-ref", "refs/remotes/origin/main", "HEAD")
  let lines = try calls(in: path)
  #expect(lines.count >= 3)
  for line in lines {
    let words = line.map { word in
      word.replacing("YEAR", with: "2026").replacing("$GITHUB_BASE_REF", with: "main")
        .replacing("../", with: "ROOT/").replacing("build/", with: "ROOT/")
    }
    let takesStore = !["init", "help"].contains(words.first)
    // Here the tests are the running program, but git should call the tool.
    let tool = words == ["git", "setup"] ? ["--tool", try builtTool()] : []
    let result = playground.run(words + tool + (takesStore ? ["--store", "ROOT/new"] : []))
    #expect(result.outcome == .clean, "\(words): \(result.error)")
  }
}

import ExternalPrograms
import Foundation
import Testing

extension Git {
  /// Runs git as a person would, to prepare a test.
  static let program = Program("git", installation: installation)
}

/// A repository with a folder `records`. It is removed after the test.
final class Repository {
  let root = FileManager.default.temporaryDirectory.appending(path: "git-\(UUID())").path
  var git: Git { Git(in: root + "/records") }

  init() throws {
    try FileManager.default.createDirectory(
      atPath: root + "/records", withIntermediateDirectories: true)
    try run("init", "-q")
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  func run(_ words: String...) throws {
    let identity = [
      "-c", "user.name=T", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false",
    ]
    #expect(try Git.program.run(["-C", root] + identity + words).status == 0)
  }

  func write(_ path: String, _ text: String) throws {
    try text.write(toFile: root + "/" + path, atomically: false, encoding: .utf8)
  }
}

@Test func `a folder is read as of a revision and as staged, and its changes are listed`() throws {
  let repository = try Repository()
  #expect(try !repository.git.hasCommit)
  try repository.write("records/a.json", "one")
  try repository.write("outside.json", "out")
  try repository.run("add", ".")
  try repository.run("commit", "-qm", "one")
  try repository.write("records/a.json", "two")
  try repository.write("records/ລາວ b.json", "new")
  try repository.run("add", "records/a.json")
  try repository.write("records/a.json", "three")
  let git = repository.git
  #expect(try git.hasCommit)
  func texts(_ entries: [Git.Entry]) throws -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: zip(
        entries.map(\.path),
        try git.contents(of: entries).map { String(decoding: $0, as: UTF8.self) }))
  }
  #expect(try texts(git.files(at: "HEAD")) == ["a.json": "one"])
  #expect(
    try texts(git.allStagedFiles()) == ["records/a.json": "two", "outside.json": "out"])
  #expect(try git.changedInIndex() == ["a.json"])
  #expect(try git.changed(since: "HEAD").sorted() == ["a.json", "ລາວ b.json"])
}

@Test func `a file that moved counts in both places, and a link is listed as a link`() throws {
  let repository = try Repository()
  try repository.write("records/a.json", "one text, long enough to be recognised")
  try FileManager.default.createSymbolicLink(
    atPath: repository.root + "/records/link.json", withDestinationPath: "a.json")
  try repository.run("add", ".")
  try repository.run("commit", "-qm", "one")
  #expect(try repository.git.files(at: "HEAD").map(\.kind) == [.file, .link])
  try repository.run("mv", "records/a.json", "records/b.json")
  #expect(try repository.git.changedInIndex().sorted() == ["a.json", "b.json"])
  #expect(try repository.git.changed(since: "HEAD").sorted() == ["a.json", "b.json"])
  #expect(
    try repository.git.allStagedFiles().map(\.path) == ["records/b.json", "records/link.json"])
}

@Test(arguments: ["nowhere", "--all", "-x", ""])
func `a revision that does not exist is refused`(revision: String) throws {
  let repository = try Repository()
  try repository.write("records/a.json", "one")
  try repository.run("add", ".")
  try repository.run("commit", "-qm", "one")
  #expect(throws: UnknownRevision.self) { try repository.git.files(at: revision) }
}

@Test(arguments: ["--assume-unchanged", "--skip-worktree"])
func `a change that git was told not to look for is listed`(mark: String) throws {
  let repository = try Repository()
  try repository.write("records/a.json", "one")
  try repository.write("records/b.json", "one")
  try repository.run("add", ".")
  try repository.run("commit", "-qm", "one")
  try repository.run("update-index", mark, "records/a.json", "records/b.json")
  #expect(try repository.git.changed(since: "HEAD") == [])
  try repository.write("records/b.json", "two")
  #expect(try repository.git.changed(since: "HEAD") == ["b.json"])
}

@Test func `a git directory in a work tree counts only if it is named`() throws {
  let repository = try Repository()
  let folder = repository.root + "/docs"
  for name in ["docs", "docs/objects", "docs/refs"] {
    try FileManager.default.createDirectory(
      atPath: repository.root + "/" + name, withIntermediateDirectories: true)
  }
  try repository.write("docs/HEAD", "ref: refs/heads/main\n")
  let top = URL(filePath: repository.root).resolvingSymlinksInPath().path
  #expect(try Git(in: folder).top == top)
  #expect(try Git(in: folder, bare: .outsideWorkTrees).top == top)
  #expect(try Git(in: folder, bare: .anywhere).top == nil)
}

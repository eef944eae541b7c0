import ExternalPrograms
import Foundation
import Testing

@Test func `a program is given words and input, and says what it printed`() throws {
  let result = try Program("cat", installation: "").run(
    ["-", "/nowhere"], input: Array("ແຜນ".utf8))
  #expect(String(decoding: result.output, as: UTF8.self) == "ແຜນ")
  #expect(result.status == 1)
  #expect(result.error.contains("/nowhere"))
}

@Test func `neither side waits for the other, however much there is`() throws {
  let input = [UInt8](repeating: 65, count: 3_000_000)
  let result = try Program("cat", installation: "").run([], input: input)
  #expect(result.output == input)
}

@Test func `a program that does not read its input does no harm`() throws {
  let input = [UInt8](repeating: 65, count: 3_000_000)
  #expect(try Program("true", installation: "").run([], input: input).status == 0)
}

@Test func `a program that is missing is named`() {
  let error = #expect(throws: ProgramError.self) {
    try Program("pillar-no-such-program", installation: "").run([])
  }
  #expect(error.map { "\($0)" } == "pillar-no-such-program was not found")
}

@Test func `a program that is started can be ended by a closed pipe`() throws {
  let result = try Program("sh", installation: "").run(["-c", "kill -PIPE $$; echo alive"])
  #expect(result.status == 128 + 13)
  #expect(result.output.isEmpty)
}

@Test func `a word is not read by a shell`() throws {
  let result = try Program("printf", installation: "").run(["%s", "$(echo x); `id` *"])
  #expect(String(decoding: result.output, as: UTF8.self) == "$(echo x); `id` *")
}

@Test func `a signal that ends a program is in its status`() throws {
  #expect(try Program("sh", installation: "").run(["-c", "kill -9 $$"]).status == 137)
}

/// A repository with a folder `records` that goes with the test.
private final class Repository {
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

@Test func `a folder is read as of a revision, as staged, and what changed is told`() throws {
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
  #expect(try texts(git.stagedFiles()) == ["a.json": "two"])
  #expect(try git.changedInIndex() == ["a.json"])
  #expect(try git.changed(since: "HEAD").sorted() == ["a.json", "ລາວ b.json"])
}

@Test func `a file that moved counts in both places, and a link is no file`() throws {
  let repository = try Repository()
  try repository.write("records/a.json", "one text, long enough to be recognised")
  try FileManager.default.createSymbolicLink(
    atPath: repository.root + "/records/link.json", withDestinationPath: "a.json")
  try repository.run("add", ".")
  try repository.run("commit", "-qm", "one")
  #expect(try repository.git.files(at: "HEAD").map(\.path) == ["a.json"])
  try repository.run("mv", "records/a.json", "records/b.json")
  #expect(try repository.git.changedInIndex().sorted() == ["a.json", "b.json"])
  #expect(try repository.git.changed(since: "HEAD").sorted() == ["a.json", "b.json"])
  #expect(try repository.git.stagedFiles().map(\.path) == ["b.json"])
}

@Test(arguments: ["nowhere", "--all", "-x", ""])
func `a revision that is none is refused`(revision: String) throws {
  let repository = try Repository()
  try repository.write("records/a.json", "one")
  try repository.run("add", ".")
  try repository.run("commit", "-qm", "one")
  #expect(throws: UnknownRevision.self) { try repository.git.files(at: revision) }
}

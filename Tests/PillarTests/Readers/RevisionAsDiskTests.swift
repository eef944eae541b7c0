// The reader treats a store in the same way on the disk, in the index and in a commit: each shape that can be
// committed gives the same findings and the same exit status.

import Commands
import Foundation
import Goldens
import SampleStore
import SeededNumbers
import Testing

@testable import pillar

/// What is committed: a name for the test, and shell commands, run beside `records`.
private struct Shape: Sendable {
  let name: String
  let script: String

  init(_ name: String, _ script: String) { (self.name, self.script) = (name, script) }
}

private let other = "$(printf 'X\\377A')"
private let shapes: [Shape] = [
  Shape(
    "a folder with notes in a record's place",
    "rm 2013/XAA/implementation.json; mkdir 2013/XAA/implementation.json; touch 2013/XAA/implementation.json/README.md"
  ),
  Shape(
    "a folder with a hidden file in a source's place",
    "mkdir sources/x.json; touch sources/x.json/.gitkeep"),
  Shape(
    "a folder with records under a file's name",
    "mkdir 2013/XAA/briefings.json; echo {} > 2013/XAA/briefings.json/a.json"),
  Shape(
    "a folder in a framework's place", "mkdir frameworks/x.json; touch frameworks/x.json/README.md"),
  Shape(
    "a folder in place of the store's own record",
    "rm store.json; mkdir store.json; touch store.json/README.md"),
  Shape(
    "a folder of other bytes with notes",
    "mkdir \"2013/\(other)\"; touch \"2013/\(other)/README.md\""),
  Shape(
    "a folder of other bytes with a hidden file",
    "mkdir \"2013/\(other)\"; touch \"2013/\(other)/.keep\""),
  Shape(
    "a folder of other bytes with records",
    "mkdir \"2013/\(other)\"; echo {} > \"2013/\(other)/salw.json\""),
  Shape(
    "folders of other bytes elsewhere",
    "for d in . sources frameworks participants; do mkdir \"$d/\(other)\"; touch \"$d/\(other)/.keep\"; done"
  ),
  Shape("a record of other bytes", "echo {} > \"sources/$(printf '\\377.json')\""),
  Shape("a text of other bytes", "echo {} > \"2013/$(printf '\\377.txt')\""),
  Shape(
    "a link to a folder of the repository",
    "mkdir -p ../o; mv 2013/XBB ../o/XBB; ln -s ../../o/XBB 2013/XBB"),
  Shape(
    "a link to a file of the repository",
    "mv 2013/XBB/salw.json ../o.json; ln -s ../../../o.json 2013/XBB/salw.json"),
  Shape("a link to a text of the repository", "echo > ../o.txt; ln -s ../../o.txt 2013/notes"),
  Shape("a record's link to nothing", "rm 2013/XBB/salw.json; ln -s none 2013/XBB/salw.json"),
  Shape("a folder's link to nothing", "rm -r 2013/XBB; ln -s none 2013/XBB"),
  Shape("a link to itself", "rm -r 2013/XBB; ln -s XBB 2013/XBB"),
  Shape("two links in a circle", "ln -s b.json sources/a.json; ln -s a.json sources/b.json"),
  Shape(
    "a link out of the repository", "rm 2013/XBB/salw.json; ln -s /etc/passwd 2013/XBB/salw.json"),
  Shape("a link to a folder out of the repository", "rm -r 2013/XBB; ln -s /etc 2013/XBB"),
  Shape(
    "a link far up", "rm -r 2013/XBB; ln -s ../../../../../../../../../../../../../etc 2013/XBB"),
  Shape("a link to another folder of the store", "rm -r 2013/XBB; ln -s XAA 2013/XBB"),
  Shape(
    "a link to a folder in a record's place",
    "rm 2013/XBB/salw.json; ln -s ../XAA 2013/XBB/salw.json"),
  Shape("a link to another record", "ln -s sample-note.json sources/z.json"),
  Shape("a link out and in again", "ln -s ../../records/sources/sample-note.json sources/z.json"),
  Shape(
    "a link through a link",
    "rm 2013/XBB/salw.json; ln -s ../../l/salw.json 2013/XBB/salw.json; ln -s 2013/XAA l"),
  Shape("a link to a file as if it were a folder", "ln -s sample-note.json/ sources/z.json"),
  Shape("a link to the store", "ln -s .. 2013/up"),
  Shape("a link with the name of a licence", "ln -s none sources/LICENSE.json"),
  Shape("a link beside the records", "ln -s none 2013/README.md"),
  Shape("the store's own record is a link to nothing", "rm store.json; ln -s none store.json"),
  Shape(
    "a repository of its own",
    "mkdir 2013/XDD; git update-index --add --cacheinfo 160000,$(git rev-parse HEAD),records/2013/XDD"
  ),
  Shape(
    "a repository of its own in a record's place",
    "mkdir sources/x.json; git update-index --add --cacheinfo 160000,$(git rev-parse HEAD),records/sources/x.json"
  ),
  Shape(
    "a repository of its own with the name of notes",
    "mkdir 2013/x.md; git update-index --add --cacheinfo 160000,$(git rev-parse HEAD),records/2013/x.md"
  ),
  Shape(
    "a link into a repository of its own",
    "mkdir 2013/XDD; git update-index --add --cacheinfo 160000,$(git rev-parse HEAD),records/2013/XDD; ln -s XDD 2013/XEE"
  ),
  Shape("a file where no record stands", "echo {} > 2013/XAA/x.json"),
  Shape("a folder in other letters", "mkdir 2013/xaa; echo {} > 2013/xaa/salw.json"),
  Shape("a hidden record", "echo {} > 2013/XAA/.salw.json"),
  Shape("a hidden folder of records", "mkdir 2013/.XAA; echo {} > 2013/.XAA/salw.json"),
  Shape("a record that is no JSON", "echo '{' > 2013/XAA/salw.json"),
  Shape("a source with the name of a licence", "echo '{' > sources/LICENSE-x.json"),
  Shape("a write that is not finished", "echo '{}' > .pillar-writing"),
  Shape("a list of writes that is a folder", "mkdir .pillar-writing; echo > .pillar-writing/x"),
  Shape("a list of writes that is a link", "ln -s none .pillar-writing"),
  Shape("a list of writes in another folder", "echo '{}' > 2013/.pillar-writing"),
  Shape("what a killed write left", "echo '{}' > 2013/XAA/.pillar-12-0"),
  Shape(
    "a file that git cannot be asked for by a line", "echo {} > \"2013/$(printf 'a\\nb.json')\""),
  Shape("an empty store", "rm -r *; touch .keep"),
  Shape("nothing", "true"),
]

/// Command lines on the disk, and the same as of a revision.
private let lines: [(present: [String], past: [String])] =
  [
    ["status", "2013"], ["show", "XAA", "2013"], ["log", "XAA", "R1"], ["summary", "2013"],
    ["annex", "2013"], ["verify", "2013"], [],
  ].map { ($0, $0 + ["--at", "HEAD"]) } + [
    (["diff", "2012", "2013"], ["diff", "2012@HEAD", "2013@HEAD"])
  ]

/// Of each shape some command lines; with PILLAR_THOROUGH all.
@Test(arguments: shapes.indices)
private func `a commit gives the findings and exit statuses that the disk gives`(number: Int)
  throws
{
  let shape = shapes[number]
  var random = SeededGenerator(seed: UInt64(number))
  let repository = try Repository()
  defer { _ = try? shell("chmod -R u+w . && rm -rf records", in: repository) }
  #expect(try shell("cd records; " + shape.script, in: repository) == 0)
  try repository.git("add", "-A", "-f", ".")
  let disk = repository.run(["check", "--format", "concise"])
  let staged = repository.run(["check", "--staged", "--format", "concise"])
  #expect(staged.outcome == disk.outcome, "\(shape.name), staged: \(staged.output)\(staged.error)")
  #expect(places(staged) == places(disk))
  try repository.git("commit", "-qm", "shape", "--allow-empty")
  let past = repository.run(["check", "--format", "concise", "--at", "HEAD"])
  #expect(
    past.outcome == disk.outcome,
    "\(shape.name): \(past.output)\(past.error)\n\(disk.output)\(disk.error)")
  #expect(places(past) == places(disk), "\(shape.name): \(past.output)\n\(disk.output)")
  for (present, past) in some(1, of: lines, &random) {
    let (now, then) = (repository.run(present), repository.run(past))
    #expect(then.outcome == now.outcome, "\(shape.name), \(past): \(then.error)\n\(now.error)")
    #expect(then.output.isEmpty == now.output.isEmpty, "\(shape.name), \(past): \(then.error)")
  }
}

/// The file and the rule of each finding.
private func places(_ check: ToolRun) -> Set<String> {
  Set(
    check.output.split(separator: "\n").map { line in
      "\(line.prefix { $0 != ":" }) \(line.split(separator: " ").last ?? "")"
    })
}

@Test func `a check of a commit names what cannot be read and exits 3`() throws {
  let repository = try Repository()
  #expect(try shell("cd records/2013; rm -r XBB; ln -s ../../o XBB", in: repository) == 0)
  try repository.git("add", "-A", ".")
  try repository.git("commit", "-qm", "link")
  let check = repository.run(["check", "--at", "HEAD"])
  #expect(check.outcome == .failure)
  #expect(check.output.contains("records/2013/XBB") && check.output.contains("[unread]"))
  let annex = repository.run(["annex", "2013", "--at", "HEAD"])
  #expect(annex.outcome == .failure && annex.output.isEmpty)
  #expect(annex.error.contains("'pillar check --at HEAD' names"), "\(annex.error)")
}

/// A repository in which the list of a write that is not finished is committed, and gone from the disk.
private func committedWriteList() throws -> Repository {
  let repository = try Repository()
  try repository.write(".pillar-writing", "{}")
  try repository.git("add", "-A", ".")
  try repository.git("commit", "-qm", "killed")
  return repository
}

@Test func `an unfinished write is refused if a sparse checkout leaves its list out`()
  throws
{
  let repository = try committedWriteList()
  #expect(
    try shell(
      "git update-index --skip-worktree records/.pillar-writing; rm records/.pillar-writing",
      in: repository) == 0)
  for words in [
    ["status", "2013"], ["annex", "2013"], ["doctor"], ["check"], ["year", "close", "2013"],
  ] {
    let told = repository.run(words)
    #expect(told.outcome == .failure, "\(words): \(told.output)\(told.error)")
    #expect((told.output + told.error).contains("begun and is not finished"), "\(words)")
  }
}

@Test func `a year whose last commit is between two writes stays open`() throws {
  let repository = try committedWriteList()
  try repository.remove(".pillar-writing")
  let close = repository.run(["year", "close", "2013"])
  #expect(close.outcome == .findings && close.error.contains(".pillar-writing"), "\(close.error)")
  try repository.git("rm", "-q", "--cached", "records/.pillar-writing")
  try repository.git("commit", "-qm", "mended")
  #expect(repository.run(["year", "close", "2013"]).outcome == .clean)
}

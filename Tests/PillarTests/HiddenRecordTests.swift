// A record with a hidden name is read by nothing, and does not get lost unnoticed.

import Commands
import Foundation
import GitStores
import Goldens
import Records
import SampleStore
import SeededNumbers
import Testing

@testable import pillar

/// Each in two ways of checking; with PILLAR_THOROUGH in all ways.
@Test(arguments: [
  (".salw.json", false), ("2013/XAA/.salw.json", true), ("2013/.XAA/salw.json", true),
  (".2013/XAA/salw.json", true), ("2013/XAA/.notes.json", true), ("sources/.note.json", true),
  ("2013/XAA/briefings/.one.json", true), ("2013/.XAA/deep/any.json", true),
  (".store.json", true), ("sources/..two.json", true), ("2013/XAA/.SALW.JSON", true),
  ("2013/XAA/.salw.json/any.json", true),
  // What is meant for others.
  ("2013/.gitkeep", false), (".DS_Store", false), ("2013/XAA/.salw.json.swp", false),
  ("2013/XAA/.#salw.json", false), ("2013/XAA/._salw.json", false),
  (".vscode/settings.json", false),
  (".markdownlint.json", false), ("2013/XAA/.~lock.salw.json#", false), (".idea/notes.txt", false),
  ("2013/.XAA/.DS_Store", false),
])
func `a hidden file that may be a record is found`(path: String, isFound: Bool) throws {
  let repository = try Repository()
  try repository.write(path, "{}")
  try repository.git("add", "-f", ".")
  let tree = try repository.git("write-tree")
  let commit = try repository.git("commit-tree", tree, "-m", "hidden")
  let ways = [[], ["--jobs", "1"], ["--at", commit], ["--staged"], ["--since", "HEAD"]]
  var random = SeededGenerator(seed: 4, for: path)
  for words in some(2, of: ways, &random) {
    let result = repository.run(["check", "--format", "concise"] + words)
    #expect((result.outcome == .findings) == isFound, "\(words): \(result.output)")
    #expect(
      result.output.contains("records/\(path):1:1: error: \(path): found a hidden JSON file")
        == isFound,
      "\(words): \(result.output)")
  }
  // A file that may be an answer prevents a document, like any other misplaced file.
  #expect(repository.run(["summary", "2013"]).outcome == (isFound ? .failure : .clean))
}

@Test func `git's own folder in a store is not read`() throws {
  let store = try StoreOnTrial(SampleStore())
  #expect(store.run(["check"]).outcome == .clean)
  let folder = store.records + "/.git/objects"
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  try "{}".write(toFile: folder + "/any.json", atomically: true, encoding: .utf8)
  #expect(!HiddenRecord.isMeant(".git/objects/any.json"))
  let checked = PresentStore(withoutGit: try #require(try StoreFolder(store.records)))
  #expect(try checked.readWhatCanBe().problems.isEmpty)
}

// Advice that somebody follows without thinking must not lose anything.

import Commands
import Foundation
import NewStores
import Records
import SampleStore
import Testing

@testable import pillar

private let sheet = "2013/XAA/implementation.json"

/// A year whose edition.json is gone and whose records are there.
@Test(arguments: [["status"], ["status", "2013"], ["annex", "2013"], []])
func `for a year without its edition, copying it again is not advised`(words: [String]) throws {
  var sample = SampleStore()
  for year in sample.files.keys.filter({ $0.hasSuffix("/edition.json") }) {
    sample.files[year] = nil
  }
  let run = try run(words, sample: sample)
  let told = run.output + run.error
  let advice = told.replacing(
    "Copy DIR/records/YEAR to records/ if there is no folder YEAR yet", with: "")
  #expect(!advice.contains("Copy DIR"), "\(told)")
  if words.first == "status" {
    #expect(told.contains("git restore -- "), "\(told)")
    #expect(told.contains("records/2013/edition.json"), "\(told)")
    #expect(!told.contains("No year was opened yet."))
  }
}

@Test func `for an unknown participant, at most a dozen codes are listed with their names, sorted`()
  throws
{
  let result = try run(["show", "XQQ", "2013"])
  #expect(result.outcome == .usage)
  let sample = SampleStore().store
  let all = (sample.participants + sample.bodies).sorted { $0.id < $1.id }
  let known = all.prefix(12).map { "\($0.id) \($0.name())" }.joined(separator: ", ")
  #expect(result.error.contains("There are " + known), "\(result.error)")
}

@Test func `doctor names files as they can be typed, with the whole command`() throws {
  let repository = try Repository()
  #expect(repository.run(["git", "setup"]).outcome == .clean)
  try repository.remove(sheet)
  let told = repository.run(["doctor"]).output.replacing(repository.root, with: "ROOT")
  // The test runs in another folder, so the command must lead git to the repository.
  let command = "git -C ROOT restore -- records/\(sheet)"
  #expect(told.contains("still in git: records/\(sheet)\n"), "\(told)")
  #expect(told.contains("'\(command)' restores it"), "\(told)")
  #expect(told.contains("'git -C ROOT rm --cached -- records/\(sheet)' stages the deletion"))
  let words = command.replacing("ROOT", with: repository.root).split(separator: " ").dropFirst(3)
  try repository.git(words.map(String.init))
  #expect(
    repository.run(["doctor"]).output.contains("ok every record that git has is on the disk"))
}

@Test(arguments: ["mine", "Mine", "yours", "HEAD", "both", "Ours"])
func `a wrong word for a side is refused, and the sides are explained`(word: String) throws {
  var sample = SampleStore()
  sample.set(
    sheet, at: "answers/R4",
    to:
      #"{"status": "planned", "asOf": "2013", "statedBy": "participant", "sources": ["sample-note"], "summary": {"$conflict": {"ours": ["Ours."], "theirs": ["Theirs."]}}}"#
  )
  let result = try run(["resolve", "STORE/" + sheet, "R4 summary", "--take", word], sample: sample)
  #expect(result.outcome == .usage)
  #expect(result.error.contains("'\(word)' is not a side"), "\(result.error)")
  #expect(result.error.contains("'ours' is the version of the branch that was checked out"))
}

/// The edition that is sent to a participant has nothing for the secretariat alone. `show` has everything.
@Test func `the guide of a new store sends a participant its own edition`() throws {
  let guide = try #require(
    emptyStore(title: nil, year: 2026).repository(readme: secretariatReadme)
      .first { $0.path == "README.md" }.map { String(decoding: $0.bytes, as: UTF8.self) })
  let part = try #require(guide.components(separatedBy: "### Through git").first)
  #expect(!part.contains("\npillar show"))
  let line = try #require(
    part.split(separator: "\n").first { $0.hasPrefix("pillar annex YEAR --participant AUS") })
  var sample = SampleStore()
  sample.set("store.json", at: "access/audience", to: "\"secretariat\"")
  for (item, circle) in [("R4", "parties"), ("R5", "secretariat")] {
    sample.set(
      sheet, at: "answers/\(item)",
      to:
        #"{"status": "planned", "asOf": "2013", "statedBy": "participant", "sources": ["sample-note"], "summary": ["For the \#(circle)."], "visibility": "\#(circle)"}"#
    )
  }
  let words = line.split(separator: " ").map(String.init).dropFirst().prefix { $0 != "--output" }
    .map { $0.replacing("YEAR", with: "2013").replacing("AUS", with: "XAA") }
  let printed = try run(words, sample: sample).output
  #expect(printed.contains("For the parties."), "\(printed)")
  #expect(!printed.contains("For the secretariat."))
}

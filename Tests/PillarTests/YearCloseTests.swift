import Commands
import Foundation
import SampleStore
import Testing

@testable import pillar

private let sheet = "2013/XAA/implementation.json"

private func answer(_ more: String = "") -> String {
  #"{"status": "planned", "asOf": "2013", "statedBy": "participant", "sources": ["sample-note"]"#
    + more + "}"
}

/// A repository in which 2013 is closed, committed and tagged.
private func closed() throws -> (repository: Repository, told: String) {
  let repository = try Repository()
  try repository.commit(sheet, at: "answers/R1", to: answer(), "an answer")
  let result = repository.run(["year", "close", "2013"])
  #expect(result.outcome == .clean, "\(result.error)")
  try repository.git("commit", "-qam", "closed")
  try repository.git("tag", "outlook-2013")
  return (repository, result.output)
}

@Test func `a year is closed once, checked, and verified`() throws {
  let (repository, told) = try closed()
  #expect(told.contains(" tag -a outlook-2013 -m \"As adopted: sha256:"))
  #expect(repository.run(["check", "--strict"]).outcome == .clean)
  let verified = repository.run(["verify", "2013"])
  #expect(verified.outcome == .clean)
  #expect(verified.output.contains("public edition: as adopted, sha256:"))
  let again = repository.run(["year", "close", "2013"])
  #expect(again.outcome == .usage)
  #expect(again.error.contains("closed already"))
  #expect(repository.run(["verify", "2012"]).outcome == .usage)
}

@Test(arguments: [
  ("records/\(sheet)", "Leave out the store’s folder: write \"\(sheet)\"."),
  ("2013/XAA/implementatoin.json", "Find out which record was corrected"),
  ("2013/XAA/briefings/none.json", "Find out which record was corrected"),
])
func `an erratum that names no record is found`(path: String, advice: String) throws {
  let (repository, _) = try closed()
  var sample = repository.sample
  let text = try String(
    contentsOfFile: repository.root + "/records/2013/edition.json", encoding: .utf8)
  sample.put("2013/edition.json", text)
  sample.set(
    "2013/edition.json", at: "errata",
    to: #"{"one": {"date": "2014-02-01", "reason": "Misread.", "records": ["\#(path)"]}}"#)
  try repository.write("2013/edition.json", sample.files["2013/edition.json"] ?? "")
  let told = repository.run(["check"]).output
  #expect(told.contains("[edited-after-closing]") && told.contains(advice), "\(told)")
}

@Test func `a silent edit is found, and an erratum accounts for it`() throws {
  let (repository, _) = try closed()
  try repository.commit(sheet, at: "answers/R1/status", to: "\"considered\"", "silent")
  let verified = repository.run(["verify", "2013"])
  #expect(verified.outcome == .findings)
  #expect(verified.output.contains("changed \(sheet)"))
  #expect(repository.check().contains { $0.contains("[edited-after-closing]") })
  #expect(repository.run(["verify", "2013", "--at", "outlook-2013"]).outcome == .clean)

  let path = repository.root + "/records/2013/edition.json"
  let text = try String(contentsOfFile: path, encoding: .utf8)
  let erratum =
    #"{"one": {"date": "2014-02-01", "reason": "Misread.", "records": ["\#(sheet)"]}}"#
  var sample = repository.sample
  sample.put("2013/edition.json", text)
  sample.set("2013/edition.json", at: "errata", to: erratum)
  try repository.write("2013/edition.json", sample.files["2013/edition.json"] ?? "")
  #expect(repository.check().isEmpty, "\(repository.check())")
  let corrected = repository.run(["verify", "2013"])
  #expect(corrected.outcome == .clean)
  #expect(corrected.output.contains("erratum of 1 February 2014: Misread."))
  let annex = repository.run(["annex", "2013"]).output
  #expect(annex.contains("## Errata"))
  #expect(annex.contains("1 February 2014: Misread. (`\(sheet)`)"))
  #expect(annex.contains("The edition that was adopted when the year was closed had the digest"))
}

@Test func `a missing file is found, in a closed year and in a change`() throws {
  let (repository, _) = try closed()
  let file = repository.root + "/records/" + sheet
  try FileManager.default.removeItem(atPath: file)
  let lines = repository.check()
  #expect(lines.count == 2, "\(lines)")
  #expect(lines.contains { $0.contains("[unstaged-deletion]") })
  #expect(lines.contains { $0.contains("no \(sheet), which the seal of 2013 lists") })
  let brought = repository.run(["check", "--since", "HEAD", "--format", "concise"]).output
  #expect(brought.contains("[vanished-answers]") && brought.contains("[edited-after-closing]"))
  try repository.git("add", "--all")
  #expect(
    repository.run(["check", "--staged", "--format", "concise"]).output
      .contains("records/\(sheet):1:1: error: XAA 2013: found a deleted file"))
  try repository.git("commit", "-qm", "gone")
  #expect(repository.run(["check", "--since", "HEAD~1", "--as", "XAA"]).outcome == .findings)
}

@Test func `a paper copy is compared with the adopted edition`() throws {
  let (repository, told) = try closed()
  let digest = String(
    told.split(separator: " ").first { $0.hasPrefix("sha256:") }?.prefix(71) ?? "")
  let annex = repository.run(["annex", "2013"]).output
  #expect(annex.contains(digest))
  #expect(annex.contains("This is the edition as it was adopted when the year was closed."))
  #expect(repository.run(["verify", "2013", "--digest", digest]).outcome == .clean)
  let other = repository.run(["verify", "2013", "--digest", noDigest])
  #expect(other.outcome == .findings)
  #expect(other.output.contains(digest))
  #expect(other.output.contains("name that edition with --edition"), "\(other.output)")
  // A digest as it may be typed from paper, with a line break in it.
  let digits = String(digest.dropFirst("sha256:".count))
  let half = digits.prefix(32) + " \n " + digits.dropFirst(32)
  for typed in [
    digits, digest.uppercased(), digits.uppercased(), "sha256:\n" + digits, "SHA256: " + digits,
    String(half), " " + digest + "\u{A0}",
  ] {
    let verified = repository.run(["verify", "2013", "--digest", typed])
    #expect(verified.outcome == .clean, "\(typed): \(verified.output)\(verified.error)")
    #expect(!verified.output.contains("another digest now"))
  }
  try repository.commit(
    sheet, at: "answers/R1", to: answer(#", "summary": ["Other."]"#), "an edit after closing")
  let edited = repository.run(["verify", "2013", "--digest", digest])
  #expect(edited.output.contains("as it was adopted"), "\(edited.output)")
  #expect(edited.output.contains("give another digest now"), "\(edited.output)")
}

/// A digest that no edition has.
private let noDigest = "sha256:" + String(repeating: "0", count: 64)

@Test(arguments: [
  "", "sha256:", "sha256:0", "outlook-2013", "md5:" + String(repeating: "0", count: 64),
  String(repeating: "0", count: 63), String(repeating: "0", count: 65),
  String(repeating: "g", count: 64), "sha256:sha256:" + String(repeating: "0", count: 64),
])
func `a text that is not a digest is not a wrong paper copy`(typed: String) throws {
  let (repository, _) = try closed()
  let verified = repository.run(["verify", "2013", "--digest", typed])
  #expect(verified.outcome == .usage, "\(verified.output)")
  #expect(verified.error.contains("64 hexadecimal digits"), "\(verified.error)")
  #expect(verified.output.isEmpty)
}

/// Hidden records decide nothing for an edition, so its messages promise nothing about them.
@Test func `verify says which part of the records it compared with the seal`() throws {
  let repository = try Repository()
  try repository.commit("store.json", at: "access/audience", to: "\"secretariat\"", "access")
  try repository.commit(
    sheet, at: "answers/R1", to: answer(#", "visibility": "participants""#), "a secret")
  #expect(repository.run(["year", "close", "2013"]).outcome == .clean)
  try repository.git("commit", "-qam", "closed")
  let file = repository.root + "/records/" + sheet
  let text = try String(contentsOfFile: file, encoding: .utf8)
  try text.replacing("planned", with: "considered").write(
    toFile: file, atomically: true, encoding: .utf8)
  let verified = repository.run(["verify", "2013"])
  #expect(verified.outcome == .clean)
  #expect(
    verified.output.contains(
      " records are as they were adopted in what the public edition shows of them"),
    "\(verified.output)")
  #expect(verified.output.contains("--edition secretariat"))
  let whole = repository.run(["verify", "2013", "--edition", "secretariat"])
  #expect(whole.outcome == .findings)
  #expect(whole.output.contains(" records are as they were adopted, 1 differs."), "\(whole.output)")
}

@Test func `a store with errors stays open, and nothing is written`() throws {
  let repository = try Repository()
  try repository.commit(sheet, at: "answers/R1/status", to: "\"plannned\"", "a mistake")
  let path = repository.root + "/records/2013/edition.json"
  let before = try Data(contentsOf: URL(filePath: path))
  let result = repository.run(["year", "close", "2013"])
  #expect(result.outcome == .findings)
  #expect(result.error.contains("2013 stays open"))
  #expect(try Data(contentsOf: URL(filePath: path)) == before)
}

/// The seal holds digests of records that few may see. So no edition has it, and a secret does not influence a public
/// digest.
@Test func `no edition holds the seal, and no secret reaches a public digest`() throws {
  var digests: Set<String> = []
  for secret in ["Alpha", "Omega"] {
    let repository = try Repository()
    try repository.commit(
      sheet, at: "answers/R1",
      to: answer(#", "visibility": "participants", "summary": ["\#(secret)"]"#), "a secret")
    let told = repository.run(["year", "close", "2013"]).output
    let line = told.split(separator: "\n").first { $0.contains("public edition: ") }
    digests.insert(String(line ?? ""))
    for edition in ["public", "participants"] {
      let text = repository.run(["annex", "2013", "--edition", edition, "--format", "html"]).output
      #expect(!text.contains("seal"))
    }
  }
  #expect(digests.count == 1, "\(digests)")
}

@Test func `an erratum about a withheld record is in no public edition`() throws {
  let (repository, _) = try closed()
  var sample = repository.sample
  let path = repository.root + "/records/2013/edition.json"
  sample.put("2013/edition.json", try String(contentsOfFile: path, encoding: .utf8))
  sample.set(
    "2013/edition.json", at: "errata",
    to:
      #"{"one": {"date": "2014-02-01", "reason": "Of a hidden one.", "records": ["2013/XAA/briefings/hidden.json"]}}"#
  )
  try repository.write("2013/edition.json", sample.files["2013/edition.json"] ?? "")
  #expect(!repository.run(["annex", "2013"]).output.contains("hidden"))
}

@Test(arguments: ["public", "participants", "parties"])
func `a document of a closed year that was edited is a draft, until an erratum says why`(
  edition: String
) throws {
  let (repository, _) = try closed()
  let words = ["annex", "2013", "--edition", edition, "--participant", "XAA"]
  #expect(repository.run(words).outcome == .clean)
  try repository.commit(sheet, at: "answers/R1/status", to: "\"considered\"", "silent")
  let edited = repository.run(words)
  #expect(edited.outcome == .findings)
  #expect(edited.output.contains("Draft: 1 finding"), "\(edited.output)")
  let path = repository.root + "/records/2013/edition.json"
  var sample = repository.sample
  sample.put("2013/edition.json", try String(contentsOfFile: path, encoding: .utf8))
  sample.set(
    "2013/edition.json", at: "errata",
    to: #"{"one": {"date": "2014-02-01", "reason": "Misread.", "records": ["\#(sheet)"]}}"#)
  try repository.write("2013/edition.json", sample.files["2013/edition.json"] ?? "")
  #expect(repository.run(words).outcome == .clean)
}

/// Only an edition that shows the edited record is a draft. A hidden edit changes no byte of another edition.
@Test func `an edit that an edition does not show leaves its document as it was`() throws {
  let repository = try Repository()
  let hidden = #", "visibility": "participants", "summary": ["One."]"#
  try repository.commit("store.json", at: "access/audience", to: "\"secretariat\"", "access")
  try repository.commit(sheet, at: "answers/R1", to: answer(hidden), "a secret")
  #expect(repository.run(["year", "close", "2013"]).outcome == .clean)
  func annex(_ edition: String) -> ToolRun {
    repository.run(["annex", "2013", "--edition", edition, "--format", "html"])
  }
  let before = (annex("public"), annex("participants"))
  #expect(before.0.outcome == .clean)
  #expect(before.1.outcome == .clean)
  let path = repository.root + "/records/" + sheet
  let text = try String(contentsOfFile: path, encoding: .utf8)
  try text.replacing("One.", with: "Two.").write(toFile: path, atomically: true, encoding: .utf8)
  let after = (annex("public"), annex("participants"))
  #expect(after.0.output == before.0.output)
  #expect(after.0.error == before.0.error)
  #expect(after.0.outcome == .clean)
  #expect(after.1.outcome == .findings)
  #expect(after.1.output != before.1.output)
}

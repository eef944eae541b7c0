import Commands
import Foundation
import SampleStore
import Testing

@testable import pillar

private let edition = "2013/edition.json"
private let sheet = "2013/XAA/implementation.json"

/// A repository in which 2013 is closed and committed, and its edition as it is then.
private func closed() throws -> (repository: Repository, sample: SampleStore) {
  let repository = try Repository()
  try repository.commit(
    sheet, at: "answers/R1",
    to:
      #"{"status": "planned", "asOf": "2013", "statedBy": "participant", "sources": ["sample-note"]}"#,
    "an answer")
  let result = repository.run(["year", "close", "2013"])
  #expect(result.outcome == .clean, "\(result.error)")
  try repository.git("commit", "-qam", "closed")
  var sample = repository.sample
  sample.put(
    edition, try String(contentsOfFile: repository.root + "/records/" + edition, encoding: .utf8))
  return (repository, sample)
}

/// An edit of a closed year's own record.
struct EditionEdit: Sendable, CustomTestStringConvertible {
  var pointer: String
  var json: String
  var testDescription: String { pointer }

  init(_ pointer: String, _ json: String) { (self.pointer, self.json) = (pointer, json) }

  static let noDigest = "\"sha256:\(String(repeating: "0", count: 64))\""

  static let all = [
    EditionEdit("chair", #"{"participant": "XBB"}"#), .init("period/from", "\"2012-12-01\""),
    .init("cutOff", "\"2013-12-30\""), .init("kind", "\"background\""), .init("state", "\"open\""),
    .init("seal/digests/public", noDigest), .init("seal/digests/secretariat", noDigest),
    .init("seal/records/store.json", noDigest), .init("seal/records", "{}"),
    .init("seal/editions/public/\(sheet.replacing("/", with: "~1"))", noDigest),
  ]
}

@Test(arguments: EditionEdit.all)
func `an edit of a closed edition is found, and nothing verifies it`(edit: EditionEdit) throws {
  var (repository, sample) = try closed()
  sample.set(edition, at: edit.pointer, to: edit.json)
  try repository.write(edition, sample.files[edition] ?? "")
  #expect(repository.check().contains { $0.contains("[edited-after-closing]") })
  let since = repository.run(["check", "--since", "HEAD", "--format", "concise"]).output
  #expect(since.contains("[edited-after-closing]"), "\(since)")
  for words in [
    [], ["--edition", "secretariat"], ["--edition", "participants"],
    ["--digest", String(repeating: "0", count: 64)],
  ] {
    let verified = repository.run(["verify", "2013"] + words)
    #expect(verified.outcome == .findings, "\(words): \(verified.output)\(verified.error)")
  }
  #expect(repository.run(["annex", "2013"]).outcome != .clean)
  try repository.git("commit", "-qam", "silent")
  let committed = repository.run(["verify", "2013"])
  #expect(committed.outcome == .findings)
  #expect(committed.output.contains("changed since 2013 was closed, in the commit "))
}

/// Some edits cannot be seen in the store itself, but in git.
@Test(arguments: ["without a seal", "with a seal made anew"])
func `a year that was opened again is found with the help of git`(how: String) throws {
  var (repository, sample) = try closed()
  try repository.git("tag", "outlook-2013")
  let original = repository.sample.files[edition] ?? ""
  try repository.write(edition, original)
  try repository.git("commit", "-qam", "open again")
  if how == "with a seal made anew" {
    try repository.commit(sheet, at: "answers/R1/status", to: "\"considered\"", "an edit")
    #expect(repository.run(["year", "close", "2013"]).outcome == .clean)
    try repository.git("commit", "-qam", "closed anew")
  }
  #expect(repository.check().isEmpty)
  let since = repository.run(["check", "--since", "outlook-2013", "--format", "concise"])
  #expect(since.outcome == .findings && since.output.contains("[edited-after-closing]"))
  let verified = repository.run(["verify", "2013"])
  #expect(verified.outcome == .findings, "\(verified.output)")
  #expect(verified.output.contains("in the tag outlook-2013"))
  #expect(repository.run(["verify", "2013", "--at", "outlook-2013"]).outcome == .clean)
  #expect(repository.run(["verify", "2013", "--at", "outlook-2013~1"]).outcome == .usage)
  guard how == "with a seal made anew" else { return }
  try repository.git("tag", "outlook-2013-2")
  #expect(repository.run(["verify", "2013"]).outcome == .clean)
  sample.files[edition] = nil
}

/// A seal that was made before it covered its own record.
@Test func `an older seal verifies, and verify says what it does not cover`() throws {
  var (repository, sample) = try closed()
  let text = sample.files[edition] ?? ""
  let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    .filter { !$0.contains("\"2013/edition.json\": ") }
  let old = lines.joined(separator: "\n")
  try repository.write(edition, old)
  try repository.git("commit", "-q", "--amend", "-am", "closed")
  #expect(repository.check().isEmpty, "\(repository.check())")
  #expect(repository.run(["verify", "2013"]).outcome == .clean)
  try repository.git("checkout", "-q", "--orphan", "copy")
  sample.put(edition, old)
  sample.set(edition, at: "chair", to: #"{"participant": "XBB"}"#)
  try repository.write(edition, sample.files[edition] ?? "")
  let since = repository.run(["check", "--since", "main", "--format", "concise"])
  #expect(since.outcome != .clean)
  try repository.git("checkout", "-q", "-f", "main")
  let outside = try Repository()
  for (path, text) in repository.sample.files { try outside.write(path, text) }
  try outside.write(edition, old)
  let verified = outside.run(["verify", "2013"])
  #expect(verified.output.contains("does not cover edition.json itself"), "\(verified.output)")
}

@Test func `errata stay allowed, and print no second digest`() throws {
  var (repository, sample) = try closed()
  sample.set(
    edition, at: "errata",
    to:
      #"{"one": {"date": "2014-02-01", "reason": "The chair was another.", "records": ["2013/edition.json"]}}"#
  )
  try repository.write(edition, sample.files[edition] ?? "")
  #expect(repository.check("--since", "HEAD").isEmpty)
  let verified = repository.run(["verify", "2013"])
  #expect(verified.outcome == .clean, "\(verified.output)")
  #expect(!verified.output.contains("the records now give"))
}

@Test(arguments: [
  "{", "{}", #"{"answers": {"R1": {"status": {"$conflict": {"ours": 1, "theirs": 2}}}}}"#,
])
func `an erratum does not account for a record that cannot be read`(text: String) throws {
  var (repository, sample) = try closed()
  sample.set(
    edition, at: "errata",
    to: #"{"one": {"date": "2014-02-01", "reason": "Misread.", "records": ["\#(sheet)"]}}"#)
  try repository.write(edition, sample.files[edition] ?? "")
  try repository.write(sheet, text)
  #expect(repository.run(["verify", "2013", "--edition", "secretariat"]).outcome == .failure)
  #expect(repository.run(["verify", "2013"]).outcome != .clean)
}

// The files that a change touched do not depend on the settings of a clone.

import Commands
import Foundation
import GitStores
import Records
import SampleStore
import Testing

@testable import pillar

private let sheet = "2013/XAA/implementation.json"

/// A repository whose record of XAA is three days old and then gets another text of the same length and time.
private func editedInPlace(_ settings: [String]) throws -> Repository {
  let repository = try Repository()
  for setting in settings {
    try repository.git(["config"] + setting.split(separator: "=").map(String.init))
  }
  let file = "records/" + sheet
  #expect(
    try shell(
      "touch -d '3 days ago' old; touch -r old \(file); git add -A; git commit -qm old",
      in: repository) == 0)
  #expect(
    try shell(
      "sed 's/not-reported/not-rePorted/' \(file) > new && cat new > \(file) && touch -r old \(file) && git status --short",
      in: repository) == 0)
  return repository
}

@Test(arguments: [
  [], ["core.trustctime=false"], ["core.trustctime=false", "core.checkstat=minimal"],
])
func `an edit that keeps length and time is part of the change`(
  settings: [String]
) throws {
  let repository = try editedInPlace(settings)
  let touched = try Revisions(#require(try StoreFolder(repository.root))).touched(
    since: "HEAD", staged: false)
  #expect(touched.contains(sheet))
  #expect(repository.run(["check", "--since", "HEAD"]).outcome == .findings)
  let others = repository.run(["check", "--since", "HEAD", "--as", "XBB", "--format", "concise"])
  #expect(others.output.contains(sheet), "\(others.output)")
}

@Test func `a file whose time was set back and whose text is as before did not change`() throws {
  let repository = try Repository()
  #expect(try shell("find records -type f -exec touch -d '3 days ago' {} +", in: repository) == 0)
  let touched = try Revisions(#require(try StoreFolder(repository.root))).touched(
    since: "HEAD", staged: false)
  #expect(touched.isEmpty)
}

@Test(arguments: [
  "mkdir -p .git/info; echo '*.json' > .git/info/exclude",
  "echo '*.json' > ignored; git config core.excludesFile $PWD/ignored",
  "echo '*' > records/2013/XCC/.gitignore", "echo 'records/2013/XCC' > .gitignore",
])
func `a record that git was told to ignore is part of the change, because it is read`(
  script: String
)
  throws
{
  let repository = try Repository()
  #expect(
    try shell(
      "git rm -rq --cached records/2013/XCC && git commit -qm gone && \(script)", in: repository)
      == 0)
  try repository.write("2013/XCC/salw.json", "{")
  let check = repository.run(["check", "--since", "HEAD", "--format", "concise"])
  #expect(check.outcome == .findings)
  #expect(check.output.contains("2013/XCC/salw.json"), "\(check.output)")
  let other = repository.run(["check", "--since", "HEAD", "--as", "XAA", "--format", "concise"])
  #expect(other.output.contains("2013/XCC/implementation.json"), "\(other.output)")
}

@Test func `an ignored file that is not a record is part of no change`() throws {
  let repository = try Repository()
  #expect(
    try shell("echo '*.bak' > .git/info/exclude; touch records/2013/XBB/salw.bak", in: repository)
      == 0)
  let touched = try Revisions(#require(try StoreFolder(repository.root))).touched(
    since: "HEAD", staged: false)
  #expect(touched.isEmpty)
}

@Test func `records in a repository within the store are part of the change`() throws {
  let repository = try Repository()
  #expect(
    try shell(
      "git rm -rq --cached records/2013/XCC && git commit -qm gone && cd records/2013/XCC && git init -q && git add . && git -c user.name=a -c user.email=a@example.org commit -qm own",
      in: repository) == 0)
  let touched = try Revisions(#require(try StoreFolder(repository.root))).touched(
    since: "HEAD", staged: false)
  #expect(touched.contains("2013/XCC/implementation.json"), "\(touched)")
}

private func touched(_ repository: Repository) throws -> [String] {
  try Revisions(#require(try StoreFolder(repository.root))).touched(since: "HEAD", staged: false)
}

/// Attributes, the file in which they are, and an edit that they hide from git.
private let hiding: [(attributes: String, edit: String)] = [
  ("*.json ident", "sed -i 's/[$]Id[$]/$Id: hidden $/' RECORD"),
  ("*.json text=auto ident", "sed -i 's/[$]Id[$]/$Id: hidden $/' RECORD"),
  (
    "*.json working-tree-encoding=UTF-16",
    "iconv -f UTF-8 -t UTF-16 RECORD > other && cat other > RECORD"
  ),
]

@Test(arguments: hiding, [".gitattributes", "records/2013/.gitattributes", ".git/info/attributes"])
func `an edit that attributes hide from git is part of the change`(
  hiding: (attributes: String, edit: String), file: String
) throws {
  let repository = try Repository()
  let record = "records/" + sheet
  #expect(
    try shell(
      "sed -i 's/not-reported/$Id$/' \(record) && git commit -qam id && mkdir -p .git/info"
        + " && echo '\(hiding.attributes)' >> \(file) && \(hiding.edit.replacing("RECORD", with: record))"
        + " && test -z \"$(git diff --name-only)\"", in: repository) == 0)
  #expect(try touched(repository).contains(sheet))
  let others = repository.run(["check", "--since", "HEAD", "--as", "XBB", "--format", "concise"])
  #expect(others.output.contains(sheet), "\(others.output)\(others.error)")
  // git believes that the file on the disk is the one that it has.
  #expect(try shell("git add \(record)", in: repository) == 0)
  #expect(try touched(repository).contains(sheet))
}

@Test(arguments: [
  "git config core.autocrlf true", "echo '*.json text eol=crlf' > .git/info/attributes",
])
func `other line endings that settings cause are no change`(how: String) throws {
  let repository = try Repository()
  #expect(
    try shell(
      "mkdir -p .git/info; \(how); rm -r records .git/index; git reset -q --hard && grep -q '\r' records/\(sheet)",
      in: repository) == 0)
  #expect(try touched(repository).isEmpty)
  #expect(try shell("sed -i 's/not-reported/not-rePorted/' records/\(sheet)", in: repository) == 0)
  #expect(try touched(repository) == [sheet])
}

@Test func `a year does not close over an edit that attributes hide`() throws {
  let repository = try Repository()
  let source = "records/sources/sample-note.json"
  #expect(
    try shell(
      "sed -i '0,/\"title\": \"/s//\"title\": \"$Id$ /' \(source) && git commit -qam id"
        + " && echo '*.json ident' > .gitattributes && sed -i 's/[$]Id[$]/$Id: hidden $/' \(source)"
        + " && test -z \"$(git diff --name-only)\"", in: repository) == 0)
  let close = repository.run(["year", "close", "2013"])
  #expect(close.outcome == .findings && close.error.contains("sample-note.json"), "\(close.error)")
}

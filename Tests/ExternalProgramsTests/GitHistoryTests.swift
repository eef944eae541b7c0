import ExternalPrograms
import Foundation
import Testing

@Test func `the commits that changed a file are listed with their changes`() throws {
  let repository = try Repository()
  for (text, subject) in [("one", "first"), ("two", ""), ("", "emptied")] {
    try repository.write("records/a.json", text)
    try repository.write("records/b.json", subject)
    try repository.run("add", ".")
    try repository.run("commit", "-qm", subject, "--allow-empty-message", "--author", "Ä B <a@b>")
  }
  try repository.run("rm", "-q", "records/a.json")
  try repository.run("commit", "-qm", "removed")
  let git = repository.git
  let commits = try git.commits(changing: ["records/a.json"], upTo: git.commit("HEAD"))
  #expect(commits.map(\.subject) == ["first", "", "emptied", "removed"])
  #expect(commits.first?.author == "Ä B")
  #expect(commits.allSatisfy { $0.files.map(\.path) == ["records/a.json"] })
  let files = commits.flatMap(\.files)
  #expect(files.first?.old == [nil])
  #expect(files.last?.new == nil)
  for (before, after) in zip(files, files.dropFirst()) { #expect(after.old == [before.new]) }
  #expect(try git.commits(changing: ["a.json", "*"], upTo: git.commit("HEAD")).isEmpty)
}

@Test func `a history is the same however git is configured`() throws {
  let repository = try Repository()
  try repository.write("records/a.json", "one, long enough to be recognised when it moves\n")
  try repository.run("add", ".")
  try repository.run("commit", "-qm", "one")
  try repository.run("mv", "records/a.json", "records/b.json")
  try repository.run("commit", "-qm", "two")
  let git = repository.git
  func told() throws -> [String] {
    try git.commits(changing: ["records/b.json", "records/a.json"], upTo: git.commit("HEAD"))
      .flatMap { commit in
        commit.files.map { "\(commit.subject) \(commit.date) \($0.path) \($0.new ?? "none")" }
      }
  }
  let plain = try told()
  #expect(plain.count == 3)
  for (name, value) in [
    ("log.showSignature", "true"), ("log.showRoot", "false"), ("diff.renames", "copies"),
    ("color.ui", "always"), ("log.date", "relative"), ("core.abbrev", "4"),
    ("format.pretty", "full"), ("log.decorate", "full"), ("log.follow", "true"),
    ("core.quotePath", "true"), ("i18n.logOutputEncoding", "latin1"), ("diff.noprefix", "true"),
  ] {
    try repository.run("config", name, value)
    #expect(try told() == plain, "\(name)")
  }
}

import ExternalPrograms
import Foundation
import Testing

/// The texts by path.
private func texts(_ entries: [Git.Entry], _ objects: GitObjects) throws -> [String: String] {
  let texts = try objects.contents(of: entries).map { String(decoding: $0, as: UTF8.self) }
  return Dictionary(uniqueKeysWithValues: zip(entries.map(\.path), texts))
}

@Test func `many files of several revisions are read by one program, whatever their names`() throws
{
  let repository = try Repository()
  let names = (0..<300).map { "records/\($0).json" } + ["records/a 'b' \"c\"\tແຜນ\n.json"]
  for name in names { try repository.write(name, String(repeating: name, count: 400)) }
  try repository.run("add", ".")
  try repository.run("commit", "-qm", "one")
  try repository.write("records/7.json", "")
  try repository.run("commit", "-qam", "two")
  let (git, objects) = (repository.git, GitObjects(repository.git))
  for _ in 0..<2 {
    let one = try texts(git.allFiles(of: git.commit("HEAD~1")), objects)
    #expect(one.count == 301)
    for name in names { #expect(one[name] == String(repeating: name, count: 400)) }
    #expect(try texts(git.allFiles(of: git.commit("HEAD")), objects)["records/7.json"] == "")
  }
  #expect(try git.prefix == "records/")
}

@Test
func
  `an object that the repository lacks is named, and the next question is answered all the same`()
  throws
{
  let repository = try Repository()
  try repository.write("records/a.json", "one")
  try repository.run("add", ".")
  try repository.run("commit", "-qm", "one")
  let objects = GitObjects(repository.git)
  let entry = try #require(try repository.git.files(at: "HEAD").first)
  let gone = Git.Entry(path: "gone.json", object: String(repeating: "1", count: 40))
  let error = #expect(throws: MissingObject.self) {
    try objects.contents(of: [gone, entry])
  }
  #expect(error?.path == "gone.json")
  #expect(try objects.contents(of: [entry, entry]) == [Array("one".utf8), Array("one".utf8)])
}

import Diagnostics
import JSONText
import NewStores
import RecordRules
import Records
import Testing

@Test(arguments: [nil, 2011, 2026, 2099])
func `an empty store passes every rule, warnings included`(year: Int?) {
  let store = emptyStore(title: nil, year: year).store
  #expect(findings(in: store) == [])
  #expect(store.participants.count == 27)
  #expect(store.bodies.map(\.id) == ["ARF", "UN"])
  #expect(store.editions.map(\.year) == [year].compactMap(\.self))
}

@Test func `in a new year every item of everybody is not reported`() throws {
  let store = emptyStore(title: nil, year: 2026).store
  for participant in store.participants {
    for kind in [RecordKind.implementation, .salw] {
      let sheet = try #require(store.sheet(kind, participant.id, 2026))
      #expect(sheet.answers.count == (kind == .salw ? 25 : 13))
    }
  }
  let spoken = store.sheets.flatMap(\.answers).filter { !$0.isEmpty }
  #expect(spoken.isEmpty)
  let pathway = try #require(store.record("2026/ARF/implementation.json")?.root?["pathway"])
  #expect(pathway.members.map(\.key) == (1...12).map { "R\($0)" })
}

@Test(arguments: [nil, 2026])
func `nothing is known of a participant but its name and memberships`(year: Int?) {
  let store = emptyStore(title: nil, year: year).store
  for participant in store.participants {
    #expect(store.acts(of: participant.id).isEmpty)
    #expect(store.registers(of: participant.id).isEmpty)
    #expect(store.record("participants/\(participant.id)/instruments.json") != nil)
    #expect(store.record("participants/\(participant.id)/registers.json") != nil)
  }
}

@Test func `a title is kept as it is typed`() {
  let title = "Registos da “ARF” – ທົດ \\ \"x\""
  #expect(emptyStore(title: title, year: nil).store.title == title)
}

@Test func `until somebody says who reads the store, nothing restricted may be written`() {
  var draft = emptyStore(title: nil, year: 2026)
  draft.set(
    "2026/AUS/salw.json", ["answers", "SALW-01"],
    to: ["status": "not-reported", "visibility": "participants"])
  #expect(findings(in: draft.store).map(\.rule) == ["narrower-than-access"])
  draft.set("store.json", ["access", "audience"], to: "participants")
  #expect(findings(in: draft.store) == [])
}

/// The files beside the records, by path.
private let texts = Dictionary(
  uniqueKeysWithValues: emptyStore(title: nil, year: nil).repository(readme: secretariatReadme)
    .filter { !$0.path.hasPrefix("records/") }
    .map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })

private func text(_ path: String) -> String { texts[path] ?? "" }

@Test(arguments: [
  "README.md", "CODEOWNERS", ".gitattributes", ".gitignore", ".github/workflows/check.yml",
])
func `a repository holds the files beside the records`(path: String) {
  #expect(text(path).hasSuffix("\n"))
  #expect(text(path).count > 100)
}

@Test func `the file that marks the store is written last`() {
  let files = emptyStore(title: nil, year: 2026).repository(readme: "")
  #expect(files.last?.path == "records/store.json")
  #expect(Set(files.map(\.path)).count == files.count)
}

@Test func `a README's examples can be followed, and pass every rule`() throws {
  let readme = text("README.md").replacing("YEAR", with: "2026")
  let examples = readme.split(separator: "```json\n").dropFirst().map { block in
    String(block.prefix(upTo: block.firstRange(of: "\n```")?.lowerBound ?? block.endIndex))
  }
  try #require(examples.count == 6)
  var files = Dictionary(
    uniqueKeysWithValues: emptyStore(title: nil, year: 2026).files.map {
      ($0.path, String(decoding: $0.bytes, as: UTF8.self))
    })
  func edit(_ path: String, _ old: String, _ new: String) {
    #expect(files[path]?.contains(old) == true, "\(path) does not contain \(old)")
    files[path] = files[path]?.replacing(old, with: new)
  }
  edit(
    "2026/AUS/implementation.json", "    \"R1\": {\n      \"status\": \"not-reported\"\n    }",
    examples[0])
  for (path, example) in zip(
    [
      "sources/aus-note-2026.json", "2026/AUS/briefings/focal-point.json",
      "2026/AUS/reviews/NZL/asked.json", "2026/AUS/reviews/NZL/answered.json",
    ], examples[1...4])
  {
    #expect(readme.contains("`records/\(path)`") || path.hasSuffix("answered.json"))
    files[path] = example + "\n"
  }
  edit("participants/AUS/registers.json", "  \"focalPoints\": {}", examples[5])
  let store = Store(
    name: "records", files: files.map { StoreFile(path: $0, bytes: Array($1.utf8)) })
  #expect(findings(in: store) == [])
  let item = try #require(store.item("R1"))
  #expect(store.answer(on: item, of: "AUS", 2026)?.status == .planned)
  #expect(store.registers(of: "AUS").count == 1)
}

@Test func `the README explains every status`() {
  for status in Status.recordable { #expect(text("README.md").contains("`\(status.rawValue)`")) }
}

/// The owner that a forge asks about a file: the one in the last line that matches.
private func owner(of path: String) -> Substring? {
  let lines = text("CODEOWNERS").split(separator: "\n").filter { !$0.hasPrefix("#") }
  return lines.last { fits($0.prefix { $0 != " " }, path) }?.split(separator: " ").last
}

private func fits(_ pattern: Substring, _ path: String) -> Bool {
  if pattern == "*" { return true }
  let wanted = pattern.split(separator: "/")
  let names = path.split(separator: "/")
  guard pattern.hasSuffix("/") ? names.count > wanted.count : names.count == wanted.count else {
    return false
  }
  return zip(wanted, names).allSatisfy { $0 == "*" || $0 == $1 }
}

@Test(arguments: [
  ("records/participants/AUS/registers.json", "aus"), ("records/2026/AUS/salw.json", "aus"),
  ("records/2026/AUS/briefings/one.json", "aus"),
  ("records/2026/AUS/reviews/NZL/answered.json", "aus"),
  ("records/2026/AUS/reviews/NZL/asked.json", "nzl"), ("records/2026/ARF/implementation.json", ""),
  ("records/2026/edition.json", ""), ("records/store.json", ""), ("records/sources/a.json", ""),
  ("records/2026/activities/a.json", ""), ("CODEOWNERS", ""),
])
func `the author of a file owns it`(path: String, id: String) {
  #expect(owner(of: path) == "@your-organisation/\(id.isEmpty ? "secretariat" : id)")
}

@Test func `every participant owns its folders, and no body does`() {
  let store = emptyStore(title: nil, year: nil).store
  for participant in store.participants {
    let expected = "@your-organisation/\(participant.id.lowercased())"
    #expect(owner(of: "records/2026/\(participant.id)/salw.json") ?? "" == expected)
    #expect(owner(of: "records/2026/ARF/reviews/\(participant.id)/asked.json") ?? "" == expected)
  }
  for body in store.bodies {
    #expect(owner(of: "records/2026/\(body.id)/x.json") == "@your-organisation/secretariat")
  }
}

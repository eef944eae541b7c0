import Diagnostics
import Foundation
import RecordRules
import Records
import SampleStore
import SeededNumbers
import Testing

/// A store in a folder of its own, removed when the test has done with it.
private final class StoreInFolder {
  let path = FileManager.default.temporaryDirectory.appending(path: "store-\(UUID())").path

  init(_ files: [String: String]) throws {
    for (name, text) in files { try put(name, text) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func put(_ name: String, _ text: String) throws {
    let file = URL(filePath: path).appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  var folder: StoreFolder { get throws { try #require(try StoreFolder(path)) } }
}

/// Every kind of damage to a store's files, chosen by a seed.
private struct Breaker {
  var numbers: SeededGenerator

  mutating func breakOne(_ files: inout [String: String]) {
    let names = files.keys.sorted()
    let name = numbers.one(of: names)
    let text = files[name] ?? ""
    switch numbers.below(10) {
    case 0: files[name] = name == "store.json" ? text : nil
    case 1: files[name] = changingOneByte(text)
    case 2: files[name] = String(text.prefix(numbers.below(text.count)))
    case 3: files[numbers.one(of: Self.strays)] = text
    case 4: files[name] = text.replacing("\"sources\"", with: "\"suorces\"", maxReplacements: 1)
    case 5:
      files[name] = text.replacing("2013", with: "2031", maxReplacements: 1 + numbers.below(4))
    case 6: files[name] = text.replacing("\"not-reported\"", with: conflict, maxReplacements: 1)
    case 7: files[name] = text.replacing("  ", with: " ", maxReplacements: 1)
    case 8: files[name] = text.replacing("XAA", with: "XBB", maxReplacements: 1 + numbers.below(2))
    default: files[name] = text.replacing("\"not-reported\"", with: "\"implemented\"")
    }
  }

  private let conflict = #"{"$conflict": {"ours": "planned", "theirs": "implemented"}}"#

  private static let strays = [
    "2013/XAA/notes.json", "2014/XAA/salw.json", "sources/UPPER.json", "2013/XQQ/salw.json",
    "2013/XAA/README.md", "1999/votes/A-RES-1-1.json", "notes.txt", "sources/deep/er.json",
  ]

  private mutating func changingOneByte(_ text: String) -> String {
    var bytes = Array(text.utf8)
    guard !bytes.isEmpty else { return text }
    bytes[numbers.below(bytes.count)] = UInt8(32 + numbers.below(95))
    return String(decoding: bytes, as: UTF8.self)
  }
}

@Test(arguments: 0..<60)
func `record by record finds what the whole store shows`(seed: Int) throws {
  var files = SampleStore().files
  var breaker = Breaker(numbers: SeededGenerator(seed: UInt64(seed), for: "store checking"))
  for _ in 0...seed % 6 { breaker.breakOne(&files) }
  let store = try StoreInFolder(files)
  let whole = try store.folder.read()
  for workers in [1, 3] {
    let checked = try check(store.folder, workers: workers)
    #expect(checked.findings == findings(in: whole))
    #expect(checked.count == whole.records.count)
  }
  let rules = Rule.all.filter { ["uncited-source", "date-out-of-place"].contains($0.name) }
  #expect(try check(store.folder, rules: rules).findings == findings(in: whole, rules: rules))
}

@Test func `one record is checked as it is among all`() throws {
  var files = SampleStore().files
  files["2013/XAA/implementation.json"] = files["2013/XAA/implementation.json"]?
    .replacing("not-reported", with: "implemented", maxReplacements: 3)
    .replacing("  ", with: "   ", maxReplacements: 1)
  let store = try StoreInFolder(files)
  let whole = try findings(in: store.folder.read())
  for path in files.keys where path.hasSuffix(".json") {
    let alone = try check(store.folder, only: [path])
    let file = "\(store.path)/\(path)"
    #expect(
      alone.findings.filter { $0.location.file == file }
        == whole.filter { $0.location.file == file },
      "\(path)")
  }
  #expect(try check(store.folder, only: ["2013/XAA/implementation.json"]).count == 1)
}

@Test func `links and pipes are named and not read`() throws {
  let store = try StoreInFolder(SampleStore().files)
  let outside = try StoreInFolder(["secret.json": #"{"id": "secret"}"#])
  let manager = FileManager.default
  try manager.createSymbolicLink(
    atPath: store.path + "/sources/out.json", withDestinationPath: outside.path + "/secret.json")
  try manager.createSymbolicLink(
    atPath: store.path + "/2013/XAA/in.json", withDestinationPath: "salw.json")
  try manager.createSymbolicLink(
    atPath: store.path + "/2013/XCC/briefings", withDestinationPath: outside.path)
  let checked = try check(store.folder)
  #expect(checked.findings == findings(in: try store.folder.readWhatCanBe()))
  #expect(checked.unread == 2)
  #expect(checked.findings.map(\.rule) == Array(repeating: "misplaced-file", count: 3))
}

@Test func `a record larger than most is read whole`() throws {
  var files = SampleStore().files
  let padding = String(repeating: " ", count: 70_000)
  files["2013/XAA/salw.json"] = files["2013/XAA/salw.json"].map { $0 + padding }
  let store = try StoreInFolder(files)
  let checked = try check(store.folder)
  #expect(checked.findings.map(\.rule) == ["not-canonical"])
  #expect(checked.findings == findings(in: try store.folder.read()))
}

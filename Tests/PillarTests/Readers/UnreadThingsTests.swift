import Commands
import ExternalPrograms
import Foundation
import Records
import Reporting
import Testing

@testable import pillar

// Things in the place of a record that are not readable files. Each is a finding of its own, and no command reads it
// as silence.

private struct Thing: CustomTestStringConvertible, Sendable {
  let testDescription: String
  /// Puts it at a path.
  let put: @Sendable (String) throws -> Void

  init(_ name: String, _ put: @escaping @Sendable (String) throws -> Void) {
    (testDescription, self.put) = (name, put)
  }

  static func link(_ name: String, to target: String) -> Thing {
    Thing(name) { path in
      try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
    }
  }
}

private let things: [Thing] = [
  Thing("an empty folder") { path in
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  },
  Thing("a folder that holds a file") { path in
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try "{}".write(toFile: path + "/salw.json", atomically: false, encoding: .utf8)
  },
  Thing("a pipe") { #expect(mkfifo($0, 0o600) == 0) },
  Thing("a socket") { path in
    // The path of a socket is limited to about a hundred bytes, so it is made elsewhere and moved.
    let near = NSTemporaryDirectory() + "/s\(Int.random(in: 0..<1_000_000))"
    let handle = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(handle) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: near.utf8) }
    let bound = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(handle, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    #expect(bound == 0)
    try FileManager.default.moveItem(atPath: near, toPath: path)
  },
  .link("a link to nothing", to: "nothing.json"),
  .link("a link to itself", to: "salw.json"),
  .link("a link to a device", to: "/dev/null"),
  .link("a link to a folder", to: "../XBB"),
  Thing("a file that may not be read") { path in
    try "{}".write(toFile: path, atomically: false, encoding: .utf8)
    #expect(chmod(path, 0) == 0)
  },
]

@Test(
  "what stands in a record's place and cannot be read is found, and nothing hangs",
  .timeLimit(.minutes(2)), arguments: things)
private func standsInAPlace(thing: Thing) throws {
  // Root may read everything, so for root a fault is used instead.
  if thing.testDescription == "a file that may not be read", geteuid() == 0 { return }
  let scene = try StoreScene()
  try scene.remove("2013/XAA/salw.json")
  try thing.put(scene.records + "/2013/XAA/salw.json")
  try scene.put("2012/XAA/salw.json", "{\"partcipant\": \"XAA\"}")
  let check = scene.run(["check", "--format", "concise"])
  let leadsOut = thing.testDescription == "a link to a device"
  #expect(check.outcome == .failure, "\(check.error)")
  let own = check.output.split(separator: "\n").filter { $0.contains("2013/XAA/salw.json") }
  #expect(own.count == 1)
  #expect(own.allSatisfy { $0.contains(leadsOut ? "misplaced-file" : "unread") }, "\(own)")
  #expect(check.output.contains("2012/XAA/salw.json"))
  for (name, lines) in StoreScene.lines where name != "check" {
    for words in lines {
      let files = scene.files
      let run = scene.run(words)
      #expect(run.outcome == .failure, "\(words): \(run.error)")
      #expect(scene.files == files)
      if name != "doctor" { #expect(run.output.isEmpty) }
    }
  }
}

@Test(
  "what is no file is told in the same way where no record stands", .timeLimit(.minutes(2)),
  arguments: ["2013/XAA/x.json", "2013/briefings.json", "2013/XAA/pipe"], things.prefix(4))
private func standsInNoPlace(place: String, thing: Thing) throws {
  // A folder without the ending holds more of the store.
  if place.hasSuffix("pipe"), thing.testDescription.contains("folder") { return }
  let scene = try StoreScene(closed: true)
  try thing.put(scene.records + "/" + place)
  for (name, lines) in StoreScene.lines {
    // A check of one record reads no other.
    for words in lines where name != "check" || !words.contains(where: { $0.hasPrefix("STORE") }) {
      let run = scene.run(words)
      #expect(run.outcome == .failure, "\(words): \(run.outcome) \(run.error)")
      if name == "check", words == ["check"] { #expect(run.output.contains("[unread]")) }
    }
  }
}

@Test(
  "a folder with a name of other bytes is refused by every command",
  arguments: ["2013", ".", "sources", "frameworks", "participants", "2013/XAA"])
private func folderOfOtherBytes(place: String) throws {
  let scene = try StoreScene(closed: true)
  let made = try Program("sh", installation: "").run([
    "-c", "cd \"$0\" && d=\"$(printf 'X\\377A')\" && mkdir \"$d\"", scene.records + "/" + place,
  ])
  defer { _ = try? Program("rm", installation: "").run(["-rf", scene.records]) }
  #expect(made.status == 0, "\(made.error)")
  for words in StoreScene.lines.values.flatMap(\.self)
  where words.count < 2 || words[0] != "check" || !words[1].hasPrefix("STORE") {
    let run = scene.run(words)
    #expect(run.outcome == .failure, "\(words): \(run.outcome) \(run.error)")
  }
  #expect(scene.run(["check"]).output.contains("its name is not UTF-8 text"))
}

@Test("a name that is not UTF-8 is a finding")
private func nameOfOtherBytes() throws {
  let scene = try StoreScene()
  let name = Array((scene.records + "/sources/").utf8) + [0xE9] + Array(".json".utf8) + [0]
  let handle = name.withUnsafeBufferPointer { buffer in
    buffer.withMemoryRebound(to: CChar.self) { open($0.baseAddress!, O_CREAT | O_WRONLY, 0o600) }
  }
  guard handle >= 0 else { return }
  close(handle)
  let check = scene.run(["check"])
  #expect(check.outcome == .failure)
  #expect(check.output.contains("its name is not UTF-8 text"))
  for format in ReportFormat.allCases {
    let output = scene.run(["check", "--format", format.rawValue]).output
    #expect(output.contains("xE9.json") || output.contains("%E9.json"), "\(format)")
    #expect(!output.contains("\u{10FFE9}") && !output.contains("udbff"), "\(format)")
  }
  #expect(scene.run(["status"]).outcome == .failure)
}

@Test("a store.json that is a folder is a store that cannot be read")
private func folderInPlaceOfTheStore() throws {
  let scene = try StoreScene()
  try scene.remove("store.json")
  try FileManager.default.createDirectory(
    atPath: scene.records + "/store.json", withIntermediateDirectories: false)
  let check = scene.run(["check"])
  #expect(check.outcome == .failure)
  #expect(check.output.contains("store.json"))
  for words in StoreScene.lines.values.flatMap({ $0 }) {
    #expect(scene.run(words).outcome == .failure, "\(words)")
  }
}

@Test("a link to a folder outside may hold records, and is not read as silence")
private func linkToAFolderOutside() throws {
  let scene = try StoreScene()
  try FileManager.default.moveItem(
    atPath: scene.records + "/2013/XAA", toPath: scene.root + "/elsewhere")
  try FileManager.default.createSymbolicLink(
    atPath: scene.records + "/2013/XAA", withDestinationPath: "../../elsewhere")
  for words in [
    ["check"], ["status"], ["annex", "2013"], ["year", "close", "2013"], ["diff", "2012", "2013"],
  ] {
    #expect(scene.run(words).outcome == .failure, "\(words)")
  }
}

@Test("hidden files and notes that cannot be read are ignored")
private func besideTheRecords() throws {
  let scene = try StoreScene()
  for name in [".hidden.json", "notes.md", "2013/XAA/README.md"] {
    #expect(mkfifo(scene.records + "/" + name, 0o600) == 0)
  }
  #expect(scene.run(["check", "--strict"]).outcome == .clean)
  #expect(scene.run(["annex", "2013"]).outcome == .clean)
}

@Test("a document that cannot be read is not 'not there'")
private func unreadDocument() throws {
  let scene = try StoreScene()
  try FileManager.default.createDirectory(
    atPath: scene.root + "/out.md", withIntermediateDirectories: false)
  #expect(scene.run(["annex", "2013", "--output", "OUT.md", "--check"]).outcome == .failure)
}

@Test("a place that may not be looked at counts neither as present nor as missing")
private func whatStandsAtAPath() throws {
  let scene = try StoreScene()
  try FileManager.default.createSymbolicLink(
    atPath: scene.root + "/round", withDestinationPath: "round")
  #expect(throws: DiskError.self) { try Disk.kind(of: scene.root + "/round") }
  #expect(try Disk.kind(of: scene.root + "/round", followingLinks: false) == .link)
  #expect(throws: DiskError.self) {
    try Disk.kind(of: scene.root + "/" + String(repeating: "n", count: 300))
  }
  #expect(try Disk.kind(of: scene.root + "/nothing") == .nothing)
  #expect(try Disk.kind(of: scene.records + "/store.json/nothing") == .nothing)
}

@Test(
  "a link to a folder elsewhere, or to nothing, is no silence for 'schema check'",
  arguments: [("../elsewhere", true), ("nothing", true), ("deep", false), ("good.json", false)])
private func linkBesideInstances(target: String, isMissed: Bool) throws {
  let scene = try StoreScene()
  try scene.put("../in/good.json", "{}")
  try scene.put("../in/deep/good.json", "{}")
  try scene.put("../elsewhere/bad.json", "1")
  try FileManager.default.createSymbolicLink(
    atPath: scene.root + "/in/link", withDestinationPath: target)
  try scene.put("../schema.json", "{}")
  let run = scene.run([
    "schema", "check", "--schema", scene.root + "/schema.json", scene.root + "/in",
  ])
  #expect(run.outcome == (isMissed ? .failure : .clean), "\(run.output)")
  #expect(run.output.contains("in/link") == isMissed)
}

@Test("an empty folder with the name of a file is not a valid file for 'schema check'")
private func folderInPlaceOfAnInstance() throws {
  let scene = try StoreScene()
  try scene.put("../in/good.json", "{}")
  try FileManager.default.createDirectory(
    atPath: scene.root + "/in/x.json", withIntermediateDirectories: false)
  try scene.put("../schema.json", "{}")
  let words = ["schema", "check", "--schema", scene.root + "/schema.json", scene.root + "/in"]
  let run = scene.run(words)
  #expect(run.outcome == .failure)
  #expect(run.output.contains("good.json: valid"))
  #expect(run.output.contains("x.json"))
}

// A temporary folder that a killed process left is used again.

import Foundation
import Testing

@testable import ExternalPrograms

private func inFolder(_ work: (_ parent: String) throws -> Void) throws {
  let parent = FileManager.default.temporaryDirectory.appending(path: "temporary-\(UUID())").path
  try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(atPath: parent) }
  try ProcessEnvironment.$substitute.withValue(["TMPDIR": parent]) { try work(parent) }
}

private func names(_ parent: String) throws -> [String] {
  try FileManager.default.contentsOfDirectory(atPath: parent).sorted()
}

private let known = ["config", "objects"]

/// A folder as a killed process leaves it.
private func leave(_ name: String, in parent: String, mode: Int = 0o700) throws {
  let folder = parent + "/" + name
  try FileManager.default.createDirectory(
    atPath: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: mode])
  try "left".write(toFile: folder + "/config", atomically: false, encoding: .utf8)
  try FileManager.default.createSymbolicLink(
    atPath: folder + "/objects", withDestinationPath: "/etc")
}

@Test func `a folder that was left is emptied, used and removed`() throws {
  try inFolder { parent in
    let name = "pillar-git-\(geteuid())-0"
    try leave(name, in: parent)
    do {
      let folder = try TemporaryFolder(known: known)
      #expect(folder.path == parent + "/" + name)
      try folder.link("objects", to: parent)
      try folder.write("config", "new")
      #expect(try String(contentsOfFile: folder.path + "/config", encoding: .utf8) == "new")
    }
    #expect(try names(parent) == [])
  }
}

@Test func `a folder of a living process, a folder of another user, and a link are left alone`()
  throws
{
  try inFolder { parent in
    let first = try TemporaryFolder(known: known)
    try first.write("config", "first")
    try leave("pillar-git-\(geteuid())-1", in: parent, mode: 0o755)
    try FileManager.default.createSymbolicLink(
      atPath: parent + "/pillar-git-\(geteuid())-2", withDestinationPath: first.path)
    try "a file".write(
      toFile: parent + "/pillar-git-\(geteuid())-3", atomically: false, encoding: .utf8)
    let second = try TemporaryFolder(known: known)
    #expect(second.path == parent + "/pillar-git-\(geteuid())-4")
    #expect(try String(contentsOfFile: first.path + "/config", encoding: .utf8) == "first")
    #expect(
      try String(
        contentsOfFile: parent + "/pillar-git-\(geteuid())-1/config", encoding: .utf8) == "left")
    withExtendedLifetime((first, second)) {}
  }
}

/// A folder that is handed from one task to another.
private struct Held: @unchecked Sendable {
  let folder: TemporaryFolder
}

@Test func `many at once have a folder each`() async throws {
  let held = try await withThrowingTaskGroup(of: Held.self) { group in
    for _ in 0..<20 { group.addTask { Held(folder: try TemporaryFolder(known: known)) } }
    return try await group.reduce(into: [Held]()) { $0.append($1) }
  }
  #expect(Set(held.map(\.folder.path)).count == 20)
}

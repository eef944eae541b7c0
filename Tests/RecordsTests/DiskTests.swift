import Diagnostics
import Foundation
import Testing

@testable import Records

private func makeFolder(_ path: String) throws {
  try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
}

/// A folder that is removed after the test.
private final class Scratch {
  let path = FileManager.default.temporaryDirectory.appending(path: "pillar-\(UUID())").path

  init() throws { try makeFolder(path) }
  deinit { try? FileManager.default.removeItem(atPath: path) }
}

@Test func `a file is replaced as a whole, and only if its bytes differ`() throws {
  let scratch = try Scratch()
  let file = scratch.path + "/a.json"
  #expect(try Disk.replace(file, with: [1, 2]))
  #expect(try !Disk.replace(file, with: [1, 2]))
  #expect(try Disk.replace(file, with: [3]))
  #expect(try Disk.read(file) == [3])
  #expect(try Disk.files(under: scratch.path) == ["a.json"])
}

@Test func `a failed write leaves the old file and no other`() throws {
  let scratch = try Scratch()
  #expect(throws: DiskError.self) { try Disk.replace(scratch.path + "/none/a.json", with: [1]) }
  #expect(try Disk.files(under: scratch.path).isEmpty)
}

@Test func `a failed rename leaves no temporary file`() throws {
  let scratch = try Scratch()
  try makeFolder(scratch.path + "/a.json")
  try Disk.replace(scratch.path + "/a.json/kept", with: [1])
  #expect(throws: DiskError.self) { try Disk.replace(scratch.path + "/a.json", with: [2]) }
  #expect(try Disk.files(under: scratch.path) == ["a.json/kept"])
}

@Test func `a walk does not follow a link into a folder`() throws {
  let scratch = try Scratch()
  try makeFolder(scratch.path + "/folder")
  try Disk.replace(scratch.path + "/folder/a.json", with: [])
  try FileManager.default.createSymbolicLink(
    atPath: scratch.path + "/link", withDestinationPath: "folder")
  #expect(try Disk.files(under: scratch.path) == ["folder/a.json", "link"])
}

@Test(arguments: [
  ("README.md", true), ("2013/notes.md", true), ("LICENSE", true), ("LICENSES.txt", true),
  ("CODEOWNERS", true), ("CITATION.cff", true), ("2013/.keep", true), ("store.json", false),
  (".pillar-writing", false), ("2013/.pillar-7-0", false),
  ("2013/md.json", false), ("notes.txt", false),
])
func `notes and licences may stand beside the records`(name: String, isBeside: Bool) {
  #expect(StoreFolder.isBesideTheRecords(name) == isBeside)
}

@Test func `a link is written through, not over`() throws {
  let scratch = try Scratch()
  try Disk.replace(scratch.path + "/real.json", with: [1])
  try FileManager.default.createSymbolicLink(
    atPath: scratch.path + "/link.json", withDestinationPath: "real.json")
  try Disk.replace(scratch.path + "/link.json", with: [2])
  #expect(try Disk.read(scratch.path + "/real.json") == [2])
}

@Test func `a file keeps its mode`() throws {
  let scratch = try Scratch()
  let file = scratch.path + "/a.json"
  try Disk.replace(file, with: [1])
  try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
  try Disk.replace(file, with: [2])
  let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
  #expect(mode == 0o600)
}

@Test func `a folder or a pipe is not read as a file`() throws {
  let scratch = try Scratch()
  #expect(throws: DiskError.self) { try Disk.read(scratch.path) }
  #expect(throws: DiskError.self) { try Disk.read(scratch.path + "/none") }
}

@Test func `a walk finds every file in one order, and no hidden one`() throws {
  let scratch = try Scratch()
  for name in ["b/x.json", "a.json", "b/c/y.json", ".hidden", ".git/z"] {
    let file = scratch.path + "/" + name
    try makeFolder(String(file[..<(file.lastIndex(of: "/") ?? file.endIndex)]))
    try Disk.replace(file, with: [])
  }
  #expect(try Disk.files(under: scratch.path) == ["a.json", "b/c/y.json", "b/x.json"])
}

@Test func `a folder of very many names is listed to its end`() throws {
  let scratch = try Scratch()
  let names = (1000..<1400).map { "\($0)-" + String(repeating: "n", count: 200) }
  for name in names { try makeFolder(scratch.path + "/" + name) }
  #expect(try Disk.names(in: scratch.path) == names)
}

#if canImport(Glibc)
  @Test func `a folder that goes while it is listed is an error, and not the end`() throws {
    let scratch = try Scratch()
    try makeFolder(scratch.path + "/folder")
    var listing = try FolderListing(scratch.path + "/folder")
    try FileManager.default.removeItem(atPath: scratch.path + "/folder")
    var code: Int32?
    do throws(DiskError) { _ = try listing.next() } catch { code = error.code }
    #expect(code == ENOENT)
  }
#endif

@Test func `a store is found from the folder that holds it and by its own`() throws {
  let scratch = try Scratch()
  try makeFolder(scratch.path + "/records/2013")
  try Disk.replace(scratch.path + "/records/store.json", with: Array("{}".utf8))
  let folder = try #require(try StoreFolder(scratch.path))
  #expect(folder.path == scratch.path + "/records")
  #expect(try StoreFolder(scratch.path + "/records/")?.path == scratch.path + "/records")
  #expect(try StoreFolder(scratch.path + "/records/2013") == nil)
  #expect(try folder.place(of: scratch.path + "/records/2013") == "2013")
  #expect(try folder.place(of: scratch.path + "/records") == "")
  #expect(try folder.place(of: "/") == nil)
  try makeFolder(scratch.path + "/records-of-others")
  #expect(try folder.place(of: scratch.path + "/records-of-others") == nil)
}

@Test(.timeLimit(.minutes(5)))
func `a pipe is neither waited for nor replaced`() throws {
  let scratch = try Scratch()
  let pipe = scratch.path + "/pipe"
  #expect(mkfifo(pipe, 0o600) == 0)
  #expect(throws: DiskError.self) { try Disk.read(pipe) }
  let reading = open(pipe, O_RDONLY | O_NONBLOCK)
  defer { close(reading) }
  try Disk.replace(pipe, with: Array("text".utf8))
  var bytes = [UInt8](repeating: 0, count: 8)
  #expect(read(reading, &bytes, 8) == 4)
  var status = stat()
  #expect(lstat(pipe, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO)
}

@Test func `the remains of a crash disturb nobody`() throws {
  let scratch = try Scratch()
  let left = scratch.path + "/.pillar-\(getpid())-0"
  try Disk.replace(left, with: [7])
  try Disk.replace(scratch.path + "/a.json", with: [1])
  #expect(try Disk.read(scratch.path + "/a.json") == [1])
  #expect(try Disk.read(left) == [7])
  #expect(try Disk.files(under: scratch.path) == ["a.json"])
}

@Test(.timeLimit(.minutes(5)))
func `a file that is not a record is reported, and not opened`() throws {
  let scratch = try Scratch()
  try Disk.replace(scratch.path + "/store.json", with: Array("{}".utf8))
  #expect(mkfifo(scratch.path + "/pipe", 0o600) == 0)
  for (name, target) in [("nowhere", "none"), ("round.txt", "round.txt"), ("folder", ".")] {
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path + "/" + name, withDestinationPath: target)
  }
  let store = try #require(try StoreFolder(scratch.path)).readWhatCanBe()
  let named = Set(store.problems.map { store.path(of: $0) })
  #expect(named.isSuperset(of: ["pipe", "nowhere", "round.txt", "folder"]))
}

@Test func `a store under a name of any script knows its paths`() {
  let file = StoreFile(path: "2013/XAA/salw.json", bytes: [])
  let store = Store(name: "ແຜນ é e\u{301}/records", files: [file])
  #expect(store.problems.map(store.path).first == "2013/XAA/salw.json")
}

@Test func `a link that leads out of the store is found and not read`() throws {
  let scratch = try Scratch()
  try makeFolder(scratch.path + "/records/sources")
  try Disk.replace(scratch.path + "/records/store.json", with: Array("{}".utf8))
  try Disk.replace(scratch.path + "/outside.json", with: Array("SECRETWORD".utf8))
  try Disk.replace(scratch.path + "/records/sources/a.json", with: Array("{}".utf8))
  for (name, target) in [("out", "../../outside.json"), ("within", "a.json")] {
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path + "/records/sources/\(name).json", withDestinationPath: target)
  }
  let store = try #require(try StoreFolder(scratch.path)).readWhatCanBe()
  let misplaced = store.problems.filter { $0.rule == "misplaced-file" }
  #expect(misplaced.map(\.place) == ["sources/out.json"])
  #expect(store.record("sources/within.json") != nil)
  #expect(!store.problems.contains { $0.location.line.contains("SECRETWORD") })
}

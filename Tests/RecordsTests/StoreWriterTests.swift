import Diagnostics
import Foundation
import Records
import Synchronization
import Testing

/// A folder with a store in it, removed after the test.
private final class Scratch {
  let path = FileManager.default.temporaryDirectory.appending(path: "writer-\(UUID())").path

  init(_ files: [String: String] = ["store.json": "{}\n", "sources/a.json": "{}\n"]) throws {
    for (name, text) in files { try put(name, text) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func put(_ name: String, _ text: String) throws {
    let url = URL(filePath: path + "/" + name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: url, atomically: false, encoding: .utf8)
  }

  func text(_ name: String) -> String? {
    try? String(contentsOfFile: path + "/" + name, encoding: .utf8)
  }

  var folder: StoreFolder { get throws { try #require(try StoreFolder(path)) } }

  /// Every file, hidden ones included, without folders.
  var names: [String] {
    (FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []).filter {
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: path + "/" + $0, isDirectory: &isFolder)
        && !isFolder.boolValue
    }.sorted()
  }

  /// Writes some texts, each in the place of what is there.
  func write(_ texts: [(String, String?)]) throws {
    try folder.writing(rules: { _ in [] }) { writer in
      let store = try writer.folder.read(judging: false)
      let changes = try texts.map { name, text in
        RecordChange(
          try #require(RecordPath(name)), before: store.record(name)?.bytes,
          after: text.map { Array($0.utf8) })
      }
      try writer.write(changes, in: store)
    }
  }

  /// Does some work, and changes a file just before the first rename.
  func editingAtFirstRename(_ name: String, _ work: () throws -> Void) throws {
    let (file, renames) = (path + "/" + name, Count())
    try WritingCalls.$faults.withValue(
      WritingFaults { call in
        if call.kind == .rename, renames.next() == 1 {
          try? "edited".write(toFile: file, atomically: false, encoding: .utf8)
        }
        return nil
      }, operation: work)
  }

  /// The error of writing some texts. It also checks that nothing was written.
  func refusal(_ texts: [(String, String?)]) throws -> WritingError? {
    let before = names.map { [$0, text($0)] }
    let error = #expect(throws: WritingError.self) { try write(texts) }
    #expect(names.map { [$0, text($0)] } == before)
    return error
  }
}

/// A number that counts up.
private final class Count: Sendable {
  private let count = Mutex(0)
  var value: Int { count.withLock { $0 } }

  func next() -> Int {
    count.withLock { count in
      count += 1
      return count
    }
  }
}

private func source(_ id: String, _ title: String = "T") -> String {
  """
  {
    "id": "\(id)",
    "title": "\(title)",
    "held": "File 1"
  }

  """
}

@Test func `records are added, changed and removed in one write`() throws {
  let scratch = try Scratch([
    "store.json": "{}\n", "sources/a.json": source("a"), "sources/b.json": source("b"),
  ])
  try scratch.write(
    [
      ("sources/a.json", source("a", "New")), ("sources/b.json", nil),
      ("2013/XAA/briefings/x.json", "{}\n"), ("sources/c.json", source("c")),
    ].filter { $0.0 != "2013/XAA/briefings/x.json" })
  #expect(scratch.names == ["sources/a.json", "sources/c.json", "store.json"])
  #expect(scratch.text("sources/a.json") == source("a", "New"))
}

@Test func `a text that the reader would refuse is not written`() throws {
  let scratch = try Scratch(["store.json": "{}\n", "sources/a.json": source("a")])
  for text in ["{", "{\"id\": \"a\"}", String(repeating: " ", count: 16 << 20) + "{}"] {
    guard
      case .refused = try scratch.refusal([
        ("sources/a.json", text), ("sources/b.json", source("b")),
      ])
    else {
      Issue.record("\(text.prefix(20)) was not refused")
      continue
    }
  }
}

@Test func `a finding that was there before does not stop a write`() throws {
  let scratch = try Scratch(["store.json": "{}\n", "sources/a.json": "{\"id\": \"a\"}"])
  try scratch.write([("sources/a.json", "{\n  \"id\": \"a\"\n}\n")])
  #expect(scratch.text("sources/a.json")?.contains("\n") == true)
}

/// An editor or a checkout works at the same time: between the first new file and the first rename it changes a
/// record before one of the calls.
@Test func `a change that somebody made meanwhile is not overwritten`() throws {
  var refused = 0
  while try isRefused(whenChangedAt: refused + 1) { refused += 1 }
  #expect(refused > 15)
}

/// Whether two records are left unwritten because one of them changed. The calls are counted from the first new file
/// to the first rename.
private func isRefused(whenChangedAt number: Int) throws -> Bool {
  let scratch = try Scratch([
    "store.json": "{}\n", "sources/a.json": source("a"), "sources/b.json": source("b"),
  ])
  let (path, seen, renames) = (scratch.path, Count(), Count())
  do {
    try WritingCalls.$faults.withValue(
      WritingFaults { call in
        if call.kind == .rename { _ = renames.next() }
        let isNew = seen.value > 0 || call.kind == .open && call.path.contains("/.pillar-")
        if isNew, seen.next() == number, renames.value == 0 {
          try? "edited".write(toFile: path + "/sources/b.json", atomically: false, encoding: .utf8)
        }
        return nil
      }
    ) {
      try scratch.write([
        ("sources/a.json", source("a", "New")), ("sources/b.json", source("b", "New")),
      ])
    }
    return false
  } catch WritingError.changedMeanwhile(let names) {
    #expect(names == [path + "/sources/b.json"])
    #expect(scratch.text("sources/a.json") == source("a"))
    #expect(scratch.text("sources/b.json") == "edited")
    #expect(scratch.names == ["sources/a.json", "sources/b.json", "store.json"], "\(number)")
    return true
  }
}

/// An editor saves the second of two records while the first gets its new text.
@Test(arguments: [source("b", "New"), nil])
func `a change that somebody makes between two renames is not overwritten`(text: String?) throws {
  let scratch = try Scratch([
    "store.json": "{}\n", "sources/a.json": source("a"), "sources/b.json": source("b"),
  ])
  let error = #expect(throws: WritingError.self) {
    try scratch.editingAtFirstRename("sources/b.json") {
      try scratch.write([("sources/a.json", source("a", "New")), ("sources/b.json", text)])
    }
  }
  guard case .leftAsChanged(let names)? = error else {
    Issue.record("\(String(describing: error))")
    return
  }
  #expect(names == [scratch.path + "/sources/b.json"])
  #expect(scratch.text("sources/a.json") == source("a", "New"))
  #expect(scratch.text("sources/b.json") == "edited")
  #expect(scratch.names == ["sources/a.json", "sources/b.json", "store.json"])
}

// MARK: What a killed writer left

/// A list as a killed writer leaves it, for two records whose new bytes are beside them.
private func left(_ change: (Scratch) throws -> Void = { _ in }) throws -> Scratch {
  let scratch = try Scratch([
    "store.json": "{}\n", "sources/a.json": source("a"), "sources/b.json": source("b"),
  ])
  let renames = Count()
  #expect(throws: WritingError.self) {
    try WritingCalls.$faults.withValue(
      WritingFaults { call in
        if call.kind == .rename { _ = renames.next() }
        return renames.value > 0 ? .error(EIO) : nil
      }
    ) {
      try scratch.write([
        ("sources/a.json", source("a", "New")), ("sources/b.json", source("b", "New")),
      ])
    }
  }
  #expect(scratch.names.contains(".pillar-writing"))
  try change(scratch)
  return scratch
}

@Test func `a write with a complete list is completed by the next writer`() throws {
  let scratch = try left()
  #expect(try scratch.folder.hasUnfinishedWrite())
  try scratch.write([])
  #expect(scratch.names == ["sources/a.json", "sources/b.json", "store.json"])
  #expect(scratch.text("sources/b.json") == source("b", "New"))
  #expect(try !scratch.folder.hasUnfinishedWrite())
}

@Test func `an incomplete list is removed with the files that were written for it`() throws {
  let scratch = try left { scratch in
    let text = try #require(scratch.text(".pillar-writing"))
    try scratch.put(".pillar-writing", String(text.prefix(text.count / 2)))
  }
  try scratch.write([])
  #expect(scratch.names == ["sources/a.json", "sources/b.json", "store.json"])
  #expect(scratch.text("sources/b.json") == source("b"))
}

@Test(arguments: ["edited", "no new text", "another version's", "a link"])
func `a list that cannot be completed is left for a person`(what: String) throws {
  let scratch = try left { scratch in
    let hidden = scratch.names.filter { $0.contains("/.pillar-") }
    switch what {
    case "edited": try scratch.put("sources/b.json", "edited")
    case "no new text":
      // One is renamed already, the new bytes of the other are gone.
      try scratch.put("sources/a.json", source("a", "New"))
      for name in hidden { try FileManager.default.removeItem(atPath: scratch.path + "/" + name) }
    case "another version's": try scratch.put(".pillar-writing", #"{"format": 2}"#)
    default:
      let list = scratch.path + "/.pillar-writing"
      try FileManager.default.moveItem(atPath: list, toPath: scratch.path + "/list.md")
      try FileManager.default.createSymbolicLink(atPath: list, withDestinationPath: "list.md")
    }
  }
  guard case .stuck(let list, let reasons) = try scratch.refusal([("sources/c.json", source("c"))])
  else {
    Issue.record("the list was not left for a person")
    return
  }
  #expect(list == scratch.path + "/.pillar-writing" && reasons.count == 1)
}

@Test func `a change that somebody makes while a list is completed is not overwritten`() throws {
  let scratch = try left()
  let error = #expect(throws: WritingError.self) {
    try scratch.editingAtFirstRename("sources/b.json") { try scratch.write([]) }
  }
  guard case .stuck(_, let reasons)? = error else {
    Issue.record("\(String(describing: error))")
    return
  }
  #expect(
    reasons.count == 1
      && reasons[0].hasPrefix("sources/b.json changed after the write was interrupted"))
  #expect(scratch.text("sources/a.json") == source("a", "New"))
  #expect(scratch.text("sources/b.json") == "edited")
  #expect(scratch.names.contains(".pillar-writing"))
}

/// A list may come with a contribution, so it never makes the tool write outside the records.
@Test(arguments: [
  ("../outside.json", "../.pillar-1-0"), ("notes.md", ".pillar-1-0"),
  ("sources/b.json", "../.pillar-1-0"), ("sources/b.json", "sources/c.json"),
  ("sources/../sources/b.json", "sources/../sources/.pillar-1-0"),
])
func `a list that names anything but records is not followed`(target: String, new: String) throws {
  let scratch = try Scratch(["store.json": "{}\n", "sources/b.json": source("b")])
  try scratch.put(
    ".pillar-writing",
    #"{"format": 1, "writes": [{"target": "\#(target)", "new": "\#(new)", "after": "sha256:0"}]}"#)
  guard case .stuck = try scratch.refusal([("sources/c.json", source("c"))]) else {
    Issue.record("the list was followed")
    return
  }
}

@Test func `hidden files of dead processes go, those of the living stay`() throws {
  let scratch = try Scratch()
  for name in [
    ".pillar-999999999-0", "sources/.pillar-999999999-7", "sources/.pillar-\(getpid())-0",
  ] {
    try scratch.put(name, "left")
  }
  try scratch.put("sources/.pillar-\(getppid())-0", "in use")
  try scratch.put("sources/.pillar-999999999-1/records/store.json", "left")
  try scratch.put("sources/.pillar-notes", "somebody's own")
  try scratch.write([])
  #expect(
    scratch.names == [
      "sources/.pillar-\(getppid())-0", "sources/.pillar-notes", "sources/a.json", "store.json",
    ])
}

// MARK: The lock

@Test func `a second writer waits, and then says who holds the lock`() throws {
  let scratch = try Scratch()
  let handle = open(scratch.path, O_RDONLY)
  #expect(flock(handle, LOCK_EX) == 0)
  guard case .busy(_, let holder) = try scratch.refusal([("sources/c.json", source("c"))]) else {
    Issue.record("a write without the lock succeeded")
    return
  }
  #if os(Linux)
    #expect(holder == nil || holder?.contains("\(getpid())") == true, "\(holder ?? "")")
  #endif
  #expect(throws: Never.self) { try scratch.folder.hasUnfinishedWrite() }
  close(handle)
  try scratch.write([("sources/c.json", source("c"))])
}

@Test func `without the lock nothing is written`() throws {
  for code in [ENOTSUP, EROFS, EBADF, EACCES] {
    let scratch = try Scratch()
    let error = try WritingCalls.$faults.withValue(
      WritingFaults { $0.kind == .lock ? .error(code) : nil }
    ) {
      try scratch.refusal([("sources/c.json", source("c"))])
    }
    guard case .noLock? = error else {
      Issue.record("\(code)")
      continue
    }
  }
}

import ExternalPrograms
import Foundation
import RecordChanges
import SeededNumbers
import Testing

/// Writes the files of a folder, and reads them again after something was done to it.
private struct Folder {
  let root = FileManager.default.temporaryDirectory.appending(path: "patched-\(UUID())")

  func write(_ files: [String: [UInt8]]) throws {
    for (path, bytes) in files {
      let url = root.appending(path: path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: url)
    }
  }

  func files() throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    let names = FileManager.default.enumerator(atPath: root.path)
    for case let name as String in names ?? NSEnumerator() {
      let url = root.appending(path: name)
      if try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true {
        files[name] = Array(try Data(contentsOf: url))
      }
    }
    return files
  }
}

/// A text of a few lines that are often similar, with any line ends, or none at its end.
private func text(_ random: inout SeededGenerator) -> [UInt8] {
  let lines = ["{\n", "}\n", "a\n", "b\n", "é 人\n", "\n", "\r\n", "-- a\n", "+++ b\n", "\\ c\n"]
  var text = (0..<random.below(30)).map { _ in random.one(of: lines) }.joined()
  if random.chance(30) { text += "no end" }
  return Array(text.utf8)
}

private func folders(_ random: inout SeededGenerator) -> (
  old: [String: [UInt8]], new: [String: [UInt8]]
) {
  let names = ["AUS/a.json", "b c.json", "é/\"q\".json", "x\\y.json", "d/e/f.json", "z.json"]
  var (old, new): ([String: [UInt8]], [String: [UInt8]]) = ([:], [:])
  for name in names {
    let before = text(&random)
    if random.chance(80) { old[name] = before }
    switch random.below(4) {
    case 0: break
    case 1: new[name] = before
    case 2: new[name] = text(&random)
    default:
      // An edit in the middle of what was there.
      let cut = before.isEmpty ? 0 : random.below(before.count)
      new[name] = before.prefix(cut) + Array("new\n".utf8) + before.dropFirst(cut)
    }
  }
  return (old, new)
}

@Test(arguments: 0..<40 as Range<UInt64>)
func `git applies the patch, and the first folder is the second`(seed: UInt64) throws {
  var random = SeededGenerator(seed: seed)
  let (old, new) = folders(&random)
  let folder = Folder()
  defer { try? FileManager.default.removeItem(at: folder.root) }
  try folder.write(old)
  try FileManager.default.createDirectory(at: folder.root, withIntermediateDirectories: true)
  let patch = folderPatch(from: old, to: new)
  #expect(patch.isEmpty == (old == new))
  guard !patch.isEmpty else { return }
  // Outside any repository, as for somebody who got only the folder.
  let result = try Git.program.run(
    ["-C", folder.root.path, "apply", "--whitespace=nowarn", "-"], input: patch)
  #expect(result.status == 0, "\(result.error)\n\(String(decoding: patch, as: UTF8.self))")
  #expect(try folder.files() == new)
}

@Test func `a patch has the form of git's own`() {
  let old = Array("a\nb\nc\nd\ne\nf\n".utf8), new = Array("a\nb\nc\nD\ne\nf\n".utf8)
  let patch = String(
    decoding: folderPatch(from: ["x.json": old], to: ["x.json": new]), as: UTF8.self)
  #expect(
    patch == """
      diff --git a/x.json b/x.json
      --- a/x.json
      +++ b/x.json
      @@ -1,6 +1,6 @@
       a
       b
       c
      -d
      +D
       e
       f

      """)
}

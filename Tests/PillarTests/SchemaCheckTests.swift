import Commands
import Diagnostics
import Foundation
import Goldens
import JSONText
import Testing

@testable import pillar

/// A folder with files, and a command line run on it; `FOLDER` in a word is its path.
private func check(
  _ words: [String], files: [String: String], input: String = ""
) throws -> ToolRun {
  let folder = FileManager.default.temporaryDirectory.appending(path: "schemas-\(UUID())").path
  defer { try? FileManager.default.removeItem(atPath: folder) }
  for (path, text) in files {
    let url = URL(filePath: folder + "/" + path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: url, atomically: false, encoding: .utf8)
  }
  let recording = Recording(input: input)
  let words = ["schema", "check"] + words.map { $0.replacing("FOLDER", with: folder) }
  let outcome = pillarTool.run(words, recording.console)
  return ToolRun(
    outcome: outcome, output: recording.output.replacing(folder + "/", with: ""),
    error: recording.error.replacing(folder + "/", with: ""))
}

private let order = """
  {
    "$id": "https://example.org/order",
    "type": "object",
    "required": ["item", "size"],
    "properties": {"item": {"$ref": "item"}, "size": {"enum": ["small", "large"]}}
  }
  """
private let files = [
  "order.json": order,
  "parts/item.json": #"{"$id": "https://example.org/item", "type": "string"}"#,
  "in/10.json": #"{"item": "tea", "size": "smal"}"#, "in/9.json": #"{"item": 1}"#,
  "in/deep/a.json": #"{"item": "tea", "size": "small"}"#, "in/b.json": "{\"item\": \n",
  "in/notes.txt": "no JSON",
]
private let usual = ["--schema", "FOLDER/order.json", "--registry", "FOLDER/parts"]

@Test func `each file has a line, in natural order, then come the findings`() throws {
  let result = try check(usual + ["FOLDER/in"], files: files)
  #expect(result.outcome == .findings)
  #expect(
    result.output.hasPrefix(
      "in/9.json: invalid\nin/10.json: invalid\nin/b.json: invalid\nin/deep/a.json: valid\n\n"
        + "in/9.json:1:1: error: # [schema]\n"))
  #expect(result.output.contains("Did you mean \"small\"?\n  expected by order.json:5:61\n"))
  #expect(result.output.contains("expected by parts/item.json:1:45"))
  #expect(result.output.contains("[json]"))
  #expect(result.error == "4 findings in 3 files: 4 errors, 4 files checked.\n")
}

@Test(arguments: ["json", "gitlab", "sarif"])
func `a report for programs is the only output`(format: String) throws {
  let result = try check(usual + ["FOLDER/in", "--format", format], files: files)
  #expect(result.outcome == .findings)
  #expect(JSONDocument.read(.init(name: "", result.output)).problems == [])
}

@Test func `a valid instance ends clean`() throws {
  let words = usual + ["FOLDER/in/deep/a.json", "--format", "concise"]
  let result = try check(words, files: files)
  #expect(result.outcome == .clean)
  #expect(result.output == "in/deep/a.json: valid\n")
}

@Test func `standard input is an instance or a schema, but not both`() throws {
  let read = try check(usual + ["-"], files: files, input: #"{"item": "tea", "size": "small"}"#)
  #expect(read.outcome == .clean)
  #expect(read.output == "-: valid\n")
  let schema = try check(["--schema", "-", "FOLDER/in/9.json"], files: files, input: "false")
  #expect(schema.outcome == .findings)
  #expect(schema.output.contains("expected by -:1:1"))
  #expect(try check(["--schema", "-", "-"], files: files, input: "true").outcome == .usage)
}

@Test(arguments: [
  (#"{"type": "strng"}"#, "bad.json:1:10: error:"), (#"{"$ref": "nowhere"}"#, "bad.json:1:10:"),
  (#"{"minLength": -1}"#, "bad.json:1:15:"), ("{", "bad.json:1:2:"), ("3", "bad.json:1:1:"),
  (#"{"pattern": "("}"#, "bad.json:1:"),
])
func `a schema with a mistake is refused with its place`(schema: String, place: String) throws {
  let result = try check(
    ["--schema", "FOLDER/bad.json", "FOLDER/in"], files: files.merging(["bad.json": schema]) { $1 })
  #expect(result.outcome == .usage)
  #expect(result.output.contains(place), "\(result.output)")
  #expect(result.error.hasPrefix("Nothing was checked"))
}

@Test(arguments: ["json", "gitlab", "sarif"])
func `a refusal of the schema and a file that cannot be read are in the report`(
  format: String
) throws {
  for words in [["--schema", "FOLDER/in/b.json", "FOLDER/in"], usual + ["/dev/null"]] {
    let result = try check(words + ["--format", format], files: files)
    let document = try #require(JSONDocument.read(.init(name: "", result.output)).document)
    #expect(
      result.output.contains("in/b.json") || result.output.contains("/dev/null"),
      "\(document.root.text)")
  }
}

@Test func `of a file and a link to it only the file is checked`() throws {
  let folder = FileManager.default.temporaryDirectory.appending(path: "links-\(UUID())").path
  defer { try? FileManager.default.removeItem(atPath: folder) }
  try FileManager.default.createDirectory(
    atPath: folder + "/in", withIntermediateDirectories: true)
  for (name, text) in [("schema.json", "false"), ("in/z.json", "1"), ("far.json", "1")] {
    try text.write(toFile: folder + "/" + name, atomically: false, encoding: .utf8)
  }
  for (name, target) in [("a.json", "z.json"), ("b.json", "../far.json")] {
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/in/" + name, withDestinationPath: target)
  }
  let recording = Recording()
  _ = pillarTool.run(
    ["schema", "check", "--schema", folder + "/schema.json", folder + "/in"], recording.console)
  let lines = recording.output.replacing(folder + "/", with: "").split(separator: "\n")
  #expect(lines.prefix(2) == ["in/b.json: invalid", "in/z.json: invalid"])
}

@Test(arguments: [
  ["FOLDER/in"], ["--schema", "FOLDER/order.json"], ["--schema", "FOLDER/none.json", "FOLDER/in"],
  usual + ["FOLDER/none.json"], ["--schema", "FOLDER/parts", "FOLDER/in"],
])
func `a check that contradicts itself is explained`(words: [String]) throws {
  let result = try check(words, files: files)
  #expect(result.outcome == .usage)
  #expect(result.output == "")
}

@Test func `a file named twice, or both as schema and beside it, is read once`() throws {
  let words = ["--schema", "FOLDER/order.json", "--registry", "FOLDER/parts"]
  let twice =
    words + ["--registry", "FOLDER/order.json", "FOLDER/in/9.json", "FOLDER/in/../in/9.json"]
  #expect(try check(twice, files: files).output.hasPrefix("in/9.json: invalid\n\n"))
}

@Test func `files that cannot be read are findings, and do not hide the others`() throws {
  let words = usual + ["/dev/null", "/dev/zero", "FOLDER/in/9.json", "--format", "concise"]
  let result = try check(words, files: files)
  #expect(result.outcome == .failure)
  #expect(result.output.hasPrefix("in/9.json: invalid\n"))
  for name in ["/dev/null", "/dev/zero"] {
    let reason = "cannot read \(name): it is a pipe or a device, not a file"
    let line = "\(name):1:1: error: the file: found nothing: \(reason), expected a file or"
    #expect(result.output.contains(line), "\(result.output)")
  }
}

@Test(.enabled(if: getuid() != 0, "root reads everything"))
func `a folder that cannot be listed does not hide the others`() throws {
  let folder = FileManager.default.temporaryDirectory.appending(path: "shut-\(UUID())").path
  let shut = folder + "/in/shut"
  try FileManager.default.createDirectory(atPath: shut, withIntermediateDirectories: true)
  defer {
    chmod(shut, 0o700)
    try? FileManager.default.removeItem(atPath: folder)
  }
  try "1".write(toFile: folder + "/in/a.json", atomically: false, encoding: .utf8)
  try "true".write(toFile: folder + "/schema.json", atomically: false, encoding: .utf8)
  chmod(shut, 0)
  let recording = Recording()
  let outcome = pillarTool.run(
    ["schema", "check", "--schema", folder + "/schema.json", folder + "/in"], recording.console)
  #expect(outcome == .failure)
  #expect(recording.output.contains("a.json: valid"))
  #expect(recording.output.contains("cannot open \(shut)"))
}

@Test func `a folder without JSON is named as such`() throws {
  let result = try check(usual + ["FOLDER/empty"], files: files.merging(["empty/a.txt": ""]) { $1 })
  #expect(result.outcome == .clean)
  #expect(result.error.contains("There is no .json file below empty."))
}

@Test func `a report is written into a file, and a message says so`() throws {
  let file = FileManager.default.temporaryDirectory.appending(path: "report-\(UUID()).xml").path
  defer { try? FileManager.default.removeItem(atPath: file) }
  let words = usual + ["FOLDER/in", "--format", "junit", "--output", file]
  let result = try check(words, files: files)
  #expect(result.outcome == .findings)
  #expect(result.output == "")
  #expect(result.error.contains("wrote \(file): the findings"))
  #expect(try String(contentsOfFile: file, encoding: .utf8).hasPrefix("<?xml"))
}

import Commands
import Foundation
import Goldens
import Testing

@testable import pillar

/// A folder of files whose names are any bytes, and command lines run on them. The names in a command
/// line are relative to the folder, and are typed as absolute paths or relative to where the tests run.
private struct Scene {
  let folder: String

  init(_ files: [(name: [UInt8], text: String)]) throws {
    folder =
      FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "references-\(UUID())").path
    for (name, text) in files {
      let path = Array((folder + "/").utf8) + name
      let slash = path.lastIndex(of: UInt8(ascii: "/")) ?? 0
      try Self.shell("mkdir -p \"$1\"", path[..<slash])
      try Self.shell("printf %s \"$2\" > \"$1\"", path[...], Array(text.utf8)[...])
    }
  }

  /// Foundation does not write names that are not UTF-8.
  private static func shell(_ script: String, _ words: ArraySlice<UInt8>...) throws {
    let octal = words.map { word in
      "\"$(printf '" + word.map { "\\" + String(0o1000 + Int($0), radix: 8).dropFirst() }.joined()
        + "')\""
    }
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "set -- \(octal.joined(separator: " ")); \(script)"]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  func remove() { _ = try? Self.shell("rm -rf \"$1\"", Array(folder.utf8)[...]) }

  /// The folder as a path relative to the one in which the tests run.
  var relative: String {
    let here = FileManager.default.currentDirectoryPath.split(separator: "/")
    return String(repeating: "../", count: here.count) + folder.dropFirst()
  }

  func check(_ words: [String], from folder: String) -> ToolRun {
    let recording = Recording(input: "")
    let words = words.map { $0.hasPrefix("-") ? $0 : folder + "/" + $0 }
    let outcome = pillarTool.run(["schema", "check"] + words, recording.console)
    return ToolRun(outcome: outcome, output: recording.output, error: recording.error)
  }
}

private func named(_ files: KeyValuePairs<String, String>) -> [(name: [UInt8], text: String)] {
  files.map { (Array($0.key.utf8), $0.value) }
}

@Suite("schema-ref-parent-folder") struct SchemaReferenceTests {
  private static let files = named([
    "schemas/order/order.json": #"{"$ref": "../common/money.json"}"#,
    "schemas/common/money.json": #"{"type": "string"}"#,
    "schemas/common/my types.json": #"{"type": "number"}"#,
    "schemas/common/é.json": #"{"$defs": {"a/b": {"type": "string"}}}"#,
    "schemas/common/a(1)+,.json": #"{"$anchor": "x", "type": "string"}"#,
    "text.json": "\"x\"", "number.json": "1",
  ])

  @Test(arguments: [
    ["--schema", "schemas/order/order.json", "--registry", "schemas", "text.json"],
    ["--schema", "schemas/order/order.json", "--registry", "schemas/common", "text.json"],
    [
      "--schema", "schemas/order/order.json", "--registry", "schemas/common/money.json",
      "text.json",
    ],
    [
      "--schema", "schemas/../schemas/./order/order.json", "--registry", "schemas/common",
      "text.json",
    ],
    ["--schema", "schemas/order/order.json", "--registry", "schemas/order/../common", "text.json"],
  ])
  func `a reference is resolved from its schema's own place`(_ words: [String]) throws {
    let scene = try Scene(Self.files)
    defer { scene.remove() }
    for folder in [scene.folder, scene.relative, scene.folder + "/schemas/.."] {
      let run = scene.check(words, from: folder)
      #expect(run.outcome == .clean, "\(folder): \(run.output)\(run.error)")
    }
    let mixed = scene.check(["--schema", "schemas/order/order.json"], from: scene.relative)
    #expect(mixed.outcome == .usage)
    let number = words.dropLast() + ["number.json"]
    #expect(scene.check(Array(number), from: scene.folder).outcome == .findings)
  }

  @Test(arguments: [
    (#"my%20types.json"#, "number.json"), (#"my types.json"#, "number.json"),
    (#"./m%79%20types.json"#, "number.json"), (##"%C3%A9.json#/$defs/a~1b"##, "text.json"),
    (##"é.json#/$defs/a~1b"##, "text.json"), (##"%c3%a9.json#/%24defs/a~1b"##, "text.json"),
    ("a(1)+,.json", "text.json"), ("a%281%29%2B%2C.json#x", "text.json"),
    ("../common/./money.json", "text.json"), ("../../schemas/common/money.json#", "text.json"),
  ])
  func `percent escapes are decoded`(_ reference: String, _ fits: String) throws {
    let schema = named(["schemas/common/s.json": "{\"$ref\": \"\(reference)\"}"])
    let scene = try Scene(Self.files + schema)
    defer { scene.remove() }
    let words = ["--schema", "schemas/common/s.json", "--registry", "schemas/common"]
    for folder in [scene.folder, scene.relative] {
      #expect(scene.check(words + [fits], from: folder).outcome == .clean, "\(reference)")
      let other = fits == "text.json" ? "number.json" : "text.json"
      #expect(scene.check(words + [other], from: folder).outcome == .findings, "\(reference)")
    }
  }

  @Test func `a relative identifier is relative to the file`() throws {
    let scene = try Scene(
      named([
        "a/s.json": ##"{"$id": "x/one.json", "$ref": "../two.json#n"}"##,
        "a/two.json": #"{"$defs": {"n": {"$anchor": "n", "type": "number"}}}"#,
        "text.json": "\"x\"", "number.json": "1",
      ]))
    defer { scene.remove() }
    let words = ["--schema", "a/s.json", "--registry", "a/two.json"]
    #expect(scene.check(words + ["number.json"], from: scene.relative).outcome == .clean)
    #expect(scene.check(words + ["text.json"], from: scene.folder).outcome == .findings)
  }

  @Test func `a file that is not named is not read, and is reported as missing`() throws {
    let scene = try Scene(Self.files)
    defer { scene.remove() }
    let run = scene.check(
      ["--schema", "schemas/order/order.json", "text.json"], from: scene.folder)
    #expect(run.outcome == .usage)
    #expect(
      run.output.contains(
        "It refers to the file \(scene.folder)/schemas/common/money.json. Give that file or its folder "
          + "with --registry. Other files are not read."))
  }

  @Test
  func `a link is followed to the file, and references from it are looked for at both places`()
    throws
  {
    let scene = try Scene(Self.files)
    defer { scene.remove() }
    try FileManager.default.createSymbolicLink(
      atPath: scene.folder + "/linked", withDestinationPath: "schemas")
    for (schema, registry) in [("linked", "schemas"), ("schemas", "linked"), ("linked", "linked")] {
      let words = [
        "--schema", "\(schema)/order/order.json", "--registry", "\(registry)/common", "text.json",
      ]
      #expect(scene.check(words, from: scene.relative).outcome == .clean, "\(schema) \(registry)")
    }
  }
}

@Suite("schema-nfc-nfd-files") struct SchemaNameTests {
  @Test(arguments: [
    ("\u{E9}", "e\u{301}"), ("각", "\u{1100}\u{1161}\u{11A8}"), ("\u{C5}", "\u{212B}"),
    ("K", "\u{212A}"), ("q\u{307}\u{323}", "q\u{323}\u{307}"),
  ])
  func `two files whose names look the same stay two files`(_ a: String, _ b: String) throws {
    let scene = try Scene(
      [("s.json", #"{"$ref": "parts/TWIN.json"}"#.replacing("TWIN", with: b))].map {
        (Array($0.0.utf8), $0.1)
      }
        + named([
          "d/\(a).json": "\"x\"", "d/\(b).json": "1", "parts/\(a).json": "false",
          "parts/\(b).json": #"{"type": "string"}"#,
        ]))
    defer { scene.remove() }
    let usual = ["--schema", "s.json", "--registry", "parts"]
    for words in [["d"], ["d/\(a).json", "d/\(b).json"], ["d", "d/\(a).json"]] {
      let run = scene.check(usual + words, from: scene.folder)
      #expect(run.outcome == .findings && run.error.contains("2 files checked"), "\(run.error)")
      #expect(run.output.contains("valid") && run.output.contains("invalid"))
    }
  }

  @Test func `a name that is not UTF-8 can be checked`() throws {
    let scene = try Scene([
      ([0x73, 0xFF, 0x2F] + Array("main.json".utf8), #"{"$ref": "part%FE.json"}"#),
      (
        [0x73, 0xFF, 0x2F] + Array("part".utf8) + [0xFE] + Array(".json".utf8),
        #"{"type": "string"}"#
      ),
      (Array("d/a".utf8) + [0xE9] + Array(".json".utf8), "\"x\""),
      (Array("d/a".utf8) + [0xE8] + Array(".json".utf8), "1"),
    ])
    defer { scene.remove() }
    let run = scene.check(
      ["--schema", "s\u{10FFFF}/main.json", "--registry", "s\u{10FFFF}", "d"], from: scene.folder)
    #expect(run.outcome == .findings && run.error.contains("2 files checked"), "\(run.error)")
    #expect(run.output.contains("d/a\\xE8.json: invalid"))
    #expect(run.output.contains("d/a\\xE9.json: valid"))
  }

  @Test func `a reference that leads back to itself is a warning`() throws {
    let scene = try Scene(
      named([
        "s.json":
          ##"{"$defs": {"a": {"$ref": "#/$defs/a"}}, "properties": {"x": {"$ref": "#/$defs/a"}}}"##,
        "clean.json": #"{"y": 1}"#, "reached.json": #"{"x": 1}"#,
      ]))
    defer { scene.remove() }
    let clean = scene.check(["--schema", "s.json", "clean.json"], from: scene.folder)
    #expect(clean.outcome == .clean && clean.output.contains("warning"))
    #expect(clean.error == "1 finding in 1 file: 1 warning, 1 file checked.\n")
    let reached = scene.check(["--schema", "s.json", "reached.json"], from: scene.folder)
    #expect(reached.outcome == .findings && reached.output.contains("leads back to itself"))
  }
}

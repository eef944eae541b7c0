import Commands
import Foundation
import SampleStore
import Testing

@testable import pillar

private let commands = [["annex", "2013"], ["diff", "2012", "2013"], ["summary", "2013"]]

private func temporary(_ ending: String) -> String {
  FileManager.default.temporaryDirectory.appending(path: "out-\(UUID())\(ending)").path
}

/// Every command that takes `--output` for a document.
@Test("ending-of-no-form", arguments: commands, [".pages", ".docx", "", ".html.gz", "."])
func endingOfNoForm(command: [String], ending: String) throws {
  let file = temporary(ending)
  let result = try run(command + ["--output", file])
  #expect(result.outcome == .usage)
  #expect(result.error.contains(".html or .htm for html"))
  #expect(!FileManager.default.fileExists(atPath: file))
}

@Test(arguments: commands) func `a form is not written into a file with the ending of another`(
  command: [String]
) throws {
  let file = temporary(".md")
  let result = try run(command + ["--format", "html", "--output", file])
  #expect(result.outcome == .usage)
  #expect(result.error.contains("--format html contradicts"))
  #expect(!FileManager.default.fileExists(atPath: file))
}

@Test(arguments: commands, ["", ".html", ".HTM"])
func `a form that is named may be written into a file without an ending`(
  command: [String], ending: String
) throws {
  let file = temporary(ending)
  defer { try? FileManager.default.removeItem(atPath: file) }
  #expect(try run(command + ["--format", "html", "--output", file]).outcome == .clean)
  #expect(try String(contentsOfFile: file, encoding: .utf8).hasPrefix("<!DOCTYPE html>"))
}

/// Every command that takes `--output`, and an ending that fits.
private let all: [(words: [String], ending: String)] = [
  (["annex", "2013"], ".html"), (["diff", "2012", "2013"], ".csv"), (["summary", "2013"], ".md"),
  (["check"], ".json"),
  (
    [
      "schema", "check", "--schema", "schemas/source.schema.json", "--registry", "schemas",
      "STORE/sources",
    ], ".sarif"
  ),
]

@Test(arguments: all)
func `an output is written with its folders, and compared`(words: [String], ending: String) throws {
  let folder = FileManager.default.temporaryDirectory.appending(path: "out-\(UUID())").path
  defer { try? FileManager.default.removeItem(atPath: folder) }
  let file = folder + "/none/of/these/new" + ending
  let usual = try run(words).outcome
  let missing = try run(words + ["--output", file, "--check"])
  #expect(missing.error.contains("There is no file \(file) to compare"))
  #expect(missing.outcome == .findings && !FileManager.default.fileExists(atPath: folder))
  let written = try run(words + ["--output", file])
  #expect(written.error.contains("wrote \(file): "))
  #expect(written.outcome == usual && written.output == "")
  #expect(try run(words + ["--output", file, "--check"]).outcome == usual)
  try "other".write(toFile: file, atomically: true, encoding: .utf8)
  let other = try run(words + ["--output", file, "--check"])
  #expect(
    other.outcome == .findings
      && other.error.contains("differs from what the command would write now"))
  #expect(try String(contentsOfFile: file, encoding: .utf8) == "other")
}

@Test(arguments: all.map(\.words))
func `--check without a file, a folder and a wrong ending are refused`(words: [String]) throws {
  let folder = FileManager.default.temporaryDirectory.path
  let lines = [["--check"], ["--output", folder + "/"], ["--output", folder + "/new.pages"]]
  for line in lines { #expect(try run(words + line).outcome == .usage, "\(line)") }
}

/// The forms of a report, some of which share an ending.
@Test(
  arguments: [
    (".txt", nil, "full"), (".json", nil, "json"), (".xml", nil, "junit"), (".sarif", nil, "sarif"),
    (".json", "gitlab", "gitlab"), (".json", "sarif", "sarif"), (".log", "concise", "concise"),
    (".gitlab", nil, "gitlab"), ("", "github", "github"), (".json", "junit", nil),
    (".html", nil, nil),
    ("", nil, nil), (".html", "json", nil),
  ] as [(String, String?, String?)])
func `a report has the form of its file's ending`(ending: String, format: String?, form: String?)
  throws
{
  let file = temporary(ending)
  defer { try? FileManager.default.removeItem(atPath: file) }
  var sample = SampleStore()
  sample.set("2013/XAA/implementation.json", at: "answers/R4/status", to: "\"plannd\"")
  let line = ["check"] + (format.map { ["--format", $0] } ?? []) + ["--output", file]
  let result = try run(line, sample: sample)
  guard let form else {
    #expect(result.outcome == .usage && result.error.contains(".json for json"))
    #expect(!FileManager.default.fileExists(atPath: file))
    return
  }
  let own = [
    "full": "\n  expected  ", "json": "\"version\": 1,", "junit": "<testsuite",
    "gitlab": "\"check_name\"",
    "sarif": "\"$schema\"", "concise": ", expected ", "github": "::error",
  ]
  let text = try String(contentsOfFile: file, encoding: .utf8)
  #expect(text.contains(try #require(own[form])), "\(text.prefix(60))")
}

@Test func `a file is reported by the name that was typed`() {
  let names = TypedNames(
    ["./records/2013/XAA", "AUS/salw.json", "/data/records/"],
    at: ["2013/XAA", "2012/AUS/salw.json", ""])
  #expect(names.name(of: "2013/XAA/salw.json", usual: "u") == "./records/2013/XAA/salw.json")
  #expect(names.name(of: "2012/AUS/salw.json", usual: "u") == "AUS/salw.json")
  #expect(names.name(of: "store.json", usual: "u") == "/data/records/store.json")
  #expect(
    TypedNames([], at: []).name(of: "store.json", usual: "records/store.json")
      == "records/store.json")
  #expect(TypedNames(["."], at: ["2013"]).name(of: "2013/a.json", usual: "u") == "a.json")
}

@Test func `check names a file as it was typed`() throws {
  var sample = SampleStore()
  sample.set("2013/XAA/implementation.json", at: "answers/R4/status", to: "\"plannd\"")
  let result = try run(
    ["check", "STORE/../records/2013/XAA", "--format", "concise"], sample: sample)
  #expect(result.output.hasPrefix("records/../records/2013/XAA/implementation.json:"))
  #expect(
    result.output.contains("Did you mean \"planned\"?"), "the concise form has the suggestion")
}

/// Each command that names a file which was typed.
@Test(arguments: [
  (["fmt"], "", "wrote NAME"), (["fmt", "--check"], "", ""),
  (["check", "--fix"], "", "wrote NAME"),
  (["resolve"], "R4 status", "NAME: settled"),
])
func `a record is named as it was typed`(words: [String], field: String, message: String) throws {
  var sample = SampleStore()
  let path = "2013/XAA/implementation.json"
  if !field.isEmpty {
    sample.set(
      path, at: "answers/R4",
      to: #"""
        {"status": {"$conflict": {"ours": "planned", "theirs": "considered"}}, "asOf": "2013",
        "statedBy": "participant", "summary": ["x"], "sources": ["sample-note"]}
        """#)
  }
  let text = try #require(sample.files[path])
  if field.isEmpty { sample.put(path, text + "\n") }
  let rest = field.isEmpty ? [] : ["--take", "theirs"]
  for name in ["STORE/../records/" + path, "STORE//" + path] {
    let result = try run(words + [name] + rest, sample: sample)
    let typed = name.replacing("STORE", with: "records")
    let wanted = message.isEmpty ? typed + "\n" : message.replacing("NAME", with: typed)
    #expect(
      (message.isEmpty ? result.output : result.error).contains(wanted),
      "\(result.output)\(result.error)")
  }
}

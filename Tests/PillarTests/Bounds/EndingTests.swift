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

@Test(arguments: commands) func `a form is not written into a file whose ending stands for another`(
  command: [String]
) throws {
  let file = temporary(".md")
  let result = try run(command + ["--format", "html", "--output", file])
  #expect(result.outcome == .usage)
  #expect(result.error.contains("--format html contradicts"))
  #expect(!FileManager.default.fileExists(atPath: file))
}

@Test(arguments: commands, ["", ".html", ".HTM"])
func `a form that is named may stand in a file without an ending`(
  command: [String], ending: String
) throws {
  let file = temporary(ending)
  defer { try? FileManager.default.removeItem(atPath: file) }
  #expect(try run(command + ["--format", "html", "--output", file]).outcome == .clean)
  #expect(try String(contentsOfFile: file, encoding: .utf8).hasPrefix("<!DOCTYPE html>"))
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

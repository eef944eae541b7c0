import Diagnostics
import Foundation
import JSONText
import Testing

@testable import JSONSchema

/// The official test suite of JSON Schema, where a copy of it is at hand: the folder named by
/// `JSON_SCHEMA_TEST_SUITE` that holds `tests` and `remotes`.
///
/// What needs a keyword that is refused by name is counted apart; all else must agree.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["JSON_SCHEMA_TEST_SUITE"] != nil))
struct ConformanceTests {
  private let suite = URL(
    filePath: ProcessInfo.processInfo.environment["JSON_SCHEMA_TEST_SUITE"] ?? "")

  @Test func `every case agrees but those with refused keywords`() throws {
    let remotes = try documents(
      below: suite.appending(path: "remotes/draft2020-12"),
      named: "http://localhost:1234/draft2020-12/")
    var tally = Tally()
    for file in try documents(below: suite.appending(path: "tests/draft2020-12"), named: "") {
      if file.source.name.hasPrefix("optional/format") { continue }
      for group in file.root.elements { try run(group, file.source.name, remotes, &tally) }
    }
    print("agree: \(tally.agree), refused: \(tally.refused), differ: \(tally.differ)")
    for (why, count) in tally.reasons.sorted(by: { $0.key < $1.key }) {
      print("  \(why): \(count)")
    }
    #expect(tally.differ == 0)
  }

  private struct Tally {
    var agree = 0
    var refused = 0
    var differ = 0
    var reasons: [String: Int] = [:]
  }

  private func run(
    _ group: JSONValue, _ file: String, _ remotes: [JSONDocument], _ tally: inout Tally
  ) throws {
    let schema = try #require(group["schema"])
    let text = SourceText(name: "urn:test", schema.text)
    let document = try #require(JSONDocument.read(text).document)
    let library = SchemaLibrary([document] + remotes)
    let tests = try #require(group["tests"])
    let own = library.problems.filter {
      $0.location.file == "urn:test" || schema.text.contains($0.location.file)
    }
    let serious = own.filter {
      !$0.found.hasPrefix("an unknown keyword") || $0.keyword == "dependencies"
    }
    if let reason = serious.first {
      tally.refused += tests.count
      let optional = file.hasPrefix("optional/") ? "optional: " : ""
      tally.reasons[optional + file + ": " + reason.found, default: 0] += tests.count
      return
    }
    let id = schema["$id"]?.string ?? "urn:test"
    let compiled = try #require(library[id] ?? library["urn:test"])
    for test in tests.elements {
      let data = try #require(test["data"])
      let violations = compiled.violations(of: data)
      if violations.isEmpty == (test["valid"]?.bool == true) {
        tally.agree += 1
      } else {
        tally.differ += 1
        let place = [group, test].compactMap { $0["description"]?.string }
        Issue.record("\(file): \(place.joined(separator: ": ")): \(violations)")
      }
    }
  }

  private func documents(below folder: URL, named prefix: String) throws -> [JSONDocument] {
    let names = try FileManager.default.subpathsOfDirectory(
      atPath: folder.path(percentEncoded: false))
    return try names.filter { $0.hasSuffix(".json") }.sorted().map { name in
      let bytes = try Data(contentsOf: folder.appending(path: name))
      let source = SourceText(name: prefix + name, bytes: Array(bytes))
      return try #require(JSONDocument.read(source).document, "\(name)")
    }
  }
}

import Diagnostics
import JSONText
import Testing

@testable import JSONSchema

/// Every case of the official suite, the required ones and the optional ones.
@Suite(.enabled(if: OfficialSuite.isAtHand))
struct ConformanceTests {
  @Test func `every case agrees but those that are listed`() throws {
    let remotes = try OfficialSuite.remotes()
    var required = Tally()
    var optional = Tally()
    for file in try OfficialSuite.documents(in: "tests/draft2020-12") {
      for group in file.root.elements {
        if file.source.name.hasPrefix("optional/") {
          try run(group, file.source.name, remotes, &optional)
        } else {
          try run(group, file.source.name, remotes, &required)
        }
      }
    }
    OfficialSuite.report("required", agree: required.agree, of: required.total)
    OfficialSuite.report(
      "optional", agree: optional.agree, of: optional.total,
      ", \(KnownDifference.all.count) listed with their reasons")
    #expect(required.differ.isEmpty)
    let listed = Set(KnownDifference.all.map(\.test))
    #expect(listed.count == KnownDifference.all.count, "a test is listed twice")
    #expect(optional.differ.subtracting(listed).isEmpty, "a test differs and is not listed")
    #expect(listed.subtracting(optional.differ).isEmpty, "a listed test agrees, or does not exist")
  }

  private struct Tally {
    var agree = 0
    var differ: Set<OfficialTest> = []
    var total: Int { agree + differ.count }
  }

  private func run(
    _ group: JSONValue, _ file: String, _ remotes: [JSONDocument], _ tally: inout Tally
  ) throws {
    let schema = try #require(group["schema"])
    let document = try OfficialSuite.document(of: schema, named: "urn:test")
    // Some optional cases need formats that assert.
    let asserts = file.hasPrefix("optional/")
    let library = SchemaLibrary(
      [document] + remotes,
      options: SchemaOptions(formats: asserts ? .assertions : .annotations))
    let remoteNames = Set(remotes.map(\.source.name))
    let problems = library.problems.filter { !remoteNames.contains($0.location.file) }
    let compiled = library["urn:test"]
    for test in try #require(group["tests"]).elements {
      let data = try #require(test["data"])
      let isValid = problems.isEmpty ? compiled?.violations(of: data).isEmpty : nil
      if isValid == test["valid"]?.bool, compiled?.allows(data) == isValid {
        tally.agree += 1
      } else {
        let name = OfficialTest(
          file: file, group: group["description"]?.string ?? "",
          test: test["description"]?.string ?? "")
        tally.differ.insert(name)
        if !KnownDifference.all.contains(where: { $0.test == name }) {
          Issue.record("\(name): found \(String(describing: isValid)) \(problems.map(\.found))")
        }
      }
    }
  }
}

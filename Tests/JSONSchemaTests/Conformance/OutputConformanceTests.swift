import Diagnostics
import JSONText
import Testing

@testable import JSONSchema

/// The output of the official suite: each written output must be valid under the suite's schemas and under the
/// standard's schema of output.
@Suite(.enabled(if: OfficialSuite.has("output-tests/draft2020-12")))
struct OutputConformanceTests {
  @Test func `every output fits the schemas it is asked to fit`() throws {
    let general = try #require(
      try OfficialSuite.documents(in: "output-tests/draft2020-12", named: "urn:output:")
        .first { $0.source.name == "urn:output:output-schema.json" })
    var (agree, total) = (0, 0)
    for file in try OfficialSuite.documents(in: "output-tests/draft2020-12/content") {
      for group in file.root.elements {
        let schema = try compiled(try #require(group["schema"]))
        for test in try #require(group["tests"]).elements {
          let output = schema.output(of: try #require(test["data"]))
          for form in try #require(test["output"]).members {
            total += 1
            let format = try #require(OutputFormat(rawValue: form.key))
            let wanted = try compiled(form.value, beside: general)
            let written = try read(output.json(format))
            #expect(wanted.violations(of: written.root) == [], "\(file.source.name)")
            if wanted.allows(written.root) { agree += 1 }
          }
        }
      }
    }
    OfficialSuite.report("output", agree: agree, of: total)
  }

  /// All four forms of output of every required case fit the standard's schema of output.
  @Test func `every output has the form of the standard`() throws {
    let general = try #require(
      try OfficialSuite.documents(in: "output-tests/draft2020-12", named: "urn:output:")
        .first { $0.source.name == "urn:output:output-schema.json" })
    let units = SchemaLibrary(
      [
        general,
        try document(
          ##"{"$ref": "output-schema.json#/$defs/outputUnit"}"##, named: "urn:output:unit"),
      ])
    let unit = try #require(units["urn:output:unit"])
    let remotes = try OfficialSuite.remotes()
    for file in try OfficialSuite.documents(in: "tests/draft2020-12")
    where !file.source.name.hasPrefix("optional") {
      for group in file.root.elements {
        let schema = try compiled(try #require(group["schema"]), beside: remotes)
        for test in try #require(group["tests"]).elements {
          let output = schema.output(of: try #require(test["data"]))
          #expect(output.isValid == test["valid"]?.bool, "\(group["description"]?.text ?? "")")
          for format in [OutputFormat.basic, .detailed, .verbose] {
            let written = try read(output.json(format)).root
            #expect(unit.violations(of: written) == [], "\(group["description"]?.text ?? "")")
          }
        }
      }
    }
  }

  private func compiled(_ schema: JSONValue, beside other: JSONDocument) throws -> Schema {
    try compiled(schema, beside: [other])
  }

  private func compiled(
    _ schema: JSONValue, beside others: [JSONDocument] = []
  ) throws -> Schema {
    let document = try OfficialSuite.document(of: schema, named: "urn:test")
    let library = SchemaLibrary([document] + others)
    return try #require(library["urn:test"])
  }

  private func read(_ tree: JSONTree) throws -> JSONDocument {
    let bytes = CanonicalText.write(tree, order: .natural)
    let source = SourceText(name: "output.json", bytes: bytes)
    return try #require(JSONDocument.read(source).document)
  }
}

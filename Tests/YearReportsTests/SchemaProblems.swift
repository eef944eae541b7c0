import Diagnostics
import JSONSchema
import JSONText
import RecordChanges
import Records
import Testing

/// The errors of a text under one of the project's schemas, as messages.
func problems(of json: [UInt8], by schema: String) throws -> [String] {
  let document = try #require(JSONDocument.read(SourceText(name: "json", bytes: json)).document)
  let schema = try #require(Schemas.library["urn:pillar:1:\(schema)"])
  return schema.violations(of: document.root).map {
    "\($0.path.pointer): found \($0.found), expected \($0.expected)"
  }
}

@Test func `the schema of a report has each kind of change`() throws {
  let schema = try #require(
    Schemas.documents.first { $0.root["$id"]?.string == "urn:pillar:1:diff" })
  let way = ["$defs", "change", "properties", "kind", "enum"]
  let words = way.reduce(Optional(schema.root)) { $0?[$1] }?.elements.compactMap(\.string)
  #expect(words == ChangeKind.allCases.map(\.rawValue))
}

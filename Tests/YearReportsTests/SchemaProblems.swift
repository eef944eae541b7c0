import Diagnostics
import JSONSchema
import JSONText
import Records
import Testing

/// What a text has against one of the project's schemas, in words.
func problems(of json: [UInt8], by schema: String) throws -> [String] {
  let document = try #require(JSONDocument.read(SourceText(name: "json", bytes: json)).document)
  let schema = try #require(Schemas.library["urn:pillar:1:\(schema)"])
  return schema.violations(of: document.root).map {
    "\($0.path.pointer): found \($0.found), expected \($0.expected)"
  }
}

import Diagnostics
import Goldens
import JSONText
import Records
import Testing

/// The words of a schema at a place of it, in their order.
private func words(_ name: String, _ place: String) throws -> [String] {
  let source = SourceText(name: name, projectText("schemas/\(name).schema.json"))
  let root = try #require(JSONDocument.read(source).document?.root)
  let value = place.split(separator: "/").reduce(Optional(root)) { $0?[String($1)] }
  return try #require(value?["enum"]).elements.compactMap(\.string)
}

private let vocabularies: [(schema: String, place: String, cases: [String])] = [
  (
    "common", "$defs/status",
    Status.allCases.map(\.rawValue).filter { !["unreadable", "withheld"].contains($0) }
  ),
  ("common", "$defs/statedBy", StatedBy.allCases.map(\.rawValue)),
  ("common", "$defs/visibility", Visibility.allCases.map(\.rawValue)),
  ("framework", "$defs/item/properties/measure", Measure.allCases.map(\.rawValue)),
  (
    "framework", "$defs/item/properties/addressee/items", Addressee.allCases.map(\.rawValue)
  ),
  (
    "acts",
    "properties/instruments/additionalProperties/properties/acts/additionalProperties/properties/act",
    Act.allCases.map(\.rawValue)
  ),
  (
    "vote", "properties/votes/additionalProperties/properties/vote",
    Ballot.allCases.map(\.rawValue)
  ),
  (
    "implementation", "properties/pathway/additionalProperties/properties/step",
    PathwayStep.allCases.map(\.rawValue)
  ),
]

@Test(arguments: vocabularies)
func `the words of a schema are those that the code knows`(
  schema: String, place: String, cases: [String]
) throws {
  #expect(try words(schema, place).sorted() == cases.sorted())
}

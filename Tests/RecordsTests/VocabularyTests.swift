import Diagnostics
import Goldens
import JSONText
import Records
import Testing

/// The words at a place of a schema, in their order.
private func words(_ name: String, _ place: String) throws -> [String] {
  let source = SourceText(name: name, projectText("schemas/\(name).schema.json"))
  let root = try #require(JSONDocument.read(source).document?.root)
  let value = place.split(separator: "/").reduce(Optional(root)) { $0?[String($1)] }
  return try #require(value?["enum"]).elements.compactMap(\.string)
}

private let vocabularies: [(schema: String, place: String, cases: [String])] = [
  (
    "common", "$defs/status",
    Status.recordable.map(\.rawValue)
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

/// The description of a definition in the common schema.
private func description(_ name: String) throws -> String {
  let source = SourceText(name: "common", projectText("schemas/common.schema.json"))
  let root = try #require(JSONDocument.read(source).document?.root)
  return try #require(root["$defs"]?[name]?["description"]?.string)
}

@Test func `the schema says of each visibility what the table says`() throws {
  let description = try description("visibility")
  for visibility in Visibility.allCases {
    let words = "`\(visibility.rawValue)`: \(visibility.meaning)."
    #expect(description.contains(words), "\(visibility.rawValue)")
  }
  #expect(description.split(separator: "`: ").count == Visibility.allCases.count + 1)
  #expect(Visibility.allCases == Visibility.allCases.sorted())
  #expect(Set(Visibility.allCases.map(\.edition)).count == Visibility.allCases.count)
}

@Test func `the schema says of each status what the table says`() throws {
  let description = try description("status")
  for status in Status.recordable {
    #expect(description.contains("`\(status.rawValue)`: \(status.meaning)."), "\(status.rawValue)")
  }
  #expect(description.split(separator: "`: ").count == Status.recordable.count + 1)
}

@Test func `each status has words, a sign and a meaning of its own`() {
  for text in [\Status.words, \.sign, \.meaning] {
    #expect(Set(Status.allCases.map { $0[keyPath: text] }).count == Status.allCases.count)
  }
  #expect(Status.ladder.compactMap(\.step) == Array(0..<Status.ladder.count))
  #expect(!Status.recordable.contains(.withheld) && !Status.recordable.contains(.unreadable))
}

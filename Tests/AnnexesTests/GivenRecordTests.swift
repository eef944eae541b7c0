import Diagnostics
import Documents
import Editions
import Goldens
import JSONText
import Records
import SampleStore
import Testing

@testable import Annexes

/// The words that a member of the outline's schema may have.
private func choices(_ place: [String]) throws -> Set<String> {
  let schema = try #require(
    Schemas.documents.first { $0.root["$id"]?.string == RecordKind.outline.schemaID })
  let value = place.reduce(Optional(schema.root)) { $0?[$1] }
  return Set(try #require(value?["enum"]).elements.compactMap(\.string))
}

private let category = ["properties", "participantSection", "properties", "categories"]
private let givenFolders = Set(RecordKind.given.compactMap(\.folder))

@Test
func `a category may hold exactly what the code prints, with each kind that participants submit`()
  throws
{
  let holds = try choices(category + ["additionalProperties", "properties", "holds"])
  #expect(holds == Set(CategoryContents.allCases.map(\.rawValue)).union(givenFolders))
}

@Test func `an annex may hold exactly what the code prints`() throws {
  let parts = try choices(["properties", "annexes", "additionalProperties", "properties", "part"])
  #expect(parts.isSuperset(of: AnnexPart.allCases.map(\.rawValue)))
  #expect(parts.subtracting(AnnexPart.allCases.map(\.rawValue)).isSubset(of: givenFolders))
}

@Test func `the outline of this repository prints each category`() throws {
  let text = projectText("records/frameworks/aso-format.json")
  let root = try #require(JSONDocument.read(.init(name: "", text)).document?.root)
  let categories = try #require(root["participantSection"]?["categories"]).members
  let holds = categories.compactMap { $0.value["holds"]?.string }
  #expect(Set(holds) == Set(CategoryContents.allCases.map(\.rawValue)).union(givenFolders))
}

@Test func `an annex may hold everything that participants submit voluntarily`() {
  var sample = SampleStore()
  sample.set(
    "frameworks/aso-format.json", at: "annexes/M", to: #"{"title": "Given", "part": "briefings"}"#)
  func blocks(_ year: Int) -> String {
    let projection = Projection(of: sample.store, year: year, for: .secretariat)
    let document = annexes(of: projection, .init(letters: ["M"], version: "test"))
    return document.sections.filter { $0.number == "Annex M" }.map { "\($0.blocks)" }.joined()
  }
  #expect(blocks(2013).contains("No voluntary briefing of 2013 is on record"))
  sample.set(
    "2013/XAA/briefings/talk.json",
    to:
      #"{"id": "talk", "participant": "XAA", "year": 2013, "title": "A talk", "date": "2013-05-02", "plans": ["More talks."]}"#
  )
  let text = blocks(2013)
  #expect(text.contains("A talk") && text.contains("Plans") && text.contains("More talks."))
}

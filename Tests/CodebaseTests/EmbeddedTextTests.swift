import Foundation
import Goldens
import JSONText
import Records
import Testing

@Test func `the schemas that are compiled in are those in schemas`() {
  let names = projectFiles(in: "schemas", ending: ".schema.json")
  #expect(!names.isEmpty)
  let texts = names.map { ($0, projectText("schemas/\($0)")) }
  expect(
    "Sources/Records/Schemas/SchemaTexts+Generated.swift",
    holds: embedding(
      texts, as: "let schemaTexts: KeyValuePairs<String, String>", from: "schemas/"))
}

@Test func `the rule pages that are compiled in are those in Pages`() {
  let names = projectFiles(in: "Sources/RecordRules/Pages", ending: ".md")
  #expect(!names.isEmpty)
  let texts = names.map { (String($0.dropLast(3)), projectText("Sources/RecordRules/Pages/\($0)")) }
  expect(
    "Sources/RecordRules/RulePages+Generated.swift",
    holds: embedding(texts, as: "let rulePages: [String: String]", from: "Pages/"))
}

/// The content with which a new store begins: the frameworks, the participants' names and memberships, and the
/// sources that these cite. The instruments' lists of acts, and the sources of these, belong to this repository only.
@Test func `the records that a new store begins with are those that are shipped`() throws {
  let shipped = try #require(try StoreFolder(projectRoot.appending(path: "records").path)).read()
  let kinds: Set<RecordKind> = [.outline, .crosswalk, .framework, .participant]
  let begun = shipped.records.filter { kinds.contains($0.path.kind) }
  let cited = Set(begun.compactMap(\.root).flatMap { Source.cited(in: JSONTree($0)) })
  let texts = shipped.records.filter { record in
    kinds.contains(record.path.kind) || record.path.kind == .instruments
      || record.path.kind == .source && cited.contains(record.path.id ?? "")
  }.map { ($0.path.text, String(decoding: $0.bytes, as: UTF8.self)) }
  try #require(texts.count > 40)
  expect(
    "Sources/NewStores/Empty/ShippedTexts+Generated.swift",
    holds: embedding(
      texts, as: "let shippedTexts: KeyValuePairs<String, String>", from: "records/"))
}

/// The files beside the records in a new repository.
@Test func `the templates that are compiled in are those in Templates`() {
  let folder = "Sources/NewStores/Empty/Templates"
  let names = projectTree(folder)
  #expect(!names.isEmpty)
  let texts = names.map { ($0, projectText("\(folder)/\($0)")) }
  expect(
    "Sources/NewStores/Empty/TemplateTexts+Generated.swift",
    holds: embedding(
      texts, as: "let templateTexts: KeyValuePairs<String, String>", from: "Templates/"))
}

/// The places where each kind of record names items and participants, and the members that repeat its path.
@Test func `the places of names that are compiled in are those in the schemas`() {
  func table(_ name: String, _ definition: String) -> String {
    let rows = RecordKind.allCases.map { kind in
      let places = kind.places(of: definition).places.map { place in
        "[" + place.map(spelled).joined(separator: ", ") + "]"
      }
      return "  \"\(kind.rawValue)\": [\(places.joined(separator: ", "))],\n"
    }
    return """
      // swift-format-ignore
      let \(name): [String: [[NamedPlaces.Step]]] = [
      \(rows.joined())]

      """
  }
  let rows = RecordKind.allCases.map { kind in
    let names = ["id", "participant", "reviewer", "year"].filter { RecordShape.of(kind).names($0) }
    return "  \"\(kind.rawValue)\": \(names),\n"
  }
  let topMembers = """
    // swift-format-ignore
    let topMembers: [String: [String]] = [
    \(rows.joined())]

    """
  expect(
    "Sources/Records/Kinds/NamedPlaces+Generated.swift",
    holds: """
      // Made from the schemas. `make accept` writes this file; a test compares it with its sources.

      \(table("itemPlaces", "itemId"))
      \(table("participantPlaces", "participantId"))
      \(topMembers)
      """)
}

private func spelled(_ step: NamedPlaces.Step) -> String {
  switch step {
  case .member(let name): ".member(\"\(name)\")"
  case .eachMember: ".eachMember"
  case .eachElement: ".eachElement"
  case .eachKey: ".eachKey"
  }
}

/// Swift code with the texts, each as a raw literal after its name.
private func embedding(
  _ texts: [(name: String, text: String)], as declaration: String, from folder: String
) -> String {
  let entries = texts.map { name, text in
    "  \"\(name)\": ##\"\"\"\n\(text)\n\"\"\"##,\n"
  }.joined()
  return """
    // Made from the files in \(folder). The texts are compiled in, because the tool must not need these files
    // where it runs. `make accept` writes this file; a test compares it with its sources.

    // swift-format-ignore
    \(declaration) = [
    \(entries)]

    """
}

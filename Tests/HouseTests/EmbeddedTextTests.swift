import Goldens
import Testing

@Test func `the schemas that are compiled in are those in schemas`() {
  let names = projectFiles(in: "schemas", ending: ".schema.json")
  #expect(!names.isEmpty)
  let texts = names.map { ($0, projectText("schemas/\($0)")) }
  expect(
    "Sources/Records/Schemas/SchemaTexts.swift",
    holds: embedding(
      texts, as: "let schemaTexts: KeyValuePairs<String, String>", from: "schemas/"))
}

@Test func `the rule pages that are compiled in are those in Pages`() {
  let names = projectFiles(in: "Sources/RecordRules/Pages", ending: ".md")
  #expect(!names.isEmpty)
  let texts = names.map { (String($0.dropLast(3)), projectText("Sources/RecordRules/Pages/\($0)")) }
  expect(
    "Sources/RecordRules/RulePages.swift",
    holds: embedding(texts, as: "let rulePages: [String: String]", from: "Pages/"))
}

/// Swift that holds texts, each a raw literal under its name.
private func embedding(
  _ texts: [(name: String, text: String)], as declaration: String, from folder: String
) -> String {
  let entries = texts.map { name, text in
    "  \"\(name)\": ##\"\"\"\n\(text)\n\"\"\"##,\n"
  }.joined()
  return """
    // Made from the files in \(folder), for a repository may hold records alone. `make accept` makes
    // it anew; a test compares it with its source.

    // swift-format-ignore
    \(declaration) = [
    \(entries)]

    """
}

import Diagnostics
import Goldens
import JSONText
import Records
import Testing

/// `schemas/README.md` is made from the schemas, so that it always agrees with them.
@Test func `the data dictionary says what the schemas say`() throws {
  let schemas = projectFiles(in: "schemas", ending: ".schema.json").map { name in
    (name: String(name.dropLast(".schema.json".count)), text: projectText("schemas/\(name)"))
  }
  var dictionary = DataDictionary()
  for (name, text) in schemas {
    let document = try #require(JSONDocument.read(SourceText(name: name, text)).document)
    dictionary.add(name, document.root)
  }
  expect("schemas/README.md", holds: dictionary.text)
}

@Test func `every field has a title and a description of its own`() throws {
  for name in projectFiles(in: "schemas", ending: ".schema.json") {
    let document = try #require(
      JSONDocument.read(SourceText(name: name, projectText("schemas/\(name)"))).document)
    for (place, field) in fields(of: document.root, at: name) {
      let (title, description) = (field["title"]?.string ?? "", field["description"]?.string ?? "")
      #expect(!title.isEmpty, "\(place)")
      #expect(description.hasSuffix("."), "\(place)")
    }
  }
}

@Test func `every object of every schema is closed`() throws {
  for name in projectFiles(in: "schemas", ending: ".schema.json") {
    let document = try #require(
      JSONDocument.read(SourceText(name: name, projectText("schemas/\(name)"))).document)
    for place in open(document.root, at: name) { Issue.record("\(place) allows unknown members") }
  }
}

/// Every property anywhere in a schema, with its place.
private func fields(of schema: JSONValue, at place: String) -> [(String, JSONValue)] {
  schema.members.flatMap { member -> [(String, JSONValue)] in
    let inner = fields(of: member.value, at: "\(place)/\(member.key)")
    guard member.key == "properties", schema["type"]?.string == "object" else { return inner }
    return member.value.members.map { ("\(place)/\($0.key)", $0.value) } + inner
  } + schema.elements.flatMap { fields(of: $0, at: place) }
}

/// Objects that do not say whether they allow other members.
private func open(_ schema: JSONValue, at place: String) -> [String] {
  let isOpen =
    schema["type"]?.string == "object" && schema["additionalProperties"] == nil
    && schema["unevaluatedProperties"] == nil
  // A condition does not describe an object, it only tests one.
  return (isOpen ? [place] : [])
    + schema.members.filter { $0.key != "if" }.flatMap { open($0.value, at: "\(place)/\($0.key)") }
    + schema.elements.flatMap { open($0, at: place) }
}

/// The pages of the dictionary, written as Markdown.
struct DataDictionary {
  private var kinds = ""
  private var shared = ""

  var text: String {
    """
    # The data dictionary

    This page says what each field of each record means. `make accept` makes it from the schemas in this folder; a
    test compares the two. Fields marked with a star are required. The fields are in the order in which a record is
    written.

    ## Where records are

    | kind | path in the store | who may change it in a contribution |
    |---|---|---|
    \(places)

    \(kinds)## Shared definitions

    \(shared)
    """
  }

  /// Made from the table of record kinds. A path is looked up in this order.
  private var places: String {
    RecordKind.allCases.map { kind in
      "| [\(kind.rawValue)](#\(kind.rawValue)) | `\(kind.pathWords)` | \(words(for: kind.traits.owner)) |"
    }.joined(separator: "\n")
  }

  private func words(for owner: Owner) -> String {
    switch owner {
    case .secretariat: "the secretariat"
    case .participant: "the participant"
    case .reviewer: "the reviewer"
    case .everybody: "every participant"
    }
  }

  mutating func add(_ name: String, _ schema: JSONValue) {
    if name == "common" {
      for definition in schema["$defs"]?.members.map(\.self) ?? [] {
        shared += section("### \(definition.key)", definition.value)
      }
    } else {
      kinds += section("## \(name)", schema)
    }
  }

  private func section(_ heading: String, _ schema: JSONValue) -> String {
    var lines = [heading, "", escaped(schema["description"]?.string ?? "")]
    let rows = rows(of: schema, prefix: "")
    if rows.isEmpty {
      lines += ["", "Value: \(value(of: schema))."]
    } else {
      lines += ["", "| field | what it is | value |", "|---|---|---|"] + rows
    }
    return lines.joined(separator: "\n") + "\n\n"
  }

  private func rows(of schema: JSONValue, prefix: String) -> [String] {
    let needed = schema["required"]?.elements.compactMap(\.string) ?? []
    let named = schema["properties"]?.members.flatMap { field -> [String] in
      row(prefix + field.key, needed.contains(field.key), field.value)
    }
    let keyed = ["additionalProperties", "patternProperties"].flatMap { keyword -> [String] in
      guard let inner = schema[keyword], inner.kind == .object else { return [] }
      let value = keyword == "patternProperties" ? inner.members.map(\.value).first : inner
      return value.map { row(prefix + "<key>", false, $0) } ?? []
    }
    return (named ?? []) + keyed
  }

  private func row(_ name: String, _ isNeeded: Bool, _ field: JSONValue) -> [String] {
    let description = escaped(field["description"]?.string ?? field["title"]?.string ?? "")
    let own = "| `\(name)`\(isNeeded ? " \\*" : "") | \(description) | \(value(of: field)) |"
    return [own] + rows(of: field, prefix: name + ".")
      + (field["items"].map { rows(of: $0, prefix: name + "[].") } ?? [])
  }

  private func value(of field: JSONValue) -> String {
    if let reference = field["$ref"]?.string, let name = reference.split(separator: "/").last {
      return "[\(name)](#\(name.lowercased()))"
    }
    if let choices = field["enum"] {
      return choices.elements.map { "`\($0.string ?? $0.text)`" }.joined(separator: ", ")
    }
    if let only = field["const"] { return "`\(only.string ?? only.text)`" }
    switch field["type"]?.string {
    case "array": return "list of " + (field["items"].map { value(of: $0) } ?? "anything")
    case "object": return "object"
    case "string": return field["pattern"]?.string.map { "text, `\(escaped($0))`" } ?? "text"
    case let type?: return type == "integer" ? "whole number" : type
    case nil: return alternatives(of: field)
    }
  }

  private func alternatives(of field: JSONValue) -> String {
    let choices = (field["oneOf"] ?? field["anyOf"])?.elements.map { value(of: $0) } ?? []
    return choices.isEmpty ? "see the schema" : choices.joined(separator: " or ")
  }

  private func escaped(_ text: String) -> String { text.replacing("|", with: "\\|") }
}

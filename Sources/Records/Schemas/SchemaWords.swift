import Diagnostics
import JSONSchema
import JSONText

/// Finds explanations for a violation in the titles, examples and descriptions of its schema.
struct SchemaWords {
  /// The objects of the schema on the way from its root to the one with the violated keyword.
  private let way: [JSONValue]

  /// Follows the place of a violation in its schema: `common.schema.json#/$defs/date/pattern`.
  init(_ violation: Violation) {
    let parts = violation.schemaPlace.split(separator: "#", maxSplits: 1).map(String.init)
    let document = Schemas.documents.first { $0.source.name == parts.first }
    var way = document.map { [$0.root] } ?? []
    for name in parts.last?.split(separator: "/") ?? [] {
      let name = name.replacing("~1", with: "/").replacing("~0", with: "~")
      guard let value = way.last.flatMap({ Self.inside($0, String(name)) }) else { break }
      way.append(value)
    }
    self.way = way.filter { $0.kind == .object }
  }

  private static func inside(_ value: JSONValue, _ step: String) -> JSONValue? {
    value[step] ?? Int(step).flatMap { value[$0] }
  }

  /// What should have been written in place of a text that does not match a pattern: the title and the examples of the
  /// schema, or its description if it has no examples. `nil` if the schema has no title.
  var shape: String? {
    guard way.last?["title"]?.string != nil else { return nil }
    return example ?? way.last?["description"]?.string
  }

  /// The title and the examples of the schema, if it has examples: `a date such as "2013-04-02"`.
  var example: String? {
    guard let title = way.last?["title"]?.string,
      let examples = way.last?["examples"]?.elements.map(\.text), !examples.isEmpty
    else { return nil }
    let article = title.first.map("aeiou".contains) == true ? "an" : "a"
    return "\(article) \(title) such as \(examples.joined(separator: ", "))"
  }

  /// The members of which an object needs one, with their meaning: `"url" (its address on the web)`.
  /// Empty unless the alternatives of the schema (`keyword`) require one member each.
  func requiredAlternatives(_ keyword: String) -> [(name: String, words: String)] {
    guard let schema = way.last(where: { $0[keyword] != nil }), let choices = schema[keyword] else {
      return []
    }
    let names = choices.elements.map { choice -> String? in
      let required = choice["required"]
      return choice.count == 1 && required?.count == 1 ? required?[0]?.string : nil
    }
    guard !names.isEmpty, !names.contains(nil) else { return [] }
    return names.compactMap(\.self).map { name in
      let description = schema["properties"]?[name]?["description"]?.string ?? ""
      let short = description.prefix { $0 != ":" && $0 != "." }
      let words = short.prefix(1).lowercased() + short.dropFirst()
      return (name, words.isEmpty ? "\"\(name)\"" : "\"\(name)\" (\(words))")
    }
  }

  /// Whether the schema expects an array of strings.
  var isListOfTexts: Bool {
    guard let schema = way.last, schema["type"]?.string == "array", let items = schema["items"]
    else { return false }
    let element = items["$ref"].flatMap { Self.definition($0) } ?? items
    return element["type"]?.string == "string" || element["enum"]?[0]?.string != nil
  }

  /// The meaning of each allowed value, if the schema explains them, such as
  /// `"participant": the participant itself`.
  var choiceWords: String? {
    guard let schema = way.last, schema["enum"] != nil,
      let description = schema["description"]?.string, description.contains("`")
    else { return nil }
    return description.replacing("`", with: "\"")
  }

  /// A sentence that says what a missing member is for.
  func purpose(of member: String) -> String? {
    guard let field = way.last(where: { $0["properties"]?[member] != nil })?["properties"]?[member],
      let description = field["description"]?.string
    else { return nil }
    let choices = Self.choices(of: field)
    let words = choices.isEmpty ? "" : " One of \(choices.joined(separator: ", "))."
    return "Add \"\(member)\": \(description)\(words)"
  }

  /// The values that a field may have, from its own `enum` or from the definition that it refers to.
  private static func choices(of field: JSONValue) -> [String] {
    if let own = field["enum"] { return own.elements.compactMap(\.string) }
    return field["$ref"].flatMap { definition($0) }?["enum"]?.elements.compactMap(\.string) ?? []
  }

  /// The definition in `common.schema.json` that a `$ref` names.
  private static func definition(_ reference: JSONValue) -> JSONValue? {
    guard let name = reference.string?.split(separator: "/").last,
      let common = Schemas.documents.first(where: {
        $0.root["$id"]?.string == "urn:pillar:1:common"
      })
    else { return nil }
    return common.root["$defs"]?[String(name)]
  }
}

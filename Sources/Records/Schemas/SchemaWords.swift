import Diagnostics
import JSONSchema
import JSONText

/// What a schema's own descriptions say about a violation, for a message that teaches.
struct SchemaWords {
  /// The schema's values from its root to the one that holds the keyword.
  private let way: [JSONValue]

  /// Reads a violation's place in a schema, `common.schema.json#/$defs/date/pattern`.
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

  /// What a text that fits no pattern should have been: `a date: 2013, 2013-04 or 2013-04-02`.
  var shape: String? {
    guard way.last?["title"]?.string != nil else { return nil }
    return example ?? way.last?["description"]?.string
  }

  /// The same, of a value that the schema has examples of: `a date such as "2013-04-02"`.
  var example: String? {
    guard let title = way.last?["title"]?.string,
      let examples = way.last?["examples"]?.elements.map(\.text), !examples.isEmpty
    else { return nil }
    let article = title.first.map("aeiou".contains) == true ? "an" : "a"
    return "\(article) \(title) such as \(examples.joined(separator: ", "))"
  }

  /// The members of which an object needs one, where that is all that alternatives of a schema ask for, each
  /// with what it is for: `"url" (its address on the web)`.
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

  /// Whether a list belongs there whose elements are texts.
  var isListOfTexts: Bool {
    guard let schema = way.last, schema["type"]?.string == "array", let items = schema["items"]
    else { return false }
    let element = items["$ref"].flatMap { Self.definition($0) } ?? items
    return element["type"]?.string == "string" || element["enum"]?[0]?.string != nil
  }

  /// What the words of a choice say, where its schema tells of each: `` `participant`: the participant itself ``.
  var choiceWords: String? {
    guard let schema = way.last, schema["enum"] != nil,
      let description = schema["description"]?.string, description.contains("`")
    else { return nil }
    return description.replacing("`", with: "\"")
  }

  /// What a missing member is for, a sentence.
  func purpose(of member: String) -> String? {
    guard let field = way.last(where: { $0["properties"]?[member] != nil })?["properties"]?[member],
      let description = field["description"]?.string
    else { return nil }
    let choices = Self.choices(of: field)
    let words = choices.isEmpty ? "" : " One of \(choices.joined(separator: ", "))."
    return "Add \"\(member)\": \(description)\(words)"
  }

  /// The words a field may hold, its own or those of the definition it refers to.
  private static func choices(of field: JSONValue) -> [String] {
    if let own = field["enum"] { return own.elements.compactMap(\.string) }
    return field["$ref"].flatMap { definition($0) }?["enum"]?.elements.compactMap(\.string) ?? []
  }

  /// The definition among those that all schemas share that a reference names.
  private static func definition(_ reference: JSONValue) -> JSONValue? {
    guard let name = reference.string?.split(separator: "/").last,
      let common = Schemas.documents.first(where: {
        $0.root["$id"]?.string == "urn:pillar:1:common"
      })
    else { return nil }
    return common.root["$defs"]?[String(name)]
  }
}

public import JSONText

/// A record read in the domain's words: a thin look at its JSON, which stays where it is.
///
/// A view never fails. Where the JSON is not as the schema says, it reads as absent, and the finding
/// that says so comes from the schema.
public protocol RecordView: Sendable {
  var value: JSONValue { get }
}

extension RecordView {
  func text(_ name: String) -> String { value[name]?.string ?? "" }

  func optionalText(_ name: String) -> String? { value[name]?.string }

  func date(_ name: String) -> RecordDate? { value[name]?.string.flatMap { RecordDate($0) } }

  /// A narrative: one string a paragraph.
  func paragraphs(_ name: String) -> [String] { strings(name) }

  func strings(_ name: String) -> [String] {
    value[name]?.elements.compactMap(\.string) ?? []
  }

  /// What is keyed by a meaningful name, in the order of the file.
  func entries(_ name: String) -> [(key: String, value: JSONValue)] {
    value[name]?.members.map { ($0.key, $0.value) } ?? []
  }

  /// Its own word for who may see it, where it has one.
  public var visibilityWord: String? { optionalText("visibility") }

  /// The ids of the sources it cites.
  public var sources: [String] { strings("sources") }
}

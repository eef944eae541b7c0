public import JSONText

/// Typed access to the JSON of a record, in the terms of its subject.
///
/// A view never fails. A value that does not match the schema reads as absent, and the schema reports a
/// finding for it.
public protocol RecordView: Sendable {
  var value: JSONValue { get }
}

extension RecordView {
  func text(_ name: String) -> String { value[name]?.string ?? "" }

  func optionalText(_ name: String) -> String? { value[name]?.string }

  func date(_ name: String) -> RecordDate? { value[name]?.string.flatMap { RecordDate($0) } }

  /// A text of several paragraphs, one string for each.
  func paragraphs(_ name: String) -> [String] { strings(name) }

  func strings(_ name: String) -> [String] {
    value[name]?.elements.compactMap(\.string) ?? []
  }

  /// The members of an object whose keys people choose, in the order of the file.
  func entries(_ name: String) -> [(key: String, value: JSONValue)] {
    value[name]?.members.map { ($0.key, $0.value) } ?? []
  }

  /// Its own `visibility`, if it has one.
  public var visibilityWord: String? { optionalText("visibility") }

  /// The ids of the sources that it cites.
  public var sources: [String] { strings("sources") }
}

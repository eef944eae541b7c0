public import JSONText

/// Typed access to the JSON of a record or of an object in it: a `Vote` has `resolution` and `castVotes`.
///
/// Reading a view never fails. If a value does not match the schema, the view treats it as missing; checking the store
/// reports it.
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

  /// The members of an object that holds entries, such as `answers`, in the order of the file.
  func entries(_ name: String) -> [(key: String, value: JSONValue)] {
    value[name]?.members.map { ($0.key, $0.value) } ?? []
  }

  /// The word in its `visibility`; `nil` if it has no such member.
  public var visibilityWord: String? { optionalText("visibility") }

  /// The ids of the sources that it cites.
  public var sources: [String] { strings("sources") }
}

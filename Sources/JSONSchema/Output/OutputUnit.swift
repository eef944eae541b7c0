public import JSONText

/// What one schema, or one keyword of it, came to say of one value: a node of the standard's output.
///
///     schema ""                         value ""        invalid
///       keyword "/properties"           value ""        invalid
///         schema "/properties/a"        value "/a"      invalid
///           keyword "/properties/a/type"  value "/a"    invalid, with an error
///
/// ``Schema/output(of:)`` makes the whole tree, which is what the standard calls verbose.
public struct OutputUnit: Hashable, Sendable {
  public var isValid: Bool
  /// The way from the schema that was asked to the keyword, references followed, as a JSON pointer.
  public var keywordLocation: String
  /// Where the keyword stands: the URI of its resource and a pointer within it.
  public var absoluteKeywordLocation: String
  /// Where the keyword stands: the name of its document and a pointer within it.
  public var schemaPlace: String
  /// The value, as a JSON pointer.
  public var instanceLocation: String
  /// Why the keyword itself forbids the value, in words.
  public var error: String?
  /// What the keyword has to say of a value that its schema allows.
  public var annotation: JSONTree?
  public var details: [OutputUnit] = []
}

/// What a schema says of a value that it allows: a description, a default, a word it does not know.
public struct Annotation: Hashable, Sendable {
  public var keyword: String
  public var value: JSONTree
  /// The value it is about, as a JSON pointer.
  public var instanceLocation: String
  /// The keyword's place: the name of its document and a pointer.
  public var schemaPlace: String
}

extension OutputUnit {
  /// The annotations of the unit and of all within it, where it is valid; none are kept of a schema
  /// that forbids its value.
  public var annotations: [Annotation] {
    annotating.map { unit in
      let keyword = unit.keywordLocation.split(separator: "/").last.map(String.init) ?? ""
      return Annotation(
        keyword: keyword.replacing("~1", with: "/").replacing("~0", with: "~"),
        value: unit.annotation ?? .null, instanceLocation: unit.instanceLocation,
        schemaPlace: unit.schemaPlace)
    }
  }

  /// The units within with an annotation that counts.
  var annotating: [OutputUnit] {
    guard isValid else { return [] }
    return (annotation == nil ? [] : [self]) + details.flatMap(\.annotating)
  }

  /// The units within with an error that counts: those of a keyword that is met after all do not.
  var erring: [OutputUnit] {
    guard !isValid else { return [] }
    return (error == nil ? [] : [self]) + details.flatMap(\.erring)
  }
}

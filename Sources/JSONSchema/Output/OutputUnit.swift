public import JSONText

/// The outcome of one schema, or of one of its keywords, for one value: a node of the standard's output.
///
///     schema ""                         value ""        invalid
///       keyword "/properties"           value ""        invalid
///         schema "/properties/a"        value "/a"      invalid
///           keyword "/properties/a/type"  value "/a"    invalid, with an error
///
/// ``Schema/output(of:)`` makes the whole tree, which the standard calls verbose.
public struct OutputUnit: Hashable, Sendable {
  public var isValid: Bool
  /// The steps from the schema against which the value was checked to the keyword, through references, as a JSON
  /// pointer.
  public var keywordLocation: String
  /// The place of the keyword: the URI of its resource and a pointer within it.
  public var absoluteKeywordLocation: String
  /// The place of the keyword: the name of its document and a pointer within it.
  public var schemaPlace: String
  /// The place of the value in the instance, as a JSON pointer.
  public var instanceLocation: String
  /// Why the keyword itself forbids the value.
  public var error: String?
  /// What the keyword says about a value that its schema allows.
  public var annotation: JSONTree?
  public var details: [OutputUnit] = []
}

/// What a schema says about a value that it allows: a description, a default, an unknown keyword.
public struct Annotation: Hashable, Sendable {
  public var keyword: String
  public var value: JSONTree
  /// The value that it is about, as a JSON pointer.
  public var instanceLocation: String
  /// The keyword's place: the name of its document and a pointer.
  public var schemaPlace: String
}

extension OutputUnit {
  /// The annotations of the unit and of all units inside it. A schema that forbids its value has none.
  public var annotations: [Annotation] {
    annotating.map { unit in
      let keyword = unit.keywordLocation.split(separator: "/").last.map(String.init) ?? ""
      return Annotation(
        keyword: keyword.replacing("~1", with: "/").replacing("~0", with: "~"),
        value: unit.annotation ?? .null, instanceLocation: unit.instanceLocation,
        schemaPlace: unit.schemaPlace)
    }
  }

  /// The units with an annotation: this one and those inside it, but not those inside an invalid unit.
  var annotating: [OutputUnit] {
    guard isValid else { return [] }
    return (annotation == nil ? [] : [self]) + details.flatMap(\.annotating)
  }

  /// The units with an error: this one and those inside it. Units inside a valid unit are left out: if one alternative
  /// of `anyOf` matches, the errors of the others do not matter.
  var erring: [OutputUnit] {
    guard !isValid else { return [] }
    return (error == nil ? [] : [self]) + details.flatMap(\.erring)
  }
}

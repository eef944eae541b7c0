public import Diagnostics

/// How schemas are to be understood where the standard leaves a choice.
///
/// As they stand these are for schemas that others have written. For schemas of one's own, in which a
/// misspelled `requierd` would silently forbid nothing:
///
///     SchemaLibrary(documents, options: SchemaOptions(unknownKeywords: .mistakes))
public struct SchemaOptions: Hashable, Sendable {
  /// What a keyword is that no vocabulary of the schema knows.
  public enum UnknownKeywords: Hashable, Sendable {
    /// An annotation, as the standard has it.
    case annotations
    /// A problem of the schema, named with its place.
    case mistakes
  }

  /// What `format` does.
  public enum Formats: Hashable, Sendable {
    /// It describes, unless the schema's metaschema has it assert.
    case annotations
    /// It forbids strings that are not of the format.
    case assertions
  }

  public var unknownKeywords: UnknownKeywords
  public var formats: Formats
  /// How many problems of one document are put into words; the others are counted.
  public var mostProblems: Int

  public init(
    unknownKeywords: UnknownKeywords = .annotations, formats: Formats = .annotations,
    mostProblems: Int = Finding.usualMost
  ) {
    self.mostProblems = mostProblems
    self.unknownKeywords = unknownKeywords
    self.formats = formats
  }
}

public import Diagnostics

/// How schemas are read where the standard leaves a choice.
///
/// The default is meant for schemas that others have written. For your own schemas, in which a misspelled
/// `requierd` would otherwise have no effect and no message:
///
///     SchemaLibrary(documents, options: SchemaOptions(unknownKeywords: .mistakes))
public struct SchemaOptions: Hashable, Sendable {
  /// The meaning of a keyword that is in no vocabulary of the schema's dialect.
  public enum UnknownKeywords: Hashable, Sendable {
    /// An annotation, as the standard says.
    case annotations
    /// A problem of the schema, which is reported with its place.
    case mistakes
  }

  /// What `format` does.
  public enum Formats: Hashable, Sendable {
    /// It only describes a string, unless the schema's metaschema makes it an assertion.
    case annotations
    /// It forbids strings that do not match the format.
    case assertions
  }

  public var unknownKeywords: UnknownKeywords
  public var formats: Formats
  /// How many problems of one document get a message; the others are counted.
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

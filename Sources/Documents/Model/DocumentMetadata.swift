/// What a program says of a document without opening it: a browser's tab, a library's catalogue, the
/// properties of a Word or PDF file.
///
/// Title and language are the document's own. Empty words are left out. Markdown has no place for any of it.
public struct DocumentMetadata: Hashable, Sendable {
  /// Who made it: a person or an organisation.
  public var author: String
  /// What it is about, in a few words.
  public var subject: String
  /// One or two sentences.
  public var description: String
  /// What people would look for.
  public var keywords: [String]

  public init(
    author: String = "", subject: String = "", description: String = "", keywords: [String] = []
  ) {
    self.author = author
    self.subject = subject
    self.description = description
    self.keywords = keywords
  }
}

/// Data about a document for programs: a library's catalogue, a search engine, the properties of a Word or PDF file.
///
/// The title and the language are members of the document itself. The writers leave out what is empty. Markdown has no
/// place for metadata.
public struct DocumentMetadata: Hashable, Sendable {
  /// The person or organisation that made the document.
  public var author: String
  /// What the document is about, in a few words.
  public var subject: String
  /// What the document contains, in one or two sentences.
  public var description: String
  /// Words under which people would search for it.
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

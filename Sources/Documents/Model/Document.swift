/// A document: titles, notices, and sections of blocks. It says nothing about fonts, colours or page layout.
///
/// Build one from records, then call `markdown()` or `html()`. The same document gives the same bytes on every machine.
/// Every string in it is plain text. The writers escape it, so it can never act as markup.
///
/// ```swift
/// var document = Document(title: "Annexes 2013", runningTitle: "Annexes 2013")
/// document.sections = [Section(id: "annex-a", number: "Annex A", title: "Overview")]
/// let page = document.html()
/// ```
public struct Document: Hashable, Sendable {
  public var title: String
  /// A line under the title. Empty means none.
  public var subtitle: String
  /// The short title in the head of each printed page. Empty means that the title is used.
  public var runningTitle: String
  /// The main language of the document, as a BCP 47 tag, for example `en-GB`.
  public var language: String
  public var metadata: DocumentMetadata
  /// What a reader must know first, in boxes on the first page.
  public var notices: [Notice]
  /// The blocks after the title and the notices, before the table of contents.
  public var front: [Block]
  public var sections: [Section]
  /// The blocks at the end, in small print, such as a digest and a version.
  public var colophon: [Block]

  /// The depth of the table of contents: sections and the sections directly within them.
  static let contentsDepth = 2

  public init(
    title: String, subtitle: String = "", runningTitle: String = "", language: String = "en",
    metadata: DocumentMetadata = DocumentMetadata(), notices: [Notice] = [], front: [Block] = [],
    sections: [Section] = [], colophon: [Block] = []
  ) {
    self.title = title
    self.subtitle = subtitle
    self.runningTitle = runningTitle
    self.language = language
    self.metadata = metadata
    self.notices = notices
    self.front = front
    self.sections = sections
    self.colophon = colophon
  }
}

/// A part of a document with a heading, and the sections within it.
public struct Section: Hashable, Sendable {
  /// The id to which links lead: lower-case letters, digits and hyphens, for example `annex-b`. Other characters become
  /// hyphens, and a second section with the same id gets `-2`.
  public var id: String
  /// The number to print before the title: `Annex B`, `I.7`. Empty means none.
  public var number: String
  public var title: String
  public var blocks: [Block]
  public var sections: [Section]
  /// Whether it begins on a new page in print.
  public var startsPage: Bool
  /// Whether its printed pages are upright or in landscape format.
  public var orientation: PageOrientation

  public init(
    id: String, number: String = "", title: String, startsPage: Bool = false,
    orientation: PageOrientation = .fitting, blocks: [Block] = [], sections: [Section] = []
  ) {
    self.id = id
    self.number = number
    self.title = title
    self.blocks = blocks
    self.sections = sections
    self.startsPage = startsPage
    self.orientation = orientation
  }
}

/// Whether the printed pages of a section are upright or in landscape format.
public enum PageOrientation: Hashable, Sendable {
  /// Upright, unless one of the section's tables is too wide for an upright page. Within a landscape section:
  /// landscape.
  case fitting
  case portrait
  /// Landscape. Sections within it are landscape too, unless they are `portrait`.
  case landscape
}

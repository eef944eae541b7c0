/// A document as its author means it: titles, notices, sections of blocks; nothing about how it
/// looks.
///
/// Build one from records, then ask it for `markdown()` or `html()`. The same document gives the
/// same bytes on every machine. Every string in it is plain text: no markup is read from it, and
/// none can get out of it.
///
/// ```swift
/// var document = Document(title: "Annexes 2013", runningTitle: "Annexes 2013")
/// document.sections = [Section(id: "annex-a", number: "Annex A", title: "Overview")]
/// let page = document.html()
/// ```
public struct Document: Hashable, Sendable {
  public var title: String
  /// A line under the title; empty for none.
  public var subtitle: String
  /// The short title in the head of each printed page; the title where it is empty.
  public var runningTitle: String
  /// The language of the whole as a BCP 47 tag, for example `en-GB`.
  public var language: String
  public var metadata: DocumentMetadata
  /// What a reader must know first, in boxes on the first page.
  public var notices: [Notice]
  /// Under the title, before the table of contents.
  public var front: [Block]
  public var sections: [Section]
  /// The last words, in small print: digest, version.
  public var colophon: [Block]

  /// How deep the table of contents goes: parts and the parts within them.
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

/// A numbered part with a heading, and the parts within it.
public struct Section: Hashable, Sendable {
  /// What links point at: lower-case letters, digits and hyphens, for example `annex-b`. Other
  /// characters become hyphens, and a second section of the same id gets `-2`.
  public var id: String
  /// Before the title, as it is to be printed: `Annex B`, `I.7`; empty for none.
  public var number: String
  public var title: String
  public var blocks: [Block]
  public var sections: [Section]
  /// Whether it begins on a new page in print.
  public var startsPage: Bool
  /// How its pages lie in print.
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

/// How the pages of a section lie in print.
public enum PageOrientation: Hashable, Sendable {
  /// Upright, but turned where a table of the section is too wide for an upright page; within a landscape
  /// section, landscape.
  case fitting
  case portrait
  /// Turned, with all sections within that do not say otherwise.
  case landscape
}

extension Document {
  /// The document as one HTML file that needs no script, no network and no font file.
  ///
  /// On a screen it has a table of contents, and wide tables scroll on their own. Printed by a browser or by
  /// WeasyPrint, it is an A4 document with running heads and page numbers.
  ///
  /// `addresses` has the addresses of the documents to which this one refers.
  public func html(addresses: DocumentAddresses = DocumentAddresses()) -> String {
    var writer = HTMLWriter(self, addresses)
    return writer.write()
  }
}

/// Writes a document as HTML. Each paragraph, list item or table cell has its own line, so that it is easy to find.
struct HTMLWriter {
  let document: Document
  let anchors: Anchors
  let addresses: DocumentAddresses
  private var lines: [String] = []
  private var writtenAnchors: Set<String> = []
  private var writtenSections = 0
  var writtenTables = 0

  static let contentsID = Anchors.reservedPrefix + "contents"
  static let textID = Anchors.reservedPrefix + "text"
  static let tableID = Anchors.reservedPrefix + "table-"

  init(_ document: Document, _ addresses: DocumentAddresses) {
    (self.document, self.addresses) = (document, addresses)
    anchors = Anchors(document)
  }

  mutating func line(_ html: String) { lines.append(html) }

  /// The id to write for an anchor; `nil` if the id was already written, or belongs to a section.
  mutating func newAnchor(_ id: String) -> String? {
    let id = Anchors.valid(id)
    return anchors.anchors.contains(id) && writtenAnchors.insert(id).inserted ? id : nil
  }

  mutating func write() -> String {
    head()
    line("<body>")
    line("<a class=\"skip\" href=\"#\(Self.textID)\">\(FixedPhrases.skipToText)</a>")
    titlePage()
    contents()
    line("<main id=\"\(Self.textID)\">")
    for section in document.sections {
      write(section, level: 2, isTurned: false, inLandscape: false)
    }
    line("</main>")
    colophon()
    line("</body>")
    line("</html>")
    return lines.joined(separator: "\n") + "\n"
  }

  private mutating func head() {
    line("<!DOCTYPE html>")
    line("<html lang=\"" + (languageTag(document.language) ?? "en") + "\">")
    line("<head>")
    line("<meta charset=\"utf-8\">")
    line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
    line("<title>" + htmlText(document.title) + "</title>")
    metadata()
    let running = document.runningTitle.isEmpty ? document.title : document.runningTitle
    line("<style>")
    line(styleSheet(runningTitle: running, parts: runningParts()) + "</style>")
    line("</head>")
  }

  private mutating func metadata() {
    let metadata = document.metadata
    let entries = [
      ("author", metadata.author), ("description", metadata.description),
      ("keywords", metadata.keywords.joined(separator: ", ")),
      ("dcterms.subject", metadata.subject),
    ]
    for (name, content) in entries where !content.isEmpty {
      line("<meta name=\"\(name)\" content=\"" + htmlAttribute(content) + "\">")
    }
  }

  /// The sections that begin a page, in the order of the text, each with the title for the heads of its pages.
  private func runningParts() -> [RunningPart] {
    var parts: [RunningPart] = []
    var index = 0
    func collect(_ sections: [Section], within outer: String, _ inLandscape: Bool) {
      for section in sections {
        let words = [section.number, section.title].filter { !$0.isEmpty }.joined(separator: " ")
        let title = [outer, words].filter { !$0.isEmpty }.joined(separator: " · ")
        let id = anchors.sections[index]
        index += 1
        if section.startsPage {
          parts.append(
            RunningPart(id: id, title: title, isTurned: section.isTurned(inLandscape: inLandscape)))
        }
        collect(
          section.sections, within: section.number.isEmpty ? section.title : section.number,
          section.innerInLandscape(inLandscape: inLandscape))
      }
    }
    collect(document.sections, within: "", false)
    return parts
  }

  private mutating func titlePage() {
    line("<header>")
    line("<h1" + direction(document.title) + ">" + htmlText(document.title) + "</h1>")
    if !document.subtitle.isEmpty {
      line(
        "<p class=\"subtitle\"" + direction(document.subtitle) + ">"
          + htmlText(document.subtitle) + "</p>")
    }
    for notice in document.notices { write(.notice(notice)) }
    write(document.front)
    line("</header>")
  }

  private mutating func colophon() {
    guard !document.colophon.isEmpty else { return }
    line("<footer>")
    write(document.colophon)
    line("</footer>")
  }

  /// Writes a section and its inner sections. `isTurned` says whether the section around it is on a turned page, and
  /// `inLandscape` whether it is part of a landscape section.
  private mutating func write(_ section: Section, level: Int, isTurned: Bool, inLandscape: Bool) {
    let id = anchors.sections[writtenSections]
    writtenSections += 1
    let turns = section.isTurned(inLandscape: inLandscape)
    var names = ["level-\(level)"]
    if section.startsPage { names.append("starts-page") }
    if turns != isTurned { names.append(turns ? "page-turned" : "page-upright") }
    line("<section id=\"\(id)\" class=\"\(names.joined(separator: " "))\">")
    let tag = "h\(min(level, 6))"
    line("<\(tag)\(direction(section.title))>" + heading(section) + "</\(tag)>")
    write(section.blocks)
    let innerInLandscape = section.innerInLandscape(inLandscape: inLandscape)
    for inner in section.sections {
      write(inner, level: level + 1, isTurned: turns, inLandscape: innerInLandscape)
    }
    line("</section>")
  }

  /// A section's number and title as HTML, for its heading and for the table of contents.
  func heading(_ section: Section) -> String {
    guard !section.number.isEmpty else { return htmlText(section.title) }
    return "<span class=\"number\">" + htmlText(section.number) + "</span> "
      + "<span class=\"title\">" + htmlText(section.title) + "</span>"
  }

  /// The class attribute with the names that are not empty; empty if there are none.
  func named(_ classes: [String]) -> String {
    let names = classes.filter { !$0.isEmpty }
    return names.isEmpty ? "" : " class=\"" + names.joined(separator: " ") + "\""
  }

  /// The attribute that lets a browser find the direction of a block from its text; empty if nothing in the text is
  /// written from right to left.
  func direction(_ text: String) -> String { hasRightToLeft(text) ? " dir=\"auto\"" : "" }

  func direction(_ inlines: [Inline]) -> String { direction(plainText(inlines)) }
}

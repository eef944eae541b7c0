extension Document {
  /// The document as Markdown: CommonMark with GitHub's tables, which reads well as plain text too.
  ///
  /// Lines end at 100 columns where they can; links and tables are never broken. Every section has
  /// an anchor of its own, since each git host makes up others from the headings.
  ///
  /// `addresses` says where the documents are that this one refers to.
  public func markdown(addresses: DocumentAddresses = DocumentAddresses()) -> String {
    var writer = MarkdownWriter(self, addresses)
    return writer.write()
  }
}

struct MarkdownWriter {
  let document: Document
  let anchors: Anchors
  let addresses: DocumentAddresses
  /// Whether the text goes into a table, where a bar in code needs a backslash and a line cannot
  /// end.
  var isInTable = false
  private var runs: [[String]] = []
  private var writtenAnchors: Set<String> = []
  private var writtenSections = 0

  private static let width = 100

  init(_ document: Document, _ addresses: DocumentAddresses) {
    (self.document, self.addresses) = (document, addresses)
    anchors = Anchors(document)
  }

  /// The id to write for an anchor: nil when the document has that id somewhere else already.
  mutating func newAnchor(_ id: String) -> String? {
    let id = Anchors.valid(id)
    return anchors.anchors.contains(id) && writtenAnchors.insert(id).inserted ? id : nil
  }

  mutating func write() -> String {
    heading(document.title, level: 1)
    if !document.subtitle.isEmpty {
      runs.append(wrapped(phrases([.text(document.subtitle)]), width: Self.width))
    }
    for notice in document.notices { runs += self.notice(notice, width: Self.width) }
    runs += blocks(document.front, width: Self.width)
    contents()
    for section in document.sections { write(section, level: 2) }
    if !document.colophon.isEmpty {
      runs.append(["---"])
      runs += blocks(document.colophon, width: Self.width)
    }
    return runs.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n") + "\n"
  }

  private mutating func write(_ section: Section, level: Int) {
    let id = anchors.sections[writtenSections]
    writtenSections += 1
    runs.append(["<a id=\"\(id)\"></a>"])
    heading(section.heading, level: level)
    runs += blocks(section.blocks, width: Self.width)
    for inner in section.sections { write(inner, level: level + 1) }
  }

  private mutating func heading(_ text: String, level: Int) {
    let words = markdownText(text).split(separator: " ")
    // Hashes at the end of a heading are taken for its closing.
    let line = words.map { $0.allSatisfy { $0 == "#" } ? "\\" + $0 : String($0) }
    runs.append([
      String(repeating: "#", count: min(level, 6)) + " " + line.joined(separator: " ")
    ])
  }

  private mutating func contents() {
    guard !document.sections.isEmpty else { return }
    heading(FixedPhrases.contents, level: 2)
    var lines: [String] = []
    var index = 0
    func list(_ sections: [Section], depth: Int) {
      for section in sections {
        let id = anchors.sections[index]
        index += 1
        if depth <= Document.contentsDepth {
          let indent = String(repeating: "  ", count: depth - 1)
          lines.append("\(indent)- [\(markdownText(section.heading))](#\(id))")
        }
        list(section.sections, depth: depth + 1)
      }
    }
    list(document.sections, depth: 1)
    runs.append(lines)
  }
}

extension Section {
  /// `Annex B. Title`, or the title alone.
  fileprivate var heading: String { number.isEmpty ? title : number + ". " + title }
}

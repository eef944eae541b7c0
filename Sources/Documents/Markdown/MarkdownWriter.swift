extension Document {
  /// The document as Markdown: CommonMark with GitHub's tables. It can also be read as plain text.
  ///
  /// Lines are at most 100 columns long, except for links and tables, which are never broken. Every section has its own
  /// anchor, because git hosts make different anchors from the headings.
  ///
  /// `addresses` has the addresses of the documents to which this one refers.
  public func markdown(addresses: DocumentAddresses = DocumentAddresses()) -> String {
    var writer = MarkdownWriter(self, addresses)
    return writer.write()
  }
}

struct MarkdownWriter {
  let document: Document
  let anchors: Anchors
  let addresses: DocumentAddresses
  /// Whether a table is being written. Within a table, a bar in code needs a backslash, and a line break must be
  /// `<br>`.
  var isInTable = false
  /// The groups of lines written so far. Between two groups there will be an empty line.
  private var groups: [[String]] = []
  private var writtenAnchors: Set<String> = []
  private var writtenSections = 0

  private static let width = 100

  init(_ document: Document, _ addresses: DocumentAddresses) {
    (self.document, self.addresses) = (document, addresses)
    anchors = Anchors(document)
  }

  /// The id to write for an anchor; `nil` if the id was already written, or belongs to a section.
  mutating func newAnchor(_ id: String) -> String? {
    let id = Anchors.valid(id)
    return anchors.anchors.contains(id) && writtenAnchors.insert(id).inserted ? id : nil
  }

  mutating func write() -> String {
    heading(document.title, level: 1)
    if !document.subtitle.isEmpty {
      groups.append(wrapped(phrases([.text(document.subtitle)]), width: Self.width))
    }
    for notice in document.notices { groups += self.notice(notice, width: Self.width) }
    groups += blocks(document.front, width: Self.width)
    contents()
    for section in document.sections { write(section, level: 2) }
    if !document.colophon.isEmpty {
      groups.append(["---"])
      groups += blocks(document.colophon, width: Self.width)
    }
    return groups.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n") + "\n"
  }

  private mutating func write(_ section: Section, level: Int) {
    let id = anchors.sections[writtenSections]
    writtenSections += 1
    groups.append(["<a id=\"\(id)\"></a>"])
    heading(section.heading, level: level)
    groups += blocks(section.blocks, width: Self.width)
    for inner in section.sections { write(inner, level: level + 1) }
  }

  private mutating func heading(_ text: String, level: Int) {
    let words = markdownText(text).split(separator: " ")
    // Markdown would remove a word of hashes, such as `##`, at the end of a heading. So it gets a backslash.
    let line = words.map { $0.allSatisfy { $0 == "#" } ? "\\" + $0 : String($0) }
    groups.append([
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
    groups.append(lines)
  }
}

extension Section {
  /// The number and the title, `Annex B. Title`, or the title alone.
  fileprivate var heading: String { number.isEmpty ? title : number + ". " + title }
}

extension HTMLWriter {
  mutating func contents() {
    guard !document.sections.isEmpty else { return }
    line("<nav aria-labelledby=\"\(Self.contentsID)\">")
    line("<h2 id=\"\(Self.contentsID)\">\(FixedPhrases.contents)</h2>")
    var index = 0
    list(document.sections, depth: 1, index: &index)
    line("</nav>")
  }

  /// Writes the list of some sections and the lists of their inner sections. `index` is the place of the next section's
  /// id in `anchors.sections`. So sections that are too deep for the table of contents are counted too.
  private mutating func list(_ sections: [Section], depth: Int, index: inout Int) {
    let isShown = depth <= Document.contentsDepth && !sections.isEmpty
    if isShown { line("<ol>") }
    for section in sections {
      let link = "<a href=\"#\(anchors.sections[index])\">" + heading(section) + "</a>"
      index += 1
      if isShown { line("<li\(direction(section.title))>" + link) }
      list(section.sections, depth: depth + 1, index: &index)
      if isShown { line("</li>") }
    }
    if isShown { line("</ol>") }
  }
}

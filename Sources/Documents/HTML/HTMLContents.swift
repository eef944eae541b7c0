extension HTMLWriter {
  mutating func contents() {
    guard !document.sections.isEmpty else { return }
    line("<nav aria-labelledby=\"\(Self.contentsID)\">")
    line("<h2 id=\"\(Self.contentsID)\">\(FixedPhrases.contents)</h2>")
    var index = 0
    list(document.sections, depth: 1, index: &index)
    line("</nav>")
  }

  /// A list and those within it; `index` counts the sections before it, which gives each its id.
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

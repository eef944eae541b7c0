import Terminal

/// A help page as data, for example of `pillar check --help`. Its width and colours are decided when it
/// is rendered.
struct HelpPage {
  var opening: String
  var sections: [Section] = []
  /// Whether the lists of all sections have the same width of the first column.
  var alignsLists = false

  struct Section {
    var heading: String
    var body: Body
  }

  enum Body {
    /// Command lines. Each consists of pieces that are not broken.
    case usage([[String]])
    case paragraphs([String])
    case list([Definition])
    /// Command lines as typed, each with its purpose below it.
    case examples([(line: String, purpose: String)])
  }

  /// The page as text in lines of at most `width` columns. It ends with a line end.
  func render(width: Int, style: Style = .plain) -> String {
    let column = alignsLists ? sections.flatMap(\.body.terms).map(\.displayWidth).max() : nil
    var lines = opening.wrapped(to: width)
    for section in sections {
      lines.append("")
      if !section.heading.isEmpty { lines.append(style.bold(section.heading)) }
      lines += section.body.lines(width: width, column: column)
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension HelpPage.Body {
  /// The texts of the first column if the body is a list; otherwise empty.
  fileprivate var terms: [String] {
    if case .list(let rows) = self { rows.map(\.term) } else { [] }
  }

  func lines(width: Int, column: Int? = nil) -> [String] {
    switch self {
    case .usage(let usages): usages.flatMap { usageLines($0, width: width) }
    case .list(let rows): definitionList(rows, column: column, width: width)
    case .paragraphs(let texts):
      Array(texts.map { $0.wrapped(to: width) }.joined(separator: [""]))
    case .examples(let examples):
      examples.flatMap { example in
        ["  " + example.line] + example.purpose.wrapped(to: width - 6).map { "      " + $0 }
      }
    }
  }
}

/// A usage line. Its further lines are indented.
private func usageLines(_ pieces: [String], width: Int) -> [String] {
  let lines = fillLines(with: pieces, width: width - 6)
  return lines.enumerated().map { ($0.offset == 0 ? "  " : "      ") + $0.element }
}

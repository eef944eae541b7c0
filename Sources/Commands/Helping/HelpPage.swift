import Terminal

/// What `pillar check --help` prints, as data: how wide and how coloured is decided when it is
/// rendered.
struct HelpPage {
  var opening: String
  var sections: [Section] = []
  /// Lists of all sections share the width of their first column.
  var alignsLists = false

  struct Section {
    var heading: String
    var body: Body
  }

  enum Body {
    /// Command lines, each of pieces that stay whole.
    case usage([[String]])
    case paragraphs([String])
    case list([Definition])
    /// Command lines as typed, each with its purpose below it.
    case examples([(line: String, purpose: String)])
  }

  /// The page in lines of at most `width` columns, with a line end at its end.
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
  /// The first column, where there is one.
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

/// A usage line, continued below its own beginning.
private func usageLines(_ pieces: [String], width: Int) -> [String] {
  let lines = fillLines(with: pieces, width: width - 6)
  return lines.enumerated().map { ($0.offset == 0 ? "  " : "      ") + $0.element }
}

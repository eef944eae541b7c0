/// The whole style sheet of a document, which stands in the HTML file itself.
///
/// Three parts, each in a file of its own: running text, tables, and print. Browsers and WeasyPrint
/// each leave out what they do not know: page numbers in the table of contents are WeasyPrint's.
func styleSheet(runningTitle: String, parts: [RunningPart]) -> String {
  [textStyle, toneStyle, tableStyle, printStyle(runningTitle: runningTitle, parts: parts)]
    .joined(separator: "\n")
}

/// Fonts that most machines have, and Noto for the scripts they may lack.
enum FontStack {
  static let text =
    """
    "Noto Serif", "Source Serif 4", Cambria, Georgia, "Times New Roman", "Noto Naskh Arabic", \
    "Noto Serif Bengali", "Noto Serif CJK SC", "Noto Serif CJK JP", "Noto Serif CJK KR", \
    "Noto Serif Devanagari", "Noto Serif Khmer", "Noto Serif Lao", "Noto Serif Myanmar", \
    "Noto Serif Sinhala", "Noto Serif Tamil", "Noto Serif Thai", serif
    """

  static let heads =
    """
    "Noto Sans", "Source Sans 3", "Segoe UI", "Helvetica Neue", Arial, "Noto Sans Arabic", \
    "Noto Sans Bengali", "Noto Sans CJK SC", "Noto Sans CJK JP", "Noto Sans CJK KR", \
    "Noto Sans Devanagari", "Noto Sans Khmer", "Noto Sans Lao", "Noto Sans Myanmar", \
    "Noto Sans Sinhala", "Noto Sans Tamil", "Noto Sans Thai", sans-serif
    """

  static let code = #""Noto Sans Mono", Consolas, Menlo, "DejaVu Sans Mono", monospace"#

  static let symbols =
    """
    "Noto Sans Symbols 2", "Noto Sans Symbols2", "Segoe UI Symbol", "Apple Symbols", \
    "DejaVu Sans", sans-serif
    """
}

/// The complete style sheet of a document. It is written into the HTML file itself.
///
/// Each of its parts has its own file: running text and colours, tables, and print. Browsers and WeasyPrint ignore the
/// styles that they do not know. For example, only WeasyPrint prints page numbers in the table of contents.
func styleSheet(runningTitle: String, parts: [RunningPart]) -> String {
  [textStyle, toneStyle, tableStyle, printStyle(runningTitle: runningTitle, parts: parts)]
    .joined(separator: "\n")
}

/// The fonts, in order of preference. Most machines have one of the first fonts. The fonts after them are for scripts
/// that the first ones lack, such as Khmer.
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

/// The styles for A4 paper: running heads, page numbers, and where pages begin.
///
/// - The page named `turned` is an A4 page in landscape format, for tables that are too wide for an upright page.
/// - The running title is written into the style sheet as a string, because browsers cannot take it from the page.
/// - Each section that begins a page has its own named page, whose head shows the section's title.
func printStyle(runningTitle: String, parts: [RunningPart]) -> String {
  """
  @page { size: A4; margin: 25mm 20mm 22mm; \(marginBoxes(runningTitle)) }
  @page turned { size: A4 landscape; margin: 18mm 18mm 15mm; }
  @page :first { @top-left { content: none; border: 0; } }
  \(parts.map(partPages).joined(separator: "\n  "))
  @media print {
    \(parts.map { "#\($0.id) { page: of-\($0.id); }" }.joined(separator: "\n    "))
    \(parts.last.map { "footer { page: of-\($0.id); }" } ?? "")
    html { font-size: 10.5pt; line-height: 1.45; }
    body { padding: 0; max-width: none; orphans: 3; widows: 3; }
    .skip { display: none; }
    h1 { font-size: 22pt; margin-top: 12mm; }
    h2 { font-size: 16pt; }
    h3 { font-size: 12.5pt; }
    h4, h5, h6 { font-size: 11pt; margin: .9em 0 .25em; }
    p, ul, ol, dl { margin-bottom: .45em; }
    li { margin-bottom: .1em; }
    dl > div { margin-bottom: .25em; }
    dt { flex-basis: 15em; }
    h1, h2, h3, h4, h5, h6, caption { break-after: avoid; }
    h2, h3, h4 { break-inside: avoid; }
    a { color: inherit; text-decoration: none; }
    .starts-page { break-before: page; }
    .starts-page > h2, .page-turned > h2 { margin-top: 0; }
    .table { margin: 1em 0 1.4em; }
    .page-turned, header .turned, header .dense, footer .turned, footer .dense { page: turned; }
    .page-upright { page: upright; }
    p, ul, ol, dl, blockquote, .notice { max-width: 172mm; }
    li, dl > div, .below, .notice, .legend li { break-inside: avoid; }
    .notice, thead th, thead td, td, tr.group th { -webkit-print-color-adjust: exact; }
    .table { font-size: 8.5pt; line-height: 1.35; }
    .turned { font-size: 8pt; }
    .dense { font-size: 7pt; line-height: 1.25; }
    .dense thead th { font-size: 6.2pt; padding-left: .1em; padding-right: .1em; }
    .dense thead th:first-child { font-size: inherit; padding-left: .25em; }
    th, td { padding: .22em .45em; }
    .dense th, .dense td { padding: .22em .25em; }
    .matrix tbody th, .matrix td { padding-top: .12em; padding-bottom: .12em; }
    .scroll { overflow: visible; }
    .turned.matrix, .dense.matrix { font-size: 7.2pt; }
    .turned.matrix td, .dense.matrix td { padding-left: .04em; padding-right: .04em; }
    .turned.matrix thead th + th, .dense.matrix thead th + th { padding-left: .04em;
      padding-right: .04em; font-size: 6.2pt; }
    .turned.matrix tbody th, .dense.matrix tbody th { white-space: nowrap; padding-right: .1em; }
    .turned.matrix td .symbol, .dense.matrix td .symbol { font-size: 1em; }
    thead { display: table-header-group; break-after: avoid; }
    tbody tr:first-child { break-before: avoid; }
    tr { break-inside: avoid; }
    tr.group { break-after: avoid; }
    nav { font-size: 10pt; margin-top: 8mm; }
    nav ol a::after { content: leader('.') target-counter(attr(href url), page);
      color: \(Palette.muted.css); }
    nav ol { max-width: 170mm; }
    footer { font-size: 8.5pt; break-inside: avoid; }
  }
  """
}

/// A section that begins a page: its id, the text for the heads of its pages, and whether they are in landscape format.
struct RunningPart {
  var id: String
  var title: String
  var isTurned: Bool
}

private func partPages(_ part: RunningPart) -> String {
  let shape = part.isTurned ? "size: A4 landscape; margin: 18mm 18mm 15mm;" : "size: A4;"
  return
    "@page of-\(part.id) { \(shape) @top-right { content: \(cssString(part.title)); \(headStyle) } }"
}

private let headType = "font: 8pt \(FontStack.heads); color: \(Palette.muted.css);"
private let headStyle = "\(headType) vertical-align: bottom; padding-bottom: 4mm;"

/// The running title in the head of the page, and the page number at its foot.
private func marginBoxes(_ runningTitle: String) -> String {
  return """

      @top-left { content: \(cssString(runningTitle)); \(headStyle) }
      @bottom-center { content: counter(page) " / " counter(pages); \(headType) }

    """
}

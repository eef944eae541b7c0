import Documents
import Records

extension AnnexCompiler {
  /// The list of the sources that have these numbers; `nil` if there are none.
  func sourceList(_ cited: Set<Int>) -> Section? {
    let entries = sources.listed(cited)
    guard !entries.isEmpty else { return nil }
    let annex = outlookFormat?.annexes.first { $0.part == AnnexPart.sources.rawValue }
    let definitions = entries.map { number, source in
      Definition(
        [.anchor([.text("[\(number)]")], id: Bibliography.anchor(number))], description(source))
    }
    return Section(
      id: annex.map { "annex-\($0.letter.lowercased())" } ?? "sources",
      number: annex.map { "Annex \($0.letter)" } ?? "", title: annex?.title ?? "Sources",
      startsPage: true,
      blocks: (annex?.intro ?? []).map { .paragraph($0) } + [.definitions(definitions)])
  }

  private func description(_ source: Source) -> [Inline] {
    // A publisher or a year that is part of the title is not printed again.
    let title = source.title.replacing(",", with: "")
    let publisher = source.publisher.flatMap {
      title.contains($0.replacing(",", with: "")) ? nil : $0
    }
    let date = source.date.flatMap { title.contains("\($0.year)") ? nil : $0.words }
    let facts = [publisher, date].compactMap(\.self)
    var words: [Inline] = [.text(([source.title] + facts).joined(separator: ". ") + ". ")]
    if let url = source.url { words.append(.link([.text(url)], url: url)) }
    if let repository = source.repository { words.append(.code(repository)) }
    if let held = source.held { words.append(.text("Held: \(held)")) }
    return words + (source.note.isEmpty ? [] : [.lineBreak] + flow(source.note))
  }
}

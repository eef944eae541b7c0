import Documents
import RecordWords
import Records

extension AnnexCompiler {
  /// Facts as running text, with a status as its mark and a source as its number.
  ///
  /// The visibility is left out: everything in an edition is for its whole audience.
  mutating func inlines(_ facts: [RecordFact]) -> [Inline] {
    var inlines: [Inline] = []
    for fact in facts {
      switch fact {
      case .words(let words): inlines.append(.text(words))
      case .title(let words): inlines.append(.strong([.text(words)]))
      case .status(let status): inlines.append(.mark(status.mark))
      case .asOf: inlines.append(.text(", \(fact.words)"))
      case .statedBy(.publicSource):
        inlines += ["; ", .symbol(Sign.publicSource), .text(" \(AnswerSign.publicSource.meaning)")]
      case .statedBy: inlines.append(.text("; \(fact.words)"))
      case .publicSourceSign: inlines += [" ", .symbol(Sign.publicSource)]
      case .visibility: break
      case .confidence: inlines.append(.text(" (\(fact.words))"))
      case .sources(let ids): inlines += sources.cite(ids)
      }
    }
    return inlines
  }
}

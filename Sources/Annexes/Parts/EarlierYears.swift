import Documents
import Records

extension AnnexCompiler {
  /// `Earlier years: recorded for 2003, A law on marking (1999) [3]; last reported 2012: planned [5]`.
  ///
  /// An action stands in the year of the report that states it.
  mutating func earlierLine(_ facts: EarlierFacts, of item: Item) -> [Inline] {
    var parts: [[Inline]] = []
    for (year, actions) in facts.actions {
      var told: [[Inline]] = []
      for one in actions {
        told.append(
          [.text(one.words)] + confidence(one.action.confidence)
            + publicSourceSign(one.answer) + sources.cite(one.action.sources))
      }
      parts.append([.text("recorded for \(year), ")] + joined(told, by: ", "))
    }
    if let last = facts.status {
      parts.append(
        [.text(last.words(under: item))] + confidence(last.answer.confidence)
          + publicSourceSign(last.answer)
          + sources.cite(last.answer.sources))
    }
    return [.emphasis(["Earlier years:"]), " "] + joined(parts, by: "; ")
  }
}

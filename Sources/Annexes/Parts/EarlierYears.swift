import Documents
import RecordWords
import Records

extension AnnexCompiler {
  /// What earlier years have on an item:
  /// `Earlier years: recorded for 2003, A law on marking (1999) [3]; last reported 2012: planned [5]`.
  mutating func earlierLine(_ facts: EarlierFacts, of item: Item) -> [Inline] {
    [.emphasis(["Earlier years:"]), " "] + inlines(facts.facts(under: item))
  }
}

import Diagnostics
import JSONText
import Records

extension Rule {
  /// A source that is cited is one of `sources/`.
  ///
  /// `Examination` goes through the citations, for more than this rule.
  static let unknownSource = Rule("unknown-source", .error, .elsewhere)
}

/// What is wrong with a record in which something is cited that is no source.
func unknownCitations(in record: Record, _ surroundings: Surroundings) -> [Violation] {
  citations(in: record).compactMap { place -> Violation? in
    guard let name = place.name, surroundings.sources.rows.number(of: name) == nil else {
      return nil
    }
    let suggestion = didYouMean(name, surroundings.sourceNames)
    return Violation(
      record: record, range: place.range, steps: place.steps, found: quoted(name),
      expected: "the id of a record in sources/",
      advice: suggestion.isEmpty
        ? "Record it as \(surroundings.store.name)/sources/\(name).json first." : suggestion)
  }
}

import Diagnostics
import JSONText
import Records

extension Rule {
  /// A year with records has an `edition.json` that says which days it holds.
  ///
  /// `Examination` finds it once all records were seen, for the first of each year.
  static let missingEdition = Rule("missing-edition", .error, .elsewhere)
}

/// What is wrong with a year of which there are records and no edition.
func yearWithoutEdition(_ first: Record) -> Violation? {
  first.path.year.map { year in
    Violation(
      record: first, range: 0..<0, steps: [], found: "a record of \(year), and no edition of it",
      expected: "\(RecordPath(.edition, in: year).text), which says the year's kind and its days",
      advice:
        "If the record belongs to another year, move it there. If the edition was deleted, bring it back: "
        + "'git restore' with its path. If there was none, write it; that of another year shows how."
    )
  }
}

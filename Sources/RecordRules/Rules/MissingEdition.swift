import Diagnostics
import JSONText
import Records

extension Rule {
  /// A year with records has an `edition.json` that states its first and last day.
  ///
  /// `Examination` checks it after all records, and reports it at the first record of the year.
  static let missingEdition = Rule("missing-edition", .error, .elsewhere)
}

/// The violation of a year that has records and no `edition.json`; `first` is its first record.
func yearWithoutEdition(_ first: Record) -> Violation? {
  first.path.year.map { year in
    Violation(
      record: first, range: 0..<0, steps: [],
      found: "a record of \(year), but no \(RecordPath(.edition, in: year).text)",
      expected:
        "\(RecordPath(.edition, in: year).text), which states the year's kind and its first and last day",
      advice:
        "If the record belongs to another year, move it there. If edition.json was deleted, bring it back with "
        + "'git restore'. If it never existed, write one, with that of another year as a model."
    )
  }
}

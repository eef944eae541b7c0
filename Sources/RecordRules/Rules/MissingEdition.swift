import JSONText
import Records

extension Rule {
  /// A year with records has an `edition.json` that says which days it holds.
  static let missingEdition = Rule("missing-edition") { store in
    let known = Set(store.records(.edition).compactMap(\.path.year))
    var reported: Set<Int> = []
    return store.records.compactMap { record -> Violation? in
      guard let year = record.path.year, !known.contains(year), reported.insert(year).inserted
      else { return nil }
      return Violation(
        record: record, range: 0..<0, steps: [], found: "a record of \(year), and no edition of it",
        expected: "\(year)/edition.json, which says the year's kind and its days",
        advice: "Write it; the edition of another year shows how.")
    }
  }
}

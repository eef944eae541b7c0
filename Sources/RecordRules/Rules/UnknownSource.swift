import Diagnostics
import JSONText
import Records

extension Rule {
  /// A source that is cited is one of `sources/`.
  static let unknownSource = Rule("unknown-source") { store in
    let names = store.records(.source).compactMap(\.path.id)
    return store.records.flatMap { record -> [Violation] in
      citations(in: record).compactMap { place -> Violation? in
        guard let name = place.name, store.source(name) == nil else { return nil }
        let suggestion = didYouMean(name, names)
        return Violation(
          record: record, range: place.range, steps: place.steps, found: quoted(name),
          expected: "the id of a record in sources/",
          advice: suggestion.isEmpty
            ? "Record it as \(store.name)/sources/\(name).json first." : suggestion)
      }
    }
  }
}

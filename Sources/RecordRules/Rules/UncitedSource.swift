import Diagnostics
import JSONText
import Records

extension Rule {
  /// A source is there for a fact that cites it; one that nothing cites is left over or forgotten.
  static let uncitedSource = Rule("uncited-source", .warning) { store in
    let cited = Set(store.records.flatMap { citations(in: $0).compactMap(\.name) })
    return store.records(.source).compactMap { record -> Violation? in
      guard let id = record.path.id, !cited.contains(id), let root = record.root else { return nil }
      return Violation(
        record: record, range: root["id"]?.range ?? 0..<0, steps: [],
        found: "a source that nothing cites",
        expected: "a record that has \(quoted(id)) among its sources",
        advice: "Cite it where its fact is recorded, or remove it.")
    }
  }
}

import Diagnostics
import JSONText
import Records

extension Rule {
  /// A source is there for a fact that cites it; one that nothing cites is left over or forgotten.
  ///
  /// `Examination` finds it once all records were seen.
  static let uncitedSource = Rule("uncited-source", .warning, .elsewhere)
}

/// What is wrong with a source that nothing cites; nothing where it cannot be read.
func uncited(_ source: Record) -> Violation? {
  guard let id = source.path.id, let root = source.root else { return nil }
  return Violation(
    record: source, range: root["id"]?.range ?? 0..<0, steps: [],
    found: "a source that nothing cites",
    expected: "a record that has \(quoted(id)) among its sources",
    advice: "Cite it where its fact is recorded, or remove it.")
}

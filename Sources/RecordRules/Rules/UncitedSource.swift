import Diagnostics
import JSONText
import Records

extension Rule {
  /// Every source is cited by some record.
  ///
  /// `Examination` checks it after all records.
  static let uncitedSource = Rule("uncited-source", .warning, .elsewhere)
}

/// The violation of a source that no record cites; `nil` if the source cannot be read.
func uncited(_ source: Record) -> Violation? {
  guard let id = source.path.id, let root = source.root else { return nil }
  return Violation(
    record: source, range: root["id"]?.range ?? 0..<0, steps: [],
    found: "a source that no record cites",
    expected: "a record with \(quoted(id)) in its \"sources\"",
    advice: "Cite it in the record of the fact that it supports. If it supports no fact, remove it."
  )
}

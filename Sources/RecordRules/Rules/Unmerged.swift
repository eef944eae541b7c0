public import Diagnostics
public import Records

extension Rule {
  /// A merge left several versions of a record, and nobody has brought them together.
  ///
  /// It is found of git's index, not of a record: ``unmergedRecords(_:in:)`` finds it.
  static let unmerged = Rule("unmerged", .error, .elsewhere)
}

/// A finding for each record that git holds in several versions; sorted. `paths` stand in the store.
public func unmergedRecords(_ paths: [String], in store: Store) -> [Finding] {
  paths.compactMap { path in
    guard let record = RecordPath(path) else { return nil }
    let file = store.name.isEmpty ? path : store.name + "/" + path
    return Finding(
      rule: Rule.unmerged.name, at: Location(file: file),
      about: Subject(record: path, field: "", pointer: ""), place: placeWords(of: record),
      found: "a merge that is not finished: git holds more than one version of it",
      expected: "both versions brought together, and 'git add'",
      advice:
        "What lies in the file may be one side alone. 'pillar conflicts' says what both changed; 'git show :2:./FILE' and ':3:./FILE' print the two."
    )
  }.sorted()
}

public import Diagnostics
import Records

extension Rule {
  /// A record that git has is on the disk, or its deletion is staged.
  ///
  /// It is found in git's index, not in a record: ``unstagedDeletions(_:in:)`` finds it.
  static let unstagedDeletion = Rule("unstaged-deletion", .error, .elsewhere)
}

/// A finding for each record that git's index has and the disk has not; sorted. `paths` stand in the store.
public func unstagedDeletions(_ paths: [String], in store: String) -> [Finding] {
  paths.compactMap { path in
    guard let record = RecordPath(path) else { return nil }
    return Finding(
      rule: Rule.unstagedDeletion.name,
      at: Location(file: store.isEmpty ? path : store + "/" + path),
      about: Subject(record: path, field: "", pointer: ""), place: placeWords(of: record),
      found: "no file on the disk; git still has the record",
      expected: "the file, or a deletion that is staged",
      advice: "'git restore FILE' brings it back; 'git rm --cached FILE' stages the deletion.")
  }.sorted()
}

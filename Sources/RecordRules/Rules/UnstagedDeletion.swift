public import Diagnostics
import Records

extension Rule {
  /// A record that git has is on the disk, or its deletion is staged.
  ///
  /// It is found in git's index, not in a record: ``unstagedDeletions(_:in:)`` finds it.
  static let unstagedDeletion = Rule("unstaged-deletion", .error, .elsewhere)
}

/// A finding for each record that git's index has and the disk has not; sorted. `paths` stand in the store.
/// Where the index is lost they are those of the last commit.
public func unstagedDeletions(
  _ paths: [String], in store: String, isIndexLost: Bool = false
) -> [Finding] {
  paths.compactMap { path in
    guard let record = RecordPath(path) else { return nil }
    return Finding(
      rule: Rule.unstagedDeletion.name,
      at: Location(file: store.isEmpty ? path : store + "/" + path),
      about: Subject(record: path, field: "", pointer: ""), place: placeWords(of: record),
      found: isIndexLost
        ? "no file on the disk; the last commit has the record, and git's index has nothing of the store"
        : "no file on the disk; git still has the record",
      expected: "the file, or a deletion that is staged",
      advice: (isIndexLost ? "First 'git reset' makes the index anew. Then " : "")
        + "'git restore FILE' brings it back; 'git rm --cached FILE' stages the deletion.")
  }.sorted()
}

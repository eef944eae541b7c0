public import Diagnostics
import Records

extension Rule {
  /// A record that git has is on the disk, or its deletion is staged.
  ///
  /// It is found in git's index, not in a record: ``unstagedDeletions(_:in:)`` finds it.
  static let unstagedDeletion = Rule("unstaged-deletion", .error, .elsewhere)
}

/// A finding for each record that git's index has and the disk has not; sorted. `paths` stand in the store.
/// Where the index is lost they are those of the last commit. `former` is the folder in which git has them, if
/// the store was moved on the disk alone.
public func unstagedDeletions(
  _ paths: [String], in store: String, isIndexLost: Bool = false, formerly former: String? = nil
) -> [Finding] {
  paths.compactMap { path in
    guard let record = RecordPath(path) else { return nil }
    let words = former.map { lostInMove(from: $0 + path) } ?? deleted(isIndexLost: isIndexLost)
    return Finding(
      rule: Rule.unstagedDeletion.name,
      at: Location(file: store.isEmpty ? path : store + "/" + path),
      about: Subject(record: path, field: "", pointer: ""), place: placeWords(of: record),
      found: words.found, expected: "the file, or a deletion that is staged", advice: words.advice)
  }.sorted()
}

private func deleted(isIndexLost: Bool) -> (found: String, advice: String) {
  (
    isIndexLost
      ? "no file on the disk; the last commit has the record, and git's index has nothing of the store"
      : "no file on the disk; git still has the record",
    (isIndexLost ? "First 'git reset' makes the index anew. Then " : "")
      + "'git restore FILE' brings it back; 'git rm --cached FILE' stages the deletion."
  )
}

private func lostInMove(from file: String) -> (found: String, advice: String) {
  (
    "no file on the disk; git has the record as \(file), where the store stood before it was moved",
    "'git restore' brings that file back; move it to its place in the store. 'git rm --cached' of it stages "
      + "the deletion. Paths of git begin at the top of the repository."
  )
}

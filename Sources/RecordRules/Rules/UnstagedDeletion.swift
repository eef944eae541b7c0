public import Diagnostics
import Records

extension Rule {
  /// A record that git has is also on the disk, or its deletion is staged.
  ///
  /// git's index shows it, not a record: ``unstagedDeletions(_:in:isIndexLost:formerly:)`` makes the findings.
  static let unstagedDeletion = Rule("unstaged-deletion", .error, .elsewhere)
}

/// A finding for each record that git's index has and the disk does not have; sorted.
///
/// `paths` are paths in the store. If `isIndexLost`, they come from the commit `HEAD`, because git's index has no file
/// of the store. `former` is the folder in which git has the records, if somebody moved the store on the disk without
/// telling git.
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
      found: words.found, expected: "the file, or a staged deletion", advice: words.advice)
  }.sorted()
}

private func deleted(isIndexLost: Bool) -> (found: String, advice: String) {
  (
    isIndexLost
      ? "no file on the disk; the commit HEAD has the record, and git's index has no file of the store"
      : "no file on the disk; git still has the record",
    (isIndexLost ? "Run 'git reset' to make the index again. Then " : "")
      + "'git restore FILE' brings it back; 'git rm --cached FILE' stages the deletion."
  )
}

private func lostInMove(from file: String) -> (found: String, advice: String) {
  (
    "no file on the disk; git has it as \(file), where the store was before it was moved",
    "At the top of the repository, 'git restore' brings that file back; then move it into the store. "
      + "'git rm --cached' of that file stages its deletion."
  )
}

public import Diagnostics
public import Records

extension Rule {
  /// A write of several records is finished.
  ///
  /// It is found in the store's folder, not in a record: ``unfinishedWrite(in:)`` makes the finding.
  static let unfinishedWrite = Rule("unfinished-write", .error, .elsewhere)
}

extension Store {
  /// Whether it was read in the middle of a write: some records are new and others old.
  public var isBetweenWrites: Bool {
    unsettledInGit.contains { $0.rule == Rule.unfinishedWrite.name }
  }

  /// The store as one that was read in the middle of a write.
  public var betweenWrites: Store {
    isBetweenWrites
      ? self : unsettled(unsettledInGit + [unfinishedWrite(in: self)], inGitAlone: inGitAlone)
  }
}

/// The finding for a store in which a write was begun and is not finished.
public func unfinishedWrite(in store: Store) -> Finding {
  let file = store.name.isEmpty ? ".pillar-writing" : store.name + "/.pillar-writing"
  return Finding(
    rule: Rule.unfinishedWrite.name, at: Location(file: file),
    about: Subject(record: ".pillar-writing", field: "", pointer: ""), place: "the store",
    found: "a write of several records that was begun and is not finished",
    expected: "all of these records with their new text",
    advice:
      "'pillar fmt' completes it, if a write on this disk left it, and says so if not. Until then some "
      + "records are new and others old.")
}

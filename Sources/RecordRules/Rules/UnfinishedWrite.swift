public import Diagnostics
public import Records

extension Rule {
  /// No write of several records was stopped in the middle.
  ///
  /// A file in the store's folder shows it, not a record: ``unfinishedWrite(in:)`` makes the finding.
  static let unfinishedWrite = Rule("unfinished-write", .error, .elsewhere)
}

extension Store {
  /// Whether the store was read in the middle of a write, so that some records are new and others old.
  public var isBetweenWrites: Bool {
    unsettledInGit.contains { $0.rule == Rule.unfinishedWrite.name }
  }

  /// The same store, marked as read in the middle of a write.
  public var betweenWrites: Store {
    isBetweenWrites
      ? self : unsettled(unsettledInGit + [unfinishedWrite(in: self)], inGitAlone: inGitAlone)
  }
}

/// The finding for a store with an unfinished write.
public func unfinishedWrite(in store: Store) -> Finding {
  let file = store.name.isEmpty ? ".pillar-writing" : store.name + "/.pillar-writing"
  return Finding(
    rule: Rule.unfinishedWrite.name, at: Location(file: file),
    about: Subject(record: ".pillar-writing", field: "", pointer: ""), place: "the store",
    found: "a write of several records that was begun and is not finished",
    expected: "the new text in every record of that write",
    advice:
      "Run 'pillar fmt': it completes the write, or says why it cannot. Until then some records are new and "
      + "others old.")
}

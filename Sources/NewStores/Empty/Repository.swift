public import Records

/// The README that `pillar init` writes into the repository of a new store. It explains how to contribute records.
public var secretariatReadme: String { template("README.md") }

extension StoreDraft {
  /// The files of a repository that holds this store: the records in `records/`, a README, and the files that say who
  /// owns which file, how git treats records, and how contributions are checked.
  ///
  /// Paths are relative to the repository. `store.json`, which marks a folder as a store, comes last, so that a
  /// repository whose writing was interrupted is not taken for a store.
  public func repository(readme: String) -> [StoreFile] {
    let others = [
      ("README.md", readme), ("CODEOWNERS", owners), (".gitattributes", template("gitattributes")),
      (".gitignore", template("gitignore")), (".github/workflows/check.yml", template("check.yml")),
    ]
    let records = files.map { StoreFile(path: "records/" + $0.path, bytes: $0.bytes) }
    let mark = "records/store.json"
    return others.map { StoreFile(path: $0, bytes: Array($1.utf8)) }
      + records.filter { $0.path != mark } + records.filter { $0.path == mark }
  }

  /// The owners of the files, in the format of `CODEOWNERS`: the last line that matches a file decides.
  ///
  /// A participant owns its own folders, and in the folders of others the files with its questions of a peer review.
  private var owners: String {
    let ids = participants
    func questions(_ id: String) -> [String] {
      RecordKind.allCases.filter { $0.traits.owner == .reviewer }
        .map { "/records/" + RecordPath.pattern($0, by: id) }
    }
    let width = questions(ids.first ?? "").map(\.count).max() ?? 0
    func line(_ pattern: String, _ id: String) -> String {
      let gap = String(repeating: " ", count: max(1, width + 1 - pattern.count))
      return pattern + gap + "@your-organisation/" + id.lowercased() + "\n"
    }
    let folders = ids.map { line("/records/*/\($0)/", $0) }
    return template("CODEOWNERS") + folders.joined()
      + "\n# The questions of a peer review belong to the reviewer, in the folders of others, too.\n"
      + ids.flatMap { id in questions(id).map { line($0, id) } }.joined()
  }
}

private func template(_ name: String) -> String {
  templateTexts.first { $0.key == name }?.value ?? ""
}

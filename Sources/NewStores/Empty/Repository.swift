public import Records

/// The README of a repository that holds a secretariat's store: how to contribute to it.
public var secretariatReadme: String { template("README.md") }

extension StoreDraft {
  /// The files of a repository that holds this store: the records in `records/`, a README, who owns
  /// which file, how git treats them, and a check of every contribution.
  ///
  /// Paths are relative to the repository. What marks the folder as a store comes last, so that a
  /// half-written one is none.
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

  /// Who is asked about a change of which file, in the form that forges read: the last line that fits
  /// a file decides.
  ///
  /// A participant owns its folders, and in the others' those questions that it asks.
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
      + "\n# The questions of a peer review are the reviewer's, in whichever folder they stand.\n"
      + ids.flatMap { id in questions(id).map { line($0, id) } }.joined()
  }
}

private func template(_ name: String) -> String {
  templateTexts.first { $0.key == name }?.value ?? ""
}

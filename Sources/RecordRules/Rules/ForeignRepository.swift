public import Diagnostics

extension Rule {
  /// No folder inside the store is a git repository of its own.
  ///
  /// git's index shows it, not a record: ``foreignRepositories(_:in:)`` makes the findings.
  static let foreignRepository = Rule("foreign-repository", .error, .elsewhere)
}

/// A finding for each folder of the store that is a git repository of its own; sorted. The folder may be a submodule,
/// or a repository that the outer one does not know. `paths` are paths in the store.
public func foreignRepositories(_ paths: [String], in store: String) -> [Finding] {
  paths.map { path in
    Finding(
      rule: Rule.foreignRepository.name,
      at: Location(file: store.isEmpty ? path : store + "/" + path),
      about: Subject(record: path, field: "", pointer: ""), place: path,
      found:
        "a git repository inside this one, such as a submodule: its records are not in this repository",
      expected: "a folder of records",
      advice:
        "Run 'git rm --cached FOLDER' if it is a submodule. Move the folder’s '.git' out of the store. Then "
        + "'git add' its records.")
  }.sorted()
}

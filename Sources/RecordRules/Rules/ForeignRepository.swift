public import Diagnostics

extension Rule {
  /// No folder of the store is a repository of its own.
  ///
  /// It is found in git's index, not in a record: ``foreignRepositories(_:in:)`` finds it.
  static let foreignRepository = Rule("foreign-repository", .error, .elsewhere)
}

/// A finding for each folder of the store that is a repository of its own, be it a submodule or one of which git
/// does not know; sorted. `paths` stand in the store.
public func foreignRepositories(_ paths: [String], in store: String) -> [Finding] {
  paths.map { path in
    Finding(
      rule: Rule.foreignRepository.name,
      at: Location(file: store.isEmpty ? path : store + "/" + path),
      about: Subject(record: path, field: "", pointer: ""), place: path,
      found:
        "a repository of its own, such as a submodule: this repository does not have the records in it",
      expected: "a folder of records",
      advice:
        "'git rm --cached FOLDER' takes a submodule out. Move the '.git' in the folder out of the store; then add "
        + "the records themselves.")
  }.sorted()
}

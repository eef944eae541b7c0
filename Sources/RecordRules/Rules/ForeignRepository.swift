public import Diagnostics

extension Rule {
  /// No folder of the store is a repository of its own.
  ///
  /// It is found in git's index, not in a record: ``foreignRepositories(_:in:)`` finds it.
  static let foreignRepository = Rule("foreign-repository", .error, .elsewhere)
}

/// A finding for each folder of the store that git's index has as a repository of its own, a submodule;
/// sorted. `paths` stand in the store.
public func foreignRepositories(_ paths: [String], in store: String) -> [Finding] {
  paths.map { path in
    Finding(
      rule: Rule.foreignRepository.name,
      at: Location(file: store.isEmpty ? path : store + "/" + path),
      about: Subject(record: path, field: "", pointer: ""), place: path,
      found:
        "a repository of its own (a submodule): this repository does not have the records in it",
      expected: "a folder of records",
      advice:
        "'git rm --cached FOLDER' takes the other repository out; then add the records themselves.")
  }.sorted()
}

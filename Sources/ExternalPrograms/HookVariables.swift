/// The environment variables that git sets for a hook.
///
/// For a commit hook they name the index from which the commit is made. For a push hook they name the folder that holds
/// the new objects. They are valid only for the repository that the hook belongs to.
enum HookVariables {
  /// The repository that `GIT_DIR` names, and the work tree if one is named; `nil` without `GIT_DIR`.
  static var place: [String: String]? {
    guard let directory = ProcessEnvironment["GIT_DIR"] else { return nil }
    var place = ["GIT_DIR": HostFiles.real(HostFiles.absolute(directory))]
    for name in ["GIT_WORK_TREE", "GIT_COMMON_DIR"] {
      place[name] = ProcessEnvironment[name].map { HostFiles.real(HostFiles.absolute($0)) }
    }
    return place
  }

  /// Whether `GIT_DIR` names this git directory.
  static func name(_ directory: String) -> Bool { place?["GIT_DIR"] == directory }

  /// The variables that are valid for a repository. They are valid if git itself, started in the working
  /// folder, would find this repository.
  static func meant(for directory: String, top: String?) -> [String: String] {
    var variables: [String: String] = [:]
    for name in ["GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY"] {
      variables[name] = ProcessEnvironment[name].map(HostFiles.absolute)
    }
    if let others = ProcessEnvironment["GIT_ALTERNATE_OBJECT_DIRECTORIES"] {
      variables["GIT_ALTERNATE_OBJECT_DIRECTORIES"] = others.split(separator: ":").map {
        HostFiles.absolute(String($0))
      }.joined(separator: ":")
    }
    guard !variables.isEmpty, isWorkingFolder(in: directory, top: top) else { return [:] }
    return variables
  }

  private static func isWorkingFolder(in directory: String, top: String?) -> Bool {
    if place != nil { return name(directory) }
    let here = HostFiles.real(HostFiles.workingFolder)
    let found = try? RepositoryPlace.nearest(to: here, bare: .outsideWorkTrees)
    return found == top.map { .workTree(top: $0) } ?? .bare(directory: directory)
  }
}

/// The variables with which git tells a hook what it is working on.
///
/// In a commit they name the index that is to be committed, in a push the folder in which the new
/// objects wait. They hold for the repository of the hook and for no other.
enum HookVariables {
  /// The repository that `GIT_DIR` names, and its work tree if one is named; `nil` where none is.
  static var place: [String: String]? {
    guard let directory = ProcessEnvironment["GIT_DIR"] else { return nil }
    var place = ["GIT_DIR": HostFiles.real(HostFiles.absolute(directory))]
    for name in ["GIT_WORK_TREE", "GIT_COMMON_DIR"] {
      place[name] = ProcessEnvironment[name].map { HostFiles.real(HostFiles.absolute($0)) }
    }
    return place
  }

  /// Whether `GIT_DIR` names a git directory.
  static func name(_ directory: String) -> Bool { place?["GIT_DIR"] == directory }

  /// Those that are meant for a repository: the one that git itself would take in the working folder.
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

/// Where the repository of a folder is. It is found without git.
///
/// git itself would look at every folder upward, and take a folder that holds `HEAD`, `objects/` and
/// `refs/` for a repository. Somebody's contribution can add these to the store. So a repository is
/// accepted only by its `.git`, a folder or a file. A bare repository is accepted only if the caller asks
/// for one.
enum RepositoryPlace: Hashable {
  /// A work tree; `.git` is at its top.
  case workTree(top: String)
  /// A git directory without a work tree.
  case bare(directory: String)

  /// The nearest repository to a folder, whose path must have no links; `nil` if there is none.
  ///
  /// - Throws: A `GitError` of the kind `storeIsRepository` if the folder or one above it is a git
  ///   directory and also a store, or lies in a store.
  static func nearest(to folder: String, bare meant: Git.BareRepository) throws -> RepositoryPlace?
  {
    var bare: String?
    for level in upward(from: folder) {
      if bare == nil, try isGitDirectory(level) { bare = level }
      if let bare, try HostFiles.exists(level + "/store.json") { throw storeIsRepository(bare) }
      // A `.git` that is a link to nothing, for example to a disk that is not mounted, counts: it is a
      // repository that git cannot read.
      if try HostFiles.stands(level + "/.git") {
        if let bare, meant == .anywhere || (meant != .none && HookVariables.name(bare)) {
          return .bare(directory: bare)
        }
        return .workTree(top: level)
      }
    }
    return meant == .none ? nil : bare.map { .bare(directory: $0) }
  }

  /// The folder and all folders above it, the nearest first.
  private static func upward(from folder: String) -> [String] {
    var levels = [folder]
    while let level = levels.last, level != "/", let slash = level.lastIndex(of: "/") {
      levels.append(slash == level.startIndex ? "/" : String(level[..<slash]))
    }
    return levels
  }

  private static func isGitDirectory(_ folder: String) throws -> Bool {
    // git accepts a `HEAD` that is a link to a file that does not exist yet.
    try ["HEAD", "objects", "refs"].allSatisfy { try HostFiles.stands(folder + "/" + $0) }
  }

  private static func storeIsRepository(_ folder: String) -> GitError {
    GitError(
      .storeIsRepository, [],
      "\(folder) is a folder of the store, but it is also a git directory: it holds HEAD, objects and refs",
      remedy: "A store never holds these. Do not run git in that folder: git would take it for a "
        + "repository and obey its 'config'. Find out who added them, and remove them.")
  }
}

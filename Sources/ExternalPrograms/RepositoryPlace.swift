/// Where the repository of a folder is, found without asking git.
///
/// git would look at every folder upward, and take one for a repository that holds `HEAD`, `objects/`
/// and `refs/`. A contribution can add these to the store. So only `.git` counts, a folder or a file,
/// and a bare repository where the caller means one.
enum RepositoryPlace: Hashable {
  /// A work tree; at its top stands `.git`.
  case workTree(top: String)
  /// A git directory without a work tree.
  case bare(directory: String)

  /// The nearest to a folder, which is a real path; `nil` where there is none.
  ///
  /// - Throws: A `GitError` of the kind `storeIsRepository` where a folder on the way is a git directory
  ///   and a store at once, or stands in a store.
  static func nearest(to folder: String, bare meant: Git.BareRepository) throws -> RepositoryPlace?
  {
    var bare: String?
    for level in upward(from: folder) {
      if bare == nil, try isGitDirectory(level) { bare = level }
      if let bare, try HostFiles.exists(level + "/store.json") { throw storeIsRepository(bare) }
      // A link that leads to nothing, as to a disk that is not mounted, is a repository that git cannot read.
      if try HostFiles.stands(level + "/.git") {
        if let bare, meant == .anywhere || (meant != .none && HookVariables.name(bare)) {
          return .bare(directory: bare)
        }
        return .workTree(top: level)
      }
    }
    return meant == .none ? nil : bare.map { .bare(directory: $0) }
  }

  /// The folder and all above it, the nearest first.
  private static func upward(from folder: String) -> [String] {
    var levels = [folder]
    while let level = levels.last, level != "/", let slash = level.lastIndex(of: "/") {
      levels.append(slash == level.startIndex ? "/" : String(level[..<slash]))
    }
    return levels
  }

  private static func isGitDirectory(_ folder: String) throws -> Bool {
    // git takes a link for HEAD that leads to no file yet.
    try ["HEAD", "objects", "refs"].allSatisfy { try HostFiles.stands(folder + "/" + $0) }
  }

  private static func storeIsRepository(_ folder: String) -> GitError {
    GitError(
      .storeIsRepository, [],
      "\(folder) is a folder of the store and a git directory as well: it holds HEAD, objects and refs",
      remedy: "No store holds these. Do not run git in that folder: git would take it for a "
        + "repository and do what its 'config' says. Find out who added them, and remove them.")
  }
}

/// A repository that was found and that git trusts, with what git needs to open it.
final class OpenRepository {
  /// The top of the work tree; `nil` in a bare repository.
  let top: String?
  /// The git directory: `.git`, or the folder that git keeps for a linked work tree.
  let directory: String
  /// The folder that all work trees of the repository share, with its objects and references.
  let common: String
  /// The path from the top to the folder that is asked about, with a slash at its end. It is empty at the
  /// top and in a bare repository.
  let prefix: String
  /// The environment variables with which git opens the repository with all its settings.
  let place: [String: String]
  /// All environment variables for git, with which it sees only the settings of `sharedSettings`.
  let environment: [String: String]
  private let shared: TemporaryFolder

  /// Finds the repository around a folder.
  ///
  /// - Throws: A `GitError` if there is none, if git refuses it, or if a folder of the store is a git
  ///   directory.
  init(of typed: String, bare: Git.BareRepository) throws {
    let folder = HostFiles.real(typed)
    guard let found = try Self.find(folder, bare) else {
      throw GitError(
        .noRepository, [], "there is no git repository around \(typed)",
        remedy: "'git init' makes one.")
    }
    (top, directory, common) = (found.top, found.directory, found.common)
    prefix = Self.way(from: found.top, to: folder)
    var place = ["GIT_DIR": found.directory]
    place["GIT_WORK_TREE"] = found.top
    self.place = place
    shared = try Self.share(found)
    let own = ["GIT_COMMON_DIR": shared.path].merging(place) { $1 }
      .merging(HookVariables.meant(for: found.directory, top: found.top)) { $1 }
    environment = GitEnvironment.closed.merging(own) { $1 }
  }

  /// The arguments that make git start in the folder, or at the top.
  var folderWords: [String] { ["-C", (top ?? directory) + (prefix.isEmpty ? "" : "/" + prefix)] }
  var topWords: [String] { ["-C", top ?? directory] }

  private struct Found {
    var top: String?
    var directory: String
    /// The folder that all work trees share.
    var common: String
    var objectFormat: String
  }

  private static func find(_ folder: String, _ bare: Git.BareRepository) throws -> Found? {
    switch try RepositoryPlace.nearest(to: folder, bare: bare) {
    case .workTree(let top):
      guard try HostFiles.exists(top + "/.git") else { throw Self.leadsToNothing(top + "/.git") }
      return found(try GitDoor.examine(top, bare: false), top: top, from: top)
    case .bare(let directory):
      return found(try GitDoor.examine(directory, bare: true), top: nil, from: directory)
    case nil:
      return try named(for: folder, bare)
    }
  }

  private static func leadsToNothing(_ path: String) -> GitError {
    GitError(
      .failed, [], "\(path) is a link that leads to nothing, so git cannot read the repository")
  }

  /// The repository that `GIT_DIR` names, if its work tree holds the folder. So a git directory that is
  /// kept outside of the work tree is found.
  private static func named(for folder: String, _ bare: Git.BareRepository) throws -> Found? {
    guard let place = HookVariables.place else { return nil }
    let parts = try GitDoor.examine(place)
    let top = place["GIT_WORK_TREE"] ?? HostFiles.real(HostFiles.workingFolder)
    guard parts[2] == "false" || place["GIT_WORK_TREE"] != nil else {
      return bare == .none ? nil : found(parts, top: nil, from: parts[0])
    }
    let isInside = folder == top || folder.hasPrefix(top == "/" ? "/" : top + "/")
    return isInside ? found(parts, top: top, from: HostFiles.workingFolder) : nil
  }

  /// Reads git's answer. A relative path in it begins at the folder in which git was started.
  private static func found(_ parts: [String], top: String?, from folder: String) -> Found {
    let common = parts[1].hasPrefix("/") ? parts[1] : folder + "/" + parts[1]
    return Found(top: top, directory: parts[0], common: common, objectFormat: parts[3])
  }

  private static func way(from top: String?, to folder: String) -> String {
    guard let top, folder != top else { return "" }
    return String(folder.dropFirst(top == "/" ? 1 : top.count + 1)) + "/"
  }

  // MARK: What all work trees share

  /// The files and folders that git sees of the folder that all work trees share. `config` and `hooks`
  /// are left out on purpose.
  private static let visible = [
    "objects", "refs", "packed-refs", "reftable", "logs", "info", "shallow", "worktrees",
  ]

  private static func share(_ found: Found) throws -> TemporaryFolder {
    let shared = try TemporaryFolder(known: visible + ["config"])
    for name in visible where try HostFiles.exists(found.common + "/" + name) {
      try shared.link(name, to: found.common + "/" + name)
    }
    try shared.write("config", sharedSettings(found, hasTables: shared.holds("reftable")))
    return shared
  }

  /// The text of the file `config`: the only settings that git sees.
  private static func sharedSettings(_ found: Found, hasTables: Bool) -> String {
    let isSHA256 = found.objectFormat == "sha256"
    return """
      [core]
      repositoryFormatVersion = 1
      bare = \(found.top == nil)
      quotePath = false
      hooksPath = /dev/null
      fsmonitor = false
      attributesFile = /dev/null
      excludesFile = /dev/null
      untrackedCache = false
      [extensions]
      objectFormat = \(isSHA256 ? "sha256" : "sha1")
      \(hasTables ? "refStorage = reftable" : "")
      [i18n]
      logOutputEncoding = UTF-8

      """
  }
}

import Diagnostics
public import ExternalPrograms
public import Records

// A store can be in two repositories: one is around the path by which the store is reached, which may go through
// links, and one is around its real path. If they differ, the repository that git asks does not know the records in
// the other.

extension StoreIndex {
  /// Throws an error if another repository has the records of the store, or may have them, so that git is not asked
  /// about the wrong one. `top` is the top of the repository that git would ask; `nil` if there is none.
  ///
  /// A store may be the top of its own repository inside another one that has none of its records. A link to such a
  /// store is fine too.
  public static func refuseOtherRepository(than top: String?, of folder: StoreFolder) throws {
    let real = try onDisk { () throws(DiskError) in try Disk.real(folder.path) }
    var known: Set<ExactText> = top.map { [ExactText($0)] } ?? []
    for (present, way) in foldersAbove(folder.path) + foldersAbove(real) {
      guard let other = try Git.top(around: present), known.insert(ExactText(other)).inserted
      else { continue }
      guard let top else { throw leadsOut(folder.path, of: other, to: real) }
      guard try has(way, Git(in: present)) else { continue }
      throw inTwo(folder.path, other: other, top: top)
    }
  }

  /// Throws an error if the index has a submodule or a link where the store's path has a folder. git then has none of
  /// the records of the store.
  public static func refuseSubmodule(_ index: GitIndex, of folder: StoreFolder) throws {
    guard let submodule = index.entryInTheWay else { return }
    throw GitError(
      .otherRepository, [],
      "git has \(submodule) as a submodule or a link, and not as a folder: it has none of the records of "
        + "\(folder.path) there",
      remedy:
        "If it is a submodule, 'git submodule update --init -- \(shellWord(submodule))' fetches its repository. If "
        + "this repository is to hold the records, run 'git rm --cached \(shellWord(submodule))', then 'git add'."
    )
  }

  /// Whether a repository has files below a folder. If git refuses to read the repository, because another user owns
  /// it, the answer is no.
  private static func has(_ way: String, _ git: Git) throws -> Bool {
    do {
      return try !git.index(below: way).isEmpty
    } catch let error as GitError where error.kind == .refused {
      return false
    }
  }

  /// The folders above a path, the nearest first. Each has the way from it to the path, with a slash at its end. The
  /// list stops at a `..` in the path, because the folder above is then not on the way.
  private static func foldersAbove(_ path: String) -> [(folder: String, way: String)] {
    var steps = (path.hasPrefix("/") ? path : Disk.workingFolder + "/" + path)
      .split(separator: "/").filter { $0 != "." }
    var way = ""
    var found: [(String, String)] = []
    while let step = steps.popLast(), step != ".." {
      way = step + "/" + way
      found.append(("/" + steps.joined(separator: "/"), way))
    }
    return found
  }

  private static func leadsOut(_ path: String, of other: String, to real: String) -> GitError {
    GitError(
      .otherRepository, [],
      "\(path) is reached through a link that leads out of the repository in \(other): git has none of the "
        + "records there",
      remedy:
        "Replace the link by the folder itself. If the store is meant to be outside of git, name its real "
        + "folder: --store \(shellWord(real)).")
  }

  private static func inTwo(_ path: String, other: String, top: String) -> GitError {
    GitError(
      .otherRepository, [],
      "the repository in \(other) has records of \(path), but the store is in another one, \(top), so nobody "
        + "would notice if one of these records were missing",
      remedy:
        "If the records belong to \(shellWord(other)), move \(shellWord(top + "/.git")) away. If they belong to "
        + "\(shellWord(top)), run 'git rm --cached' on them in \(shellWord(other)).")
  }
}

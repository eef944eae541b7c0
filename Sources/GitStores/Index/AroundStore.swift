import Diagnostics
public import ExternalPrograms
public import Records

// Which repository has a store is seen twice: by the way on which the store is reached, which may hold links,
// and by where it stands. Where the two differ, the repository that git is asked about knows nothing of what
// the other one has.

extension StoreIndex {
  /// Refuses to ask git about a repository where another one has, or seems to have, the store's records.
  /// `top` is that of the first; `nil` where there is none.
  ///
  /// A store that is the top of its own repository, within another one that has none of its records, is
  /// right; so is a link that leads to it.
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

  /// Refuses to ask git about a store where the repository has a submodule, whose own repository is not here: it
  /// has none of the records.
  public static func refuseSubmodule(_ index: GitIndex, of folder: StoreFolder) throws {
    guard let submodule = index.entryInTheWay else { return }
    throw GitError(
      .otherRepository, [],
      "for git \(submodule) is a submodule or a link, and no folder: git has none of the records of "
        + "\(folder.path) that lie there",
      remedy:
        "If it is a submodule, 'git submodule update --init -- \(shellWord(submodule))' brings its repository. If "
        + "the records are to be in this repository, 'git rm --cached \(shellWord(submodule))', then add them."
    )
  }

  /// Whether a repository has files below a folder; what git does not let us see of one that is not the
  /// store's is nobody's business.
  private static func has(_ way: String, _ git: Git) throws -> Bool {
    do {
      return try !git.index(below: way).isEmpty
    } catch let error as GitError where error.kind == .refused {
      return false
    }
  }

  /// The folders above one, the nearest first, each with the way from it, which has a slash at its end. They end
  /// where the path goes up itself: what is above is another way.
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
        "Put the folder itself in the link's place. If the store is kept outside of git on purpose, name "
        + "where it stands: --store \(shellWord(real)).")
  }

  private static func inTwo(_ path: String, other: String, top: String) -> GitError {
    GitError(
      .otherRepository, [],
      "the repository in \(other) has records of \(path), which stands in another one, \(top): what is missing "
        + "there nobody would notice",
      remedy:
        "If the records belong to the first, move \(shellWord(top + "/.git")) away. If they belong to the "
        + "other, take them out of the first with 'git rm --cached'.")
  }
}

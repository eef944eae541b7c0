public import Diagnostics
public import ExternalPrograms
public import RecordRules
public import Records

/// What git's index holds of a store.
public struct StoreIndex {
  public let git: Git
  /// The top of the work tree.
  public let top: String
  /// The path from the folder in which git runs to the store's folder, with a slash at its end. It is empty, except
  /// when the store's folder is not on the disk.
  private let way: String
  private let index: GitIndex
  /// The files of the store in the commit `HEAD`, if the index has nothing of the store; else empty.
  private let onlyCommitted: [Git.Entry]
  /// The folder where git has the store, if the store was moved on the disk only.
  public let former: FormerPlace?
  /// The files that a merge left in several versions.
  public let unmerged: [UnmergedFile]
  /// The index entries of the versions of unmerged files.
  private let waiting: [GitIndexEntry]
  /// Files that a sparse checkout leaves out, as the index has them.
  public let leftOut: [StoreFile]
  /// Whether a sparse checkout leaves out `.pillar-writing`, the list of a write that is not finished.
  public let leavesOutWriteList: Bool
  /// Folders that are repositories of their own, such as submodules. This repository does not have their files.
  public let repositories: [String]

  /// - Returns: `nil` if the store is in no repository with a work tree.
  /// - Throws: The error of git, if there is a repository and git gives no answer.
  public init?(of folder: StoreFolder) throws {
    let (present, rest) = try nearestPresent(folder.path)
    let git = Git(in: present)
    let found = try git.top
    try Self.refuseOtherRepository(than: found, of: folder)
    guard let top = found else { return nil }
    let index = try git.index(below: rest)
    try Self.refuseSubmodule(index, of: folder)
    (self.git, self.top, self.index, way) = (git, top, index, rest)
    let prefix = try git.prefix + rest
    onlyCommitted = try index.isEmpty ? Self.onlyCommitted(git, prefix) : []
    former = try FormerPlace(of: folder, at: prefix, below: top, index, git)
    let nested = try Self.nested(in: folder)
    var needsMore = false
    index.forEach { state, path in
      if state != .ordinary || Self.mayBeRepository(path, in: present) { needsMore = true }
    }
    guard needsMore else {
      (unmerged, waiting, leftOut, leavesOutWriteList) = ([], [], [], false)
      repositories = Self.sorted(foreignFolders(onlyCommitted) + nested)
      return
    }
    let entries = try Self.entries(git, rest)
    waiting = entries.filter { $0.stage > 0 }
    unmerged = Self.unmerged(waiting)
    leftOut = try Self.leftOut(entries, in: folder, GitObjects(git))
    leavesOutWriteList = entries.contains {
      $0.state == .leftOut && StoreFolder.isWriteList($0.entry.path)
    }
    repositories = Self.sorted(foreignFolders(entries.map(\.entry)) + nested)
  }

  /// The files of the store in the commit `HEAD`, for an index that has nothing of the store.
  ///
  /// - Throws: A `GitError` if `HEAD` names no commit, but some commit of the repository has the store.
  private static func onlyCommitted(_ git: Git, _ prefix: String) throws -> [Git.Entry] {
    guard try git.hasCommit else {
      try git.refuseLostHistory(of: prefix + "store.json")
      return []
    }
    return try committed(git, prefix)
  }

  /// The folders of the store that have a `.git`. The repository around them takes none of the records in them, even
  /// if it does not know that they are repositories.
  private static func nested(in folder: StoreFolder) throws -> [String] {
    try folder.parts().parts.map(\.path).filter { !$0.isEmpty }.filter { place in
      try onDisk { () throws(DiskError) in
        try Disk.kind(of: "\(folder.path)/\(place)/.git", followingLinks: false) != .nothing
      }
    }
  }

  private static func sorted(_ folders: [String]) -> [String] {
    var told: Set<ExactText> = []
    return folders.filter { told.insert(ExactText($0)).inserted }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Whether an entry may be a repository, as far as its name tells. To be certain, git must be asked once more.
  ///
  /// An entry named `.json` is not asked about: as a folder in the place of a record it could not be read anyway. A
  /// folder may be named `.md`, so for such a name the disk is asked.
  private static func mayBeRepository(_ path: ArraySlice<UInt8>, in folder: String) -> Bool {
    if path.suffix(5).elementsEqual(".json".utf8) { return false }
    guard path.suffix(3).elementsEqual(".md".utf8) else { return true }
    let name = folder + "/" + SystemName.text(path)
    return (try? Disk.isFolder(name, followingLinks: false)) ?? true
  }

  /// Every entry of git's index that is in the store. The paths begin at the store.
  public func entries() throws -> [GitIndexEntry] { try Self.entries(git, way) }

  private static func entries(_ git: Git, _ way: String) throws -> [GitIndexEntry] {
    try git.indexEntries(below: way).map { found in
      var found = found
      found.entry.path = String(Substring(found.entry.path.utf8.dropFirst(way.utf8.count)))
      return found
    }
  }

  /// The path from the top of the work tree to the store, with a slash at its end; empty at the top.
  public var prefix: String { get throws { try git.prefix + way } }

  /// The files of the store in the commit `HEAD`. The paths begin at the store.
  public func committed() throws -> [Git.Entry] { try Self.committed(git, prefix) }

  private static func committed(_ git: Git, _ beginning: String) throws -> [Git.Entry] {
    try git.allFiles(of: git.commit("HEAD"), below: beginning).compactMap { entry in
      guard entry.path.utf8.starts(with: beginning.utf8) else { return nil }
      var entry = entry
      entry.path = String(Substring(entry.path.utf8.dropFirst(beginning.utf8.count)))
      return entry
    }
  }

  private static func unmerged(_ waiting: [GitIndexEntry]) -> [UnmergedFile] {
    let stages = Dictionary(grouping: waiting) { Array($0.entry.path.utf8) }
    return stages.values.map { versions in
      UnmergedFile(path: versions[0].entry.path, stages: Set(versions.map(\.stage)))
    }.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  private static func leftOut(
    _ entries: [GitIndexEntry], in folder: StoreFolder, _ objects: GitObjects
  ) throws -> [StoreFile] {
    let wanted = entries.filter { $0.state == .leftOut && !folder.hasFile(at: $0.entry.path) }
    let all = entries.filter { $0.stage == 0 }.map(\.entry)
    return try StoreInGit(of: all, objects).files(only: wanted.map(\.entry))
  }

  /// Whether the commit `HEAD` has the store and the index has nothing of it: the index was lost or emptied.
  public var isLost: Bool { !onlyCommitted.isEmpty }

  /// The records that the index has, but that are neither on the disk nor left out by a sparse checkout: they were
  /// deleted, and the deletion is not staged. If the index has nothing of the store, the commit `HEAD` is asked in its
  /// place. `seen` are the paths of the files that were found on the disk; without it, each file is looked for.
  public func deleted(from folder: StoreFolder, besides seen: SeenPaths? = nil) -> [String] {
    var paths: [ArraySlice<UInt8>] = []
    index.forEach { state, path in
      if state == .ordinary { paths.append(path.dropFirst(way.utf8.count)) }
    }
    paths += onlyCommitted.map { SystemName.bytes($0.path)[...] }
    let suspects =
      seen.map { $0.missing(of: paths) } ?? paths.map { SystemName.text($0) }
    return suspects.filter { RecordPath($0) != nil && !folder.hasFile(at: $0) }
  }

  /// The records that were lost when the store was moved on the disk only.
  public func lostInMove(from folder: StoreFolder) -> [String] { former?.lost(from: folder) ?? [] }
}

extension StoreIndex {
  /// The versions that git holds of an unmerged file, by git's stage number: 1 is the merge base, 2 is ours, 3 is
  /// theirs. A link has none.
  public func versions(of file: UnmergedFile) throws -> [Int: [UInt8]] {
    let own = waiting.filter {
      $0.entry.kind == .file && ExactText.areSame($0.entry.path, file.path)
    }
    let texts = try git.contents(of: own.map(\.entry))
    return Dictionary(zip(own.map(\.stage), texts), uniquingKeysWith: { first, _ in first })
  }

  /// The versions of both sides of the unmerged files. If one side deleted a file, only the version of the other side
  /// is there. If both deleted it, the version of the merge base is.
  public func versionsToMerge() throws -> [StoreFile] {
    let deletedByBoth = Set(
      unmerged.filter { !$0.hasOurs && !$0.hasTheirs }.map { ExactText($0.path) })
    let waiting = try entries().filter {
      $0.stage > 1 || $0.stage == 1 && deletedByBoth.contains(ExactText($0.entry.path))
    }
    return try (1...3).flatMap { stage in
      let all = waiting.filter { $0.stage == stage }.map(\.entry)
      return try StoreInGit(of: all, GitObjects(git)).files()
    }
  }

  /// The texts of records that are not on the disk, from the index, or from the commit `HEAD` if the index is lost.
  public func texts(of paths: [String]) throws -> [StoreFile] {
    let known = isLost ? onlyCommitted : try entries().filter { $0.stage == 0 }.map(\.entry)
    let wanted = Set(paths.map { ExactText($0) })
    let all = (former?.entries ?? []) + known
    return try StoreInGit(of: all, GitObjects(git))
      .files(only: all.filter { wanted.contains($0.path) })
  }
}

/// Splits a path into the nearest folder that is on the disk and the rest of the path. The rest has a slash at its
/// end, or is empty if the folder itself is on the disk.
public func nearestPresent(_ path: String) throws(Failure) -> (present: String, rest: String) {
  var present = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  var rest = ""
  while try !onDisk({ () throws(DiskError) in try Disk.isFolder(present) }) {
    let slash = present.lastIndex(of: "/")
    rest = (slash.map { present[present.index(after: $0)...] } ?? present[...]) + "/" + rest
    present = slash.map { $0 == present.startIndex ? "/" : String(present[..<$0]) } ?? "."
    if present == "." || present == "/" { break }
  }
  return (present, rest)
}

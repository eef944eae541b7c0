public import Diagnostics
public import ExternalPrograms
public import RecordRules
public import Records

/// What git's index has of a store.
public struct StoreIndex {
  public let git: Git
  /// Where the work tree begins.
  public let top: String
  /// The way from the folder in which git is asked to the store's, with a slash at its end. It is empty
  /// unless the store's folder is not on the disk.
  private let way: String
  private let index: GitIndex
  /// What the last commit has of the store, where the index has nothing of it.
  private let onlyCommitted: [Git.Entry]
  /// Where git has the store, if it was moved on the disk alone.
  public let former: FormerPlace?
  /// Files of which a merge left several versions.
  public let unmerged: [UnmergedFile]
  /// The versions of these.
  private let waiting: [GitIndexEntry]
  /// Files that a sparse checkout leaves out, as the index has them.
  public let leftOut: [StoreFile]
  /// Whether a list of what was to be written is among what a sparse checkout leaves out.
  public let leavesOutWriteList: Bool
  /// Folders that are repositories of their own, such as submodules: this one does not have what is in them.
  public let repositories: [String]

  /// - Returns: `nil` where the store is in no repository with a work tree.
  /// - Throws: What git throws where there is a repository and git gives no answer.
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

  /// What the last commit has of a store of which the index has nothing.
  ///
  /// - Throws: A `GitError` where there is no last commit, and others have the store.
  private static func onlyCommitted(_ git: Git, _ prefix: String) throws -> [Git.Entry] {
    guard try git.hasCommit else {
      try git.refuseLostHistory(of: prefix + "store.json")
      return []
    }
    return try committed(git, prefix)
  }

  /// The folders of the store in which a repository begins, whether the one around it knows of that or not:
  /// it takes none of the records in them.
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

  /// Whether a path has no ending that files of a store have. What it is costs another question to git.
  ///
  /// A folder in a record's place cannot be read anyway; one that is named as notes may be a repository.
  private static func mayBeRepository(_ path: ArraySlice<UInt8>, in folder: String) -> Bool {
    if path.suffix(5).elementsEqual(".json".utf8) { return false }
    guard path.suffix(3).elementsEqual(".md".utf8) else { return true }
    let name = folder + "/" + SystemName.text(path)
    return (try? Disk.isFolder(name, followingLinks: false)) ?? true
  }

  /// Every entry of the store; the paths stand in the store.
  public func entries() throws -> [GitIndexEntry] { try Self.entries(git, way) }

  private static func entries(_ git: Git, _ way: String) throws -> [GitIndexEntry] {
    try git.indexEntries(below: way).map { found in
      var found = found
      found.entry.path = String(Substring(found.entry.path.utf8.dropFirst(way.utf8.count)))
      return found
    }
  }

  /// The way from the top of the work tree to the store, with a slash at its end; empty at the top.
  public var prefix: String { get throws { try git.prefix + way } }

  /// The files of the store as of the last commit; the paths stand in the store.
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

  /// Whether the index has nothing of a store that is committed: it was lost, or emptied.
  public var isLost: Bool { !onlyCommitted.isEmpty }

  /// The records that the index has and that are neither on the disk nor left out: they were deleted,
  /// and the deletion is not staged. Where the index has nothing of the store, it cannot tell what was
  /// decided, and the last commit stands in its place. `seen` are the paths of the files that were found on the disk;
  /// without them each is looked for.
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

  /// The records that were lost on the way where the store was moved on the disk alone.
  public func lostInMove(from folder: StoreFolder) -> [String] { former?.lost(from: folder) ?? [] }
}

extension StoreIndex {
  /// The texts that git holds of a file that waits to be merged, by git's numbers: 1 for what both sides began
  /// with, 2 for ours, 3 for theirs. A link has none.
  public func versions(of file: UnmergedFile) throws -> [Int: [UInt8]] {
    let own = waiting.filter {
      $0.entry.kind == .file && ExactText.areSame($0.entry.path, file.path)
    }
    let texts = try git.contents(of: own.map(\.entry))
    return Dictionary(zip(own.map(\.stage), texts), uniquingKeysWith: { first, _ in first })
  }

  /// The two sides' versions of the files that wait to be merged: one where a side deleted it; where both did,
  /// what both began with.
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

  /// The texts of records that are not on the disk, as the index, or else the last commit, has them.
  public func texts(of paths: [String]) throws -> [StoreFile] {
    let known = isLost ? onlyCommitted : try entries().filter { $0.stage == 0 }.map(\.entry)
    let wanted = Set(paths.map { ExactText($0) })
    let all = (former?.entries ?? []) + known
    return try StoreInGit(of: all, GitObjects(git))
      .files(only: all.filter { wanted.contains($0.path) })
  }
}

/// A folder or the nearest above it that is on the disk, and the way from there to it, with a slash at
/// its end.
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

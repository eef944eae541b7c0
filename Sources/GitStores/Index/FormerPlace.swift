import Diagnostics
public import ExternalPrograms
public import Records

/// The folder where git has a store, if the store was moved on the disk only.
///
///     git has       records/store.json, records/2013/…     and none of these files is on the disk
///     on the disk   data/store.json, data/2013/…           and the commit HEAD has no data/store.json
public struct FormerPlace {
  /// From the top of the repository, with a slash at its end.
  public let folder: String
  /// The files that git has there. The paths begin at the store.
  public let entries: [Git.Entry]

  /// `prefix` is the path from the top of the repository to the store; `top` is the top of the work tree.
  ///
  /// - Returns: `nil` if the commit `HEAD` has the store in its present folder. Also `nil` if git has no other store
  ///   that is gone from the disk and has a file in common with this one.
  public init?(
    of store: StoreFolder, at prefix: String, below top: String, _ index: GitIndex, _ git: Git
  )
    throws
  {
    let committed =
      try index.hasNothing && git.hasCommit ? git.allFiles(of: git.commit("HEAD")) : []
    let stores = index.hasNothing ? Self.stores(in: committed) : index.stores
    let gone = try stores.filter {
      try !ExactText.areSame($0, prefix) && Self.isGone(top + "/" + $0)
    }
    guard !gone.isEmpty, try !Self.isCommitted(prefix + "store.json", git) else { return nil }
    let all = try committed.isEmpty ? Self.ordinary(Git(in: top)) : committed
    let places = gone.map { place in (place, Self.entries(all, below: place)) }
    func shared(_ entries: [Git.Entry]) -> Int { entries.count { store.hasFile(at: $0.path) } }
    let counted = places.map { ($0, shared($0.1)) }.filter { $0.1 > 0 }
    guard let place = counted.max(by: { $0.1 < $1.1 })?.0 else { return nil }
    (folder, entries) = place
  }

  /// The paths of the records that git has in the former folder and that the moved store lacks.
  public func lost(from store: StoreFolder) -> [String] {
    entries.map(\.path).filter { RecordPath($0) != nil && !store.hasFile(at: $0) }
  }

  private static func stores(in files: [Git.Entry]) -> [String] {
    files.map(\.path).filter { $0 == "store.json" || $0.hasSuffix("/store.json") }
      .map { String($0.dropLast("store.json".count)) }
  }

  /// Whether a folder has no store any more. `folder` has a slash at its end. If only a link leads to it, its store
  /// is elsewhere, so it counts as gone.
  private static func isGone(_ folder: String) throws -> Bool {
    try onDisk { () throws(DiskError) in
      let kind = try Disk.kind(of: folder + "store.json", followingLinks: false)
      let name = String(folder.dropLast())
      let real = try Disk.real(name)
      return kind == .nothing || !ExactText.areSame(real, name)
    }
  }

  private static func isCommitted(_ path: String, _ git: Git) throws -> Bool {
    try git.hasCommit && !git.allFiles(of: git.commit("HEAD"), below: path).isEmpty
  }

  private static func ordinary(_ git: Git) throws -> [Git.Entry] {
    try git.indexEntries().filter { $0.state == .ordinary }.map(\.entry)
  }

  private static func entries(_ all: [Git.Entry], below folder: String) -> [Git.Entry] {
    all.compactMap { entry in
      guard entry.path.utf8.starts(with: folder.utf8) else { return nil }
      var entry = entry
      entry.path = String(Substring(entry.path.utf8.dropFirst(folder.utf8.count)))
      return entry
    }
  }
}

import Diagnostics
public import ExternalPrograms
public import Records
import Terminal

/// Reads stores as of git revisions. It asks only git's objects, so the files on the disk may differ, may be gone, or
/// may never have been there, as in a bare repository.
public final class PastStores {
  public let git: Git
  public let objects: GitObjects
  /// The folders where a store may be, the one that is nearest to the typed folder first.
  private let places: [StoreLocation]
  private var stores: [String: Store] = [:]
  /// The files of each commit that was read, by the commit's name.
  private var listings: [String: [Git.Entry]] = [:]

  /// A folder in a commit, empty for the top folder, and the name that messages use for it.
  public struct StoreLocation {
    public let name: String
    public let folder: String
  }

  /// Looks for stores in the folder `typed`, which need not exist, and in the folder `records/` in it. If `typed` is
  /// `nil`, the search begins at the working folder and goes upward.
  public init(in typed: String?) throws {
    let (present, rest) = try nearestPresent(typed ?? ".")
    let git = Git(in: present, bare: typed == nil ? .outsideWorkTrees : .anywhere)
    let folder = try askingGit { try git.prefix } + rest
    places = Self.places(from: folder, named: typed, upward: typed == nil)
    (self.git, objects) = (git, GitObjects(git))
  }

  /// Reads the store as of a revision. What cannot be read is in its `unread`.
  public func store(at revision: String, judging: Bool = true) throws -> Store {
    try askingGit {
      let commit = try git.commit(revision)
      let key = commit + (judging ? " judged" : "")
      if let store = stores[key] { return store }
      let entries = try files(of: commit)
      let place = try place(in: commit, revision)
      let store = try StoreInGit(place.folder, of: entries, objects)
        .store(named: place.name, judging: judging)
      stores[key] = store
      return store
    }
  }

  /// Finds the folder of the store in a commit. `revision` is how an error names the commit.
  public func place(in commit: String, _ revision: String) throws -> StoreLocation {
    let paths = Set(try files(of: commit).compactMap { Self.storeFile($0.path) })
    if let place = places.first(where: { paths.contains($0.folder + "store.json") }) {
      return place
    }
    // After this commit the store may have been moved to another folder. So the folders where it was before are
    // searched as well.
    guard let folder = try formerFolders().first(where: { paths.contains($0 + "store.json") })
    else { throw noStore(at: revision, others: paths) }
    return StoreLocation(name: folder.isEmpty ? "." : String(folder.dropLast()), folder: folder)
  }

  /// The folders where the store was before it was moved to its present folder. Messages name such a folder from the
  /// top of the repository.
  private func formerFolders() throws -> [String] {
    guard try git.hasCommit else { return [] }
    let head = try git.commit("HEAD")
    let present = Set(try files(of: head).compactMap { Self.storeFile($0.path) })
    if let place = places.first(where: { present.contains($0.folder + "store.json") }) {
      return try StorePlaces(from: place.folder, upTo: head, git).folders
    }
    // The store may have been moved without a commit.
    guard let top = try git.top else { return [] }
    let moved = try places.first { place in
      try onDisk { () throws(DiskError) in try Disk.exists("\(top)/\(place.folder)store.json") }
    }
    return try moved.map {
      try StorePlaces(onDisk: $0.folder, below: top, upTo: head, git).folders
    } ?? []
  }

  /// The path of a `store.json`: the entry's own path, or the path of the folder of that name that holds the entry.
  /// Such a folder also marks a store, one that cannot be read, as it does on the disk.
  private static func storeFile(_ path: String) -> String? {
    if path.hasSuffix("store.json") { return path }
    return path.firstRange(of: "store.json/").map { path[..<$0.lowerBound] + "store.json" }
  }

  private func files(of commit: String) throws -> [Git.Entry] {
    if let known = listings[commit] { return known }
    let files = try git.allFiles(of: commit)
    listings[commit] = files
    return files
  }

  private func noStore(at revision: String, others paths: Set<String>) -> NotFound {
    let stores = paths.filter { $0 == "store.json" || $0.hasSuffix("/store.json") }.sorted().map {
      $0 == "store.json" ? "its top folder" : String($0.dropLast("/store.json".count))
    }
    let more = stores.count > 3 ? " and \(stores.count - 3) more" : ""
    let known =
      stores.isEmpty
      ? "" : " It has a store in \(stores.prefix(3).joined(separator: ", "))\(more).".printable
    let folders = places.map { "\($0.folder)store.json".printable }
    let named = folders.count < 5 ? folders : folders.prefix(2) + ["…"] + folders.suffix(2)
    return NotFound(
      "no store as of \(revision.printable)",
      advice: "Looked for \(named.joined(separator: ", ")) in that revision.\(known) Name the "
        + "store's folder with --store, or another revision.")
  }

  /// The locations for a folder: the folder itself and its `records/`. If `upward`, also those of all folders above
  /// it.
  public static func places(from folder: String, named typed: String?, upward: Bool)
    -> [StoreLocation]
  {
    var steps = folder.split(separator: "/").map(String.init)
    var name = typed.map { $0.count > 1 && $0.hasSuffix("/") ? String($0.dropLast()) : $0 } ?? "."
    var places: [StoreLocation] = []
    while true {
      let folder = steps.map { $0 + "/" }.joined()
      places.append(StoreLocation(name: name, folder: folder))
      places.append(
        StoreLocation(
          name: name == "." ? "records" : name + "/records", folder: folder + "records/"))
      guard upward, steps.popLast() != nil else { return places }
      name = name == "." ? ".." : "../" + name
    }
  }
}

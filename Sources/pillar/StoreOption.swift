import Commands
import Diagnostics
import ExternalPrograms
import GitStores
import RecordRules
import Records
import Terminal

/// `--store`, which every command takes.
struct StoreOption: OptionGroup {
  @Option("The store's folder; by default the nearest records/ upward.", value: "dir")
  var store: String?

  /// The store's folder, found or as given, whatever state it is in.
  func located() throws -> StoreFolder {
    if let store {
      let found = try onDisk { () throws(DiskError) in try StoreFolder(store) }
      guard let folder = try found ?? folderInGit() else {
        throw UsageError(
          "no store in '\(store.printable)'", advice: "A store is a folder that holds store.json.",
          showsUsage: false)
      }
      return folder
    }
    guard let folder = try nearest() else {
      throw UsageError(
        "no store here or in a folder above",
        advice: "A store is a folder records/ that holds store.json; name one with --store or "
          + "make one with 'pillar init'.", showsUsage: false)
    }
    return folder
  }

  /// The nearest store from the working folder upward; `nil` where there is none.
  func nearest() throws -> StoreFolder? { try onDisk(StoreFolder.nearest) ?? folderInGit() }

  /// The whole store, read.
  ///
  /// - Throws: A `Failure` where something of it cannot be read. This is how commands get a store, so
  ///   that none answers with less than all there is.
  func read(judging: Bool = true) throws -> Store {
    try whole(PresentStore(folder()).readWhatCanBe(judging: judging))
  }

  /// The files that lie on the disk, for those who write them anew: git is not asked.
  func readFiles(judging: Bool = true) throws -> Store {
    try whole(folder().readWhatCanBe(judging: judging))
  }

  /// The folder of a store that git's index has, or the last commit where the index is lost, where no `store.json` lies on the disk.
  private func folderInGit() throws -> StoreFolder? {
    let (present, rest) = try nearestPresent(store ?? ".")
    return try askingGit {
      let git = Git(in: present)
      guard let top = try git.top else { return nil }
      let places = PastStores.places(
        from: try git.prefix + rest, named: store, upward: store == nil)
      var known: Set<[UInt8]> = []
      let index = try Git(in: top).index()
      index.forEach { _, path in
        if path.suffix(10).elementsEqual("store.json".utf8) { known.insert(Array(path)) }
      }
      // An index that was lost says nothing; then the last commit does.
      if index.isEmpty, try git.hasCommit {
        known = Set(try git.allFiles(of: git.commit("HEAD")).map { Array($0.path.utf8) })
      }
      let place = places.first { known.contains(Array(($0.folder + "store.json").utf8)) }
      return try place.map { place in
        try onDisk { () throws(DiskError) in try StoreFolder(knownAt: place.name) }
      }
    }
  }
}

/// A store in which nothing is unread.
///
/// Nothing is named here: the command may print for those who may not know of a record. `check` is for
/// those who keep the store.
///
/// - Throws: A `Failure` where something is unread, or where the store is between two writes.
func whole(_ store: Store, asOf revision: String? = nil) throws(Failure) -> Store {
  guard !store.isBetweenWrites else { throw .unfinishedWrite(in: store.name, asOf: revision) }
  guard !store.unread.isEmpty else { return store }
  let count = store.unread.count
  throw Failure(
    "\(count) file\(count == 1 ? "" : "s") or folder\(count == 1 ? "" : "s") of the store cannot be read"
      + "\(revision.map { ", as of \($0.printable)" } ?? ""), so nothing is said of the rest",
    advice: "'\(checkCommand(asOf: revision))' names what cannot be read, and says why"
      + (revision == nil ? " and what to do." : ". Name another revision."))
}

/// The command that names what is wrong with a store.
func checkCommand(asOf revision: String?) -> String {
  "pillar check" + (revision.map { " --at \(shellWord($0).printable)" } ?? "")
}

extension Store {
  /// The last year with an edition that is not background.
  var latestYear: Int? { editions.last { !$0.isBackground }?.year }
}

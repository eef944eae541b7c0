import Commands
import Diagnostics
import ExternalPrograms
import GitStores
import RecordRules
import Records
import Terminal

/// `--store`, which every command takes.
struct StoreOption: OptionGroup {
  @Option(
    "The store's folder; if left out, the nearest folder records/, here or in a folder above.",
    value: "dir")
  var store: String?

  /// The store's folder: the one given, or else the nearest. Whether it can be read is not checked.
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
        advice: "A store is a folder records/ that holds store.json. Name one with --store, or "
          + "make one with 'pillar init'.", showsUsage: false)
    }
    return folder
  }

  /// The first folder `records` that is a store, in the working folder or in a folder above it; `nil` if there is none.
  func nearest() throws -> StoreFolder? { try onDisk(StoreFolder.nearest) ?? folderInGit() }

  /// The whole store. Commands that answer from records get the store here, so that no answer is incomplete.
  ///
  /// - Throws: A `Failure` if a part of the store cannot be read.
  func read(judging: Bool = true) throws -> Store {
    try requireWhole(PresentStore(folder()).readWhatCanBe(judging: judging))
  }

  /// The store as its files on the disk are, without asking git. Commands that write records use it.
  func readFiles(judging: Bool = true) throws -> Store {
    try requireWhole(folder().readWhatCanBe(judging: judging))
  }

  /// The folder of a store whose `store.json` is in git's index, but not on the disk. If the index is lost, the commit
  /// at `HEAD` is searched instead.
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
      // An index without files may have been lost. Then the files of the commit at `HEAD` are used.
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

/// Returns the store if all of it was read.
///
/// The error does not name the files that could not be read, because the command may print for readers who must not
/// know that a record exists. `check` names them: it is for those who keep the store.
///
/// - Throws: A `Failure` if a part was not read, or if a write to the store is not finished.
func requireWhole(_ store: Store, asOf revision: String? = nil) throws(Failure) -> Store {
  guard !store.isBetweenWrites else { throw .unfinishedWrite(in: store.name, asOf: revision) }
  guard !store.unread.isEmpty else { return store }
  let count = store.unread.count
  throw Failure(
    "\(count) file\(count == 1 ? "" : "s") or folder\(count == 1 ? "" : "s") of the store cannot be read"
      + "\(revision.map { ", as of \($0.printable)" } ?? ""), so the command stopped",
    advice: "'\(checkCommand(asOf: revision))' names what cannot be read, and says why"
      + (revision == nil ? " and what to do." : ". Name another revision."))
}

/// The command that lists what is wrong with the store: `pillar check`, or `pillar check --at main`.
func checkCommand(asOf revision: String?) -> String {
  "pillar check" + (revision.map { " --at \(shellWord($0).printable)" } ?? "")
}

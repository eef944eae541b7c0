import Commands
import Diagnostics
import GitStores
import JSONText
import Records
import Terminal

/// The path in the store of a file or folder that was typed on the command line; empty for the store's own folder.
///
/// - Throws: A `UsageError` if there is nothing at the path, or if it is not in the store.
func place(_ typed: String, in folder: StoreFolder) throws -> String {
  let isThere = try onDisk { () throws(DiskError) in
    try Disk.kind(of: typed, followingLinks: false) != .nothing
  }
  guard isThere else { return try placeInGit(typed, in: folder) }
  guard let place = try onDisk({ () throws(DiskError) in try folder.place(of: typed) }) else {
    throw UsageError(
      "'\(typed.printable)' is not in the store '\(folder.path.printable)'",
      advice: "Name another store with --store.")
  }
  return place
}

/// The path in the store of a typed file or folder that is not on the disk: a record that a sparse checkout leaves out,
/// or one that was deleted and that git still has.
private func placeInGit(_ typed: String, in folder: StoreFolder) throws -> String {
  let (path, store) = (try realPath(typed), try realPath(folder.path))
  let place =
    path == store ? "" : path.hasPrefix(store + "/") ? String(path.dropFirst(store.count + 1)) : nil
  if let place, folder.kept.holds(place) { return place }
  if let place, let index = try askingGit({ try StoreIndex(of: folder) }),
    (index.deleted(from: folder) + index.lostInMove(from: folder)).contains(where: {
      isWanted($0, [place])
    })
  {
    return place
  }
  throw UsageError("there is no file or folder '\(typed.printable)'", advice: "Check the spelling.")
}

/// The real path of a file or folder that need not be on the disk.
private func realPath(_ path: String) throws(Failure) -> String {
  let (present, rest) = try nearestPresent(path)
  let real = try onDisk { () throws(DiskError) in try Disk.real(present) }
  return rest.isEmpty ? real : (real == "/" ? "" : real) + "/" + String(rest.dropLast())
}

/// The path in a store as of a git revision, for a file or folder that was typed on the command line. The file need not
/// be on the disk. It may be typed as messages name it (`records/2013/AUS`), or as the path in the store (`2013/AUS`).
func place(_ typed: String, in store: Store) throws -> String {
  var name = typed.hasPrefix("./") ? String(typed.dropFirst(2)) : typed
  if name.hasSuffix("/") { name.removeLast() }
  let place = name == store.name ? "" : store.path(ofFile: name)
  let names =
    store.problems.map { store.path(of: $0) } + store.unsettledInGit.map { store.path(of: $0) }
  let isThere =
    store.records.contains { isWanted($0.path.text, [place]) }
    || names.contains { isWanted($0, [place]) }
  guard isThere else {
    throw UsageError(
      "there is no file or folder '\(typed.printable)' as of that revision",
      advice: "Name a record or a folder by its path in the store, such as 2013/AUS.")
  }
  return place
}

/// The store with the records at `paths` read again from the disk. Such a record is left out if it is not on the disk.
func withRecords(at paths: [String], in folder: StoreFolder, _ store: Store) -> Store {
  let others = store.records.filter { !paths.contains($0.path.text) }.map {
    StoreFile(path: $0.path.text, bytes: $0.bytes)
  }
  let own = paths.compactMap { RecordPath($0) }.compactMap { folder.file(at: $0) }
  return Store(name: store.name, files: others + own, judging: false)
}

/// Whether a record's path is one of `places` or below one of them; `true` if `places` is empty.
func isWanted(_ path: String, _ places: [String]) -> Bool {
  places.isEmpty || places.contains { $0.isEmpty || path == $0 || path.hasPrefix($0 + "/") }
}

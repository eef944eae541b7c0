import Commands
import Diagnostics
import ExternalPrograms
import GitStores
import Records
import Terminal

// Where commands write what `--output` names: this is the one place that decides it.

/// Writes a document in a file's place, and makes the folders on the way to it that are missing.
///
/// `store` is the store that it was made of, which need not be on the disk; `inputs` are the files that
/// the command was given to read.
///
/// - Throws: A `UsageError` where something else stands, or would stand: see ``OutputPlace``.
func writeOutput(
  _ bytes: [UInt8], to path: String, besides store: String? = nil, notOver inputs: [String] = []
) throws {
  guard try !isFolder(path) else {
    throw UsageError(
      "'\(path.printable)' is a folder", advice: "Nothing was written. Name a file in it.",
      showsUsage: false)
  }
  let place =
    try onDisk { () throws(DiskError) in try OutputPlace.of(path, besides: store) }
    ?? gitPlace(of: path, besides: store)
  if let place { throw refusal(of: path, place) }
  for input in inputs where try isSame(input, path) {
    throw UsageError(
      "'\(path.printable)' is a file that the command reads",
      advice: "The output would take its place. Nothing was written. Name another file.",
      showsUsage: false)
  }
  try onDisk { () throws(DiskError) in try Disk.makeFolders(Disk.folder(of: path)) }
  try replaceFile(path, with: bytes)
}

private func isFolder(_ path: String) throws -> Bool {
  guard !path.hasSuffix("/") else { return true }
  return try onDisk { () throws(DiskError) in try Disk.isFolder(path) }
}

/// What of git's beside a repository's own folder would stand at a path: what settings of the user, of the
/// store's repository and of the one around the path name.
private func gitPlace(of path: String, besides store: String?) throws -> OutputPlace? {
  var all = [try? GitPlaces.everywhere]
  for folder in [store, Disk.folder(of: path)].compactMap(\.self) {
    // Where git tells nothing of a repository there is nothing more to look at: see `OutputPlace.of`.
    all.append(try? Git(in: nearestPresent(folder).present, bare: .outsideWorkTrees).places)
  }
  for places in all.compactMap(\.self) {
    let found = try onDisk { () throws(DiskError) in
      try OutputPlace.of(
        path, files: places.files, folders: places.folders, hooks: places.hooks)
    }
    if let found { return found }
  }
  return nil
}

/// Replaces a file that is neither a record nor what `--output` names.
func replaceFile(_ path: String, with bytes: [UInt8]) throws(Failure) {
  do throws(DiskError) {
    try Disk.replace(path, with: bytes)
  } catch {
    throw Failure("\(error)".printable)
  }
}

/// Whether two paths lead to one file that is there.
private func isSame(_ input: String, _ path: String) throws -> Bool {
  try onDisk { () throws(DiskError) in
    guard input != "-", try Disk.exists(path) else { return false }
    let (read, written) = (try Disk.real(input), try Disk.real(path))
    return read.utf8.elementsEqual(written.utf8)
  }
}

private func refusal(of path: String, _ place: OutputPlace) -> UsageError {
  let (what, why) =
    switch place {
    case .record:
      (
        "is where a record of a store stands",
        "A document written there would take the record's place."
      )
    case .store(let folder):
      ("is in the store \(folder)", "Nothing but records and notes stands in a store.")
    case .schemas(let folder):
      ("is in \(folder), where the store's schemas stand", "No document stands there.")
    case .git(let folder):
      ("is in \(folder), where git keeps a repository", "A document written there could damage it.")
    case .gitFile:
      ("is a file that git reads", "A document written there would take the place of what it says.")
    case .hooks(let folder):
      ("is in \(folder), where git finds its hooks", "git would start what is written there.")
    }
  return UsageError(
    "'\(path.printable)' \(what.printable)",
    advice: "\(why) Nothing was written. Name a file in another folder, such as build/.",
    showsUsage: false)
}

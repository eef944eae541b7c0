import Commands
import Diagnostics
import ExternalPrograms
import GitStores
import Records
import Terminal

// This is the one place that decides whether a command may write the file that `--output` names.

/// Writes a file, and makes the missing folders of its path.
///
/// `store` is the folder of the store that the output was made from; it need not be on the disk. `inputs` are the files
/// that the command reads, which must not be overwritten.
///
/// - Throws: A `UsageError` if the path may not be overwritten, for example because it is that of a record: see
///   ``OutputPlace``.
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
      advice: "The output would overwrite it. Nothing was written. Name another file.",
      showsUsage: false)
  }
  try onDisk { () throws(DiskError) in try Disk.makeFolders(Disk.folder(of: path)) }
  try replaceFile(path, with: bytes)
}

private func isFolder(_ path: String) throws -> Bool {
  guard !path.hasSuffix("/") else { return true }
  return try onDisk { () throws(DiskError) in try Disk.isFolder(path) }
}

/// If git's settings name the file at this path or a folder around it, such as a folder of hooks: what it is to git;
/// else `nil`. The settings of the user, of the store's repository and of the repository around the path are read.
private func gitPlace(of path: String, besides store: String?) throws -> OutputPlace? {
  var all = [try? GitPlaces.everywhere]
  for folder in [store, Disk.folder(of: path)].compactMap(\.self) {
    // If git does not answer, only the names that `OutputPlace.of` knows are protected.
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

/// Replaces a file. It makes no check: use it only for files that are not records and whose path is known to be safe.
func replaceFile(_ path: String, with bytes: [UInt8]) throws(Failure) {
  do throws(DiskError) {
    try Disk.replace(path, with: bytes)
  } catch {
    throw Failure("\(error)".printable)
  }
}

/// Whether two paths lead to the same existing file.
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
        "is the place of a record in a store",
        "A document there would be read as the record."
      )
    case .store(let folder):
      ("is in the store \(folder)", "A store holds only records and notes.")
    case .schemas(let folder):
      ("is in \(folder), the folder of the store's schemas", "Only schemas belong there.")
    case .git(let folder):
      ("is in \(folder), where git keeps a repository", "A document written there could damage it.")
    case .gitFile:
      ("is a file that git reads", "A document written there would overwrite git's settings.")
    case .hooks(let folder):
      ("is in \(folder), the folder of git's hooks", "git would run the file as a program.")
    }
  return UsageError(
    "'\(path.printable)' \(what.printable)",
    advice: "\(why) Nothing was written. Name a file in another folder, such as build/.",
    showsUsage: false)
}

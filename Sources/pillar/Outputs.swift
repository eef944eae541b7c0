import Commands
import Records
import Terminal

// Where commands write what `--output` names: this is the one place that decides it.

/// Writes a document in a file's place.
///
/// `store` is the store that it was made of, which need not be on the disk; `inputs` are the files that
/// the command was given to read.
///
/// - Throws: A `UsageError` where something else stands, or would stand: see ``OutputPlace``.
func writeOutput(
  _ bytes: [UInt8], to path: String, besides store: String? = nil, notOver inputs: [String] = []
) throws {
  let place = try onDisk { () throws(DiskError) in try OutputPlace.of(path, besides: store) }
  if let place { throw refusal(of: path, place) }
  for input in inputs where try isSame(input, path) {
    throw UsageError(
      "'\(path.printable)' is a file that the command reads",
      advice: "The output would take its place. Nothing was written. Name another file.",
      showsUsage: false)
  }
  try replaceFile(path, with: bytes)
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
    }
  return UsageError(
    "'\(path.printable)' \(what.printable)",
    advice: "\(why) Nothing was written. Name a file in another folder, such as build/.",
    showsUsage: false)
}

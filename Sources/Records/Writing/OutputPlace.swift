// Where a document must not be written, seen from the disk alone: what stands there is no document.

/// What a file belongs to that a document would take the place of.
public enum OutputPlace: Hashable, Sendable {
  /// A record of a store stands at the path, or would stand there.
  case record
  /// The path is in a store's folder, where records and notes stand and what is written beside them.
  case store(folder: String)
  /// The path is in the folder of the schemas beside a store.
  case schemas(folder: String)
  /// The path is in the folder in which git keeps a repository.
  case git(folder: String)
  /// git reads there what to do: `.gitattributes`, `.gitignore`, `.gitmodules`, `.gitconfig`.
  case gitFile
  /// git starts the files of the folder as its hooks.
  case hooks(folder: String)

  private static let gitFiles = [
    ".git", ".gitattributes", ".gitignore", ".gitmodules", ".gitkeep", ".mailmap",
    ".gitconfig",
  ]

  /// What a path, on the disk or not, belongs to; `nil` where a document may be written.
  ///
  /// Links are followed, for what they lead to is what is written. A file with several names stays under
  /// the others, because a document is a new file. `store` is a store that is known; others are seen by
  /// their `store.json`.
  public static func of(_ path: String, besides store: String? = nil) throws(DiskError)
    -> OutputPlace?
  {
    let real = try real(path)
    let names = [path, real].map { $0.split(separator: "/").last?.lowercased() ?? "" }
    if names.contains(where: gitFiles.contains) { return .gitFile }
    let known = try store.map { store throws(DiskError) in try self.real(store) }
    // Above the work tree that is nearest nothing is git's own.
    var isInWorkTree = false
    var rest = real[...]
    while let slash = rest.lastIndex(of: "/") {
      let place = String(real[real.index(after: slash)...])
      rest = rest[..<slash]
      let folder = rest.isEmpty ? "/" : String(rest)
      if !isInWorkTree, try isGitDirectory(folder) { return .git(folder: folder) }
      if try isStore(folder, known) {
        return RecordPath(place) == nil ? .store(folder: folder) : .record
      }
      if place.hasPrefix("schemas/"), try isStore(folder + "/records", known) {
        return .schemas(folder: folder + "/schemas")
      }
      if try Disk.exists(folder + "/.git") { isInWorkTree = true }
    }
    return nil
  }

  /// What a path belongs to of some places that are git's beside its repositories.
  ///
  /// `files` and all that is below `folders` is git's own; what stands in `hooks` git starts. Where one of them
  /// cannot be looked at, nothing can be written there either.
  public static func of(
    _ path: String, files: [String], folders: [String], hooks: [String]
  ) throws(DiskError) -> OutputPlace? {
    let real = try real(path)
    func isAt(_ place: String) -> Bool { (try? self.real(place)) == real }
    func isIn(_ folder: String) -> Bool { (try? self.real(folder)) == Disk.folder(of: real) }
    func isBelow(_ folder: String) -> Bool {
      (try? self.real(folder)).map { real.hasPrefix($0 + "/") } ?? false
    }
    if files.contains(where: isAt) { return .gitFile }
    if let folder = folders.first(where: isBelow) { return .git(folder: folder) }
    return hooks.first(where: isIn).map { .hooks(folder: $0) }
  }

  /// The path without links and dots, of a file that need not be there, nor the folders on the way to it.
  private static func real(_ path: String) throws(DiskError) -> String {
    let file = try Disk.real(path)
    guard file == path, !path.allSatisfy({ $0 == "/" }) else { return file.isEmpty ? "/" : file }
    let folder = try real(Disk.folder(of: path))
    switch path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...] {
    case "", ".": return folder
    case "..":
      let parent = Disk.folder(of: folder)
      return parent.isEmpty ? "/" : parent
    case let name: return (folder == "/" ? "" : folder) + "/" + name
    }
  }

  private static func isStore(_ folder: String, _ known: String?) throws(DiskError) -> Bool {
    if folder == known { return true }
    return try Disk.exists(folder + "/store.json")
  }

  /// A repository's own folder, or that of a linked work tree.
  private static func isGitDirectory(_ folder: String) throws(DiskError) -> Bool {
    if folder.split(separator: "/").last?.lowercased() == ".git" { return true }
    guard try Disk.exists(folder + "/HEAD") else { return false }
    if try Disk.exists(folder + "/commondir") { return true }
    guard try Disk.exists(folder + "/objects") else { return false }
    return try Disk.exists(folder + "/refs")
  }
}

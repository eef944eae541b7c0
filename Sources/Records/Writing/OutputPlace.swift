// Finds out whether a document must not be written to a path, because a record, git or a hook would be overwritten. It
// looks at the disk only and does not ask git.

/// What a path belongs to, if a document must not be written there.
public enum OutputPlace: Hashable, Sendable {
  /// It is the path of a record in a store, whether or not the record exists.
  case record
  /// The path is in a store's folder, which holds records and notes.
  case store(folder: String)
  /// The path is in the folder of the schemas beside a store.
  case schemas(folder: String)
  /// The path is in a git directory.
  case git(folder: String)
  /// git reads the file as settings, for example `.gitattributes`, `.gitignore`, `.gitmodules`,
  /// `.gitconfig`.
  case gitFile
  /// git starts the files of this folder as hooks.
  case hooks(folder: String)

  private static let gitFiles = [
    ".git", ".gitattributes", ".gitignore", ".gitmodules", ".gitkeep", ".mailmap",
    ".gitconfig",
  ]

  /// What a path belongs to; `nil` if a document may be written there. The file need not exist.
  ///
  /// Links are followed, because a document is written to what they lead to. If a file has several names (hard links),
  /// the others keep the old text, because a document becomes a new file. `store` is the folder of the store that the
  /// command uses, perhaps without `store.json`. Other stores are recognised by their `store.json`.
  public static func of(_ path: String, besides store: String? = nil) throws(DiskError)
    -> OutputPlace?
  {
    let real = try real(path)
    let names = [path, real].map { $0.split(separator: "/").last?.lowercased() ?? "" }
    if names.contains(where: gitFiles.contains) { return .gitFile }
    let known = try store.map { store throws(DiskError) in try self.real(store) }
    // A folder above the nearest work tree does not count as a git directory, even if it looks like one.
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

  /// What a path belongs to, of the places outside a repository that git reads, such as its settings; `nil` if it
  /// belongs to none of them.
  ///
  /// `files`, and everything below `folders`, belong to git. git starts the files in `hooks`. A place
  /// that cannot be examined is skipped, because nothing can be written there either.
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

  /// The path without links and dots. Neither the file nor the folders on the way to it need exist.
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

  /// Whether it is a git directory: a folder named `.git`, a bare repository, or the folder that git keeps for a linked
  /// work tree.
  private static func isGitDirectory(_ folder: String) throws(DiskError) -> Bool {
    if folder.split(separator: "/").last?.lowercased() == ".git" { return true }
    guard try Disk.exists(folder + "/HEAD") else { return false }
    if try Disk.exists(folder + "/commondir") { return true }
    guard try Disk.exists(folder + "/objects") else { return false }
    return try Disk.exists(folder + "/refs")
  }
}

import Diagnostics

/// A new folder that is written as a whole or not at all.
///
/// ```swift
/// let folder = NewFolder("records-of-the-forum")
/// guard try folder.obstacle() == nil else { … }
/// try folder.write(files)
/// ```
public struct NewFolder: Sendable {
  /// The path of the folder, without a slash at its end.
  public let path: String

  /// Why the folder cannot be written.
  public enum Obstacle: Hashable, Sendable {
    /// The folder already holds files or folders with these names.
    case holds([String])
    /// A file or a link has the folder's name.
    case noFolder
    /// The folder in which it would be made does not exist.
    case missingParent(String)
  }

  public init(_ path: String) {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    self.path = path
  }

  /// Whether the folder exists, perhaps with nothing in it but a git repository.
  public var isThere: Bool {
    get throws(DiskError) { try Disk.isFolder(path) }
  }

  /// Whether it holds a git repository.
  public var hasRepository: Bool { (try? Disk.exists(path + "/.git")) ?? false }

  /// Why the folder cannot be written; `nil` if it can. A `.git` in it does not count.
  public func obstacle() throws(DiskError) -> Obstacle? {
    if try isThere {
      let names = try Disk.names(in: path).filter { $0 != ".git" }
      return names.isEmpty ? nil : .holds(names)
    }
    // A link that leads to nothing is in the way, too.
    if try Disk.kind(of: path, followingLinks: false) != .nothing { return .noFolder }
    return try Disk.isFolder(parent) ? nil : .missingParent(parent)
  }

  private var parent: String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Removes what killed processes left when they wrote this folder. Returns whether one of them had
  /// written everything, so that the folder is complete now.
  public func recover() throws(DiskError) -> Bool {
    guard try isThere else {
      HiddenFolder.sweep(in: parent)
      return false
    }
    let isCompleted = try MovedFolder(path).complete()
    HiddenFolder.sweep(in: path)
    return isCompleted
  }

  /// Writes all files or none. Their paths are relative to the folder.
  ///
  /// They are written under a hidden name. If the folder does not exist, the hidden one is renamed in one
  /// step. If it exists, it stays, because it may be somebody's working folder, and the files are moved
  /// into it.
  public func write(_ files: [StoreFile]) throws(DiskError) {
    let isThere = try isThere
    let hidden = try HiddenFolder(isThere ? path + "/" : path)
    defer { hidden.release() }
    do throws(DiskError) {
      try Self.write(files, into: hidden.path, named: path)
      if isThere { try MovedFolder(path).take(hidden.path) } else { try giveName(to: hidden.path) }
    } catch {
      Disk.removeTree(hidden.path)
      throw error
    }
  }

  /// Renames a hidden folder to `path`. If something other than an empty folder is there by now, it stays, and this
  /// throws.
  private func giveName(to hidden: String) throws(DiskError) {
    try WritingCalls.rename(hidden, to: path, action: "make the folder")
    do throws(DiskError) {
      try Disk.syncFolder(parent)
    } catch {
      try WritingCalls.rename(path, to: hidden, action: "move back")
      throw error
    }
  }

  private static func write(
    _ files: [StoreFile], into folder: String, named name: String
  ) throws(DiskError) {
    var made: Set<ExactText> = []
    for file in files {
      for path in folders(of: file.path) where made.insert(path).inserted {
        try WritingCalls.makeFolder(folder + "/" + path, for: name + "/" + path)
      }
      try write(file, into: folder, named: name)
    }
    for path in made { try Disk.syncFolder(folder + "/" + path.text) }
    try Disk.syncFolder(folder)
  }

  private static func write(
    _ file: StoreFile, into folder: String, named name: String
  ) throws(DiskError) {
    let called = name + "/" + file.path
    let handle = try WritingCalls.create(folder + "/" + file.path, for: called, mode: 0o644)
    do throws(DiskError) {
      try WritingCalls.write(file.bytes, to: handle, for: called)
      try WritingCalls.sync(handle, called)
    } catch {
      WritingCalls.release(handle)
      throw error
    }
    try WritingCalls.close(handle, called)
  }

  /// The folders above a file: `a` and `a/b` for `a/b/c.json`.
  private static func folders(of path: String) -> [String] {
    path.indices.filter { path[$0] == "/" }.map { String(path[..<$0]) }
  }
}

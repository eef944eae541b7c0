import Diagnostics

/// A folder to be written: whole, or not at all.
///
/// ```swift
/// let folder = NewFolder("records-of-the-forum")
/// guard try folder.obstacle() == nil else { … }
/// try folder.write(files)
/// ```
public struct NewFolder: Sendable {
  /// How the folder is reached, without a slash at its end.
  public let path: String

  /// What stands in the way of writing it.
  public enum Obstacle: Hashable, Sendable {
    /// The folder holds something already, by these names.
    case holds([String])
    /// Something that is no folder has the name.
    case noFolder
    /// The folder in which it would stand does not exist.
    case missingParent(String)
  }

  public init(_ path: String) {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    self.path = path
  }

  /// Whether the folder is there already, if only as a repository without files.
  public var isThere: Bool {
    get throws(DiskError) { try Disk.isFolder(path) }
  }

  /// Whether git has begun a repository in it.
  public var hasRepository: Bool { (try? Disk.exists(path + "/.git")) ?? false }

  /// Why nothing can be written, or `nil`. A repository that git has begun is in nobody's way.
  public func obstacle() throws(DiskError) -> Obstacle? {
    if try isThere {
      let names = try Disk.names(in: path).filter { $0 != ".git" }
      return names.isEmpty ? nil : .holds(names)
    }
    // A link that leads nowhere is something, too.
    if try Disk.kind(of: path, followingLinks: false) != .nothing { return .noFolder }
    return try Disk.isFolder(parent) ? nil : .missingParent(parent)
  }

  private var parent: String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Removes what runs left that were killed while they wrote this folder; whether one of them had written
  /// everything, so that the folder is complete now.
  public func recover() throws(DiskError) -> Bool {
    guard try isThere else {
      HiddenFolder.sweep(in: parent)
      return false
    }
    let isCompleted = try MovedFolder(path).complete()
    HiddenFolder.sweep(in: path)
    return isCompleted
  }

  /// Writes the files, whose paths are relative to the folder: all of them or none.
  ///
  /// They are written under a hidden name. A folder that is not there gets its name from that in one step.
  /// One that is there is kept, for somebody may stand in it: what was written is moved into it.
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

  /// Gives a folder this one's name. What has the name stays, unless it is an empty folder.
  private func giveName(to hidden: String) throws(DiskError) {
    try WritingCalls.rename(hidden, to: path, action: "make the folder")
    do throws(DiskError) {
      try Disk.syncFolder(parent)
    } catch {
      try WritingCalls.rename(path, to: hidden, action: "take back")
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

  /// `a` and `a/b` of `a/b/c.json`.
  private static func folders(of path: String) -> [String] {
    path.indices.filter { path[$0] == "/" }.map { String(path[..<$0]) }
  }
}

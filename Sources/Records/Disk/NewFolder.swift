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

  /// Writes the files, whose paths are relative to the folder, in their order.
  ///
  /// A folder that is not there is written under a hidden name beside it and renamed. One that is
  /// there is kept, for somebody may stand in it; when a file cannot be written, those before it are
  /// removed.
  public func write(_ files: [StoreFile]) throws(DiskError) {
    guard try !isThere else { return try Self.write(files, into: path) }
    let hidden = try Disk.makeFolder(beside: path)
    do throws(DiskError) {
      try Self.write(files, into: hidden)
    } catch {
      Disk.remove(hidden)
      throw error.naming(path, insteadOf: hidden)
    }
    do throws(DiskError) {
      try Disk.rename(folder: hidden, to: path)
    } catch {
      Self.remove(Self.everything(in: files), from: hidden)
      Disk.remove(hidden)
      throw error
    }
  }

  private static func write(_ files: [StoreFile], into folder: String) throws(DiskError) {
    var made: [String] = []
    do throws(DiskError) {
      for file in files {
        for path in folders(of: file.path) where !made.contains(path) {
          try Disk.makeFolder(folder + "/" + path)
          made.append(path)
        }
        try Disk.replace(folder + "/" + file.path, with: file.bytes)
        made.append(file.path)
      }
    } catch {
      remove(made, from: folder)
      throw error
    }
  }

  /// Removes what was made, the last first, so that a folder is empty when its turn comes.
  private static func remove(_ made: [String], from folder: String) {
    for path in made.reversed() { Disk.remove(folder + "/" + path) }
  }

  /// The folders of files and the files, each folder before what stands in it.
  private static func everything(in files: [StoreFile]) -> [String] {
    files.reduce(into: []) { all, file in
      for path in folders(of: file.path) where !all.contains(path) { all.append(path) }
      all.append(file.path)
    }
  }

  /// `a` and `a/b` of `a/b/c.json`.
  private static func folders(of path: String) -> [String] {
    path.indices.filter { path[$0] == "/" }.map { String(path[..<$0]) }
  }
}

extension DiskError {
  /// The same error, under the name that a person knows.
  fileprivate func naming(_ name: String, insteadOf other: String) -> DiskError {
    guard path.hasPrefix(other) else { return self }
    return DiskError(path: name + path.dropFirst(other.count), action: action, code: code)
  }
}

/// A folder on the disk that is a store: it holds `store.json`.
public struct StoreFolder: Sendable {
  /// How the folder is reached.
  public let path: String
  /// Files that belong to the store and are not in the folder.
  public private(set) var kept = KeptFiles.none
  /// Whether there is a folder; all of its files may be kept elsewhere.
  public private(set) var isOnDisk = true

  /// The folder itself, or the `records/` in it; `nil` when neither holds `store.json`.
  ///
  /// - Throws: A ``DiskError`` where that cannot be known: another store must not be taken for it.
  public init?(_ path: String) throws(DiskError) {
    let path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    for candidate in [path, path == "." ? "records" : path + "/records"]
    where try Disk.kind(of: candidate + "/store.json", followingLinks: false) != .nothing {
      self.path = candidate
      return
    }
    return nil
  }

  /// A folder that is known to be a store, and need not be on the disk.
  public init(knownAt path: String) throws(DiskError) {
    self.path = path
    isOnDisk = try Disk.isFolder(path)
  }

  /// The same store with files that are kept elsewhere. Where one of them is in the folder as well, the
  /// one in the folder is read.
  public func keeping(_ files: [StoreFile]) -> StoreFolder {
    var folder = self
    folder.kept = KeptFiles(files.filter { !hasFile(at: $0.path) })
    return folder
  }

  /// The nearest store from the working folder upward.
  public static func nearest() throws(DiskError) -> StoreFolder? {
    // Above the topmost folder stands that folder itself: where the way here is not known, far is enough.
    let known = Disk.workingFolder
    let depth = known == "." ? 64 : known.split(separator: "/").count
    for level in 0...depth {
      let up = Array(repeating: "..", count: level).joined(separator: "/")
      if let folder = try StoreFolder(level == 0 ? "." : up) { return folder }
    }
    return nil
  }

  /// Reads every file that is meant as a record; notes in Markdown, licences and owners are not.
  ///
  /// Whoever only writes texts anew has no use for the schemas' judgement and asks for none.
  ///
  /// - Throws: The first reason why something cannot be read: a store that is returned is whole.
  public func read(judging: Bool = true) throws(DiskError) -> Store {
    let store = readWhatCanBe(judging: judging)
    for file in store.unread {
      if case .error(let error)? = file.unread { throw error }
      throw .linkOutside(path + "/" + file.path)
    }
    return store
  }

  /// Like ``read(judging:)``, but what cannot be read is in the store's ``Store/unread``, and whoever
  /// takes the store says so.
  public func readWhatCanBe(judging: Bool = true) -> Store {
    var files: [StoreFile] = []
    var reader = FolderReader()
    forEachFile(of: StorePart(path: "", isDeep: true), &reader) { file, _ in files.append(file) }
    files += kept.files
    return Store(name: path, files: files, judging: judging)
  }

  /// Notes, licences and hidden files, which may stand in a store and are no records.
  public static func isBesideTheRecords(_ name: String) -> Bool {
    let slash = name.utf8.lastIndex(of: UInt8(ascii: "/"))
    return isBeside(slash.map { name[name.utf8.index(after: $0)...] } ?? name[...])
  }

  private static func isBeside(_ file: Substring) -> Bool {
    // What a killed write leaves behind does not belong into a repository.
    let isHidden = file.hasPrefix(".") && !file.hasPrefix(".pillar-")
    return isHidden || file.hasSuffix(".md") || file.hasPrefix("LICENSE") || file == "CODEOWNERS"
      || file == "CITATION.cff"
  }

  /// Whether it lies in a work tree of git's, as far as can be seen without asking git; where that cannot
  /// be seen it may, and git is to be asked.
  public var isInWorkTree: Bool {
    do throws(DiskError) {
      var folder = try Disk.real(path)[...]
      while true {
        if try Disk.kind(of: folder + "/.git", followingLinks: false) != .nothing { return true }
        guard let slash = folder.lastIndex(of: "/") else { return false }
        folder = folder[..<slash]
      }
    } catch {
      return true
    }
  }

  /// Where a file given on the command line stands in the store; `nil` when it is outside.
  ///
  /// The store's folder itself is the empty path.
  public func place(of file: String) throws(DiskError) -> String? {
    let root = try Disk.real(path)
    let target = try Disk.real(file)
    if target == root { return "" }
    return target.hasPrefix(root + "/") ? String(target.dropFirst(root.count + 1)) : nil
  }
}

/// A folder on the disk that is a store: it holds `store.json`.
public struct StoreFolder: Sendable {
  /// The path of the folder.
  public let path: String
  /// Files that belong to the store but are not in the folder, for example because of a sparse checkout.
  public private(set) var kept = KeptFiles.none
  /// Whether the folder exists. If it does not, all files are in `kept`.
  public private(set) var isOnDisk = true

  /// Finds a store in a folder or in its subfolder `records/`; `nil` if neither holds `store.json`.
  ///
  /// - Throws: A ``DiskError`` if that cannot be known, so that no other store is taken in its place.
  public init?(_ path: String) throws(DiskError) {
    let path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    for candidate in [path, path == "." ? "records" : path + "/records"]
    where try Disk.kind(of: candidate + "/store.json", followingLinks: false) != .nothing {
      self.path = candidate
      return
    }
    return nil
  }

  /// A folder that is known to be a store. It may be missing on the disk.
  public init(knownAt path: String) throws(DiskError) {
    self.path = path
    isOnDisk = try Disk.isFolder(path)
  }

  /// The same store with files that are not on the disk. If one of them is in the folder too, the one in
  /// the folder is read.
  public func keeping(_ files: [StoreFile]) -> StoreFolder {
    var folder = self
    folder.kept = KeptFiles(files.filter { !hasFile(at: $0.path) })
    return folder
  }

  /// The nearest store, from the working folder upward.
  public static func nearest() throws(DiskError) -> StoreFolder? {
    // `..` of the topmost folder is that folder itself, so going up too far is harmless. 64 levels are
    // tried if the path of the working folder is unknown.
    let known = Disk.workingFolder
    let depth = known == "." ? 64 : known.split(separator: "/").count
    for level in 0...depth {
      let up = Array(repeating: "..", count: level).joined(separator: "/")
      if let folder = try StoreFolder(level == 0 ? "." : up) { return folder }
    }
    return nil
  }

  /// Reads every file that can be a record. Notes in Markdown, licences and owners' files are not read.
  ///
  /// `judging` says whether the schemas check the records. Code that only reformats texts does not need
  /// that.
  ///
  /// - Throws: The first ``DiskError``. So a store that is returned is complete.
  public func read(judging: Bool = true) throws(DiskError) -> Store {
    let store = readWhatCanBe(judging: judging)
    for file in store.unread {
      if case .error(let error)? = file.unread { throw error }
      throw .linkOutside(path + "/" + file.path)
    }
    return store
  }

  /// Like ``read(judging:)``, but does not throw: files and folders that cannot be read are in
  /// ``Store/unread``. The caller must report them.
  public func readWhatCanBe(judging: Bool = true) -> Store {
    var files: [StoreFile] = []
    var reader = FolderReader()
    forEachFile(of: StorePart(path: "", isDeep: true), &reader) { file, _ in files.append(file) }
    files += kept.files
    return Store(name: path, files: files, judging: judging)
  }

  /// Whether a file may be in a store though it is not a record: a note, a licence or a hidden file.
  public static func isBesideTheRecords(_ name: String) -> Bool {
    let slash = name.utf8.lastIndex(of: UInt8(ascii: "/"))
    return isBeside(slash.map { name[name.utf8.index(after: $0)...] } ?? name[...])
  }

  private static func isBeside(_ file: Substring) -> Bool {
    // Files that a killed write leaves behind (`.pillar-…`) do not belong in a repository, so they are
    // reported.
    let isHidden = file.hasPrefix(".") && !file.hasPrefix(".pillar-")
    return isHidden || file.hasSuffix(".md") || file.hasPrefix("LICENSE") || file == "CODEOWNERS"
      || file == "CITATION.cff"
  }

  /// Whether the store lies in a work tree of git, found without git. If that cannot be known, the answer
  /// is yes, and the caller must ask git.
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

  /// The path of a file in the store; `nil` if it is outside. `file` is a path as given on the command
  /// line.
  ///
  /// The path of the store's folder itself is empty.
  public func place(of file: String) throws(DiskError) -> String? {
    let root = try Disk.real(path)
    let target = try Disk.real(file)
    if target == root { return "" }
    return target.hasPrefix(root + "/") ? String(target.dropFirst(root.count + 1)) : nil
  }
}

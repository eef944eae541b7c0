/// A folder on the disk that is a store: it holds `store.json`.
public struct StoreFolder: Sendable {
  /// How the folder is reached.
  public let path: String

  /// The folder itself, or the `records/` in it; `nil` when neither holds `store.json`.
  public init?(_ path: String) {
    let path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    let candidates = [path, path == "." ? "records" : path + "/records"]
    guard let found = candidates.first(where: { Disk.exists($0 + "/store.json") }) else {
      return nil
    }
    self.path = found
  }

  /// The nearest store from the working folder upward.
  public static func nearest() -> StoreFolder? {
    let depth = Disk.workingFolder.split(separator: "/").count
    return (0...depth).lazy.map { level in
      level == 0 ? "." : Array(repeating: "..", count: level).joined(separator: "/")
    }.compactMap { StoreFolder($0) }.first
  }

  /// Reads every file that is meant as a record; notes in Markdown, licences and owners are not.
  ///
  /// Whoever only writes texts anew has no use for the schemas' judgement and asks for none.
  public func read(judging: Bool = true) throws(DiskError) -> Store {
    var files: [StoreFile] = []
    var reader = FolderReader()
    try forEachFile(of: StorePart(path: "", isDeep: true), &reader) { (file, _) throws(DiskError) in
      files.append(file)
    }
    return Store(name: path, files: files, judging: judging)
  }

  /// Notes, licences and hidden files, which may stand in a store and are no records.
  public static func isBesideTheRecords(_ name: String) -> Bool {
    let slash = name.utf8.lastIndex(of: UInt8(ascii: "/"))
    return isBeside(slash.map { name[name.utf8.index(after: $0)...] } ?? name[...])
  }

  private static func isBeside(_ file: Substring) -> Bool {
    file.hasPrefix(".") || file.hasSuffix(".md") || file.hasPrefix("LICENSE")
      || file == "CODEOWNERS"
      || file == "CITATION.cff"
  }

  /// Whether it lies in a work tree of git's, as far as can be seen without asking git.
  public var isInWorkTree: Bool {
    var folder = Disk.real(path)[...]
    while true {
      if Disk.exists(folder + "/.git") { return true }
      guard let slash = folder.lastIndex(of: "/") else { return false }
      folder = folder[..<slash]
    }
  }

  /// Where a file given on the command line stands in the store; `nil` when it is outside.
  ///
  /// The store's folder itself is the empty path.
  public func place(of file: String) -> String? {
    let root = Disk.real(path)
    let target = Disk.real(file)
    if target == root { return "" }
    return target.hasPrefix(root + "/") ? String(target.dropFirst(root.count + 1)) : nil
  }
}

public import Records
import Terminal

/// Commands of git that are printed for a person to run from the working folder.
public struct GitAdvice {
  /// The store's folder, as git finds it.
  private let folder: String
  /// Where git must be led to, as the working folder is in another place.
  private let top: String?

  public init(_ index: StoreIndex, _ folder: StoreFolder) throws {
    let here = try onDisk { () throws(DiskError) in try Disk.real(Disk.workingFolder) }
    let isWithin = here == index.top || here.hasPrefix(index.top + "/")
    top = isWithin ? nil : index.top
    self.folder = isWithin ? folder.path + "/" : try index.prefix
  }

  /// `git add records/2013/edition.json`, of a file of the store.
  public func command(_ words: String, _ path: String) -> String {
    command(words) + " " + shellWord(folder + path).printable
  }

  /// `git restore -- records/2013/AUS/salw.json`, of several files; of very many the first ones.
  public func command(_ words: String, _ paths: [String]) -> String {
    ([command(words)] + paths.prefix(Self.most).map { self.path($0) }).joined(separator: " ")
  }

  /// The paths of files of the store as they can be typed; of very many the first ones.
  public func list(_ paths: [String]) -> String {
    let more = paths.count > Self.most ? " and \(paths.count - Self.most) more" : ""
    return paths.prefix(Self.most).map { self.path($0) }.joined(separator: ", ") + more
  }

  /// So many files are named in a line.
  private static let most = 5

  private func path(_ path: String) -> String { shellWord(folder + path).printable }

  /// `git commit -m "…"`.
  public func command(_ words: String) -> String {
    (top.map { "git -C \(shellWord($0)) " } ?? "git ").printable + words
  }
}

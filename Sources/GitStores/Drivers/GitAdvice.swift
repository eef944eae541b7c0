public import Records
import Terminal

/// Makes git commands that a person can copy from a message and run in the working folder.
public struct GitAdvice {
  /// The store's folder, with a slash at its end: its path from the folder in which the command runs.
  private let folder: String
  /// The top of the repository, if the working folder is outside of it: the command then needs `git -C`.
  private let top: String?

  public init(_ index: StoreIndex, _ folder: StoreFolder) throws {
    let here = try onDisk { () throws(DiskError) in try Disk.real(Disk.workingFolder) }
    let isWithin = here == index.top || here.hasPrefix(index.top + "/")
    top = isWithin ? nil : index.top
    self.folder = isWithin ? folder.path + "/" : try index.prefix
  }

  /// A command for one file of the store: `git add records/2013/edition.json`.
  public func command(_ words: String, _ path: String) -> String {
    command(words) + " " + shellWord(folder + path).printable
  }

  /// A command for several files: `git restore -- records/2013/AUS/salw.json`. It names at most `most` files.
  public func command(_ words: String, _ paths: [String]) -> String {
    ([command(words)] + paths.prefix(Self.most).map { self.path($0) }).joined(separator: " ")
  }

  /// The paths of files of the store, to be typed in a shell. If there are more than `most`, the others are counted.
  public func list(_ paths: [String]) -> String {
    let more = paths.count > Self.most ? " and \(paths.count - Self.most) more" : ""
    return paths.prefix(Self.most).map { self.path($0) }.joined(separator: ", ") + more
  }

  /// At most this many files are named in one line.
  private static let most = 5

  private func path(_ path: String) -> String { shellWord(folder + path).printable }

  /// A command that names no file: `git commit -m "…"`.
  public func command(_ words: String) -> String {
    (top.map { "git -C \(shellWord($0)) " } ?? "git ").printable + words
  }
}

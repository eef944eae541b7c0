import Diagnostics

/// The entries of git's index for the files below a folder.
///
/// One `git ls-files` reads them. It does not read the files on the disk, so it is quick enough for each
/// check, even of a large store.
public struct GitIndex: Sendable {
  private let answer: [UInt8]
  private let dropped: Int
  private let beginning: [UInt8]

  /// What git says of an entry.
  public enum State: Sendable {
    /// The file is in the index, and should be on the disk too.
    case ordinary
    /// A sparse checkout leaves the file out of the work tree.
    case leftOut
    /// A merge left the file in more than one version. The index has an entry for each.
    case unmerged
  }

  /// `answer` holds the entries of the whole repository. `prefix` is the path from the top to the folder
  /// where paths begin. `folder` is a folder below `prefix`; the index is asked about its files.
  init(answer: [UInt8], prefix: String, folder: String) {
    self.answer = answer
    (dropped, beginning) = (prefix.utf8.count, Array((prefix + folder).utf8))
  }

  /// Whether the index has no file of the folder. This is also so if the file `index` was removed: git
  /// takes that for an empty index.
  public var isEmpty: Bool {
    var isEmpty = true
    forEach { _, _ in isEmpty = false }
    return isEmpty
  }

  /// Whether the index has no entry at all.
  public var hasNothing: Bool { answer.isEmpty }

  /// The path of an entry that is in the place of one of the folders above the files, for example a submodule or a
  /// link. It begins at the top. `nil` if there is none; if the index has files of the folder, there never is one.
  public var entryInTheWay: String? {
    var found: String?
    forEachOfAll { _, path in
      if path.count < beginning.count, beginning.starts(with: path),
        beginning[path.count] == UInt8(ascii: "/")
      {
        found = SystemName.text(path)
      }
    }
    return found
  }

  /// The folders whose `store.json` is in the index and should be on the disk. Their paths begin at the
  /// top and end with a slash.
  public var stores: [String] {
    var folders: [String] = []
    let name = Array("store.json".utf8)
    forEachOfAll { state, path in
      guard state == .ordinary, path.suffix(name.count).elementsEqual(name) else { return }
      let folder = path.dropLast(name.count)
      if folder.isEmpty || folder.last == UInt8(ascii: "/") {
        folders.append(SystemName.text(folder))
      }
    }
    return folders
  }

  /// Whether the index is sound: each entry has a path, and the paths are in the order of their bytes. No
  /// path occurs twice, except for the versions of an unmerged file.
  ///
  /// git does not notice an index that was cut off: it reads entries without a path at its end.
  var isInOrder: Bool {
    var last: (state: State, path: ArraySlice<UInt8>)?
    var isInOrder = true
    forEachOfAll { state, path in
      if let last, !last.path.lexicographicallyPrecedes(path) {
        let isVersion = state == .unmerged && last.state == .unmerged
        if !isVersion || !last.path.elementsEqual(path) { isInOrder = false }
      }
      if path.isEmpty { isInOrder = false }
      last = (state, path)
    }
    return isInOrder
  }

  /// Calls `visit` with the state and path of each entry of the folder, in git's order.
  public func forEach(_ visit: (State, ArraySlice<UInt8>) -> Void) {
    forEachOfAll { state, path in
      if path.starts(with: beginning) { visit(state, path.dropFirst(dropped)) }
    }
  }

  /// Calls `visit` for all entries of the index; these paths begin at the top.
  ///
  /// An entry of the answer is `<letter> <path><zero byte>`. `S` means left out of the work tree, `M`
  /// unmerged. A lower-case letter means that git was told to assume that the file did not change.
  private func forEachOfAll(_ visit: (State, ArraySlice<UInt8>) -> Void) {
    var start = 0
    while start < answer.endIndex {
      let end = answer[start...].firstIndex(of: 0) ?? answer.endIndex
      if end >= start + 2 {
        let state: State =
          switch answer[start] | 0x20 {
          case UInt8(ascii: "s"): .leftOut
          case UInt8(ascii: "m"): .unmerged
          default: .ordinary
          }
        visit(state, answer[(start + 2)..<end])
      }
      start = end + 1
    }
  }
}

/// An entry of the index with everything that git says of it.
public struct GitIndexEntry: Sendable {
  public var entry: Git.Entry
  public var state: GitIndex.State
  /// 0 for an ordinary file. For a version that a merge left: 1 for the merge base, 2 for ours, 3 for theirs.
  public var stage: Int
  /// git was told not to check whether the file changed (`git update-index --assume-unchanged`).
  public var isTakenAsUnchanged: Bool
}

extension Git {
  /// The index of the files below this folder, or below `folder` in it, which may be missing on the disk.
  ///
  /// - Throws: A `GitError` if the index is damaged; git itself does not notice that.
  public func index(below folder: String = "") throws -> GitIndex {
    // The whole index is read: if asked about one folder, git would leave out damaged entries.
    let words = ["ls-files", "-v", "-z"]
    let result = try door.runAtTop(words)
    guard result.status == 0 else { throw GitError(words, result) }
    let index = GitIndex(answer: result.output, prefix: try prefix, folder: folder)
    guard index.isInOrder else {
      throw GitError(
        .failed, words,
        "git's index is damaged: 'git read-tree HEAD' makes it again from the last commit, without what was staged"
      )
    }
    return index
  }

  /// The entries of the index below this folder, or below `folder` in it, which may be missing on the
  /// disk.
  public func indexEntries(below folder: String = "") throws -> [GitIndexEntry] {
    let lines = try ask(["ls-files", "-v", "-s", "-z", "--", folder.isEmpty ? "." : folder])
    return Self.fields(lines).compactMap(indexEntry)
  }

  /// Reads `<letter> <mode> <object> <stage><tab><path>`.
  private func indexEntry(_ line: String) -> GitIndexEntry? {
    let parts = line.split(separator: "\t", maxSplits: 1).map(String.init)
    let words = parts.first?.split(separator: " ").map(String.init) ?? []
    guard parts.count == 2, words.count == 4, let stage = Int(words[3]) else { return nil }
    let kinds: [String: Entry.Kind] = ["120": .link, "160": .repository]
    let letter = words[0].lowercased()
    return GitIndexEntry(
      entry: Entry(
        path: parts[1], object: words[2], kind: kinds[String(words[1].prefix(3))] ?? .file),
      state: letter == "s" ? .leftOut : stage > 0 ? .unmerged : .ordinary, stage: stage,
      isTakenAsUnchanged: letter == words[0])
  }
}

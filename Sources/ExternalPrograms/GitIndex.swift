import Diagnostics

/// What git's index has of the files below a folder.
///
/// It is read by one `git ls-files`, which looks at no file, so that a store of many records can be
/// compared with its index on every check.
public struct GitIndex: Sendable {
  private let answer: [UInt8]
  private let dropped: Int
  private let beginning: [UInt8]

  /// What git says of an entry.
  public enum State: Sendable {
    /// It is there, and the disk should have it as well.
    case ordinary
    /// A sparse checkout leaves it out of the work tree.
    case leftOut
    /// A merge left it in more than one version; there is an entry for each.
    case unmerged
  }

  /// `answer` is about the whole repository; `prefix` is the way to the folder that paths begin in, and
  /// `folder` the one below it whose files are meant.
  init(answer: [UInt8], prefix: String, folder: String) {
    self.answer = answer
    (dropped, beginning) = (prefix.utf8.count, Array((prefix + folder).utf8))
  }

  /// Whether it has nothing of the folder: a file `index` that was removed counts as empty for git.
  public var isEmpty: Bool {
    var isEmpty = true
    forEach { _, _ in isEmpty = false }
    return isEmpty
  }

  /// Whether it has nothing at all.
  public var hasNothing: Bool { answer.isEmpty }

  /// The entry that stands where a folder above the folder's files would, as a submodule or a link does, from the
  /// top; `nil` where there is none, as there must be if git has the files.
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

  /// The folders, from the top and with a slash at their end, whose `store.json` it has, and the disk should
  /// have.
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

  /// Whether each entry has a path, and they are in git's order: that of their bytes, and none twice but
  /// for the versions of a file that is unmerged.
  ///
  /// git reads an index that was cut off as if it ended in entries without a path.
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

  /// Hands over the state and path of each entry of the folder, in git's order.
  public func forEach(_ visit: (State, ArraySlice<UInt8>) -> Void) {
    forEachOfAll { state, path in
      if path.starts(with: beginning) { visit(state, path.dropFirst(dropped)) }
    }
  }

  /// The same of all entries of the index; paths begin at the top.
  ///
  /// An answer is `<letter> <path><zero byte>`. `S` is left out, `M` unmerged; a small letter stands for
  /// an entry that git was told to take as unchanged.
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
  /// 0 where it is merged; else 1 for what both sides began with, 2 for ours, 3 for theirs.
  public var stage: Int
  /// git was told not to look whether the file changed (`git update-index --assume-unchanged`).
  public var isTakenAsUnchanged: Bool
}

extension Git {
  /// The index below the folder, or below a folder in it that need not be on the disk.
  ///
  /// - Throws: A `GitError` where the index is damaged, which git does not notice.
  public func index(below folder: String = "") throws -> GitIndex {
    // The whole of it: asked about a folder, git would leave out what is damaged.
    let words = ["ls-files", "-v", "-z"]
    let result = try door.runAtTop(words)
    guard result.status == 0 else { throw GitError(words, result) }
    let index = GitIndex(answer: result.output, prefix: try prefix, folder: folder)
    guard index.isInOrder else {
      throw GitError(
        .failed, words, "the index is damaged: 'git read-tree HEAD' makes it anew as of HEAD")
    }
    return index
  }

  /// The entries of the index below the folder, or below a folder in it that need not be on the disk.
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

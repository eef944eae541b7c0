import Diagnostics

extension Git {
  /// The files below the folder whose bytes differ from a commit's, of those that git has in its index and
  /// does not call changed.
  ///
  /// git may be told to take a file as unchanged, it believes a file's length and times, and attributes
  /// (`ident`, `working-tree-encoding`) make it compare another text than the one that lies on the disk. So the
  /// bytes are compared. Lines that end otherwise are left to git's judgement: settings and attributes lay
  /// them out so. `text` gives the bytes of a file on the disk.
  func unseenChanges(
    since commit: String, besides known: [String], _ text: (String) throws -> [UInt8]
  ) throws -> [String] {
    // By the bytes of the paths: two names that look the same are two files.
    var told = Set(known.map { Array($0.utf8) })
    let files = try indexEntries().filter { file in
      file.entry.kind == .file && told.insert(Array(file.entry.path.utf8)).inserted
        && HostFiles.isReadableFile(folder + "/" + file.entry.path)
    }.map(\.entry.path)
    let entries = Dictionary(
      try self.files(at: commit).map { (Array($0.path.utf8), $0) },
      uniquingKeysWith: { first, _ in first })
    let differing = zip(files, try objectNames(of: files)).filter { path, name in
      entries[Array(path.utf8)]?.object != name
    }.map(\.0)
    let objects = GitObjects(self)
    return try differing.filter { path in
      guard let entry = entries[Array(path.utf8)], entry.kind == .file else { return true }
      return try Self.plainLines(objects.contents(of: [entry])[0]) != Self.plainLines(text(path))
    }
  }

  /// A text with each line ended as on Unix.
  private static func plainLines(_ bytes: [UInt8]) -> [UInt8] {
    let (carriageReturn, lineFeed) = (UInt8(ascii: "\r"), UInt8(ascii: "\n"))
    guard bytes.contains(carriageReturn) else { return bytes }
    return bytes.indices.filter { index in
      bytes[index] != carriageReturn || index + 1 == bytes.count || bytes[index + 1] != lineFeed
    }.map { bytes[$0] }
  }

  /// What git calls the bytes of files on the disk, as they are.
  private func objectNames(of paths: [String]) throws -> [String] {
    // git reads a path a line, which begins at the top; what holds a line end is named on the command line.
    let prefix = try prefix
    let (plain, others) = (paths.filter { !$0.contains("\n") }, paths.filter { $0.contains("\n") })
    var names = zip(plain, try objectNames(of: plain, input: plain.map { prefix + $0 + "\n" }))
      .map { ($0, $1) }
    for path in others {
      names.append((path, try objectNames(of: [path], named: [prefix + path])[0]))
    }
    let byPath = Dictionary(names.map { (Array($0.utf8), $1) }) { first, _ in first }
    return paths.map { byPath[Array($0.utf8)] ?? "" }
  }

  private func objectNames(
    of paths: [String], input: [String] = [], named: [String] = []
  ) throws -> [String] {
    guard !paths.isEmpty else { return [] }
    let words =
      ["hash-object", "--no-filters"] + (named.isEmpty ? ["--stdin-paths"] : ["--"] + named)
    let result = try door.runAtTop(words, input: input.flatMap { SystemName.bytes($0) })
    let names = String(decoding: result.output, as: UTF8.self).split(separator: "\n").map(
      String.init)
    guard result.status == 0, names.count == paths.count else {
      throw GitError(["hash-object"], result)
    }
    return names
  }
}

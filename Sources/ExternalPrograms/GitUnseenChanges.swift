import Diagnostics

extension Git {
  /// Tracked files below the folder whose bytes differ from a commit, though git does not report them.
  ///
  /// git can miss a change for three reasons: it may be told to assume that a file did not change; it
  /// trusts the length and the times of a file; attributes (`ident`, `working-tree-encoding`) make it
  /// compare another text than the one on the disk. So the bytes are compared here. Differences in line
  /// ends are left to git, because settings and attributes may ask for them. `text` returns the bytes of a
  /// file on the disk.
  func unseenChanges(
    since commit: String, besides known: [String], _ text: (String) throws -> [UInt8]
  ) throws -> [String] {
    // Paths are compared by their bytes: two names that look the same can be two files.
    var reported = Set(known.map { Array($0.utf8) })
    let files = try indexEntries().filter { file in
      file.entry.kind == .file && reported.insert(Array(file.entry.path.utf8)).inserted
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

  /// The text with every line end `\r\n` replaced by `\n`.
  private static func plainLines(_ bytes: [UInt8]) -> [UInt8] {
    let (carriageReturn, lineFeed) = (UInt8(ascii: "\r"), UInt8(ascii: "\n"))
    guard bytes.contains(carriageReturn) else { return bytes }
    return bytes.indices.filter { index in
      bytes[index] != carriageReturn || index + 1 == bytes.count || bytes[index + 1] != lineFeed
    }.map { bytes[$0] }
  }

  /// The object names that git computes for the files on the disk, without any conversion of their text.
  private func objectNames(of paths: [String]) throws -> [String] {
    // git reads one path a line from standard input; these paths begin at the top. A path that holds a
    // line end is given as an argument.
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

extension Git {
  /// The files below the folder whose changes git does not look for, and that differ from a commit all
  /// the same.
  ///
  /// A user can tell git to take a file as unchanged, and a sparse checkout marks what it leaves out;
  /// `git diff` then says nothing of such a file, whatever stands on the disk.
  func unseenChanges(since commit: String) throws -> [String] {
    let marked = try Self.fields(ask(["ls-files", "-v", "-z", "--", "."])).filter(Self.isUnseen)
      .map { String($0.dropFirst(2)) }.filter { try HostFiles.exists(folder + "/" + $0) }
    guard !marked.isEmpty else { return [] }
    // By the bytes of the paths: two names that look the same are two files.
    let objects = Dictionary(
      try files(at: commit).map { (Array($0.path.utf8), $0.object) },
      uniquingKeysWith: { first, _ in first })
    return try zip(marked, objectNames(of: marked)).filter { path, name in
      objects[Array(path.utf8)] != name
    }.map(\.0)
  }

  /// Whether git does not look for changes: `S` marks what a sparse checkout leaves out, a small letter
  /// what is taken as unchanged.
  private static func isUnseen(_ line: String) -> Bool {
    line.first.map { $0 == "S" || $0.isLowercase } ?? false
  }

  /// What git would call the bytes of files on the disk; `nil` of a file that cannot be asked about.
  private func objectNames(of paths: [String]) throws -> [String?] {
    // git reads a path a line, which begins at the top.
    let prefix = try prefix
    let plain = paths.filter { !$0.contains("\n") }
    let words = ["hash-object", "--no-filters", "--stdin-paths"]
    let input = plain.map { prefix + $0 + "\n" }.joined()
    let result = try door.runAtTop(words, input: Array(input.utf8))
    let names = String(decoding: result.output, as: UTF8.self).split(separator: "\n")
    guard result.status == 0, names.count == plain.count else { throw GitError(words, result) }
    var rest = names[...]
    return paths.map { $0.contains("\n") ? nil : rest.popFirst().map(String.init) }
  }
}

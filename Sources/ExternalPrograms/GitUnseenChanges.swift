import Diagnostics

extension Git {
  /// The files below the folder whose changes git may not see, and that differ from a commit all the same.
  ///
  /// A user can tell git to take a file as unchanged, and a sparse checkout marks what it leaves out;
  /// `git diff` then says nothing of such a file, whatever stands on the disk. It says nothing either of a
  /// file that is as long as before and whose times, in seconds, are as before: the file's own time can be
  /// set back, so the texts of such files are compared. `settings` say how files lie on the disk.
  func unseenChanges(since commit: String, _ settings: [String]) throws -> [String] {
    let all = try Self.fields(ask(["ls-files", "-v", "-z", "--", "."])).map {
      (path: String(Substring($0.utf8.dropFirst(2))), isUnseen: Self.isUnseen($0))
    }
    let marked = try all.filter { file in
      let name = folder + "/" + file.path
      return file.isUnseen ? try HostFiles.exists(name) : HostFiles.wasSetBack(name)
    }.map(\.path)
    guard !marked.isEmpty else { return [] }
    // By the bytes of the paths: two names that look the same are two files.
    let objects = Dictionary(
      try files(at: commit).map { (Array($0.path.utf8), $0.object) },
      uniquingKeysWith: { first, _ in first })
    return try zip(marked, objectNames(of: marked, settings)).filter { path, name in
      objects[Array(path.utf8)] != name
    }.map(\.0)
  }

  /// Whether git does not look for changes: `S` marks what a sparse checkout leaves out, a small letter
  /// what is taken as unchanged.
  private static func isUnseen(_ line: String) -> Bool {
    line.first.map { $0 == "S" || $0.isLowercase } ?? false
  }

  /// What git would call the bytes of files on the disk; `nil` of a file that cannot be asked about.
  private func objectNames(of paths: [String], _ settings: [String]) throws -> [String?] {
    // git reads a path a line, which begins at the top.
    let prefix = try prefix
    let plain = paths.filter { !$0.contains("\n") }
    let words = settings + ["hash-object", "--stdin-paths"]
    let input = plain.flatMap { SystemName.bytes(prefix + $0 + "\n") }
    let result = try door.runAtTop(words, input: input)
    let names = String(decoding: result.output, as: UTF8.self).split(separator: "\n")
    guard result.status == 0, names.count == plain.count else {
      throw GitError(["hash-object"], result)
    }
    var rest = names[...]
    return paths.map { $0.contains("\n") ? nil : rest.popFirst().map(String.init) }
  }
}

extension Git {
  /// Throws if some commit of the repository holds a file. `path` begins at the top.
  ///
  /// Use it if HEAD names no commit. The repository looks new then, but if a branch was lost, its commits
  /// are still there.
  ///
  /// - Throws: A `GitError` of the kind `lostHistory`.
  public func refuseLostHistory(of path: String) throws {
    let kinds = try answers(
      ["--batch-all-objects", "--batch-check=%(objecttype) %(objectname)"], [])
    let commits = kinds.filter { $0.hasPrefix("commit ") }.map { $0.dropFirst("commit ".count) }
    guard !commits.isEmpty, !path.contains("\n") else { return }
    let found = try answers(["--batch-check=%(objecttype)"], commits.map { "\($0):\(path)\n" })
    guard let number = found.firstIndex(of: "blob"), commits.indices.contains(number) else {
      return
    }
    throw GitError(
      .lostHistory, [],
      "HEAD names no commit and git's index has no file of the store, but the commit "
        + "\(commits[number].prefix(12)) holds the store, so a branch was lost",
      remedy:
        "Find the last commit of that branch with 'git reflog' or 'git fsck --lost-found', and name it with "
        + "'git branch NAME COMMIT'. If the store is new, run 'git add' on its folder.")
  }

  private func answers(_ words: [String], _ lines: [String]) throws -> [String] {
    let words = ["cat-file"] + words
    let result = try door.run(words, input: Array(lines.joined().utf8))
    guard result.status == 0 else { throw GitError(words, result) }
    return String(decoding: result.output, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}

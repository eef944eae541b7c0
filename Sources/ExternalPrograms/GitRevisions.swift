// Which commit a revision names. "No such revision" is said only where git knows no such name. Where there is
// a name and its object is missing, or where git fails, that is said, in git's own words.

extension Git {
  /// The name of the commit that a revision stands for; a word that looks like an option is none.
  ///
  /// - Throws: An `UnknownRevision` where it stands for none; a `GitError` where git cannot tell.
  public func commit(_ revision: String) throws -> String {
    // What is sought by the words of its message is a commit; anything added would be sought, too.
    let peeled = revision.hasPrefix(":/") ? revision : "\(revision)^{commit}"
    let words = ["rev-parse", "--verify", "--quiet", "--end-of-options", peeled]
    let result = try door.run(words)
    guard result.status == 0 else {
      try refuseDamage(behind: revision, result)
      guard result.error.isEmpty else { throw GitError(words, result) }
      throw UnknownRevision(revision: revision, branches: try branches, isShallow: try isShallow)
    }
    return String(decoding: result.output.dropLast(), as: UTF8.self)
  }

  /// - Throws: A `GitError` where a revision may be one, and the repository is damaged or git fails.
  private func refuseDamage(behind revision: String, _ result: Program.Result) throws {
    // Whether git reads the repository at all.
    _ = try ask(["rev-parse", "--git-dir"])
    let damage = result.error.split(separator: "\n").filter { line in
      line.hasPrefix("error: ") && !line.contains("expected commit type")
    }
    guard damage.isEmpty else {
      throw GitError(.failed, ["rev-parse"], damage.joined(separator: "\n"))
    }
    try refuseDamagedBranches()
    // What it names, and what it begins with: of `main~2` that is `main`.
    for name in [revision, Self.beginning(of: revision)] { try refuseMissingObject(of: name) }
  }

  /// - Throws: A `GitError` where a name stands for an object that is not there.
  private func refuseMissingObject(of name: String) throws {
    guard !name.hasPrefix(":") else { return }
    let named = try door.run(["rev-parse", "--verify", "--quiet", "--end-of-options", name])
    let object = String(decoding: named.output.dropLast(), as: UTF8.self)
    // The name of an object that is not there is no name that git knows.
    guard named.status == 0, object != name.lowercased() else { return }
    let words = ["cat-file", "-t", object]
    let kind = try door.run(words)
    guard kind.status == 0 else { throw Self.missing(object, of: name, kind) }
    guard String(decoding: kind.output, as: UTF8.self) == "tag\n" else { return }
    let target = try door.run(["cat-file", "-t", "\(object)^{}"])
    guard target.status == 0 else { throw Self.missing("another object", of: name, target) }
  }

  private static func missing(
    _ object: String, of name: String, _ result: Program.Result
  ) -> GitError {
    GitError(
      .failed, ["cat-file"],
      "\(name) stands for \(object), which the repository does not have: \(result.error)")
  }

  /// The name that a revision begins with, before it goes on to parents, trees or an earlier time.
  private static func beginning(of revision: String) -> String {
    let name = revision.prefix { !"~^:".contains($0) }
    let end = name.firstRange(of: "@{")?.lowerBound ?? name.endIndex
    return end == name.startIndex ? "HEAD" : String(name[..<end])
  }

  /// - Throws: A `GitError` where a branch or a tag is damaged, so that git passes over it.
  func refuseDamagedBranches() throws {
    let words = ["for-each-ref", "--format=%(refname)"]
    let result = try door.run(words)
    guard result.status == 0 else { throw GitError(words, result) }
    let damage = result.error.split(separator: "\n").filter { $0.contains("ignoring broken ref") }
    guard damage.isEmpty else {
      throw GitError(.failed, words, damage.joined(separator: "\n"))
    }
  }
}

// Finds the commit that a revision names. A revision is reported as unknown only if git knows no such
// name. If git knows the name but its object is missing, or if git fails, the error is git's own message.

extension Git {
  /// The name of the commit that a revision stands for. A revision that looks like an option is unknown.
  ///
  /// - Throws: An `UnknownRevision` if it names no commit; a `GitError` if git fails or the repository is
  ///   damaged, so that this cannot be known.
  public func commit(_ revision: String) throws -> String {
    // `:/TEXT` finds a commit by the text of its message. A suffix would become part of that text.
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

  /// Throws if the revision may exist, but the repository is damaged or git fails.
  ///
  /// - Throws: A `GitError` with what git printed.
  private func refuseDamage(behind revision: String, _ result: Program.Result) throws {
    // This throws if git cannot read the repository.
    _ = try ask(["rev-parse", "--git-dir"])
    let damage = result.error.split(separator: "\n").filter { line in
      line.hasPrefix("error: ") && !line.contains("expected commit type")
    }
    guard damage.isEmpty else {
      throw GitError(.failed, ["rev-parse"], damage.joined(separator: "\n"))
    }
    try refuseDamagedBranches()
    // Checks the whole name and the name it begins with: `main~2` begins with `main`.
    for name in [revision, Self.beginning(of: revision)] { try refuseMissingObject(of: name) }
  }

  /// Throws if a name refers to an object that is missing in the repository.
  ///
  /// - Throws: A `GitError` that says the name and the object.
  private func refuseMissingObject(of name: String) throws {
    guard !name.hasPrefix(":") else { return }
    let named = try door.run(["rev-parse", "--verify", "--quiet", "--end-of-options", name])
    let object = String(decoding: named.output.dropLast(), as: UTF8.self)
    // If the revision is itself the name of a missing object, git does not know that name.
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
      "\(name) names \(object), which is missing in the repository: \(result.error)")
  }

  /// The name at the start of a revision, without what follows for parents, trees or an earlier time.
  private static func beginning(of revision: String) -> String {
    let name = revision.prefix { !"~^:".contains($0) }
    let end = name.firstRange(of: "@{")?.lowerBound ?? name.endIndex
    return end == name.startIndex ? "HEAD" : String(name[..<end])
  }

  /// Throws if a branch or a tag is damaged, because git leaves it out of its answers.
  ///
  /// - Throws: A `GitError` with what git printed.
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

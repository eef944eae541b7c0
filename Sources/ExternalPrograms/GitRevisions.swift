// Finds the commit that a revision names. A revision is reported as unknown only if git knows no such
// name. If git knows the name but its object is missing, or if git fails, the error is git's own message.

extension Git {
  /// The name of the commit that a revision stands for. A revision that looks like an option is unknown.
  ///
  /// - Throws: An `UnknownRevision` if it names no commit; a `GitError` if its name is ambiguous, or if git fails or
  ///   the repository is damaged, so that this cannot be known.
  public func commit(_ revision: String) throws -> String {
    try refuseAmbiguity(of: Self.beginning(of: revision), in: revision)
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

  /// Throws if the name at the beginning of a revision is the name of several things.
  ///
  /// Git then takes the tag `origin/main` before the remote-tracking branch `origin/main`. So a tag that came with a
  /// contribution would decide with what the contribution is compared.
  private func refuseAmbiguity(of name: String, in revision: String) throws {
    guard !revision.hasPrefix(":"), !["HEAD", "@", ""].contains(name), !Self.isWholeName(name)
    else {
      return
    }
    let words = [
      "rev-parse", "--verify", "--quiet", "--symbolic-full-name", "--end-of-options", name,
    ]
    let result = try door.run(words)
    let full = String(decoding: result.output.dropLast(), as: UTF8.self)
    // git's own files in its directory, such as `FETCH_HEAD`.
    if !full.isEmpty, full.allSatisfy({ $0.isUppercase || $0 == "_" }) { return }
    var meanings = try full.hasPrefix("refs/") ? [full] : references(named: name)
    // git prints nothing for a name of several references. If there is one, the other is a file in its directory.
    if !full.isEmpty && !full.hasPrefix("refs/") || full.isEmpty && meanings.count == 1 {
      meanings.insert("the file \(name) in the git directory", at: 0)
    }
    if !meanings.isEmpty, name.utf8.count >= 4, name.allSatisfy(\.isHexDigit) {
      meanings += try lines(["rev-parse", "--disambiguate=\(name)"]).map { "the object \($0)" }
    }
    guard meanings.contains(where: { !$0.hasPrefix("refs/") }) || meanings.count > 1 else { return }
    throw GitError(
      .failed, ["rev-parse"],
      "the name '\(name)' is ambiguous: \(meanings.joined(separator: ", "))",
      remedy:
        "Type the full name of the one that you mean, such as refs/heads/main or refs/remotes/origin/main. If "
        + "you do not know the others, find out who added them.")
  }

  /// Whether a name is the whole name of an object, which no reference can hide.
  private static func isWholeName(_ name: String) -> Bool {
    [40, 64].contains(name.utf8.count) && name.allSatisfy(\.isHexDigit)
  }

  /// The references that git may mean by a name, in the order in which git looks for them.
  private func references(named name: String) throws -> [String] {
    let places = [
      "refs/\(name)", "refs/tags/\(name)", "refs/heads/\(name)", "refs/remotes/\(name)",
      "refs/remotes/\(name)/HEAD",
    ]
    let found = Set(try lines(["for-each-ref", "--format=%(refname)"] + places))
    return places.filter(found.contains)
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
